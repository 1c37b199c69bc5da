/** Line starts as LSP counts them: CR LF, LF and CR end a line. Kept up to date by edits. */
import { carriageReturn, newline } from './chars.ts';

/** Both from 0; `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What line starts are read from. */
export interface Characters {
  readonly length: number;
  charCodeAt(offset: number): number;
}

export class LineIndex {
  private starts: number[] = [0];

  constructor(text: Characters) {
    this.reset(text);
  }

  get count(): number {
    return this.starts.length;
  }

  reset(text: Characters): void {
    this.starts = [0];
    this.scan(text, 1, text.length, this.starts);
  }

  /** The text between `start` and `end` was replaced by `inserted` code units; `text` is the new text. */
  replace(start: number, end: number, inserted: number, text: Characters): void {
    const { starts } = this;
    // A start depends on the character before it and on the one at it.
    const first = Math.max(1, this.firstFrom(start));
    const last = Math.max(first, this.firstFrom(end + 1));
    const fresh: number[] = [];
    this.scan(text, Math.max(start, 1), Math.min(start + inserted, text.length), fresh);
    const delta = inserted - (end - start);
    if (delta !== 0) for (let index = last; index < starts.length; index++) starts[index] = (starts[index] ?? 0) + delta;
    if (fresh.length < 10_000) starts.splice(first, last - first, ...fresh);
    else this.starts = starts.slice(0, first).concat(fresh, starts.slice(last));
  }

  positionAt(offset: number): Position {
    const line = this.firstFrom(offset + 1) - 1;
    return { line, character: offset - (this.starts[line] ?? 0) };
  }

  offsetAt({ line, character }: Position, text: Characters): number {
    if (line < 0) return 0;
    const start = this.starts[line];
    if (start === undefined) return text.length;
    let end = this.starts[line + 1] ?? text.length;
    if (this.starts[line + 1] !== undefined) {
      end--;
      if (text.charCodeAt(end) === newline && end > start && text.charCodeAt(end - 1) === carriageReturn) end--;
    }
    return Math.min(start + Math.max(character, 0), end);
  }

  /** Adds each line start in `[from, to]`. */
  private scan(text: Characters, from: number, to: number, into: number[]): void {
    for (let at = from; at <= to; at++) {
      const before = text.charCodeAt(at - 1);
      if (before === newline || (before === carriageReturn && text.charCodeAt(at) !== newline)) into.push(at);
    }
  }

  /** The index of the first start that is at least `offset`. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
