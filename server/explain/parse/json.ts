/** The JSON (exec) form of arguments: `["executable", "argument"]`. */
import { isSpace, skipSpace } from './chars.ts';

export interface JsonWord {
  readonly value: string;
  /** Indexes in the logical line, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** Longer arrays are not tried; Docker's own limit for a line is 64 KiB. */
const maximumLength = 1 << 20;

function parseArray(text: string): unknown[] | undefined {
  if (text.length > maximumLength) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** BuildKit takes arguments for the JSON form when they are an array of strings, to the last character. */
export function isJsonForm(args: string): boolean {
  const start = skipSpace(args, 0, args.length);
  return args[start] === '[' && (parseArray(args.slice(start))?.every((value) => typeof value === 'string') ?? false);
}

/** An array with something else than strings in it: Docker refuses to build. */
export function isJsonOfOthers(args: string): boolean {
  const start = skipSpace(args, 0, args.length);
  return args[start] === '[' && (parseArray(args.slice(start))?.some((value) => typeof value !== 'string') ?? false);
}

/** The strings of a JSON form, `undefined` when `[start, end)` is none. */
export function readJsonForm(line: string, start: number, end: number): JsonWord[] | undefined {
  const from = skipSpace(line, start, end);
  if (line[from] !== '[') return undefined;
  const values = parseArray(line.slice(from, end));
  if (!values) return undefined;
  const words: JsonWord[] = [];
  let at = from + 1;
  for (const value of values) {
    if (typeof value !== 'string') return undefined;
    while (line[at] === ',' || isSpace(line.charCodeAt(at))) at++;
    const wordStart = at++;
    while (line[at] !== '"') at += line[at] === '\\' ? 2 : 1;
    words.push({ value, start: wordStart, end: ++at });
  }
  return words;
}
