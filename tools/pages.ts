/** Publishes a tutorial's pages: one Markdown file a step and reading language below `dist/pages/`, with its pictures. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commandKeys, type CommandKey } from '../shared/catalogue.ts';
import { readingLanguages, type ReadingLanguage } from '../shared/locale.ts';
import { commandLink, languageSwitch, stepTitle } from '../shared/steps.ts';
import type { Step, Tutorial } from '../shared/tutorial.ts';
import { dist, pagePath, picturePathFromPage, root } from './layout.ts';
import { localisePicture } from './picture.ts';
import { weave } from './weave.ts';

/** Every page of the tutorial by its path from the repository's root. Throws when a page is missing or the two languages differ. */
export async function renderPages(tutorial: Tutorial): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const [index, step] of tutorial.steps.entries()) {
    const source = (locale: string) => readFile(join(root, 'walkthroughs', tutorial.id, 'pages', locale, `${step.id}.md`), 'utf8');
    const [en, chinese] = await Promise.all([source('en'), source('zh-cn')]);
    // Woven always, so that a difference between the two fails the build of either.
    const text = { en, 'zh-cn': chinese, bilingual: weave({ en, 'zh-cn': chinese }, `${tutorial.id}/${step.id}`) };
    for (const language of readingLanguages) {
      pages.set(pagePath(tutorial.id, language, step.id), finish(text[language], step, tutorial.steps[index + 1], language));
    }
  }
  return pages;
}

/** Writes the pages and the pictures' language variants to `dist/`. */
export async function publishPages(tutorials: readonly Tutorial[]): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  for (const tutorial of tutorials) {
    for (const [path, text] of await renderPages(tutorial)) await write(join(root, path), text);
  }
  for (const name of (await readdir(join(root, 'media'))).filter((file) => file.endsWith('.svg') && file !== 'icon.svg')) {
    const svg = await readFile(join(root, 'media', name), 'utf8');
    for (const language of readingLanguages) await write(join(dist, 'media', language, name), localisePicture(svg, language));
  }
}

/** Adds what every page has, and turns the sources' short links into real ones. */
function finish(text: string, step: Step, next: Step | undefined, language: ReadingLanguage): string {
  const links = [languageSwitch(step, language)];
  const footer = next ? `\n---\n\n[${stepTitle(next, language)} →](${commandLink('openStep', next.id)})\n` : '';
  return `${links.join('\n')}\n\n${expandLinks(text, language, step.id)}${footer}`;
}

function expandLinks(text: string, language: ReadingLanguage, page: string): string {
  return text
    .replace(/\]\(command:([^)]*)\)/g, (_, key: string) => {
      if (!commandKeys.includes(key as CommandKey)) throw new Error(`page ${page}: no command ${key} in the catalogue`);
      return `](${commandLink(key as CommandKey)})`;
    })
    // Two buttons in a row.
    .replace(/\) \[/g, ') | [')
    .replace(/\]\(media:([^)]*)\)/g, (_, name: string) => `](${picturePathFromPage(language, name)})`);
}
