/** The settings, read when they are needed, so that a change holds at once. */
import * as vscode from 'vscode';
import { prefix, settingId, type SettingKey } from '../shared/catalogue.ts';
import { toReadingLanguage, type ReadingLanguage } from '../shared/locale.ts';

export function readingLanguage(): ReadingLanguage {
  return toReadingLanguage(vscode.workspace.getConfiguration(prefix).get('language' satisfies SettingKey));
}

/** Writes it where it is set already, for the person otherwise. */
export async function setReadingLanguage(language: ReadingLanguage): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(prefix);
  const inWorkspace = configuration.inspect('language' satisfies SettingKey)?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update('language' satisfies SettingKey, language, target);
}

export function onDidChangeReadingLanguage(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(settingId('language'))) listener();
  });
}
