import * as vscode from 'vscode';
import { commandId, commandKeys, type CommandKey } from '../../shared/catalogue.ts';
import { fill } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import { needsAreMet } from './needs.ts';
import { handlers } from './table.ts';

/** Registers every command of the catalogue: its needs first, then its work; what it throws is told and logged. */
export function registerCommands(services: Services, onUsed: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandKeys.map((key) => vscode.commands.registerCommand(commandId(key), (...args: unknown[]) => {
      onUsed();
      return execute(services, key, args);
    })),
  );
}

async function execute(services: Services, key: CommandKey, args: readonly unknown[]): Promise<void> {
  services.log.debug(`${commandId(key)} ${JSON.stringify(args)}`);
  try {
    if (await needsAreMet(services, key)) await handlers[key](services, ...args);
  } catch (error) {
    services.log.error(error instanceof Error ? error : String(error));
    const reason = error instanceof Error ? error.message : String(error);
    services.say.error(
      fill({ en: 'That did not work: {reason}', 'zh-cn': '操作没有成功：{reason}' }, { reason }),
      { label: { en: 'Show the Log', 'zh-cn': '显示日志' }, run: () => services.log.show() },
    );
  }
}
