/** Line numbers as Docker counts them: from 1, LF only. */

/** Answers fastest when it is asked in the order of the text. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  let last = 0;
  return (offset) => {
    if (offset < last) {
      line = 1;
      next = text.indexOf('\n');
    }
    last = offset;
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

/** The last offset that still belongs to an item: before its final line break. */
export function lastOffset(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text[at - 1] === '\n') at--;
  while (at > start && text[at - 1] === '\r') at--;
  return at;
}
