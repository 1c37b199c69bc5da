import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandId, settingId } from '../../shared/catalogue.ts';
import type { ReadingLanguage } from '../../shared/locale.ts';

const dockerfile = 'FROM python:2.7-slim\nWORKDIR /app\nEXPOSE 80\n';
const speak = (language: ReadingLanguage | undefined) =>
  vscode.workspace.getConfiguration().update(settingId('language'), language, vscode.ConfigurationTarget.Global);

/** Asks again until the answer fits: the server starts with the first Dockerfile. */
async function eventually<T>(ask: () => Thenable<T>, fits: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`The last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('explanations in the editor', () => {
  let uri: vscode.Uri;
  const lenses = () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
  const titles = (found: vscode.CodeLens[]) => found.map(({ command }) => command?.title ?? '').join('\n');
  const hover = async (line: number, character: number) => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(line, character));
    return found.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
  };

  before(async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: dockerfile });
    await vscode.window.showTextDocument(document);
    uri = document.uri;
  });
  after(() => speak(undefined));

  it('stand as a lens above each instruction', async () => {
    const found = await eventually(lenses, (answer) => answer.length === 3);
    assert.deepEqual(found.map(({ range }) => range.start.line), [0, 1, 2]);
    for (const { command } of found) assert.equal(command?.command, commandId('explainLine'));
  });

  it('follow the reading language at once', async () => {
    const chinese = /[\u4e00-\u9fff]/;
    await speak('en');
    await eventually(lenses, (answer) => answer.length === 3 && !chinese.test(titles(answer)));
    assert.doesNotMatch(await hover(2, 0), chinese);
    await speak('zh-cn');
    await eventually(lenses, (answer) => /端口/.test(titles(answer)) && !/port/i.test(titles(answer)));
    assert.match(await hover(2, 0), /端口/);
    await speak('bilingual');
    await eventually(lenses, (answer) => /端口/.test(titles(answer)) && /port/i.test(titles(answer)));
  });

  it('are in the hover, from the line’s own arguments', async () => {
    assert.match(await hover(1, 9), /\/app/);
    assert.match(await hover(0, 8), /python/);
  });

  it('follow what is typed', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(3, 0), 'CMD ["python", "app.py"]\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(lenses, (answer) => answer.length === 4);
    assert.match(await hover(3, 6), /python/);
  });
});
