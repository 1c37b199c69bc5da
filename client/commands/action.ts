import * as vscode from 'vscode';
import { commandId, commands, type CommandKey } from '../../shared/catalogue.ts';
import type { Action } from '../messages.ts';

/** A message's button that runs a command and is called by its title. */
export function action(key: CommandKey, ...args: readonly unknown[]): Action {
  return { label: commands[key].title, run: () => vscode.commands.executeCommand(commandId(key), ...args) };
}
