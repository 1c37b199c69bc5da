import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endEngine } from '../docker/leftovers.ts';
import { removeFolder, runtimeFolder } from './folders.ts';
import { endProcesses, identity, isAlive, processesMarked, sessionVariable } from './processes.ts';

/*
 * A session is one run of a process that uses the test-bed. It has one folder which holds all that is temporary:
 * sockets, logs, data of fresh engines, browser profiles. Stopping ends what the session started, and only that;
 * what a crashed session left behind is ended by the next one.
 */

let current: string | undefined;
const stops = new Set<() => Promise<void>>();

/** The folder of this process's session. */
export function sessionFolder(): string {
  if (!current) {
    endDeadSessions();
    current = join(runtimeFolder(), randomBytes(2).toString('hex'));
    mkdirSync(current, { mode: 0o700 });
    writeFileSync(join(current, 'owner'), identity(process.pid) ?? '');
    handleSignals();
  }
  return current;
}

/** A new, empty folder in the session's folder; it goes when the session ends. */
export function temporaryFolder(name: string): string {
  for (let number = 1; ; number++) {
    const folder = join(sessionFolder(), number === 1 ? name : `${name}${number}`);
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    return folder;
  }
}

/** Registers how to stop something; returns a function that stops it, once, however often it is called. */
export function stoppable(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const once = () => {
    stops.delete(once);
    return (stopping ??= stop());
  };
  stops.add(once);
  return once;
}

/** Stops all that this process has started, the latest first, and removes the session's folder. */
export async function stopAll(): Promise<void> {
  for (const stop of [...stops].reverse()) {
    await stop().catch((error: unknown) => console.error(error));
  }
  if (current) endSession(current);
  current = undefined;
}

let handled = false;

/** Once: a process may have several sessions, one after the other. */
function handleSignals(): void {
  if (handled) return;
  handled = true;
  const ends: [NodeJS.Signals, number][] = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ];
  let ending = false;
  for (const [name, code] of ends) {
    process.on(name, () => {
      // A second Ctrl+C would leave half of it running.
      if (ending) return;
      ending = true;
      void stopAll().finally(() => process.exit(code));
    });
  }
  // Here nothing can be awaited any more: a test runner that calls process.exit, or a crash.
  process.on('exit', () => {
    if (current) endSession(current);
    current = undefined;
  });
}

function endDeadSessions(): void {
  for (const name of readdirSync(runtimeFolder())) {
    const folder = join(runtimeFolder(), name);
    // A session which is just being made has no owner yet; it is looked at next time.
    const owner = existsSync(join(folder, 'owner')) ? readFileSync(join(folder, 'owner'), 'utf8') : '';
    if (owner && !isAlive(owner)) endSession(folder);
  }
}

/** Ends every process of a session, takes back what its engines changed in the network, and removes its folder. */
function endSession(folder: string): void {
  endProcesses(() => processesMarked(sessionVariable, folder));
  for (const name of readdirSync(folder)) {
    if (existsSync(join(folder, name, 'engine.json'))) endEngine(join(folder, name));
  }
  removeFolder(folder);
}
