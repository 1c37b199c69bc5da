/** Where things stand in the repository and in `dist/`. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadingLanguage } from '../shared/locale.ts';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dist = join(root, 'dist');

/** The page's path from the repository's root, with `/`, as package.json names it. */
export function pagePath(tutorialId: string, language: ReadingLanguage, stepId: string): string {
  return `dist/pages/${tutorialId}/${language}/${stepId}.md`;
}

/** A picture's path as seen from a page. */
export function picturePathFromPage(language: ReadingLanguage, name: string): string {
  return `../../../media/${language}/${name}.svg`;
}
