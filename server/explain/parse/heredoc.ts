/** Heredocs in RUN, COPY and ADD, found by the same rules as BuildKit finds them. */
import { isDigit, isNameCharacter, isSpace } from './chars.ts';
import { lineEnd } from './logicalLine.ts';

export interface HeredocMark {
  /** The word that ends the heredoc, without its quotes. */
  readonly name: string;
  /** Whether variables in the body are expanded: no part of the word is quoted. */
  readonly expand: boolean;
  /** `<<-`: leading tabs are removed. */
  readonly chomp: boolean;
  /** 0 where none is written. */
  readonly descriptor: number;
  /** Where the mark stands in the text that was searched: from the descriptor to the word's end. */
  readonly start: number;
  readonly end: number;
}

interface LexedWord {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** Longer bodies of `${…}` than this nest no further: an unfinished text, not a real one. */
const maximumNesting = 100;

/**
 * Splits a line into words as a shell would. `undefined` when BuildKit's lexer gives up: an unclosed
 * quote, or a `${…}` it doesn't know. There are no heredocs in such a line then.
 */
function lexWords(text: string): LexedWord[] | undefined {
  const words: LexedWord[] = [];
  let at = 0;
  let start = -1;
  let depth = 0;

  function quoted(quote: string): boolean {
    at++;
    while (at < text.length) {
      const character = text[at];
      if (character === quote) {
        at++;
        return true;
      }
      if (quote === '"' && character === '$') {
        if (!dollar()) return false;
      } else if (quote === '"' && character === '\\' && '"$\\'.includes(text[at + 1] ?? '-')) at += 2;
      else at++;
    }
    return false;
  }

  function name(): void {
    const first = text.charCodeAt(at);
    if (isDigit(first)) while (isDigit(text.charCodeAt(at))) at++;
    else if ('@*#?-$!'.includes(text[at] ?? '.')) at++;
    else while (at < text.length && isNameCharacter(text.charCodeAt(at))) at++;
  }

  function until(stop: string): boolean {
    while (at < text.length) {
      const character = text[at];
      if (character === stop) {
        at++;
        return true;
      }
      if (character === "'" || character === '"') {
        if (!quoted(character)) return false;
      } else if (character === '$') {
        if (!dollar()) return false;
      } else at += character === '\\' ? 2 : 1;
    }
    return false;
  }

  function dollar(): boolean {
    at++;
    if (text[at] !== '{') {
      name();
      return true;
    }
    at++;
    if (at >= text.length || '{}:'.includes(text[at] ?? '')) return false;
    if (++depth > maximumNesting) return false;
    name();
    const fine = modifier();
    depth--;
    return fine;
  }

  function modifier(): boolean {
    let operator = text[at++];
    if (operator === '}') return true;
    if (operator === '/') {
      if (text[at] === '/') at++;
      return until('/') && until('}');
    }
    // The lexer looks at a modifier behind `:` only when the variable has a value; here none has.
    if (operator === ':') operator = text[at++] === undefined ? undefined : '-';
    return operator !== undefined && '+-?#%'.includes(operator) && until('}');
  }

  const endWord = (): void => {
    if (start >= 0) words.push({ raw: text.slice(start, at), start, end: at });
    start = -1;
  };

  while (at < text.length) {
    const character = text[at] ?? '';
    if (isSpace(text.charCodeAt(at))) {
      endWord();
      at++;
      continue;
    }
    if (start < 0) start = at;
    if (character === "'" || character === '"') {
      if (!quoted(character)) return undefined;
    } else if (character === '$') {
      if (!dollar()) return undefined;
    } else if (character === '\\') at = Math.min(at + 2, text.length);
    else if (character === '<' && text[at + 1] === '<') {
      at += 2;
      // Blanks may stand between `<<` and its word.
      while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    } else at++;
  }
  endWord();
  return words;
}

/** Takes quotes and escapes off a delimiter. */
function unquote(raw: string): string {
  let value = '';
  let quote = '';
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at] ?? '';
    if (quote) {
      if (character === quote) quote = '';
      else if (character === '\\' && quote === '"' && '"$\\'.includes(raw[at + 1] ?? '-')) value += raw[++at] ?? '';
      else value += character;
    } else if (character === "'" || character === '"') quote = character;
    else if (character === '\\') value += raw[++at] ?? '';
    else value += character;
  }
  return value;
}

const markPattern = /^(\d*)<<(-?)\s*([^<]*)$/;

/** The heredocs that a logical line opens, in order. */
export function heredocMarks(text: string): HeredocMark[] {
  if (!text.includes('<<')) return [];
  const marks: HeredocMark[] = [];
  for (const word of lexWords(text) ?? []) {
    const match = markPattern.exec(word.raw);
    const delimiter = match?.[3];
    if (!match || !delimiter) continue;
    const name = unquote(delimiter);
    if (name === '' || lexWords(delimiter)?.length !== 1) continue;
    marks.push({
      name,
      expand: !/['"]/.test(delimiter.replace(/\\./g, '')),
      chomp: match[2] === '-',
      descriptor: Number(match[1] || 0),
      start: word.start,
      end: word.end,
    });
  }
  return marks;
}

const isBreak = (text: string, at: number): boolean => at >= text.length || text[at] === '\n';

/**
 * Finds the lines that end heredocs. One finder serves one pass over a text, so that a file full of
 * heredocs without an end is still searched in linear time.
 */
export class TerminatorFinder {
  private misses = 0;
  private index: Map<string, number[]> | undefined;

  constructor(private readonly text: string) {}

  /** One finder for all questions about the same text, as long as no other text comes between. */
  static of(text: string): TerminatorFinder {
    if (lastFinder?.text !== text) lastFinder = new TerminatorFinder(text);
    return lastFinder;
  }

  /** The start of the first line at or after `from` (a line's start) that ends the heredoc; -1 if none. */
  find(mark: Pick<HeredocMark, 'name' | 'chomp'>, from: number): number {
    const found = this.misses < 8 ? this.search(mark, from) : this.lookUp(mark, from);
    if (found < 0) this.misses++;
    return found;
  }

  private search({ name, chomp }: Pick<HeredocMark, 'name' | 'chomp'>, from: number): number {
    const { text } = this;
    for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
      let start = at;
      if (chomp) while (start > from && text[start - 1] === '\t') start--;
      if (start !== from && text[start - 1] !== '\n') continue;
      let end = at + name.length;
      while (text[end] === '\r') end++;
      if (isBreak(text, end)) return start;
    }
    return -1;
  }

  /** After several misses, all lines are indexed once: by their text, with and without leading tabs. */
  private lookUp({ name, chomp }: Pick<HeredocMark, 'name' | 'chomp'>, from: number): number {
    this.index ??= this.indexLines();
    const starts = this.index.get((chomp ? 'chomp ' : 'exact ') + name) ?? [];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return starts[low] ?? -1;
  }

  private indexLines(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    const add = (key: string, start: number): void => {
      const starts = index.get(key);
      if (starts) starts.push(start);
      else index.set(key, [start]);
    };
    for (let start = 0; start < this.text.length; ) {
      const found = this.text.indexOf('\n', start);
      const next = found < 0 ? this.text.length : found + 1;
      const line = this.text.slice(start, lineEnd(this.text, start).end);
      add(`exact ${line}`, start);
      add(`chomp ${line.replace(/^\t+/, '')}`, start);
      start = next;
    }
    return index;
  }
}

let lastFinder: TerminatorFinder | undefined;
