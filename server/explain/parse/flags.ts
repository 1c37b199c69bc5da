/** `--name=value` words between an instruction's keyword and its arguments. */
import { isSpace } from './chars.ts';

export interface RawFlag {
  /** As BuildKit keeps it: quotes and backslashes gone. */
  readonly text: string;
  /** With its dashes. */
  readonly name: string;
  /** `undefined` without `=`. */
  readonly value: string | undefined;
  /** Indexes in the logical line. `valueStart` is -1 without a value. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
}

/** Reads the flags from `from` on. `end` is where the arguments begin. */
export function readFlags(line: string, from: number): { flags: RawFlag[]; end: number } {
  const flags: RawFlag[] = [];
  let at = from;
  while (at < line.length) {
    while (at < line.length && isSpace(line.charCodeAt(at))) at++;
    if (!line.startsWith('--', at)) break;
    const flag = readFlag(line, at);
    at = flag.end;
    // A lone `--` ends the flags.
    if (flag.text === '--') break;
    if (flag.text !== '') flags.push(flag);
  }
  return { flags, end: at };
}

function readFlag(line: string, start: number): RawFlag {
  let text = '';
  let quote = '';
  let at = start;
  let valueStart = -1;
  for (; at < line.length; at++) {
    const character = line[at] ?? '';
    if (!quote && isSpace(line.charCodeAt(at))) break;
    if (quote ? character === quote : character === '"' || character === "'") quote = quote ? '' : character;
    else if (character === '\\') {
      // A backslash at the very end is dropped.
      if (at + 1 < line.length) text += line[++at] ?? '';
    } else {
      if (character === '=' && valueStart < 0) valueStart = at + 1;
      text += character;
    }
  }
  const equals = text.indexOf('=');
  return {
    text,
    name: equals < 0 ? text : text.slice(0, equals),
    value: equals < 0 ? undefined : text.slice(equals + 1),
    start,
    end: at,
    valueStart,
  };
}
