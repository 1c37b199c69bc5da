/** Words of ENV, LABEL and ARG, and the plain lists of FROM, COPY and others. */
import { isSeparator, isSpace } from './chars.ts';

/** A piece of a logical line; indexes are the line's. */
export interface Span {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Quoted words: quotes keep blanks together and stay in the value; the escape character keeps the
 * next character, and is dropped at the very end.
 */
export function quotedWords(line: string, start: number, end: number, escape: number): Span[] {
  const words: Span[] = [];
  let at = start;
  while (at < end) {
    while (at < end && isSpace(line.charCodeAt(at))) at++;
    if (at >= end) break;
    const from = at;
    let quote = 0;
    let dropped = false;
    for (; at < end; at++) {
      const code = line.charCodeAt(at);
      if (!quote && isSpace(code)) break;
      if (code === escape && quote !== 39) {
        if (at + 1 === end) dropped = true;
        else at++;
      } else if (quote) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
    }
    const value = line.slice(from, dropped ? end - 1 : at);
    if (value !== '') words.push({ value, start: from, end: dropped ? end - 1 : Math.min(at, end) });
  }
  return words;
}

/** Words between `[\t\v\f\r ]`; quotes mean nothing. */
export function plainWords(line: string, start: number, end: number): Span[] {
  const words: Span[] = [];
  let at = start;
  while (at < end) {
    const from = at;
    while (at < end && !isSeparator(line.charCodeAt(at))) at++;
    words.push({ value: line.slice(from, at), start: from, end: at });
    while (at < end && isSeparator(line.charCodeAt(at))) at++;
  }
  return words;
}

export interface Pair {
  readonly name: Span;
  /** `undefined` where none is written: half-typed, or an ARG without a default. */
  readonly value: Span | undefined;
  /** `''` in the old form `ENV name value`. */
  readonly separator: '=' | '';
}

/** `name=value …`, or the old form `name value` when the first word has no `=`. */
export function pairs(line: string, start: number, end: number, escape: number): Pair[] {
  const words = quotedWords(line, start, end, escape);
  const first = words[0];
  if (!first) return [];
  if (first.value.includes('=')) return words.map((word) => assignment(line, word));
  const [name, rest] = plainWords(line, start, end);
  if (!name) return [];
  const value = rest && { value: line.slice(rest.start, end), start: rest.start, end };
  return [{ name, value, separator: '' }];
}

/** Splits a word at its first `=`. */
export function assignment(line: string, word: Span): Pair {
  const equals = word.value.indexOf('=');
  if (equals < 0) return { name: word, value: undefined, separator: '=' };
  const middle = word.start + equals;
  return {
    name: { value: line.slice(word.start, middle), start: word.start, end: middle },
    value: { value: line.slice(middle + 1, word.end), start: middle + 1, end: word.end },
    separator: '=',
  };
}
