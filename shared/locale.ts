/**
 * The languages that every text exists in, and the reading language that a person chose.
 * This module imports nothing, so that every layer may use it.
 */

/** The languages a text is written in, in the order in which a bilingual text shows them. */
export const locales = ['en', 'zh-cn'] as const;
export type Locale = (typeof locales)[number];

/** A text that a person reads. A missing translation does not compile. */
export type Text = Readonly<Record<Locale, string>>;

/** What the learner chose to read: one language, or both. */
export const readingLanguages = ['bilingual', 'en', 'zh-cn'] as const;
export type ReadingLanguage = (typeof readingLanguages)[number];

export const defaultReadingLanguage: ReadingLanguage = 'bilingual';

/** The locales that a reading language shows, in order. */
export function localesOf(language: ReadingLanguage): readonly Locale[] {
  return language === 'bilingual' ? locales : [language];
}

/** Accepts what stands in a settings file; anything unknown is the default. */
export function toReadingLanguage(value: unknown): ReadingLanguage {
  return readingLanguages.find((language) => language === value) ?? defaultReadingLanguage;
}

/** One string for the reader; a bilingual reader gets both, English first. Equal texts stand once. */
export function render(text: Text, language: ReadingLanguage, separator = ' · '): string {
  return [...new Set(localesOf(language).map((locale) => text[locale]))].join(separator);
}

/** Replaces `{name}` in every locale. A value may itself be a text. Unknown names stay as they are. */
export function fill(text: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  const inOne = (locale: Locale): string =>
    text[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === 'object' ? value[locale] : String(value);
    });
  return { en: inOne('en'), 'zh-cn': inOne('zh-cn') };
}

/** The same string in every locale: code, names, numbers. */
export function verbatim(value: string): Text {
  return { en: value, 'zh-cn': value };
}
