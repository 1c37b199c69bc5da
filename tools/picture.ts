// A picture is drawn once, with both languages in its labels; the build makes one file for each reading language.
// The rules for the person who draws stand in media/README.md.
import { localesOf, render, type ReadingLanguage, type Text } from '../shared/locale.ts';

const bar = '¦';
const element = /<(text|title)\b([^>]*)>([^]*?)<\/\1>/g;
const comment = /<!--[^]*?-->/g;

/** The picture in one reading language. Throws with the offending label when one is malformed. */
export function localisePicture(svg: string, language: ReadingLanguage): string {
  const localised = svg
    .replace(comment, '')
    .replace(element, (whole: string, name: string, attributes: string, content: string) => {
      const twoLines = name === 'text' && hasClass(attributes, 'two-lines');
      if (!content.includes(bar)) {
        if (twoLines) throw malformed(whole, 'two lines need two languages');
        return whole;
      }
      const label = toLabel(whole, content);
      const inside = twoLines && localesOf(language).length > 1
        ? inLines(label, language, xOf(whole, attributes))
        : render(label, language);
      return `<${name}${attributes}>${inside}</${name}>`;
    });

  const stray = localised.split('\n').find((line) => line.includes(bar));
  if (stray !== undefined) throw malformed(stray, 'only <text> and <title> are translated');
  return localised;
}

function toLabel(whole: string, content: string): Text {
  if (content.includes('<')) throw malformed(whole, 'a translated label has no elements inside');
  const [en, zh, ...more] = content.trim().split(` ${bar} `);
  if (!en || !zh || more.length > 0) throw malformed(whole, 'write "English ¦ 中文", with one space on each side of one bar');
  for (const side of [en, zh]) {
    if (side.includes(bar) || side !== side.trim()) throw malformed(whole, 'one bar, with one space on each side');
  }
  return { en, 'zh-cn': zh };
}

/** The lines stand around the place where a single one would stand, so a label stays in the middle of its shape. */
function inLines(label: Text, language: ReadingLanguage, x: string): string {
  const lineHeight = 1.25;
  const shown = localesOf(language);
  const first = -((shown.length - 1) * lineHeight) / 2;
  return shown
    .map((locale, index) => `<tspan x="${x}" dy="${index === 0 ? first : lineHeight}em">${label[locale]}</tspan>`)
    .join('');
}

function xOf(whole: string, attributes: string): string {
  const x = /(?:^|\s)x="([^"]+)"/.exec(attributes)?.[1];
  if (x === undefined) throw malformed(whole, 'a label in two lines needs an x of its own');
  return x;
}

function hasClass(attributes: string, name: string): boolean {
  const classes = /(?:^|\s)class="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return classes.split(/\s+/).includes(name);
}

function malformed(where: string, why: string): Error {
  return new Error(`Malformed label in a picture (${why}): ${where.trim()}`);
}
