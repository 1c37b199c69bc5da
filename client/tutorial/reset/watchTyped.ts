/** Lines that the learner types by hand in a terminal of the editor make the tutorial's objects as ours do. */
import * as vscode from 'vscode';
import type { Services } from '../../services.ts';
import type { End } from './ledger.ts';

const { High, Medium } = vscode.TerminalShellExecutionCommandLineConfidence;

export function watchTypedMakers({ ledger, engine }: Pick<Services, 'ledger' | 'engine'>): vscode.Disposable {
  const ends = new Map<vscode.TerminalShellExecution, Promise<End>>();
  return vscode.Disposable.from(
    vscode.window.onDidStartTerminalShellExecution(({ execution }) => {
      const { value, confidence } = execution.commandLine;
      if (confidence === High || confidence === Medium) ends.set(execution, ledger.begun(value));
    }),
    vscode.window.onDidEndTerminalShellExecution(({ execution, exitCode }) => {
      const begun = ends.get(execution);
      ends.delete(execution);
      if (begun) void Promise.all([begun, engine.refresh()]).then(([end]) => end(exitCode));
    }),
  );
}
