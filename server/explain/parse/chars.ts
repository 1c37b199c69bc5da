/** Character classes as BuildKit's parser (written in Go) sees them. Arguments are UTF-16 code units. */

export const newline = 10;
export const carriageReturn = 13;
export const hash = 35;
export const singleQuote = 39;
export const doubleQuote = 34;
export const backslash = 92;

/** Go's `unicode.IsSpace`. It differs from JavaScript's `\s` in U+0085 and U+FEFF. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** What separates words in BuildKit's list forms: `[\t\v\f\r ]`, and no other space. */
export function isSeparator(code: number): boolean {
  return code === 32 || code === 9 || (code >= 11 && code <= 13);
}

/** The first index at or after `from` that holds no space; `end` when there is none. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The index after the last character before `end` that is no space; `start` when all are. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters, digits and `_`; letters beyond ASCII count, as in Go's `unicode.IsLetter`. */
export function isNameCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    code === 95 ||
    (code >= 0x80 && /[\p{L}\p{Nd}]/u.test(String.fromCharCode(code)))
  );
}
