import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings under which nothing distracts from what is looked at: no welcome page, no chat, no notices. */
export const calmSettings: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // The browser is on this machine: its ports need no forwarding, and other people's are no news.
  'remote.autoForwardPorts': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

export type Settings = Record<string, unknown>;

/** Writes the user's settings where this server reads them: `data/User/settings.json` in its data folder. */
export function writeSettings(dataFolder: string, settings: Settings): void {
  const folder = join(dataFolder, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/** Reads the user's settings from a data folder; none when there is no such file. */
export function readSettings(dataFolder: string): Settings {
  const file = join(dataFolder, 'User', 'settings.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : {};
}

/**
 * Makes VS Code believe that it has a language pack for this locale, so that it looks for an extension's
 * translations into it. The pack holds no translations of VS Code itself: its own menus stay English.
 */
export function addLanguagePack(dataFolder: string, locale: string): void {
  const texts = join(dataFolder, `${locale}.i18n.json`);
  writeFileSync(texts, JSON.stringify({ '': [], version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'x1',
    extensions: [{ extensionIdentifier: { id: `guided-containers.${locale}` }, version: '1.0.0' }],
    translations: { vscode: texts },
    label: locale === 'zh-cn' ? '中文(简体)' : locale,
  };
  writeFileSync(join(dataFolder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
