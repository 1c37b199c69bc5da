import { basename } from 'node:path';
import * as vscode from 'vscode';
import { fill } from '../../shared/locale.ts';
import { readingLanguage } from '../configuration.ts';
import type { Services } from '../services.ts';
import { nextStep } from './nextStep.ts';

/** What stands on the left of a diff: the tutorial's content for a file, as a read-only document. */
const scheme = 'guided-containers';

/** Creates one of the tutorial's files; one that is there with other content is never overwritten unasked. */
export async function createFile(services: Services, path: string): Promise<void> {
  const { folder, files, say } = services;
  const base = await folder.uri();
  if (!base) return;
  const file = files.file(path);
  const target = vscode.Uri.joinPath(base, path);
  const wanted = await files.source(file, readingLanguage());
  const names = { file: path, folder: basename(base.fsPath) };
  const next = nextStep(services, (step) => step.done.kind === 'file' && step.done.path === path);

  switch (await files.compare(target, wanted)) {
    case 'missing':
      await files.create(target, wanted);
      await show(target);
      return say.info(fill({ en: 'Created {file} in the folder {folder}.', 'zh-cn': '已在文件夹 {folder} 中创建 {file}。' }, names), ...next);
    case 'same':
      services.ledger.use({ files: [path] });
      await show(target);
      return say.info(fill({ en: '{file} already exists, exactly as in the tutorial.', 'zh-cn': '{file} 已经存在，内容与教程一致。' }, names), ...next);
    case 'different':
      await resolveDifference(services, target, path, wanted);
      // Kept or replaced, it is what the learner goes on with.
      return services.ledger.use({ files: [path] });
  }
}

async function resolveDifference(services: Services, target: vscode.Uri, path: string, wanted: string): Promise<void> {
  const choice = await services.say.ask<'compare' | 'replace'>(
    fill({ en: '{file} already exists, with different content.', 'zh-cn': '{file} 已经存在，内容与教程的不同。' }, { file: path }),
    {
      en: 'Nothing has been changed. You can compare the two files, keep yours (Cancel), or replace it; you can undo that in the editor.',
      'zh-cn': '还没有改动任何内容。你可以对比两者，保留自己的（点“取消”），或者换成教程的内容；替换之后可以在编辑器里撤销。',
    },
    [
      { label: { en: 'Compare', 'zh-cn': '对比' }, value: 'compare' },
      { label: { en: 'Replace Mine', 'zh-cn': '替换我的' }, value: 'replace' },
    ],
  );
  if (choice === 'compare') await compare(services, target, path);
  else if (choice === 'replace') {
    await services.files.replace(target, wanted);
    await show(target);
  }
}

/** Both sides in the diff editor; the right one is the learner's own and can be edited there. */
async function compare(services: Services, target: vscode.Uri, path: string): Promise<void> {
  const title = services.say.text(fill({ en: '{file}: the tutorial’s ↔ yours', 'zh-cn': '{file}：教程的 ↔ 你的' }, { file: path }));
  await vscode.commands.executeCommand('vscode.diff', vscode.Uri.from({ scheme, path: `/${path}` }), target, title);
  services.say.info(
    fill({ en: 'Left: {file} from the tutorial. Right: yours.', 'zh-cn': '左边是教程的 {file}，右边是你的。' }, { file: path }),
    { label: { en: 'Keep Mine', 'zh-cn': '保留我的' }, run: () => show(target) },
    {
      label: { en: 'Replace Mine', 'zh-cn': '替换我的' },
      run: async () => {
        await services.files.replace(target, await services.files.source(services.files.file(path), readingLanguage()));
        await show(target);
      },
    },
  );
}

/** Beside the walkthrough, so that the page stays in sight. */
async function show(target: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(target, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: false });
  // The walkthrough may have been widened to read its page.
  await vscode.commands.executeCommand('workbench.action.evenEditorWidths');
}

/** Serves the left side of the diff. */
export function registerTutorialDocuments(services: Services): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => services.files.source(services.files.file(uri.path.slice(1)), readingLanguage()),
  });
}
