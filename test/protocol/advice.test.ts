import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { CodeActionRequest, DiagnosticSeverity, PublishDiagnosticsNotification, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver/node';
import { article } from '../corpus/article.ts';
import { Client, markdownOf, uri } from './harness.ts';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

describe('advice over the protocol', () => {
  let client: Client;
  /** What the server published, in order. */
  let published: Diagnostic[][];

  async function start(initializationOptions: object = {}): Promise<void> {
    client = await Client.start({ initializationOptions: { language: 'en', ...initializationOptions } });
    published = [];
    client.connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => { published.push(diagnostics); });
  }
  afterEach(() => client.stop());

  async function diagnostics(count = 1): Promise<Diagnostic[]> {
    for (let turn = 0; turn < 1_000 && published.length < count; turn++) await wait(10);
    assert.equal(published.length, count);
    return published.at(-1)!;
  }

  async function actions(range: Range, only?: string[], shown: Diagnostic[] = []): Promise<CodeAction[]> {
    const found = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: shown, ...(only ? { only } : {}) } });
    return (found ?? []) as CodeAction[];
  }

  /** The text after the edits of an action. */
  function after(text: string, { edit }: CodeAction): string {
    const offset = ({ line, character }: Range['start']): number => text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
    return [...edit!.changes![uri]!]
      .sort((a, b) => offset(b.range.start) - offset(a.range.start))
      .reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
  }

  it('stands in the hover', async () => {
    await start();
    assert.match(await client.hoverAt('FROM python:2.7-|slim'), /💡 Python 2\.7 reached its end of life/);
  });

  it('comes as hints with a page, some time after the text', async () => {
    await start();
    await client.open(article);
    assert.deepEqual(published, []);
    const found = await diagnostics();
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start.line]),
      [['end-of-life-image', 1], ['cache-order', 7], ['add-copy', 7], ['trusted-host', 10], ['key-value', 16], ['root-user', 19]],
    );
    assert.ok(found.every(({ severity, source, codeDescription }) => severity === DiagnosticSeverity.Hint && source === 'Guided Containers' && codeDescription?.href.startsWith('https://')));
  });

  it('waits until nobody types, and goes when there is none any more', async () => {
    await start();
    await client.open('FROM a:1\nMAINTAINER b');
    for (let count = 0; count < 5; count++) {
      await wait(30);
      await client.edit({ range: { start: { line: 1, character: 12 }, end: { line: 1, character: 12 } }, text: 'x' });
    }
    assert.equal((await diagnostics()).length, 1);
    await client.edit({ text: 'FROM a:1' });
    assert.deepEqual(await diagnostics(2), []);
  });

  it('never stands before a hover: it is computed in slices', async () => {
    await start();
    await client.open('FROM a:1\n' + 'RUN apt-get update && apt-get install -y a b c | sed s/a/b/ > d\n'.repeat(9_999));
    let hovers = 0;
    while (published.length === 0) {
      await client.hover({ line: 1 + (hovers++ % 9_000), character: 10 });
    }
    assert.ok(hovers > 3, `${hovers} hovers were answered before the diagnostics`);
    assert.equal((await diagnostics()).length, 500);
  }).timeout(60_000);

  it('is turned off and on at once', async () => {
    await start();
    await client.open('FROM a:1\nMAINTAINER b');
    await diagnostics();
    await client.configure({ guidedContainers: { advice: false } });
    assert.deepEqual(await diagnostics(2), []);
    assert.doesNotMatch(markdownOf(await client.hover({ line: 1, character: 0 })), /💡/);
    assert.deepEqual(await actions(whole), []);
    await client.configure({ guidedContainers: { advice: true } });
    assert.equal((await diagnostics(3)).length, 1);
  });

  it('never comes when it is off from the start', async () => {
    await start({ advice: false });
    await client.open(article);
    await wait(700);
    assert.deepEqual(published, []);
  });

  it('is left to other extensions, also to one that is installed later', async () => {
    await start({ otherLinters: ['docker.docker'] });
    await client.open('FROM a:1\nMAINTAINER b\nADD c /d');
    assert.deepEqual((await diagnostics()).map(({ code }) => code), ['add-copy']);
    await client.configure({ guidedContainers: { otherLinters: ['docker.docker', 'exiasr.hadolint'] } });
    assert.deepEqual(await diagnostics(2), []);
  });

  it('follows the reading language', async () => {
    await start({ language: 'bilingual' });
    await client.open('FROM a:1\nMAINTAINER b');
    assert.match(String((await diagnostics())[0]!.message), /^MAINTAINER is deprecated[^\n]*\nMAINTAINER 已弃用[^`]*$/);
    await client.configure({ guidedContainers: { language: 'zh-cn' } });
    assert.match(String((await diagnostics(2))[0]!.message), /^MAINTAINER 已弃用/);
  });

  it('is fixed by a quick fix that belongs to its diagnostic', async () => {
    await start();
    const text = 'FROM a:1\nENV A two words\nADD b /c';
    await client.open(text);
    const shown = await diagnostics();
    const found = await actions({ start: { line: 1, character: 6 }, end: { line: 1, character: 6 } }, ['quickfix'], shown);
    assert.deepEqual(found.map(({ title, kind }) => [title, kind]), [['Write A="two words"', 'quickfix']]);
    assert.deepEqual(found[0]!.diagnostics, shown.slice(0, 1));
    assert.equal(after(text, found[0]!), 'FROM a:1\nENV A="two words"\nADD b /c');
    assert.deepEqual(await actions(whole, ['refactor']), []);
  });

  it('is fixed all at once when asked for', async () => {
    await start();
    await client.open(article);
    const [action, ...others] = await actions(whole, ['source.bringUpToDate']);
    assert.deepEqual(others, []);
    assert.equal(
      after(article, action!).replace(/^#.*\n/gm, '').replace(/\n+/g, '\n'),
      'FROM python:3.14-slim\nWORKDIR /app\nCOPY requirements.txt /app/\nRUN pip install -r requirements.txt\nCOPY . /app\nEXPOSE 80\nENV NAME=World\nCMD ["python", "app.py"]\n',
    );
    assert.deepEqual(await actions(whole, ['source.fixAll']), []);
  });
});
