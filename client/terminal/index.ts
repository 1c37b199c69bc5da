/** What the rest of the extension uses of the terminal: one object, made once. */
import type * as vscode from 'vscode';
import type { ReadingLanguage } from '../../shared/locale.ts';
import type { CommandLine, LineKind } from './commandLine.ts';
import { interrupt } from './interrupt.ts';
import { onCommandEnded, type EndedCommand } from './observe.ts';
import type { Outcome } from './outcome.ts';
import { run, type RunOptions } from './run.ts';
import { Terminals } from './terminals.ts';

export type { EndedCommand, Outcome, RunOptions };

export class Shell implements vscode.Disposable {
  readonly #terminals: Terminals;

  /** @param memory the workspace's, so that our terminals are found again after a window reload. */
  constructor(language: () => ReadingLanguage, memory: vscode.Memento) {
    this.#terminals = new Terminals(language, memory);
  }

  /** Runs a line in a terminal of ours and tells what is known of its end. */
  run(line: CommandLine, options: RunOptions): Promise<Outcome> {
    return run(this.#terminals, line, options);
  }

  /** Whether a terminal of ours runs such a line; without a kind, anything. */
  isRunning(kind?: LineKind): boolean {
    return this.#terminals.running(kind) !== undefined;
  }

  /** Presses Ctrl+C in the terminal that `isRunning` speaks of. @returns whether there was one. */
  interrupt(kind?: LineKind): boolean {
    return interrupt(this.#terminals, kind);
  }

  /** Says that such a line has ended (its container has), for terminals that don't report it themselves. */
  release(kind: LineKind): void {
    this.#terminals.release(kind);
  }

  /** @returns false where no terminal of ours is open. */
  show(preserveFocus = true): boolean {
    return this.#terminals.show(preserveFocus);
  }

  /** Commands in any terminal with shell integration, the learner's own too. */
  onCommandEnded(listener: (ended: EndedCommand) => void): vscode.Disposable {
    return onCommandEnded(this.#terminals, listener);
  }

  dispose(): void {
    this.#terminals.dispose();
  }
}
