/**
 * Keeps a snapshot of the engine current. Events, file changes and the clock only wake it; what it
 * tells is always a fresh reading. One loop does everything in order, so readings never overlap.
 */
import { isDeepStrictEqual } from 'node:util';
import { awayReason, EngineError } from './away.ts';
import { Bell } from './bell.ts';
import { Connection } from './connection.ts';
import { Debounce } from './debounce.ts';
import { resolveEndpoint, type Endpoint, type Surroundings } from './endpoint.ts';
import { listen } from './events.ts';
import { greet, type EngineUp } from './hello.ts';
import { Places, placesOf } from './places.ts';
import { Reader } from './read.ts';
import type { EngineState, Snapshot } from './snapshot.ts';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** Milliseconds. */
const quiet = 150;
const mostWait = 1_000;
const firstRetry = 500;
const lastRetry = 10_000;
/** A connection that lasted this long was a good one. */
const steady = 5_000;
/** How often the endpoint is looked up anew, where the file system doesn't tell. */
const lookAround = 5_000;
/** How often the engine is read though no event came: it may hang, and some engines lose events. */
const heartbeat = 30_000;
/** The same for an engine that has no events at all. */
const polling = 1_500;
/** How often in a row a reading may fail while the engine answers. */
const patience = 5;

type Outcome = 'failed' | 'lost' | 'moved';

