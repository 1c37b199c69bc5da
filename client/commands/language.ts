import { readingLanguages, type ReadingLanguage } from '../../shared/locale.ts';
import { languageNames } from '../../shared/steps.ts';
import { readingLanguage, setReadingLanguage } from '../configuration.ts';
import type { Services } from '../services.ts';

export async function chooseLanguage(services: Services): Promise<void> {
  const present = readingLanguage();
  const chosen = await services.say.pick(
    { en: 'Reading language', 'zh-cn': '阅读语言' },
    readingLanguages.map((language) => ({
      label: languageNames[language],
      value: language,
      ...(language === present ? { detail: { en: 'in use', 'zh-cn': '当前使用' } } : {}),
    })),
  );
  if (chosen) await switchLanguage(services, chosen);
}

/** The walkthrough of the other language takes the place of the open one, at the same step. */
export async function switchLanguage(services: Services, language: ReadingLanguage, stepId?: string): Promise<void> {
  const wasOpen = services.walkthrough.mayBeOpen();
  await setReadingLanguage(language);
  services.log.info(`Reading language: ${language}`);
  if (stepId !== undefined || wasOpen) await services.walkthrough.open(stepId);
}

