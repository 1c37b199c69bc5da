/**
 * A logical line is an instruction as BuildKit reads it: physical lines joined at their
 * continuations, comment lines and blank lines between them left out.
 */
import { carriageReturn, hash, isSpace, newline, skipSpace } from './chars.ts';

/** Half-open, in UTF-16 code units of the document. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a physical line ends: `end` before its line break, `next` after it. */
export interface LineEnd {
  readonly end: number;
  readonly next: number;
}

/** BuildKit breaks lines at LF only, and drops any CRs before it. */
export function lineEnd(text: string, start: number): LineEnd {
  const found = text.indexOf('\n', start);
  const next = found < 0 ? text.length : found + 1;
  let end = found < 0 ? text.length : found;
  while (end > start && text.charCodeAt(end - 1) === carriageReturn) end--;
  return { end, next };
}

/**
 * Where the line's continuation character stands, or -1. It must be the last character but blanks,
 * and not stand behind another one of its kind.
 */
export function continuationAt(text: string, start: number, end: number, escape: number): number {
  let at = end - 1;
  while (at >= start && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  if (at < start || text.charCodeAt(at) !== escape) return -1;
  return at === start || text.charCodeAt(at - 1) !== escape ? at : -1;
}

export interface Segment {
  /** Index in the joined text. */
  readonly at: number;
  /** Offset in the document. */
  readonly source: number;
}

/** Receives each piece of the document that belongs to the logical line. */
type Visit = (start: number, end: number) => void;

/**
 * Walks the logical line that begins at `start` (the first character of a physical line that is
 * neither blank nor a comment). Returns the offset after its last physical line.
 */
export function walkLogicalLine(text: string, start: number, escape: number, visit?: Visit): number {
  let line = lineEnd(text, start);
  const from = skipSpace(text, start, line.end);
  let stop = continuationAt(text, from, line.end, escape);
  visit?.(from, stop < 0 ? line.end : stop);
  while (stop >= 0 && line.next < text.length) {
    const begin = line.next;
    line = lineEnd(text, begin);
    const first = skipSpace(text, begin, line.end);
    if (first === line.end || text.charCodeAt(first) === hash) continue;
    stop = continuationAt(text, begin, line.end, escape);
    visit?.(begin, stop < 0 ? line.end : stop);
  }
  return line.next;
}

/** Text joined from pieces of the document that still knows where each character came from. */
export class LogicalLine {
  readonly text: string;
  private readonly segments: readonly Segment[];

  constructor(
    readonly source: string,
    pieces: readonly Range[],
  ) {
    const segments: Segment[] = [];
    let text = '';
    for (const piece of pieces) {
      segments.push({ at: text.length, source: piece.start });
      text += source.slice(piece.start, piece.end);
    }
    this.text = text;
    this.segments = segments;
  }

  static at(source: string, start: number, escape: number): LogicalLine {
    const pieces: Range[] = [];
    walkLogicalLine(source, start, escape, (from, to) => pieces.push({ start: from, end: to }));
    return new LogicalLine(source, pieces);
  }

  /** The document's offset of the character at `index`. */
  offset(index: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const segment = this.segments[low];
    return segment ? segment.source + index - segment.at : 0;
  }

  /** The document's range of `[start, end)`; it covers the continuations in between. */
  range(start: number, end: number): Range {
    if (end <= start) {
      const at = this.offset(start);
      return { start: at, end: at };
    }
    return { start: this.offset(start), end: this.offset(end - 1) + 1 };
  }

  /** The same document, other text: `[start, end)` of this line. */
  slice(start: number, end: number): LogicalLine {
    return new LogicalLine(this.source, this.pieces(start, end));
  }

  /** The document's ranges that `[start, end)` of this line is made of; never none. */
  pieces(start = 0, end = this.text.length): Range[] {
    const pieces: Range[] = [];
    this.segments.forEach((segment, index) => {
      const until = this.segments[index + 1]?.at ?? this.text.length;
      const from = Math.max(start, segment.at);
      const to = Math.min(end, until);
      if (from < to) pieces.push({ start: segment.source + from - segment.at, end: segment.source + to - segment.at });
    });
    return pieces.length > 0 ? pieces : [this.range(start, start)];
  }
}

/** Whether the physical line from `start` to `end` has nothing but space. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== newline && !isSpace(code)) return false;
  }
  return true;
}