export class Watcher {
  #snapshot: Snapshot = { engine: { kind: 'connecting', endpoint: undefined }, images: [], containers: [] };
  /** While the engine is up. */
  #connection: Connection | undefined;
  #life: 'new' | 'running' | 'ended' = 'new';
  #failures = 0;
  #waiting: ((snapshot: Snapshot) => void)[] = [];
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  readonly #bell = new Bell();
  readonly #places = new Places(() => {
    this.#failures = 0;
    this.#bell.ring();
  });
  readonly #surroundings: Surroundings;
  readonly #log: Log;
  readonly #timeout: number | undefined;

  /** `timeout`: milliseconds that the engine has for an answer; the default fits. */
  constructor(surroundings: Surroundings, log: Log, timeout?: number) {
    this.#surroundings = surroundings;
    this.#log = log;
    this.#timeout = timeout;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Undefined unless the engine is up. */
  get connection(): Connection | undefined {
    return this.#snapshot.engine.kind === 'up' ? this.#connection : undefined;
  }

  /** Called after each change, never for an equal snapshot. */
  onDidChange(listener: (snapshot: Snapshot) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  start(): void {
    if (this.#life !== 'new') return;
    this.#life = 'running';
    void this.#run();
  }

  /** Looks now, also while it would wait before the next try. Resolves to a reading begun after the call, or to why there is none. */
  refresh(): Promise<Snapshot> {
    if (this.#life !== 'running') return Promise.resolve(this.#snapshot);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#bell.ring();
    });
  }

  dispose(): void {
    this.#life = 'ended';
    this.#listeners.clear();
    this.#places.dispose();
    this.#connection?.close();
    this.#answer();
    this.#bell.ring();
  }

  async #run(): Promise<void> {
    while (this.#life === 'running') {
      const began = performance.now();
      const outcome = await this.#attempt();
      if (outcome === 'moved' || performance.now() - began > steady) this.#failures = 0;
      // What worked until now is tried again at once: most likely the engine was restarted.
      const atOnce = outcome === 'moved' || (outcome === 'lost' && this.#failures === 0);
      const pause = Math.min(firstRetry * 2 ** this.#failures, lastRetry);
      this.#failures = Math.min(this.#failures + 1, 10);
      if (!atOnce && this.#life === 'running') await this.#bell.wait(pause);
    }
  }

  /** From finding the endpoint until the connection is over. */
  async #attempt(): Promise<Outcome> {
    const resolution = resolveEndpoint(this.#surroundings);
    const endpoint = resolution.ok ? resolution.endpoint : undefined;
    this.#places.watch(placesOf(this.#surroundings, endpoint));
    if (!resolution.ok) return this.#away(undefined, new EngineError('misconfigured', resolution.detail));
    if (resolution.warning) this.#log.warn(resolution.warning);
    if (!isDeepStrictEqual(this.#snapshot.engine.endpoint, endpoint)) {
      this.#tell({ engine: { kind: 'connecting', endpoint }, images: [], containers: [] });
    }
    try {
      this.#connection = await Connection.create(resolution.endpoint, this.#timeout);
      if (this.#life !== 'running') return 'moved';
      return await this.#follow(this.#connection, await greet(this.#connection, resolution.endpoint));
    } catch (error) {
      return this.#away(endpoint, error);
    } finally {
      this.#connection?.close();
      this.#connection = undefined;
    }
  }

  /** Reads whenever there is reason to. Rejects when the engine doesn't answer. */
  async #follow(connection: Connection, engine: EngineUp): Promise<Outcome> {
    const reader = new Reader(connection, engine);
    const debounce = new Debounce(quiet, mostWait, () => this.#bell.ring());
    let stream: 'live' | 'lost' | 'over' = 'live';
    const lost = (): void => {
      if (stream === 'over') return;
      stream = 'lost';
      this.#bell.ring();
    };
    const isLost = (): boolean => stream === 'lost';
    let due = 0;
    let readings = 0;
    let errors = 0;
    try {
      const hasEvents = await listen(connection, { changed: () => debounce.poke(), lost }).then(() => true, unlessAnswer);
      for (let wanted = true; ; wanted = await this.#bell.wait(Math.min(lookAround, Math.max(0, due - performance.now())))) {
        if (this.#life !== 'running' || this.#moved(engine.endpoint)) return 'moved';
        if (isLost()) return 'lost';
        if (!wanted && performance.now() < due) continue;
        due = performance.now() + (hasEvents ? heartbeat : polling);
        try {
          await this.#read(reader);
          readings++;
          errors = 0;
        } catch (error) {
          // An answer, though a bad one: an image may have gone while it was listed.
          if (isAnswer(error) && ++errors < patience) due = performance.now() + mostWait;
          else if (readings > 0 && !isAnswer(error) && !(error instanceof EngineError)) return 'lost';
          else throw error;
        }
      }
    } finally {
      stream = 'over';
      debounce.cancel();
    }
  }

  async #read(reader: Reader): Promise<void> {
    const waiting = this.#waiting.splice(0);
    try {
      this.#tell(await reader.read());
    } catch (error) {
      this.#waiting.unshift(...waiting);
      throw error;
    }
    for (const resolve of waiting) resolve(this.#snapshot);
  }

  #moved(from: Endpoint): boolean {
    const resolution = resolveEndpoint(this.#surroundings);
    return !resolution.ok || !isDeepStrictEqual(resolution.endpoint, from);
  }

  /** Says it once: another try that fails for the same reason changes nothing. */
  #away(endpoint: Endpoint | undefined, error: unknown): Outcome {
    if (this.#life !== 'running') return 'moved';
    const engine: EngineState = { kind: 'away', endpoint, ...awayReason(error) };
    const before = this.#snapshot.engine;
    const same = before.kind === 'away' && before.reason === engine.reason && isDeepStrictEqual(before.endpoint, endpoint);
    if (!same) this.#tell({ engine, images: [], containers: [] });
    this.#answer();
    return 'failed';
  }

  #answer(): void {
    for (const resolve of this.#waiting.splice(0)) resolve(this.#snapshot);
  }

  #tell(snapshot: Snapshot): void {
    if (this.#life !== 'running' || isDeepStrictEqual(snapshot, this.#snapshot)) return;
    if (!isDeepStrictEqual(snapshot.engine, this.#snapshot.engine)) this.#log.info(`engine: ${describe(snapshot.engine)}`);
    this.#snapshot = snapshot;
    for (const listener of [...this.#listeners]) listener(snapshot);
  }
}

/** The engine answered, and the answer is an error. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error;
}

function unlessAnswer(error: unknown): false {
  if (isAnswer(error)) return false;
  throw error;
}

function describe(engine: EngineState): string {
  const at = engine.endpoint ? `${engine.endpoint.host} (${engine.endpoint.source}, context ${engine.endpoint.context})` : 'nowhere';
  if (engine.kind === 'up') return `${engine.product} ${engine.version} at ${at}`;
  return engine.kind === 'away' ? `away, ${engine.reason}: ${engine.detail}; looked at ${at}` : `connecting to ${at}`;
}
