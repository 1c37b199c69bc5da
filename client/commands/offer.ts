import * as vscode from 'vscode';
import { commandId, type CommandKey } from '../../shared/catalogue.ts';
import type { Text } from '../../shared/locale.ts';
import type { Action } from '../messages.ts';

/** A message's button that runs one of our commands. */
export function offer(command: CommandKey, label: Text): Action {
  return { label, run: () => vscode.commands.executeCommand(commandId(command)) };
}
