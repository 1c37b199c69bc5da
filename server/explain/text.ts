/** Texts with places for values. A text without its translation, or without a value, does not compile. */
import { fill, type Text } from '../../shared/locale.ts';

declare const codeBrand: unique symbol;

/** A Markdown code span, made by `code`; so nothing from a Dockerfile gets into a text unmarked. */
export type Code = string & { readonly [codeBrand]: true };

export type Piece = Text | Code | number;

/** A text in English and in Chinese, in data tables. */
export type Pair = readonly [en: string, zh: string];

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type SameNames<E extends string, Z extends string> = [Names<E>] extends [Names<Z>]
  ? [Names<Z>] extends [Names<E>]
    ? unknown
    : 'the two languages name different values'
  : 'the two languages name different values';

type Values<Name extends string> = [Name] extends [never] ? [] : [values: { readonly [K in Name]: Piece }];

/** `say('port {port}', '端口 {port}', { port: code('80') })`. */
export function say<const E extends string, const Z extends string>(en: E, zh: Z & SameNames<E, Z>, ...values: Values<Names<E>>): Text {
  const text = { en, 'zh-cn': zh };
  return values[0] ? spaced(fill(text, values[0])) : text;
}

/** The same for texts from data tables, whose places a test checks. */
export function sayPair([en, zh]: Pair, values: Readonly<Record<string, Piece>> = {}): Text {
  const text = { en, 'zh-cn': zh };
  return en.includes('{') || zh.includes('{') ? spaced(fill(text, values)) : text;
}

const codeSpan = /(`+(?!`).*?(?<!`)`+)/;

const chinese = '\u3400-\u9fff';
const chineseGap = new RegExp(`(?<=[${chinese}，。；：、（）]) +(?=[${chinese}，。；：、（）])`, 'g');

/** Between Chinese and a code span stands one space, between Chinese and Chinese none, whatever was filled in. */
function spaced(text: Text): Text {
  const pieces = text['zh-cn'].split(codeSpan);
  const joined = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece;
    const gapless = piece.replace(chineseGap, '');
    const before = index > 0 && startsChinese.test(gapless) ? ' ' : '';
    const after = index + 1 < pieces.length && endsChinese.test(gapless) ? ' ' : '';
    return before + gapless + after;
  });
  return { en: text.en, 'zh-cn': joined.join('') };
}

const startsChinese = new RegExp(`^[${chinese}]`);
const endsChinese = new RegExp(`[${chinese}]$`);

/** Line breaks and runs of blanks as one blank, cut at `limit` characters. */
export function oneLine(source: string, limit = 60): string {
  // A continuation is part of the source between two words, not of what it says.
  const cut = source.slice(0, limit * 20);
  const flat = (/\s{2}|[^\S ]/.test(cut) ? cut.replace(/[\\`]?[ \t]*\r?\n\s*/g, ' ').replace(/\s+/g, ' ') : cut).trim();
  return flat.length > limit ? `${flat.slice(0, limit - 1)}…` : flat;
}

/** Source code in a text, on one line, cut at `limit` characters. */
export function code(source: string, limit = 60): Code {
  const flat = oneLine(source, limit);
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || flat === '' ? ' ' : '';
  return `${fence}${pad}${flat}${pad}${fence}` as Code;
}

/** A few values in a row: “`a`, `b` and 3 more”. */
export function codes(values: readonly string[], shown = 3): Text {
  const take = values.length > shown + 1 ? shown : values.length;
  const spans = values.slice(0, take).map((value) => code(value, 40));
  const more = values.length - take;
  const last = spans.at(-1);
  if (more > 0) {
    return { en: `${spans.join(', ')} and ${more} more`, 'zh-cn': `${spans.join('、')} 等 ${values.length} 项` };
  }
  if (spans.length < 2) return { en: last ?? '', 'zh-cn': last ?? '' };
  const head = spans.slice(0, -1);
  return { en: `${head.join(', ')} and ${last ?? ''}`, 'zh-cn': `${head.join('、')} 和 ${last ?? ''}` };
}

/** Clauses in a row, as one sentence. */
export function joinClauses(clauses: readonly Text[]): Text {
  return { en: clauses.map((clause) => clause.en).join('; '), 'zh-cn': clauses.map((clause) => clause['zh-cn']).join('；') };
}

/** The text with a capital at its start; Chinese has none. */
export function capitalize(text: Text): Text {
  return { en: text.en.charAt(0).toUpperCase() + text.en.slice(1), 'zh-cn': text['zh-cn'] };
}

/** For a sentence inside another one. What begins with a code span or in capitals stays as it is. */
export function lowerFirst(text: Text): Text {
  const { en } = text;
  return { en: /^[A-Z][a-z ]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en, 'zh-cn': text['zh-cn'] };
}

/** Takes the code marks off, for places that show plain text. */
export function toPlain(markdown: string): string {
  return markdown.replace(/(`+)( ?)(.*?)\2\1(?!`)/g, '$3');
}

/** A place in the Dockerfile reference. It exists in English only, so both locales get the same page. */
export function referencePage(anchor: string): Text {
  const url = `https://docs.docker.com/reference/dockerfile/#${anchor}`;
  return { en: url, 'zh-cn': url };
}
