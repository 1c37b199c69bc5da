/** package.json's `contributes` and the texts it refers to, from the catalogue and the tutorials. */
import {
  category, commandId, commandKeys, commands, displayName, extensionDescription, settingId, settingKeys, settings,
  stepContextKey, walkthroughId, type CommandEntry, type SettingEntry,
} from '../shared/catalogue.ts';
import { localesOf, readingLanguages, render, type ReadingLanguage, type Text } from '../shared/locale.ts';
import { stepDescription, stepTitle } from '../shared/steps.ts';
import type { Tutorial } from '../shared/tutorial.ts';
import { pagePath } from './layout.ts';

const entries = commandKeys.map((key) => [key, commands[key] as CommandEntry] as const);

/** The texts of the `package.nls` files by key. */
export function texts(): Map<string, Text> {
  const result = new Map<string, Text>([
    ['extension.displayName', displayName],
    ['extension.description', extensionDescription],
    ['category', category],
    ['untrusted', untrusted],
  ]);
  for (const [key, { title }] of entries) result.set(`command.${key}`, title);
  for (const key of settingKeys) {
    const { description, enumDescriptions = [] }: SettingEntry = settings[key];
    result.set(`setting.${key}`, description);
    enumDescriptions.forEach((text, index) => result.set(`setting.${key}.${index}`, text));
  }
  return result;
}

const untrusted: Text = {
  en: 'Pages and explanations work; files and commands wait until you trust the folder.',
  'zh-cn': '教程页面和讲解可用；在你信任此文件夹之前，不会创建文件或执行命令。',
};

/** @returns the value of package.json's `contributes`. */
export function contributes(tutorials: readonly Tutorial[]): Record<string, unknown> {
  return {
    commands: entries.map(([key]) => ({ command: commandId(key), title: `%command.${key}%`, category: '%category%' })),
    menus: {
      commandPalette: entries.filter(([, { palette }]) => palette === false).map(([key]) => ({ command: commandId(key), when: 'false' })),
    },
    configuration: {
      title: '%extension.displayName%',
      properties: Object.fromEntries(
        settingKeys.map((key) => {
          const { schema, enumDescriptions }: SettingEntry = settings[key];
          return [settingId(key), {
            ...schema,
            description: `%setting.${key}%`,
            ...(enumDescriptions ? { enumDescriptions: enumDescriptions.map((_, index) => `%setting.${key}.${index}%`) } : {}),
          }];
        }),
      ),
    },
    walkthroughs: tutorials.flatMap((tutorial) => readingLanguages.map((language) => walkthrough(tutorial, language))),
  };
}

/** A walkthrough can't change its text, so each reading language has one of its own. */
function walkthrough(tutorial: Tutorial, language: ReadingLanguage): Record<string, unknown> {
  return {
    id: walkthroughId(tutorial.id, language),
    title: render(tutorial.title, language),
    description: localesOf(language).map((locale) => tutorial.description[locale]).join('\n'),
    when: `config.${settingId('language')} == '${language}'`,
    steps: tutorial.steps.map((step) => ({
      id: step.id,
      title: stepTitle(step, language),
      description: stepDescription(step, language),
      media: { markdown: pagePath(tutorial.id, language, step.id) },
      // The ticks are driven by `client/progress/`; this is the documented way, should those commands go.
      completionEvents: [`onContext:${stepContextKey(tutorial.id, step.id)}`],
    })),
  };
}
