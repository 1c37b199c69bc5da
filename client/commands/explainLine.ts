import * as vscode from 'vscode';

/** What a click on a lens does: the full explanation of that line, where it stands. */
export async function explainLine(uri: unknown, line: unknown): Promise<void> {
  const editor = typeof uri === 'string' ? await editorOf(vscode.Uri.parse(uri)) : vscode.window.activeTextEditor;
  if (!editor) return;
  const wanted = typeof line === 'number' ? line : editor.selection.active.line;
  const row = editor.document.lineAt(Math.min(wanted, editor.document.lineCount - 1));
  const place = new vscode.Position(row.lineNumber, row.firstNonWhitespaceCharacterIndex);
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(row.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** A lens can be clicked in an editor that hasn't the focus. */
function editorOf(uri: vscode.Uri): Thenable<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return vscode.window.showTextDocument(uri, { ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }) });
}
