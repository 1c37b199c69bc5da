/** Waits for the shell integration of one terminal, and of no other. */
import * as vscode from 'vscode';
import type { OwnTerminal } from './ownTerminal.ts';

/** Milliseconds. */
const limits = {
  /** Until the terminal has a process: the first terminal of a window takes its time. */
  process: 10_000,
  /** From then on. Most shells need less than a second; what comes later is noticed all the same. */
  integration: 3000,
};

/** @returns undefined when the terminal has none within the time limit. */
export async function integrationOf({ terminal }: OwnTerminal): Promise<vscode.TerminalShellIntegration | 'closed' | undefined> {
  if (terminal.exitStatus !== undefined) return 'closed';
  if (terminal.shellIntegration !== undefined) return terminal.shellIntegration;
  const subscriptions: vscode.Disposable[] = [];
  const found = await new Promise<vscode.TerminalShellIntegration | 'closed' | undefined>((resolve) => {
    const giveUpAfter = (milliseconds: number): void => {
      const timer = setTimeout(() => resolve(terminal.shellIntegration), milliseconds);
      subscriptions.push(new vscode.Disposable(() => clearTimeout(timer)));
    };
    subscriptions.push(
      vscode.window.onDidChangeTerminalShellIntegration((event) => {
        if (event.terminal === terminal) resolve(event.shellIntegration);
      }),
      vscode.window.onDidCloseTerminal((closed) => {
        if (closed === terminal) resolve('closed');
      }),
    );
    giveUpAfter(limits.process + limits.integration);
    void terminal.processId.then(() => giveUpAfter(limits.integration));
  });
  vscode.Disposable.from(...subscriptions).dispose();
  return found;
}
