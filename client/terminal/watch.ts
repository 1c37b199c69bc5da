/** Follows one command line through shell integration, past its known faults. */
import * as vscode from 'vscode';
import type { CommandLine } from './commandLine.ts';
import type { NotKnownReason, Outcome } from './outcome.ts';
import { isSameLine } from './ownTerminal.ts';
import { Recorder } from './recorder.ts';

export interface Watched {
  /** Idle until now. */
  readonly terminal: vscode.Terminal;
  readonly line: CommandLine;
  readonly onOutput?: (chunk: string) => void;
}

export interface Sending {
  /** Sends the line. @returns its execution, where shell integration made one. */
  readonly send: () => vscode.TerminalShellExecution | undefined;
  /** Milliseconds until the shell must have reported that the line began. */
  readonly patience: number;
  /** What is said when it has not. */
  readonly otherwise: NotKnownReason;
}

/** Milliseconds. */
const limits = {
  /** From a prompt in the output to the event that should have come with it (missing at times on macOS with zsh). */
  end: 1000,
  /** From the end to the end of its output, which at times never comes. */
  output: 500,
};

/** Sends the line and waits for its end. Never rejects. */
export async function watch({ terminal, line, onOutput }: Watched, sending: Sending): Promise<Outcome> {
  const subscriptions: vscode.Disposable[] = [];
  const after = (milliseconds: number, action: () => void): void => {
    const timer = setTimeout(action, milliseconds);
    subscriptions.push(new vscode.Disposable(() => clearTimeout(timer)));
  };
  const recorder = new Recorder(onOutput);
  let began = false;
  let since = performance.now();

  const end = await new Promise<number | NotKnownReason>((resolve) => {
    let execution: vscode.TerminalShellExecution | undefined;
    const endWith = (exitCode: number | undefined): void => resolve(exitCode ?? recorder.exitCode ?? 'no-exit-code');
    subscriptions.push(
      vscode.window.onDidStartTerminalShellExecution((event) => {
        if (event.terminal !== terminal || (began && event.execution === execution)) return;
        // The next command began: ours has ended, whether or not an event said so.
        if (began) return endWith(undefined);
        if (event.execution !== execution) {
          // Where the shell reports the line in other words, the editor makes another execution of it.
          if (!isSameLine(event.execution.commandLine.value, line.text)) return;
          execution = event.execution;
          recorder.follow(execution);
          // It may have waited long until the shell read it.
          since = performance.now();
        }
        began = true;
      }),
      vscode.window.onDidEndTerminalShellExecution((event) => {
        if (event.execution === execution) endWith(event.exitCode);
      }),
      vscode.window.onDidCloseTerminal((closed) => {
        if (closed === terminal) resolve('terminal-closed');
      }),
    );
    recorder.onPrompt = () =>
      after(limits.end, () => {
        if (recorder.atPrompt) endWith(undefined);
      });
    after(sending.patience, () => {
      if (!began) resolve(sending.otherwise);
    });
    since = performance.now();
    execution = sending.send();
    if (execution !== undefined) recorder.follow(execution);
  });

  const seconds = (performance.now() - since) / 1000;
  if (began) await Promise.race([recorder.finished, new Promise((resolve) => setTimeout(resolve, limits.output))]);
  vscode.Disposable.from(...subscriptions).dispose();
  const output = recorder.output;
  return typeof end === 'number' ? { kind: 'ended', exitCode: end, output, seconds } : { kind: 'not-known', reason: end, output };
}
