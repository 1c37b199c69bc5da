/** Facts kept over reloads of the window, in VS Code's own storage. */
import { isDeepStrictEqual } from 'node:util';
import type { Snapshot } from '../engine/snapshot.ts';
import { pruneFacts, type Fact } from './facts.ts';

/** The part of `vscode.Memento` that is used. */
export interface Memento {
  get<T>(key: string, otherwise: T): T;
  update(key: string, value: unknown): Thenable<void>;
}

const key = 'guidedContainers.facts';

/** More than one learner can gather; a bound on what a bug could store. */
const most = 200;

export class FactStore {
  readonly #memento: Memento;
  readonly #listeners = new Set<() => void>();

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  get facts(): readonly Fact[] {
    const stored = this.#memento.get<unknown>(key, []);
    return Array.isArray(stored) ? (stored as Fact[]) : [];
  }

  /** Notes what was seen. What is noted already is not noted twice. */
  add(...facts: readonly Fact[]): void {
    const known = this.facts;
    const fresh = facts.filter((fact) => !known.some((each) => isDeepStrictEqual(each, fact)));
    if (fresh.length > 0) this.#keep([...known, ...fresh].slice(-most));
  }

  /** Drops the facts whose objects this snapshot shows to be gone. */
  prune(snapshot: Snapshot): void {
    const known = this.facts;
    const kept = pruneFacts(known, snapshot);
    if (kept !== known) this.#keep(kept);
  }

  clear(): void {
    this.#keep([]);
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  #keep(facts: readonly Fact[]): void {
    void this.#memento.update(key, facts);
    for (const listener of [...this.#listeners]) listener();
  }
}
