/** A Dockerfile with its explanations between the lines: the command line's text. */
import { localesOf, type ReadingLanguage, type Text } from '../../../shared/locale.ts';
import type { AdviceOptions } from '../advice/advise.ts';
import { explainItem } from '../explain.ts';
import type { Explanation } from '../explanation.ts';
import type { DockerfileDocument } from '../parse/document.ts';
import { oneLine, toPlain } from '../text.ts';
import { distinctParts } from './markdown.ts';

export interface TextStyle {
  source(text: string): string;
  comment(text: string): string;
  summary(text: string): string;
  code(text: string): string;
  dim(text: string): string;
  advice(text: string): string;
}

const same = (text: string): string => text;
export const plainStyle: TextStyle = { source: same, comment: same, summary: same, code: same, dim: same, advice: same };

const sgr = (open: number, close: number) => (text: string): string => `\u001b[${open}m${text}\u001b[${close}m`;
export const colourStyle: TextStyle = { source: sgr(1, 22), comment: sgr(90, 39), summary: sgr(32, 39), code: sgr(36, 39), dim: sgr(90, 39), advice: sgr(33, 39) };

/** What stands in a file must not steer the terminal. */
// eslint-disable-next-line no-control-regex
const visible = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** Columns on a terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return width;
}

const maximumCode = 28;
const indent = '       ';

/** Lines for each locale; the same in both stands once. */
const inLocales = (text: Text, language: ReadingLanguage): string[] => [...new Set(localesOf(language).map((locale) => text[locale]))];

function partLines(explanation: Explanation, language: ReadingLanguage, style: TextStyle): string[] {
  const rows = distinctParts(explanation.parts.filter(({ kind }) => kind !== 'keyword'));
  const cells = rows.map((part) => visible(oneLine(part.code, maximumCode)));
  const column = Math.max(0, ...cells.map(widthOf));
  return rows.flatMap((part, index) => {
    const cell = cells[index] ?? '';
    const pad = ' '.repeat(column - widthOf(cell));
    return inLocales(part.meaning, language).map((line, at) => {
      const left = at === 0 ? style.code(cell) + pad : ' '.repeat(column);
      return `${indent}  ${left}  ${part.known ? inline(line, style) : style.dim(inline(line, plainStyle))}`;
    });
  });
}

/** Code spans in colour, their marks gone. */
function inline(markdown: string, style: TextStyle): string {
  return visible(markdown)
    .split(/(`+(?!`).*?(?<!`)`+)/)
    .map((piece, index) => (index % 2 === 1 ? style.code(toPlain(piece)) : piece))
    .join('');
}

function explanationLines(explanation: Explanation, language: ReadingLanguage, style: TextStyle): string[] {
  const plain = (line: string): string => visible(toPlain(line));
  return [
    ...inLocales(explanation.summary, language).map((line) => `${indent}${style.summary(plain(line))}`),
    ...partLines(explanation, language, style),
    ...explanation.notes.flatMap((note) => inLocales(note, language).map((line) => `${indent}${style.dim('·')} ${inline(line, style)}`)),
    ...explanation.advice.flatMap(({ reason, page }) => [
      ...inLocales(reason, language).map((line) => `${indent}${style.advice('▲')} ${inline(line, style)}`),
      `${indent}  ${style.dim(page.en)}`,
    ]),
  ];
}

/** `file`: named above, where there are several. */
export function annotated(document: DockerfileDocument, language: ReadingLanguage, style: TextStyle, advice?: AdviceOptions, file?: string): string {
  const { text, items } = document;
  const lines: string[] = file === undefined ? [] : [style.summary(`── ${visible(oneLine(file, 200))} ──`)];
  let number = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const sourceLines = (end: number, paint: (text: string) => string): void => {
    while (at < end) {
      const found = text.indexOf('\n', at);
      const next = found < 0 || found >= end ? end : found + 1;
      const line = text.slice(at, next).replace(/[\r\n]+$/, '');
      lines.push(`${style.dim(`${String(number++).padStart(4)} │`)} ${paint(visible(line))}`.trimEnd());
      at = next;
    }
  };
  items.forEach((item, index) => {
    sourceLines(item.start, style.comment);
    sourceLines(item.end, item.kind === 'instruction' ? style.source : style.comment);
    const explanation = item.kind === 'comment' ? undefined : explainItem(document, index, advice);
    if (explanation) lines.push(...explanationLines(explanation, language, style));
  });
  sourceLines(text.length, style.comment);
  return lines.join('\n') + '\n';
}
