import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandId, commandKeys, extensionId } from '../../shared/catalogue.ts';
import { tutorials } from '../../walkthroughs/index.ts';

describe('the extension in VS Code', () => {
  it('is found under its id, and activates', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers every command of the catalogue, and no other of its prefix', async () => {
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith(`${commandId('build').split('.')[0]}.`));
    assert.deepEqual(registered.filter((id) => !id.endsWith('.open') && !id.endsWith('.focus')).sort(), commandKeys.map(commandId).sort());
  });

  it('contributes the walkthrough once a reading language, each step with its page', async () => {
    const { packageJSON, extensionUri } = vscode.extensions.getExtension(extensionId)!;
    const { walkthroughs } = (packageJSON as { contributes: { walkthroughs: { steps: { media: { markdown: string } }[] }[] } }).contributes;
    assert.equal(walkthroughs.length, 3 * tutorials.length);
    for (const { steps } of walkthroughs) {
      for (const { media } of steps) assert.ok((await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.markdown))).size > 500, media.markdown);
    }
  });
});
