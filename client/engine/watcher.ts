/**
 * Keeps a snapshot of the engine current. Events, file changes and the clock only wake it; what it
 * tells is always a fresh reading. One loop does everything in order, so readings never overlap.
 */
import { isDeepStrictEqual } from 'node:util';
import { awayReason, EngineError } from './away.ts';
import { Bell } from './bell.ts';
import { Connection } from './connection.ts';
import { Current, type Log } from './current.ts';
import { resolveEndpoint, type Endpoint, type Surroundings } from './endpoint.ts';
import { follow } from './follow.ts';
import { greet } from './hello.ts';
import { Places, placesOf } from './places.ts';
import { Reader } from './read.ts';
import type { Snapshot } from './snapshot.ts';

/** Milliseconds. */
const firstRetry = 500;
const lastRetry = 10_000;
/** A connection that lasted this long was a good one. */
const steady = 5_000;

export class Watcher {
  readonly current: Current;
  #connection: Connection | undefined;
  #life: 'new' | 'running' | 'ended' = 'new';
  #failures = 0;
  /** Those who wait for a reading that begins after they asked. */
  #waiting: (() => void)[] = [];
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
    this.current = new Current(log);
    this.#surroundings = surroundings;
    this.#log = log;
    this.#timeout = timeout;
  }

  /** Undefined unless the engine is up. */
  get connection(): Connection | undefined {
    return this.current.snapshot.engine.kind === 'up' ? this.#connection : undefined;
  }

  start(): void {
    if (this.#life !== 'new') return;
    this.#life = 'running';
    void this.#run();
  }

  /** Looks now, also while it would wait before the next try. */
  async refresh(): Promise<Snapshot> {
    if (this.#life === 'running') {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        this.#bell.ring();
      });
    }
    return this.current.snapshot;
  }

  dispose(): void {
    this.#life = 'ended';
    this.current.dispose();
    this.#places.dispose();
    this.#connection?.close();
    this.#answer(this.#waiting.splice(0));
    this.#bell.ring();
  }

  async #run(): Promise<void> {
    while (this.#life === 'running') {
      const began = performance.now();
      const outcome = await this.#attempt();
      if (outcome === 'stopped' || performance.now() - began > steady) this.#failures = 0;
      // What worked until now is tried again at once: most likely the engine was restarted.
      const atOnce = outcome === 'stopped' || (outcome === 'lost' && this.#failures === 0);
      const pause = Math.min(firstRetry * 2 ** this.#failures, lastRetry);
      this.#failures = Math.min(this.#failures + 1, 10);
      if (!atOnce) await this.#bell.wait(pause);
    }
  }

  /** From finding the endpoint until the connection is over. */
  async #attempt(): Promise<'failed' | 'lost' | 'stopped'> {
    const resolution = resolveEndpoint(this.#surroundings);
    const endpoint = resolution.ok ? resolution.endpoint : undefined;
    this.#places.watch(placesOf(this.#surroundings, endpoint));
    try {
      if (!resolution.ok) throw new EngineError('misconfigured', resolution.detail);
      if (resolution.warning) this.#log.warn(resolution.warning);
      if (!isDeepStrictEqual(this.current.snapshot.engine.endpoint, endpoint)) this.current.tellState({ kind: 'connecting', endpoint });
      const connection = (this.#connection = await Connection.create(resolution.endpoint, this.#timeout));
      if (this.#life !== 'running') return 'stopped';
      const reader = new Reader(connection, await greet(connection, resolution.endpoint));
      return await follow(connection, {
        bell: this.#bell,
        goesOn: () => this.#life === 'running' && !this.#moved(resolution.endpoint),
        read: () => this.#read(reader),
      });
    } catch (error) {
      if (this.#life !== 'running') return 'stopped';
      this.current.tellState({ kind: 'away', endpoint, ...awayReason(error) });
      this.#answer(this.#waiting.splice(0));
      return 'failed';
    } finally {
      this.#connection?.close();
      this.#connection = undefined;
    }
  }

  async #read(reader: Reader): Promise<void> {
    const served = this.#waiting.splice(0);
    try {
      const snapshot = await reader.read();
      if (this.#life === 'running') this.current.tell(snapshot);
    } catch (error) {
      // They wait on: for the next reading, or until the engine is away.
      this.#waiting.unshift(...served);
      throw error;
    }
    this.#answer(served);
  }

  #answer(waiting: readonly (() => void)[]): void {
    for (const resolve of waiting) resolve();
  }

  #moved(from: Endpoint): boolean {
    const resolution = resolveEndpoint(this.#surroundings);
    return !resolution.ok || !isDeepStrictEqual(resolution.endpoint, from);
  }
}
