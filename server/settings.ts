/** What the client may say about how explanations are shown. */
import { defaultReadingLanguage, toReadingLanguage, type ReadingLanguage } from '../shared/locale.ts';

export const annotationKinds = ['lens', 'inlay', 'off'] as const;
export type Annotations = (typeof annotationKinds)[number];

export interface Settings {
  readonly language: ReadingLanguage;
  readonly annotations: Annotations;
  /** Whether to say what to do better, in hovers and as diagnostics. */
  readonly advice: boolean;
  /** Ids of the client's installed extensions: advice that these give already is left to them. */
  readonly otherLinters: readonly string[];
}

export const defaultSettings: Settings = { language: defaultReadingLanguage, annotations: 'lens', advice: true, otherLinters: [] };

/** The section that the settings stand in. */
export const section = 'guidedContainers';

/** Takes what is there over `before`; what is missing stays, what is unknown becomes the default. */
export function readSettings(value: unknown, before: Settings = defaultSettings): Settings {
  if (typeof value !== 'object' || value === null) return before;
  const { language, annotations, advice, otherLinters } = value as Partial<Record<keyof Settings, unknown>>;
  return {
    language: language === undefined || language === null ? before.language : toReadingLanguage(language),
    annotations:
      annotations === undefined || annotations === null
        ? before.annotations
        : (annotationKinds.find((kind) => kind === annotations) ?? defaultSettings.annotations),
    advice: advice === undefined || advice === null ? before.advice : advice !== false,
    otherLinters: Array.isArray(otherLinters) ? otherLinters.filter((id) => typeof id === 'string') : before.otherLinters,
  };
}

/** Whether nothing of what is shown differs. */
export function sameSettings(one: Settings, other: Settings): boolean {
  return one.language === other.language && one.annotations === other.annotations && one.advice === other.advice && one.otherLinters.join() === other.otherLinters.join();
}
