import assert from 'node:assert/strict';
import { CancellationTokenSource, HoverRequest, LSPErrorCodes } from 'vscode-languageserver/node';
import { article } from '../corpus/article.ts';
import { Client, marked, markdownOf, uri } from './harness.ts';

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('the language server', function () {
  this.timeout(20_000);
  let client: Client;
  const start = async (options = {}): Promise<Client> => (client = await Client.start(options));
  afterEach(() => client.stop());

  it('names itself and its version', async () => {
    await start();
    assert.equal(client.initialized.serverInfo?.name, 'guided-containers-language-server');
    assert.match(client.initialized.serverInfo?.version ?? '', /^\d+\.\d+\.\d+/);
  });

  describe('hover', () => {
    it('explains the line in both languages by default', async () => {
      await start();
      const markdown = await client.hoverAt('FROM python:2.7-slim\nEX|POSE 80\n');
      assert.match(markdown, /^\*\*Documents port `80`; publishes nothing\*\*\n\n\*\*声明应用监听端口 `80`，但并不发布\*\*/);
      assert.match(markdown, /docs\.docker\.com\/reference\/dockerfile\/#expose/);
    });

    it('explains the part under the cursor first, and gives its range', async () => {
      await start({ initializationOptions: { language: 'en' } });
      const { text, position } = marked('RUN pip install --trusted-host pypi.pyth|on.org -r requirements.txt');
      await client.open(text);
      const hover = await client.hover(position);
      assert.match(markdownOf(hover), /^`--trusted-host pypi\.python\.org` — trusts the host `pypi\.python\.org`/);
      assert.deepEqual(hover?.range, { start: { line: 0, character: 16 }, end: { line: 0, character: 46 } });
    });

    it('answers for a Dockerfile whatever its language id is, and with nothing on a blank line', async () => {
      await start({ initializationOptions: { language: 'zh-cn' } });
      await client.open('FROM a\n\nWORKDIR /app', 'plaintext');
      assert.equal(await client.hover({ line: 1, character: 0 }), null);
      assert.match(markdownOf(await client.hover({ line: 2, character: 1 })), /^\*\*把工作目录设为 `\/app`\*\*/);
    });

    it('answers with nothing for a document that is not open', async () => {
      await start();
      assert.equal(await client.hover({ line: 0, character: 0 }), null);
    });
  });

  describe('code lenses', () => {
    it('stand above each instruction and carry the client’s command', async () => {
      await start({ initializationOptions: { language: 'en', explainCommand: 'client.explain' } });
      await client.open(article);
      const lenses = await client.lenses();
      assert.deepEqual(
        lenses.map((lens) => [lens.range.start.line, lens.command?.title]),
        [
          [1, 'Starts from the base image python:2.7-slim'],
          [4, 'Makes /app the working directory'],
          [7, 'Adds the build context to /app in the image'],
          [10, 'Installs the Python packages listed in requirements.txt'],
          [13, 'Documents port 80; publishes nothing'],
          [16, 'Sets the environment variable NAME to World'],
          [19, 'When a container starts, it runs python app.py'],
        ],
      );
      assert.equal(lenses[0]!.command?.command, 'client.explain');
      assert.deepEqual(lenses[0]!.command?.arguments, [uri, 1]);
    });

    it('have a title only when the client named no command', async () => {
      await start();
      await client.open('FROM a');
      assert.deepEqual(await client.lenses().then(([lens]) => lens!.command), { title: 'Starts from the base image a · 从基础镜像 a 开始', command: '' });
    });

    it('get their titles one by one in a long file', async () => {
      await start({ initializationOptions: { language: 'en', explainCommand: 'x' } });
      await client.open('FROM a\n' + 'RUN rm b\n'.repeat(300));
      const lenses = await client.lenses();
      assert.equal(lenses.length, 301);
      assert.equal(lenses[300]!.command, undefined);
      const resolved = await client.resolve(lenses[300]!);
      assert.equal(resolved.command?.title, 'Deletes b');
      assert.deepEqual(resolved.command?.arguments, [uri, 300]);
    });
  });

  describe('inlay hints', () => {
    it('stand at the ends of the first lines of the range when chosen, and lenses go', async () => {
      await start({ initializationOptions: { language: 'zh-cn', annotations: 'inlay' } });
      await client.open('FROM a\nRUN rm b && \\\n  rm c\nUSER app\n');
      assert.deepEqual(await client.lenses(), []);
      const hints = await client.hints({ start: { line: 1, character: 0 }, end: { line: 2, character: 0 } });
      assert.deepEqual(hints.map((hint) => hint.position), [{ line: 1, character: 13 }]);
      assert.equal(hints[0]!.label, '删除 b，然后删除 c');
    });

    it('are not there otherwise, and with `off` nothing is but the hover', async () => {
      await start({ initializationOptions: { annotations: 'off' } });
      await client.open('FROM a');
      assert.deepEqual(await client.hints(whole), []);
      assert.deepEqual(await client.lenses(), []);
      assert.notEqual(await client.hover({ line: 0, character: 0 }), null);
    });
  });

  describe('a change of settings', () => {
    it('renders anew at once, in the same server', async () => {
      await start({ initializationOptions: { language: 'en', annotations: 'lens' } });
      await client.open('FROM a');
      assert.equal((await client.lenses())[0]!.command?.title, 'Starts from the base image a');
      await client.configure({ guidedContainers: { language: 'zh-cn', annotations: 'lens' } });
      await client.until('workspace/codeLens/refresh');
      assert.equal((await client.lenses())[0]!.command?.title, '从基础镜像 a 开始');
      assert.match(markdownOf(await client.hover({ line: 0, character: 0 })), /^\*\*从基础镜像/);
      await client.configure({ guidedContainers: { annotations: 'inlay' } });
      await client.until('workspace/inlayHint/refresh');
      assert.equal((await client.hints(whole))[0]!.label, '从基础镜像 a 开始');
    });

    it('asks for no refresh where the client has none, or where nothing changed', async () => {
      await start({ initializationOptions: { language: 'en' }, capabilities: {} });
      await client.open('FROM a');
      await client.configure({ guidedContainers: { language: 'zh-cn' } });
      assert.equal((await client.lenses())[0]!.command?.title, '从基础镜像 a 开始');
      assert.deepEqual(client.received, []);
    });

    it('takes what it does not know for the default', async () => {
      await start({ initializationOptions: { language: 'klingon' } });
      await client.open('FROM a');
      assert.equal((await client.lenses())[0]!.command?.title, 'Starts from the base image a · 从基础镜像 a 开始');
    });

    it('is asked for where the client has workspace/configuration and sent no options', async () => {
      await start({ configuration: { language: 'en' } });
      await client.until('workspace/codeLens/refresh');
      assert.ok(client.received.includes('workspace/configuration'));
      await client.open('FROM a');
      assert.equal((await client.lenses())[0]!.command?.title, 'Starts from the base image a');
    });
  });

  describe('edits', () => {
    it('are followed, several at once and in order', async () => {
      await start({ initializationOptions: { language: 'en' } });
      await client.open('FROM a\nEXPOSE 80\n');
      await client.edit(
        { range: { start: { line: 1, character: 7 }, end: { line: 1, character: 9 } }, text: '90' },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '# c\n' },
      );
      assert.match(markdownOf(await client.hover({ line: 2, character: 8 })), /`90`/);
      await client.edit({ text: 'USER me' });
      assert.deepEqual((await client.lenses()).map((lens) => lens.command?.title), ['From here on, commands run as me']);
    });
  });

  describe('a request that the client gives up', () => {
    it('is refused as cancelled', async () => {
      await start();
      await client.open('FROM a');
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 0 } }, source.token);
      source.cancel();
      await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    });
  });
});
