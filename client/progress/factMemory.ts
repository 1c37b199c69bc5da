/** Facts that can't be read from the engine or the folder again, kept with the workspace. */
import * as vscode from 'vscode';
import type { Fact } from './facts.ts';

const key = 'facts';

export class FactMemory implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  all(): readonly Fact[] {
    return this.memory.get<Fact[]>(key, []);
  }

  async record(fact: Fact): Promise<void> {
    const known = this.all().some((other) => other.fact === fact.fact && other.object === fact.object);
    if (!known) await this.keep([...this.all(), fact]);
  }

  /** Replaces them all, e.g. after those of objects that went were dropped. */
  async keep(facts: readonly Fact[]): Promise<void> {
    await this.memory.update(key, facts);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
