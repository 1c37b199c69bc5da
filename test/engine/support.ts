/** A real engine with real images, and a watcher that looks at it. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Engine as Watched, type Container, type Snapshot } from '../../client/engine/index.ts';
import type { Surroundings } from '../../client/engine/endpoint.ts';
import { thisProcess } from '../../client/engine/surroundings.ts';
import { startEngine, startHub, stopAll, temporaryFolder, type Engine, type EngineKind } from '../testbed/index.ts';

/** What the product promises, in milliseconds. */
const promise = 2_000;

const engines = new Map<EngineKind, Promise<Engine>>();
const watched = new Set<Watched>();
let folder: string | undefined;

/** One engine of each kind for all these tests; pulls from the test-bed's own Docker Hub. */
export function sharedEngine(kind: EngineKind = 'current'): Promise<Engine> {
  const known = engines.get(kind);
  if (known) return known;
  const started = startHub().then(({ url }) => startEngine({ name: `watched-${kind}`, kind, mirror: url }));
  engines.set(kind, started);
  return started;
}

/** An empty home with an empty configuration. */
export function emptyHome(): string {
  const home = temporaryFolder('home');
  mkdirSync(join(home, '.docker'));
  return home;
}

/** A machine whose only variables are these. */
export function surroundings(env: Record<string, string>, home: string): Surroundings {
  return { ...thisProcess(), env: { PATH: process.env['PATH'], ...env }, home };
}

export interface Watching {
  readonly engine: Watched;
  /** Every snapshot that was told, in order. */
  readonly told: Snapshot[];
  readonly log: string[];
}

/** Starts the product's watcher; it is disposed after the test. */
export function watch(on: Surroundings, timeout?: number): Watching {
  const told: Snapshot[] = [];
  const log: string[] = [];
  const note = (message: string): void => void log.push(message);
  const engine = new Watched({ log: { info: note, warn: note }, surroundings: on, ...(timeout === undefined ? {} : { timeout }) });
  engine.onDidChange((snapshot) => told.push(snapshot));
  engine.start();
  watched.add(engine);
  return { engine, told, log };
}

/** Starts the watcher at an engine, and waits until it is up. */
export async function watchUp(at: Engine): Promise<Watching> {
  const watching = watch(surroundings({ DOCKER_HOST: at.host }, emptyHome()));
  await eventually(watching, 'the engine is up', ({ engine }) => engine.kind === 'up');
  return watching;
}

/** Resolves when the watcher tells such a snapshot within the 2 s that the product promises, or has told it. */
export function soon({ engine }: Watching, what: string, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  return within(promise, engine, what, holds);
}

/** The same where nothing is promised: an engine takes its time to start or to end. */
export function eventually({ engine }: Watching, what: string, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  return within(30_000, engine, what, holds);
}

function within(limit: number, engine: Watched, what: string, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  if (holds(engine.snapshot)) return Promise.resolve(engine.snapshot);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`${what}: not seen within ${limit / 1000} s, but ${JSON.stringify(engine.snapshot)}`));
    }, limit);
    const subscription = engine.onDidChange((snapshot) => {
      if (!holds(snapshot)) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(snapshot);
    });
  });
}

/** Runs the docker command line of the engine's own age; returns what it printed. */
export async function docker(at: Engine, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', args, { env: { ...process.env, ...at.env } });
  return stdout.trim();
}

/** Builds an image that sleeps until it is stopped. */
export async function build(at: Engine, reference: string): Promise<void> {
  folder ??= temporaryFolder('context');
  writeFileSync(join(folder, 'Dockerfile'), 'FROM hello-world\nEXPOSE 80\nCMD ["/bin/busybox", "sleep", "1000"]\n');
  await docker(at, 'build', '-t', reference, folder);
}

/** Removes what a test made, on engines that are only for these tests. */
export async function clear(at: Engine): Promise<void> {
  const containers = await docker(at, 'container', 'ls', '-aq');
  if (containers) await docker(at, 'container', 'rm', '-f', ...containers.split('\n'));
  const references = await docker(at, 'image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', 'reference=friendlyhello');
  if (references) await docker(at, 'image', 'rm', '-f', ...references.split('\n'));
}

export function hasImage(reference: string): (snapshot: Snapshot) => boolean {
  return ({ images }) => images.some(({ references }) => references.includes(reference));
}

export function named(name: string, { containers }: Snapshot): Container | undefined {
  return containers.find((container) => container.name === name);
}

afterEach(() => {
  for (const engine of watched) engine.dispose();
  watched.clear();
});

after(stopAll);
