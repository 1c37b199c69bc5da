/**
 * A text that is edited more often than it is read: pieces of flat strings, joined when somebody reads.
 * Joining copies the text; five edits in a row copy it once.
 */

/** More pieces than this are joined, so that finding a place stays cheap. */
const maximumPieces = 64;

export class Pieces {
  private list: string[];
  private size: number;

  constructor(text: string) {
    this.list = [text];
    this.size = text.length;
  }

  get length(): number {
    return this.size;
  }

  toString(): string {
    if (this.list.length > 1) this.list = [this.list.join('')];
    return this.list[0] ?? '';
  }

  /** NaN outside of the text, as a string has it. */
  charCodeAt(offset: number): number {
    let at = offset;
    for (const piece of this.list) {
      if (at < piece.length) return piece.charCodeAt(at);
      at -= piece.length;
    }
    return NaN;
  }

  replace(start: number, end: number, text: string): void {
    const before: string[] = [];
    const behind: string[] = [];
    let at = 0;
    for (const piece of this.list) {
      const next = at + piece.length;
      if (at < start) before.push(next <= start ? piece : piece.slice(0, start - at));
      if (next > end) behind.push(at >= end ? piece : piece.slice(end - at));
      at = next;
    }
    this.list = [...before, ...(text === '' ? [] : [text]), ...behind];
    this.size += text.length - (end - start);
    if (this.list.length > maximumPieces) this.toString();
  }
}
