/** The current snapshot, and who wants to know when it changes. */
import { isDeepStrictEqual } from 'node:util';
import type { AwayReason, EngineState, Snapshot } from './snapshot.ts';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

export class Current {
  #snapshot: Snapshot = { engine: { kind: 'connecting', endpoint: undefined }, images: [], containers: [] };
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  onDidChange(listener: (snapshot: Snapshot) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** Tells everyone, unless nothing is new. */
  tell(snapshot: Snapshot): void {
    const before = this.#snapshot;
    if (isDeepStrictEqual(snapshot, before)) return;
    this.#snapshot = snapshot;
    if (!isDeepStrictEqual(snapshot.engine, before.engine)) this.#log.info(`engine: ${describe(snapshot.engine)}`);
    for (const listener of [...this.#listeners]) {
      // A listener's fault must not look like the engine's.
      try {
        listener(snapshot);
      } catch (error) {
        this.#log.warn(String(error instanceof Error ? error.stack : error));
      }
    }
  }

  /** Without lists. Said once: another failure of the same kind is nothing new, though its words may differ. */
  tellState(engine: EngineState): void {
    const before = this.#snapshot.engine;
    const same = before.kind === 'away' && engine.kind === 'away' && kindOf(before.reason) === kindOf(engine.reason);
    if (!same || !isDeepStrictEqual(before.endpoint, engine.endpoint)) this.tell({ engine, images: [], containers: [] });
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** An engine that stops or starts is first one, then the other: its socket is there a little longer than itself. */
function kindOf(reason: AwayReason): AwayReason {
  return reason === 'no-socket' ? 'refused' : reason;
}

function describe(engine: EngineState): string {
  const { endpoint } = engine;
  const at = endpoint ? `${endpoint.host} (${endpoint.source}, context ${endpoint.context})` : 'an endpoint not known yet';
  if (engine.kind === 'up') return `${engine.product} ${engine.version} at ${at}`;
  return engine.kind === 'away' ? `away, ${engine.reason}: ${engine.detail}; looked at ${at}` : `connecting to ${at}`;
}
