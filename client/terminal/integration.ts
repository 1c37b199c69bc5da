/** Waits for the shell integration of one terminal, and of no other. */
import * as vscode from 'vscode';
import type { OwnTerminal } from './ownTerminal.ts';

/** Milliseconds. Shells with many plug-ins take a second or two to start. */
const patience = 3000;

/** @returns undefined when the terminal has none within the time limit; it is not waited for again. */
export async function integrationOf(own: OwnTerminal): Promise<vscode.TerminalShellIntegration | 'closed' | undefined> {
  const { terminal } = own;
  if (terminal.exitStatus !== undefined) return 'closed';
  if (terminal.shellIntegration !== undefined || own.withoutIntegration) return terminal.shellIntegration;
  const subscriptions: vscode.Disposable[] = [];
  const found = await new Promise<vscode.TerminalShellIntegration | 'closed' | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patience);
    subscriptions.push(
      new vscode.Disposable(() => clearTimeout(timer)),
      vscode.window.onDidChangeTerminalShellIntegration((event) => {
        if (event.terminal === terminal) resolve(event.shellIntegration);
      }),
      vscode.window.onDidCloseTerminal((closed) => {
        if (closed === terminal) resolve('closed');
      }),
    );
  });
  vscode.Disposable.from(...subscriptions).dispose();
  own.withoutIntegration = found === undefined;
  return found;
}
