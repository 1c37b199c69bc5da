/** `$NAME` and `${NAME…}` as a Dockerfile expands them. */
import { backslash, isDigit, isNameCharacter } from './chars.ts';

export interface VariableUse {
  readonly name: string;
  /** Indexes in the text: from `$` to the end. */
  readonly start: number;
  readonly end: number;
  /** `''` for a plain use; otherwise `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/`, `//`. */
  readonly operator: string;
  /** Behind the operator: the default, the alternative, the pattern. */
  readonly word: string;
  /** From `$` to the end, as written. */
  readonly text: string;
}

const maximumDepth = 20;

/** The end of a `${…}` whose inside begins at `from`: the index of its `}`, or -1. */
function closing(text: string, from: number, escape: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === escape) at++;
    else if (code === 36 && text[at + 1] === '{') {
      depth++;
      at++;
    } else if (code === 125 && --depth === 0) return at;
  }
  return -1;
}

/** The variables used in `text`, outer ones before those in their defaults. Single quotes keep `$` as it is. */
export function variableUses(text: string, escape = backslash, depth = 0): VariableUse[] {
  const uses: VariableUse[] = [];
  let quoted = false;
  let open = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === escape) at++;
    else if (code === 34) quoted = !quoted;
    else if (code === 39 && !quoted) {
      const end = text.indexOf("'", at + 1);
      if (end < 0) break;
      at = end;
    } else if (code === 36) {
      const use = readUse(text, at, escape, open);
      if (!use) {
        // Behind a `${` without an end there is no use in looking for the end of the next one.
        if (text[at + 1] === '{') open = false;
        continue;
      }
      uses.push(use);
      if (use.word !== '' && depth < maximumDepth) {
        const offset = use.end - 1 - use.word.length;
        for (const inner of variableUses(use.word, escape, depth + 1)) {
          uses.push({ ...inner, start: inner.start + offset, end: inner.end + offset });
        }
      }
      at = use.end - 1;
    }
  }
  return uses;
}

