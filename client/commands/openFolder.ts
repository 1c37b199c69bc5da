import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { fill, verbatim } from '../../shared/locale.ts';
import type { Services } from '../services.ts';

const defaultName = 'get-started';

type Choice = { readonly kind: 'create'; readonly uri: vscode.Uri } | { readonly kind: 'elsewhere' } | { readonly kind: 'use'; readonly uri: vscode.Uri };

/** @param step where to come back to when the folder has opened. */
export async function openFolder(services: Services, step = 'folder'): Promise<void> {
  const { say, folder } = services;
  const state = await folder.state();
  const proposal = await freeFolder(vscode.Uri.file(homedir()));
  const choice = await say.pick<Choice>({ en: 'Which folder should the tutorial use?', 'zh-cn': '教程用哪个文件夹？' }, [
    {
      icon: 'new-folder', label: { en: 'Create a new practice folder', 'zh-cn': '新建练习文件夹' },
      detail: verbatim(proposal.fsPath),
      value: { kind: 'create', uri: proposal },
    },
    {
      icon: 'folder-opened', label: { en: 'Create it somewhere else…', 'zh-cn': '建在其他位置…' },
      value: { kind: 'elsewhere' },
    },
    ...(state.kind === 'none'
      ? []
      : [{
          icon: 'folder', label: { en: 'Use the open folder', 'zh-cn': '使用当前打开的文件夹' },
          detail: verbatim(state.uri.fsPath),
          value: { kind: 'use', uri: state.uri } as const,
        }]),
  ]);
  if (!choice) return;
  if (choice.kind === 'use') return useFolder(services, choice.uri);
  const uri = choice.kind === 'create' ? choice.uri : await askForFolder(services);
  if (!uri) return;
  await vscode.workspace.fs.createDirectory(uri);
  services.log.info(`Practice folder: ${uri.fsPath}`);
  await services.walkthrough.resumeIn(uri, step);
}

async function useFolder({ folder, ledger, say }: Services, uri: vscode.Uri): Promise<void> {
  await folder.accept(uri);
  ledger.use({ folder: true });
  say.info(fill({ en: 'The tutorial now uses the folder {folder}.', 'zh-cn': '教程现在使用文件夹 {folder}。' }, { folder: uri.fsPath }));
}

/** The parent is picked; the practice folder is a new one inside, so that nothing there is touched. */
async function askForFolder({ say }: Services): Promise<vscode.Uri | undefined> {
  const openLabel = say.text({ en: 'Create It Here', 'zh-cn': '在这里新建' });
  const [parent] = (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: false, openLabel })) ?? [];
  return parent && freeFolder(parent);
}

/** `get-started`, or with the first number that is free: a folder that is not there yet. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.file(join(parent.fsPath, number === 1 ? defaultName : `${defaultName}-${number}`));
    const exists = await vscode.workspace.fs.stat(uri).then(() => true, () => false);
    if (!exists) return uri;
  }
}
