/** Follows what is run in any terminal with shell integration, whoever typed it. */
import * as vscode from 'vscode';
import type { Terminals } from './terminals.ts';

export interface EndedCommand {
  readonly commandLine: string;
  /** Undefined: the shell did not say. */
  readonly exitCode: number | undefined;
  readonly cwd: vscode.Uri | undefined;
  /** Whether it ran in a terminal of ours. */
  readonly ours: boolean;
  readonly terminal: vscode.Terminal;
}

const { High, Medium } = vscode.TerminalShellExecutionCommandLineConfidence;

/** Calls `listener` for every command whose line the shell told; lines guessed from the screen are left out. */
export function onCommandEnded(terminals: Terminals, listener: (ended: EndedCommand) => void): vscode.Disposable {
  return vscode.window.onDidEndTerminalShellExecution(({ terminal, shellIntegration, execution, exitCode }) => {
    const { value, confidence } = execution.commandLine;
    if (confidence !== High && confidence !== Medium) return;
    // The first command of a terminal may begin before the shell has said where it is.
    const cwd = execution.cwd ?? shellIntegration.cwd;
    listener({ commandLine: value.trim(), exitCode, cwd, ours: terminals.owns(terminal), terminal });
  });
}
