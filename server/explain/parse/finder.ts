/**
 * Finds instructions of a document by what they are, without walking over the file for each question:
 * a file explained from its first to its last line asks as often as it has lines.
 */
import type { DockerfileDocument } from './document.ts';
import { Instruction } from './instruction.ts';
import type { Keyword } from './keywords.ts';

/** So many names are looked for one by one; then all assignments are read, once. */
const patience = 30;

const finders = new WeakMap<DockerfileDocument, DocumentFinder>();

export class DocumentFinder {
  private readonly byKeyword = new Map<Keyword, number[]>();
  private readonly setters = new Map<string, readonly number[]>();
  private complete = false;

  private constructor(
    private readonly document: DockerfileDocument,
    private readonly revision: number,
  ) {
    document.items.forEach(({ keyword }, index) => {
      if (keyword === undefined) return;
      const list = this.byKeyword.get(keyword);
      if (list) list.push(index);
      else this.byKeyword.set(keyword, [index]);
    });
  }

  /** The same for all questions about a document, until its next edit. */
  static of(document: DockerfileDocument): DocumentFinder {
    const found = finders.get(document);
    if (found?.revision === document.revision) return found;
    const finder = new DocumentFinder(document, document.revision);
    finders.set(document, finder);
    return finder;
  }

  /** Indexes of all instructions of a kind, in order. */
  all(keyword: Keyword): readonly number[] {
    return this.byKeyword.get(keyword) ?? [];
  }

  /** The last instruction of a kind with `from < index < to`, or -1. */
  last(keyword: Keyword, from: number, to: number): number {
    const list = this.all(keyword);
    const index = list[firstFrom(list, to) - 1] ?? -1;
    return index > from ? index : -1;
  }

  /** ENV or ARG instructions that may set a name, with `from < index < to`, the last one first. */
  *settersOf(keyword: 'ENV' | 'ARG', name: string, from: number, to: number): Generator<number> {
    const list = this.settersOfName(name);
    for (let at = firstFrom(list, to) - 1; at >= 0; at--) {
      const index = list[at] ?? -1;
      if (index <= from) return;
      if (this.document.items[index]?.keyword === keyword) yield index;
    }
  }

  private settersOfName(name: string): readonly number[] {
    const known = this.setters.get(name);
    if (known ?? this.complete) return known ?? [];
    if (this.setters.size >= patience) {
      this.readAll();
      return this.setters.get(name) ?? [];
    }
    const found = this.search(name);
    this.setters.set(name, found);
    return found;
  }

  /** Where the name stands in an ENV or ARG, in whatever place. */
  private search(name: string): number[] {
    const { document } = this;
    const found: number[] = [];
    for (let at = name === '' ? -1 : document.text.indexOf(name); at >= 0; ) {
      const index = document.itemIndexAt(at);
      const item = document.items[index];
      if (item?.keyword === 'ENV' || item?.keyword === 'ARG') found.push(index);
      at = document.text.indexOf(name, item ? Math.max(item.end, at + 1) : at + 1);
    }
    return found;
  }

  private readAll(): void {
    this.complete = true;
    this.setters.clear();
    const lists = new Map<string, number[]>();
    for (const index of [...this.all('ENV'), ...this.all('ARG')].sort((a, b) => a - b)) {
      const item = this.document.items[index];
      if (!item) continue;
      const instruction = Instruction.of(this.document, item);
      for (const { name } of item.keyword === 'ENV' ? instruction.assignments : instruction.declarations) {
        const list = lists.get(name.value);
        if (!list) lists.set(name.value, [index]);
        else if (list.at(-1) !== index) list.push(index);
      }
    }
    for (const [name, list] of lists) this.setters.set(name, list);
  }
}

/** The place of the first entry that is at least `value`. */
export function firstFrom(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
