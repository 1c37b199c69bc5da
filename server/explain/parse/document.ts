/** A Dockerfile in an editor: its text, its items, and both kept up to date by edits. */
import { LineIndex, type Characters, type Position } from './lineIndex.ts';
import { Pieces } from './pieces.ts';
import { initialState, Splitter, type Item, type SplitState } from './splitter.ts';

/** An edit as LSP sends it: positions of the text before the edit, or the whole new text. */
export interface TextEdit {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** What edits have changed since the last split: `[start, oldEnd)` of the text then is `[start, end)` of it now. */
interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly end: number;
}

export class DockerfileDocument {
  private content: string;
  private list: Item[] = [];
  private state: SplitState = initialState();
  private readonly lines: LineIndex;
  private splits = 0;
  private changes = 0;
  /** Edits that nobody has asked about yet: joined and split together when somebody does. */
  private pending: { readonly pieces: Pieces; readonly change: Change } | undefined;

  constructor(text: string) {
    this.content = text;
    this.lines = new LineIndex(text);
    this.splitAll();
  }

  get text(): string {
    this.settle();
    return this.content;
  }

  /** How many items the last update split anew. Tests read it. */
  get lastSplit(): number {
    this.settle();
    return this.splits;
  }

  /** Grows with every update: what is derived from the document holds for one revision. */
  get revision(): number {
    return this.changes;
  }

  /** Directives, comments and instructions, in order. */
  get items(): readonly Item[] {
    this.settle();
    return this.list;
  }

  /** The escape character's code. */
  get escape(): number {
    this.settle();
    return this.state.escape;
  }

  get lineCount(): number {
    return this.lines.count;
  }

  positionAt(offset: number): Position {
    return this.lines.positionAt(Math.min(Math.max(offset, 0), this.current.length));
  }

  /** Positions beyond a line's end or the text's end are clamped, as LSP has it. */
  offsetAt(position: Position): number {
    return this.lines.offsetAt(position, this.current);
  }

  /** The text as it is now, without joining it. */
  private get current(): Characters {
    return this.pending?.pieces ?? this.content;
  }

  /** The index of the item whose lines hold `offset`, or -1. */
  itemIndexAt(offset: number): number {
    this.settle();
    const index = this.firstEndingAfter(offset);
    const item = this.list[index];
    if (item && item.start <= offset) return index;
    // At the very end of a text without a final line break.
    const last = this.list.at(-1);
    return last && offset === this.content.length && last.end === offset && !this.content.endsWith('\n') ? this.list.length - 1 : -1;
  }

  update(edits: readonly TextEdit[]): void {
    this.splits = 0;
    this.changes++;
    for (const edit of edits) {
      if (edit.range) this.replace(this.offsetAt(edit.range.start), this.offsetAt(edit.range.end), edit.text);
      else {
        this.pending = undefined;
        this.content = edit.text;
        this.lines.reset(edit.text);
        this.splitAll();
      }
    }
  }

  private replace(from: number, to: number, text: string): void {
    const start = Math.min(from, to);
    const end = Math.max(from, to);
    const pieces = this.pending?.pieces ?? new Pieces(this.content);
    pieces.replace(start, end, text);
    this.lines.replace(start, end, text.length, pieces);
    this.pending = { pieces, change: merge(this.pending?.change ?? { start, oldEnd: start, end: start }, start, end, text.length) };
  }

  /** Joins and splits what was edited. */
  private settle(): void {
    if (!this.pending) return;
    const { pieces, change } = this.pending;
    this.pending = undefined;
    this.content = pieces.toString();
    this.splitAfter(change.start, change.oldEnd, change.end - change.start);
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
    this.splits += items.length;
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
    this.splits += fresh.length;
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

/** One change for the one before and the edit of `[from, to)` behind it. */
function merge({ start, oldEnd, end }: Change, from: number, to: number, inserted: number): Change {
  // Behind the change, the text then and now differ by a shift only.
  const last = Math.max(end, to);
  return { start: Math.min(start, from), oldEnd: oldEnd + last - end, end: last + inserted - (to - from) };
}
