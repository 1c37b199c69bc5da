/** What the client may say about how explanations are shown. */
import { defaultReadingLanguage, toReadingLanguage, type ReadingLanguage } from '../shared/locale.ts';

export const annotationKinds = ['lens', 'inlay', 'off'] as const;
export type Annotations = (typeof annotationKinds)[number];

export interface Settings {
  readonly language: ReadingLanguage;
  readonly annotations: Annotations;
}

export const defaultSettings: Settings = { language: defaultReadingLanguage, annotations: 'lens' };

/** The section that the settings stand in. */
export const section = 'guidedContainers';

/** Takes what is there over `before`; what is missing stays, what is unknown becomes the default. */
export function readSettings(value: unknown, before: Settings = defaultSettings): Settings {
  if (typeof value !== 'object' || value === null) return before;
  const { language, annotations } = value as { language?: unknown; annotations?: unknown };
  return {
    language: language === undefined || language === null ? before.language : toReadingLanguage(language),
    annotations:
      annotations === undefined || annotations === null
        ? before.annotations
        : (annotationKinds.find((kind) => kind === annotations) ?? defaultSettings.annotations),
  };
}
