import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandId, extensionId, settingId, type CommandKey } from '../../shared/catalogue.ts';
import { readingLanguages, type ReadingLanguage } from '../../shared/locale.ts';
import { tutorials } from '../../walkthroughs/index.ts';

const tutorial = tutorials[0]!;
const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const target = (path: string) => vscode.Uri.joinPath(folder(), path);
const remove = (path: string) => vscode.workspace.fs.delete(target(path)).then(undefined, () => {});
const create = (key: CommandKey) => vscode.commands.executeCommand(commandId(key));
const speak = (language: ReadingLanguage | undefined) =>
  vscode.workspace.getConfiguration().update(settingId('language'), language, vscode.ConfigurationTarget.Global);

/** What the extension ships for the file. */
function shipped(path: string, language: ReadingLanguage): Promise<string> {
  const { source } = tutorial.files.find((file) => file.path === path)!;
  return read(vscode.Uri.joinPath(vscode.extensions.getExtension(extensionId)!.extensionUri, 'dist', 'files', tutorial.id, source[language]));
}

describe('the tutorial’s files', () => {
  beforeEach(async () => {
    for (const { path } of tutorial.files) await remove(path);
  });
  after(() => speak(undefined));

  for (const language of readingLanguages) {
    for (const [key, path] of [['createDockerfile', 'Dockerfile'], ['createRequirements', 'requirements.txt'], ['createApp', 'app.py']] as const) {
      it(`${path} is written with its comments in ${language}`, async () => {
        await speak(language);
        await create(key);
        assert.equal(await read(target(path)), await shipped(path, language));
      });
    }
  }

  it('creates a file once: the same content again changes nothing, not even its time', async () => {
    await create('createRequirements');
    const { mtime } = await vscode.workspace.fs.stat(target('requirements.txt'));
    await create('createRequirements');
    assert.equal((await vscode.workspace.fs.stat(target('requirements.txt'))).mtime, mtime);
  });

  it('leaves a file with other content as it is', async () => {
    const mine = 'Flask==3.0\n# mine\n';
    await vscode.workspace.fs.writeFile(target('requirements.txt'), new TextEncoder().encode(mine));
    // It asks; nobody answers here, and VS Code refuses dialogs in tests.
    await Promise.race([create('createRequirements'), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    assert.equal(await read(target('requirements.txt')), mine);
  });
});
