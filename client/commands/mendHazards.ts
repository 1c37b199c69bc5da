import * as vscode from 'vscode';
import { fill } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import type { Hazard } from '../tutorial/hazards.ts';
import { action } from './action.ts';

/** Says what is wrong with the learner's files, and offers to mend it. @returns whether anything was. */
export async function mendHazards(services: Services): Promise<boolean> {
  const folder = await services.folder.uri();
  const found = await services.files.hazards();
  if (!folder) return false;
  for (const hazard of found) {
    const { text, label } = texts(hazard);
    services.say.warn(text, { label, run: async () => {
      await mend(folder, hazard);
      services.say.info({ en: 'Done. The build can find it now.', 'zh-cn': '好了，现在构建时能找到它了。' }, action('build'));
    } });
  }
  return found.length > 0;
}

function texts(hazard: Hazard) {
  if (hazard.kind === 'txt-suffix') {
    return {
      text: fill({ en: 'The file is called {found}, but the build needs {wanted}. Rename it, then build again.', 'zh-cn': '文件名是 {found}，但构建需要的是 {wanted}。请先重命名，再构建。' }, hazard),
      label: fill({ en: 'Rename to {wanted}', 'zh-cn': '重命名为 {wanted}' }, hazard),
    };
  }
  return {
    text: fill({ en: '{found} is saved as UTF-16, which the build can’t use. Save it as UTF-8, then build again.', 'zh-cn': '{found} 的编码是 UTF-16，构建时用不了。请先保存为 UTF-8，再构建。' }, hazard),
    label: { en: 'Save as UTF-8', 'zh-cn': '保存为 UTF-8' },
  };
}

/** Never overwrites: a file of the wanted name that came up meanwhile makes the renaming fail. */
async function mend(folder: vscode.Uri, hazard: Hazard): Promise<void> {
  const found = vscode.Uri.joinPath(folder, hazard.found);
  if (hazard.kind === 'txt-suffix') {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(found, vscode.Uri.joinPath(folder, hazard.wanted), { overwrite: false });
    await vscode.workspace.applyEdit(edit);
    return;
  }
  const text = new TextDecoder(hazard.encoding).decode(await vscode.workspace.fs.readFile(found));
  await vscode.workspace.fs.writeFile(found, new TextEncoder().encode(text));
}
