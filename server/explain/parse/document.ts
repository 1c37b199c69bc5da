/** A Dockerfile in an editor: its text, its items, and both kept up to date by edits. */
import { LineIndex, type Position } from './lineIndex.ts';
import { initialState, Splitter, type Item, type SplitState } from './splitter.ts';

/** An edit as LSP sends it: positions of the text before the edit, or the whole new text. */
export interface TextEdit {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

export class DockerfileDocument {
  private content: string;
  private list: Item[] = [];
  private state: SplitState = initialState();
  private readonly lines: LineIndex;
  /** How many items the last update split anew. Tests read it. */
  lastSplit = 0;
  private changes = 0;

  constructor(text: string) {
    this.content = text;
    this.lines = new LineIndex(text);
    this.splitAll();
  }

  get text(): string {
    return this.content;
  }

  /** Grows with every update: what is derived from the document holds for one revision. */
  get revision(): number {
    return this.changes;
  }

  /** Directives, comments and instructions, in order. */
  get items(): readonly Item[] {
    return this.list;
  }

  /** The escape character's code. */
  get escape(): number {
    return this.state.escape;
  }

  get lineCount(): number {
    return this.lines.count;
  }

  positionAt(offset: number): Position {
    return this.lines.positionAt(Math.min(Math.max(offset, 0), this.content.length));
  }

  /** Positions beyond a line's end or the text's end are clamped, as LSP has it. */
  offsetAt(position: Position): number {
    return this.lines.offsetAt(position, this.content);
  }

  /** The index of the item whose lines hold `offset`, or -1. */
  itemIndexAt(offset: number): number {
    const index = this.firstEndingAfter(offset);
    const item = this.list[index];
    if (item && item.start <= offset) return index;
    // At the very end of a text without a final line break.
    const last = this.list.at(-1);
    return last && offset === this.content.length && last.end === offset && !this.content.endsWith('\n') ? this.list.length - 1 : -1;
  }

  update(edits: readonly TextEdit[]): void {
    this.lastSplit = 0;
    this.changes++;
    for (const edit of edits) {
      if (edit.range) this.replace(this.offsetAt(edit.range.start), this.offsetAt(edit.range.end), edit.text);
      else {
        this.content = edit.text;
        this.lines.reset(edit.text);
        this.splitAll();
      }
    }
  }

  private replace(from: number, to: number, text: string): void {
    const start = Math.min(from, to);
    const end = Math.max(from, to);
    this.content = this.content.slice(0, start) + text + this.content.slice(end);
    this.lines.replace(start, end, text.length, this.content);
    this.splitAfter(start, end, text.length);
  }

  private splitAll(): void {
    const splitter = new Splitter(this.content);
    const items: Item[] = [];
    while (splitter.at < this.content.length) {
      const item = splitter.next();
      if (item) items.push(item);
    }
    this.list = items;
    this.state = splitter.state;
    this.lastSplit += items.length;
  }

  /** Splits anew from the first item that the edit can have changed to the first old boundary behind it. */
  private splitAfter(start: number, end: number, inserted: number): void {
    const old = this.list;
    const delta = inserted - (end - start);
    const newEnd = start + inserted;
    const first = this.firstChanged(start);
    const head = old[first - 1];
    // Inside the directives everything depends on what stands above.
    const state: SplitState =
      head && head.kind !== 'directive'
        ? { escape: this.state.escape, directivesOver: true, seen: this.state.seen }
        : initialState();
    const keep = head && head.kind !== 'directive' ? first : 0;
    const splitter = new Splitter(this.content, keep > 0 ? (head?.end ?? 0) : 0, state);
    const fresh: Item[] = [];
    let resume = keep;
    let synced = false;
    while (splitter.at < this.content.length) {
      if (splitter.at > newEnd && state.directivesOver && state.escape === this.state.escape) {
        const before = splitter.at - delta;
        while ((old[resume]?.start ?? Infinity) < before) resume++;
        const candidate = old[resume];
        synced = candidate !== undefined && candidate.start === before && candidate.kind !== 'directive';
        if (synced) break;
      }
      const item = splitter.next();
      if (item) fresh.push(item);
    }
    if (synced) {
      if (delta !== 0) {
        for (let index = resume; index < old.length; index++) {
          const item = old[index];
          if (!item) continue;
          item.start += delta;
          item.end += delta;
        }
      }
      if (fresh.length < 10_000) old.splice(keep, resume - keep, ...fresh);
      else this.list = old.slice(0, keep).concat(fresh, old.slice(resume));
    } else this.list = old.slice(0, keep).concat(fresh);
    this.state = state;
    this.lastSplit += fresh.length;
  }

  /**
   * The first item that touches `offset`. One without an end for its heredoc comes before: a line
   * further down may now be that end.
   */
  private firstChanged(offset: number): number {
    const touched = this.firstEndingAfter(offset - 1);
    for (let index = 0; index < touched; index++) if (this.list[index]?.unterminated) return index;
    return touched;
  }

  /** The index of the first item whose end is greater than `offset`. */
  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.list[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
