/** Reads what a command writes, in bounded memory. */
import type * as vscode from 'vscode';
import { Screen } from './screen.ts';

export class Recorder {
  /** Settles when the output's stream ends, which may be never: wait with a limit. It does not reject. */
  finished: Promise<void> = Promise.resolve();
  /** Called when a prompt shows in the output, so that the command must have ended. */
  onPrompt: (() => void) | undefined;
  /** Whether the last mark of the shell's was a prompt or an end. */
  atPrompt = false;
  /** The exit code, as the shell wrote it into the output. */
  exitCode: number | undefined;

  readonly #screen = new Screen({ osc: (text) => this.#mark(text) });

  constructor(private readonly onOutput?: (chunk: string) => void) {}

  /** What a person would see, so far. */
  get output(): string {
    return this.#screen.text();
  }

  /** Call it at once after the execution was made: what came before is lost. */
  follow(execution: vscode.TerminalShellExecution): void {
    this.finished = this.#read(execution.read()).catch(() => undefined);
  }

  async #read(stream: AsyncIterable<string>): Promise<void> {
    for await (const chunk of stream) {
      this.#screen.write(chunk);
      this.onOutput?.(chunk);
    }
  }

  /** Shell integration's marks: `633;C` a command begins, `633;D;exit` it ended, `633;A` a prompt follows. */
  #mark(text: string): void {
    const [, mark, code] = /^633;([ACD])(?:;(\d+))?$/.exec(text) ?? [];
    if (mark === undefined) return;
    this.atPrompt = mark !== 'C';
    if (mark === 'C') this.exitCode = undefined;
    if (code !== undefined) this.exitCode = Number(code);
    if (this.atPrompt) this.onPrompt?.();
  }
}
