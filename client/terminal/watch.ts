/** Follows one command line through shell integration, past its known faults. */
import * as vscode from 'vscode';
import type { CommandLine } from './commandLine.ts';
import type { Outcome } from './outcome.ts';
import { isSameLine } from './ownTerminal.ts';
import { Recorder } from './recorder.ts';

/** Milliseconds. */
const limits = {
  /** From sending the line to the shell's report that it began. */
  start: 15_000,
  /** From a prompt in the output to the event that should have come with it (missing at times on macOS with zsh). */
  end: 1000,
  /** From the end to the end of its output, which at times never comes. */
  output: 500,
};

/** Sends `line` to an idle terminal and waits for its end. Never rejects. */
export async function watch(
  terminal: vscode.Terminal,
  integration: vscode.TerminalShellIntegration,
  line: CommandLine,
  onOutput?: (chunk: string) => void,
): Promise<Outcome> {
  const subscriptions: vscode.Disposable[] = [];
  const after = (milliseconds: number, action: () => void): void => {
    const timer = setTimeout(action, milliseconds);
    subscriptions.push(new vscode.Disposable(() => clearTimeout(timer)));
  };
  const recorder = new Recorder(onOutput);
  let began: number | undefined;

  const end = await new Promise<number | 'not-started' | 'terminal-closed' | undefined>((resolve) => {
    let execution: vscode.TerminalShellExecution | undefined;
    subscriptions.push(
      vscode.window.onDidStartTerminalShellExecution((event) => {
        if (event.terminal !== terminal) return;
        // The next command began: ours has ended, whether or not an event said so.
        if (began !== undefined) return resolve(recorder.exitCode);
        if (event.execution !== execution) {
          // Where the shell reports the line in other words, the editor makes another execution of it.
          if (!isSameLine(event.execution.commandLine.value, line.text)) return;
          execution = event.execution;
          recorder.follow(execution);
        }
        began = performance.now();
      }),
      vscode.window.onDidEndTerminalShellExecution((event) => {
        if (event.execution === execution) resolve(event.exitCode ?? recorder.exitCode);
      }),
      vscode.window.onDidCloseTerminal((closed) => {
        if (closed === terminal) resolve('terminal-closed');
      }),
    );
    recorder.onPrompt = () =>
      after(limits.end, () => {
        if (recorder.atPrompt) resolve(recorder.exitCode);
      });
    after(limits.start, () => {
      if (began === undefined) resolve('not-started');
    });
    execution = integration.executeCommand(line.text);
    recorder.follow(execution);
  });

  const seconds = began === undefined ? 0 : (performance.now() - began) / 1000;
  if (end !== 'terminal-closed') await Promise.race([recorder.finished, new Promise((resolve) => setTimeout(resolve, limits.output))]);
  vscode.Disposable.from(...subscriptions).dispose();
  const output = recorder.output;
  if (typeof end === 'number') return { kind: 'ended', exitCode: end, output, seconds };
  return { kind: 'not-known', reason: end ?? 'no-exit-code', output };
}
