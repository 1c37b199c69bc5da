/** What a command can't do without, checked before it runs; what is missing is said with something to click. */
import * as vscode from 'vscode';
import { commandId, commands, type CommandEntry, type CommandKey, type Need } from '../../shared/catalogue.ts';
import type { Services } from '../services.ts';
import { stateText } from './engineState.ts';

type Check = (services: Services, command: CommandKey) => Promise<boolean>;

/** In this order: an untrusted folder is not looked into, and without a folder the engine doesn't matter yet. */
const checks: Readonly<Record<Need, Check>> = { trust, folder, engine };

/** @returns whether the command may run. When not, the learner has been told why. */
export async function needsAreMet(services: Services, command: CommandKey): Promise<boolean> {
  const { needs } = commands[command] as CommandEntry;
  for (const need of Object.keys(checks) as Need[]) {
    if (needs.includes(need) && !(await checks[need](services, command))) return false;
  }
  return true;
}

async function trust({ say }: Services): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  say.warn(
    { en: 'This folder is open in Restricted Mode: nothing is run or written here until you trust it.', 'zh-cn': '此文件夹处于受限模式：在你信任它之前，不会执行命令，也不会写入文件。' },
    { label: { en: 'Trust…', 'zh-cn': '信任…' }, run: () => vscode.commands.executeCommand('workbench.trust.manage') },
  );
  return false;
}

async function folder(services: Services, command: CommandKey): Promise<boolean> {
  const state = await services.folder.state();
  if (state.kind === 'ready') {
    services.ledger.use({ folder: true });
    return true;
  }
  const { say, tutorial } = services;
  const step = tutorial.steps.find(({ buttons }) => buttons.some((button) => button.command === command))?.id;
  const create = { label: { en: 'Practice Folder…', 'zh-cn': '练习文件夹…' }, run: () => vscode.commands.executeCommand(commandId('openFolder'), step) };
  if (state.kind === 'none') {
    say.warn({ en: 'No folder is open. The tutorial needs an empty one.', 'zh-cn': '还没有打开文件夹。教程需要一个空文件夹。' }, create);
  } else {
    say.warn(
      { en: 'The open folder holds other files; a build would send them all to Docker. Better use an empty one.', 'zh-cn': '当前文件夹里有其他文件，构建时会全部发送给 Docker。最好用空文件夹。' },
      create,
    );
  }
  return false;
}

async function engine({ engine: docker, say }: Services): Promise<boolean> {
  const { engine: state } = await docker.refresh();
  if (state.kind === 'up') return true;
  say.error(
    stateText(state),
    { label: { en: 'Check Again', 'zh-cn': '再次检查' }, run: () => vscode.commands.executeCommand(commandId('checkEngine')) },
    { label: { en: 'More…', 'zh-cn': '更多…' }, run: () => vscode.commands.executeCommand(commandId('showStatus')) },
  );
  return false;
}
