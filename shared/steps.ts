/** What a walkthrough's step says, composed from the tutorial's data. */
import { commandId, type CommandKey } from './catalogue.ts';
import { localesOf, readingLanguages, render, type ReadingLanguage, type Text } from './locale.ts';
import type { Step } from './tutorial.ts';

const readPage: Text = { en: 'Read the page', 'zh-cn': '阅读讲解' };

export const languageNames: Readonly<Record<ReadingLanguage, string>> = { bilingual: 'English + 中文', en: 'English', 'zh-cn': '中文' };

/** A `command:` link's target; arguments are percent-encoded, since a target can't hold spaces or `)`. */
export function commandLink(key: CommandKey, ...args: readonly unknown[]): string {
  const query = args.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29')}`;
  return `command:${commandId(key)}${query}`;
}

export function stepTitle(step: Step, language: ReadingLanguage): string {
  const optional: Text = step.optional ? { en: ' (optional)', 'zh-cn': '（可选）' } : { en: '', 'zh-cn': '' };
  return localesOf(language).map((locale) => step.title[locale] + optional[locale]).join(' · ');
}

/** The links that change the reading language and reopen this step; the present language is no link. */
export function languageSwitch(step: Step, language: ReadingLanguage): string {
  return readingLanguages
    .map((other) => (other === language ? `**${languageNames[other]}**` : `[${languageNames[other]}](${commandLink('switchLanguage', other, step.id)})`))
    .join(' | ');
}

/**
 * The step's description in a walkthrough: a paragraph a language, then the buttons, then the switch.
 * In VS Code each line is a paragraph, and a line that is only a link is a button.
 */
export function stepDescription(step: Step, language: ReadingLanguage): string {
  const words = localesOf(language).map((locale) => step.description[locale]);
  const buttons = step.buttons.map(({ command, label }) => `[${render(label, language)}](${commandLink(command)})`);
  // The page is hidden where the walkthrough is narrow, as it is beside an open file on a laptop.
  const page = `[${render(readPage, language)}](${commandLink('readPage', step.id)})`;
  return [...words, ...buttons, `${page} | ${languageSwitch(step, language)}`].join('\n');
}
