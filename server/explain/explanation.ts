/** What a line means: plain values that can be printed, compared and rendered. */
import type { Text } from '../../shared/locale.ts';
import type { Range } from './parse/logicalLine.ts';

export type PartKind = 'keyword' | 'flag' | 'argument' | 'variable' | 'command' | 'subcommand' | 'operator' | 'heredoc' | 'comment';

/** A piece of a line with its meaning. Parts may lie inside other parts. */
export interface Part {
  readonly range: Range;
  /** Exactly the source at `range`. */
  readonly code: string;
  /** Inline Markdown: code spans, nothing else. */
  readonly meaning: Text;
  /** False when nothing is known about it; `meaning` then says so. */
  readonly known: boolean;
  readonly kind: PartKind;
}

/** Replaces ranges of the source, which do not overlap. An empty range is a place to insert at. */
export interface Fix {
  readonly title: Text;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** What to do better, and why. */
export interface Advice {
  /** The rule's id. */
  readonly rule: string;
  readonly range: Range;
  /** Inline Markdown. */
  readonly reason: Text;
  /** The page to read on, for each locale. */
  readonly page: Text;
  /** Where a machine can do it. */
  readonly fix?: Fix;
}

export interface Explanation {
  /** The keyword in capitals; as written when it is unknown; `directive` or `comment`. */
  readonly instruction: string;
  /** From the keyword to the last argument, heredocs included. */
  readonly range: Range;
  /** One line: what this instruction does with its own arguments. Inline Markdown. */
  readonly summary: Text;
  /** Sentences on what a learner trips over here. */
  readonly notes: readonly Text[];
  /** In the order of the source. */
  readonly parts: readonly Part[];
  readonly advice: readonly Advice[];
  /** The page to read on, for each locale. */
  readonly reference: Text;
}

/** No real instruction has as many parts; what lies behind is not explained. */
const maximumParts = 5_000;

/** Collects the parts of one instruction. */
export class PartList {
  private readonly list: Part[] = [];

  constructor(private readonly source: string) {}

  add(range: Range, meaning: Text, kind: PartKind = 'argument', known = true): void {
    if (range.end <= range.start || this.isFull) return;
    this.list.push({ range, code: this.source.slice(range.start, range.end), meaning, known, kind });
  }

  /** Nothing more is taken. */
  get isFull(): boolean {
    return this.list.length >= maximumParts;
  }

  /** Outer parts before the parts inside them. */
  sorted(): Part[] {
    return [...this.list].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  }
}
