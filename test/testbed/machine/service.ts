import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sessionVariable, signal } from './processes.ts';
import { sessionFolder } from './session.ts';
import { waitFor } from './wait.ts';

export interface Service {
  pid: number;
  logFile: string;
  /** Waits until it is ready; throws with the end of its log when it ends before that. */
  ready(condition: () => boolean | Promise<boolean>, limit?: number): Promise<void>;
  /** Asks it to end, and makes it end when it does not. */
  stop(patience?: number): Promise<void>;
}

/** Starts a long-running program of this session; its output goes to a log file in the session's folder. */
export function startService(
  name: string,
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Service {
  const logFile = join(sessionFolder(), `${name}.log`);
  const log = openSync(logFile, 'a');
  // With setpriv the kernel ends the service when we are killed and can end nothing ourselves.
  const wrapped = existsSync('/usr/bin/setpriv');
  const child = spawn(
    wrapped ? '/usr/bin/setpriv' : command,
    wrapped ? ['--pdeathsig', 'TERM', command, ...args] : args,
    {
      cwd: options.cwd ?? sessionFolder(),
      env: { ...(options.env ?? process.env), [sessionVariable]: sessionFolder() },
      stdio: ['ignore', log, log],
      // A process group of its own: a Ctrl+C reaches us alone, and we decide in which order things end.
      detached: true,
    },
  );
  closeSync(log);
  child.on('error', () => {}); // Reported by ready().
  const ended = once(child, 'exit').catch(() => {});
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const tail = () => readFileSync(logFile, 'utf8').trim().split('\n').slice(-15).join('\n');
  return {
    pid: child.pid ?? 0,
    logFile,
    async ready(condition, limit) {
      await waitFor(
        `${name} (log: ${logFile})`,
        async () => {
          if (hasEnded()) throw new Error(`${name} ended before it was ready:\n${tail()}`);
          return condition();
        },
        limit,
      );
    },
    async stop(patience = 10_000) {
      if (hasEnded() || child.pid === undefined) return;
      signal(child.pid, 'SIGTERM');
      await Promise.race([ended, delay(patience, undefined, { ref: false })]);
      signal(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