function readUse(text: string, start: number, escape: number, mayClose: boolean): VariableUse | undefined {
  const braced = text[start + 1] === '{';
  const from = start + (braced ? 2 : 1);
  let at = from;
  if (isDigit(text.charCodeAt(at))) while (isDigit(text.charCodeAt(at))) at++;
  else while (at < text.length && isNameCharacter(text.charCodeAt(at))) at++;
  if (at === from) return undefined;
  const name = text.slice(from, at);
  if (!braced) return { name, start, end: at, operator: '', word: '', text: text.slice(start, at) };
  if (text[at] === '}') return { name, start, end: at + 1, operator: '', word: '', text: text.slice(start, at + 1) };
  if (!mayClose) return undefined;
  const operator = /^(:[-+?]|[-+?]|##?|%%?|\/\/?)/.exec(text.slice(at, at + 2))?.[0];
  const end = closing(text, at, escape);
  if (operator === undefined || end < 0) return undefined;
  return { name, start, end: end + 1, operator, word: text.slice(at + operator.length, end), text: text.slice(start, end + 1) };
}

/** What a variable holds; `undefined` when that can't be known from the Dockerfile. */
export type Lookup = (name: string) => { readonly known: true; readonly value: string | undefined } | { readonly known: false };

/** Longer values are not computed. */
const maximumValue = 4096;

/** Expands the variables of a word and takes its quotes off; `undefined` when a value is not known. */
export function expand(word: string, lookup: Lookup, escape = backslash, depth = 0): string | undefined {
  let value = '';
  let quote = '';
  for (let at = 0; at < word.length; at++) {
    const character = word[at] ?? '';
    const code = word.charCodeAt(at);
    if (quote === "'") {
      if (character === "'") quote = '';
      else value += character;
    } else if (code === escape) value += word[++at] ?? '';
    else if (character === '"') quote = quote ? '' : '"';
    else if (character === "'" && !quote) quote = "'";
    else if (character === '$') {
      const use = readUse(word, at, escape, true);
      if (!use) {
        if (word[at + 1] === '{') return undefined;
        value += character;
        continue;
      }
      const expanded = depth < maximumDepth ? valueOf(use, lookup, escape, depth + 1) : undefined;
      if (expanded === undefined) return undefined;
      value += expanded;
      at = use.end - 1;
    } else value += character;
    if (value.length > maximumValue) return undefined;
  }
  return value;
}

/** What a use comes to. */
export function valueOf(use: VariableUse, lookup: Lookup, escape = backslash, depth = 0): string | undefined {
  const found = lookup(use.name);
  if (!found.known) return undefined;
  const { value } = found;
  const word = (): string | undefined => expand(use.word, lookup, escape, depth + 1);
  const missing = value === undefined || (use.operator.startsWith(':') && value === '');
  switch (use.operator.replace(':', '')) {
    case '':
      return value ?? '';
    case '-':
      return missing ? word() : value;
    case '+':
      return missing ? '' : word();
    case '?':
      return missing ? undefined : value;
    case '#':
    case '##':
      return trimPrefix(value ?? '', use.word, use.operator === '##');
    case '%':
    case '%%':
      return trimSuffix(value ?? '', use.word, use.operator === '%%');
    case '/':
    case '//':
      return replaced(value ?? '', use.word, use.operator === '//', lookup, escape, depth);
    default:
      return undefined;
  }
}

/** `pattern/replacement`: the longest match, first or all, from the left. An escaped slash is part of the pattern. */
function replaced(value: string, word: string, all: boolean, lookup: Lookup, escape: number, depth: number): string | undefined {
  let slash = 0;
  while (slash < word.length && word[slash] !== '/') slash += word.charCodeAt(slash) === escape ? 2 : 1;
  if (value.length > replaceLimit || slash > replaceLimit / 4) return undefined;
  const pattern = word.slice(0, slash).replace(/\\\//g, '/');
  const replacement = expand(word.slice(slash + 1), lookup, escape, depth + 1);
  if (replacement === undefined || pattern === '') return pattern === '' ? value : undefined;
  let result = '';
  let at = 0;
  while (at < value.length) {
    let end = value.length;
    while (end > at && !matchesGlob(value.slice(at, end), pattern)) end--;
    if (end === at) result += value[at++] ?? '';
    else {
      result += replacement;
      at = end;
      if (!all) break;
    }
  }
  return result + value.slice(at);
}

/** Whether a pattern of `*`, `?` and plain characters matches all of `value`. */
export function matchesGlob(value: string, pattern: string): boolean {
  let reachable = new Set([0]);
  for (let at = 0; at < pattern.length; at++) {
    const next = new Set<number>();
    const character = pattern[at];
    if (character === '*') {
      for (let index = Math.min(...reachable); index <= value.length; index++) next.add(index);
    } else {
      const literal = character === '\\' ? pattern[++at] : character;
      for (const index of reachable) {
        if (index < value.length && (character === '?' || value[index] === literal)) next.add(index + 1);
      }
    }
    if (next.size === 0) return false;
    reachable = next;
  }
  return reachable.has(value.length);
}

const patternLimit = 100;
const replaceLimit = 64;

function trimPrefix(value: string, pattern: string, longest: boolean): string | undefined {
  if (value.length > patternLimit || pattern.length > patternLimit) return undefined;
  const lengths = Array.from({ length: value.length + 1 }, (_, index) => (longest ? value.length - index : index));
  const cut = lengths.find((length) => matchesGlob(value.slice(0, length), pattern));
  return cut === undefined ? value : value.slice(cut);
}

function trimSuffix(value: string, pattern: string, longest: boolean): string | undefined {
  if (value.length > patternLimit || pattern.length > patternLimit) return undefined;
  const starts = Array.from({ length: value.length + 1 }, (_, index) => (longest ? index : value.length - index));
  const cut = starts.find((start) => matchesGlob(value.slice(start), pattern));
  return cut === undefined ? value : value.slice(0, cut);
}
