/** What holds at an instruction: its stage, the stages before it, and the values of variables. */
import type { DockerfileDocument } from './document.ts';
import { DocumentFinder, firstFrom } from './finder.ts';
import { Instruction } from './instruction.ts';
import type { Keyword } from './keywords.ts';
import type { Item } from './splitter.ts';
import { expand } from './variables.ts';

export interface Stage {
  /** From 0, as `--from=0` counts. */
  readonly number: number;
  /** `undefined` without `AS`. */
  readonly name: string | undefined;
  /** What `FROM` names: an image, or an earlier stage. */
  readonly base: string;
  /** The items from its FROM to the next one. */
  readonly first: number;
  readonly end: number;
}

export type VariableSource = 'ENV' | 'ARG' | 'global ARG' | 'predefined' | 'unknown';

export interface VariableValue {
  readonly source: VariableSource;
  /** The item that sets it, -1 when none does. */
  readonly item: number;
  /** `undefined`: not set, or not to be known from the file. */
  readonly value: string | undefined;
}

/** Platform arguments: in the global scope always, in a stage once ARG names them. */
export const platformArguments = new Set([
  'TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT', 'BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT',
  'TARGETSTAGE',
]);

const unknown: VariableValue = { source: 'unknown', item: -1, value: undefined };
const maximumDepth = 20;

interface StageList {
  readonly revision: number;
  readonly stages: readonly Stage[];
  /** Where each begins. */
  readonly firsts: readonly number[];
  /** The numbers of the stages with a name, in lower case. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

/** One list for all scopes of a document, until its next edit. */
const stageLists = new WeakMap<DockerfileDocument, StageList>();

/** What FROM lines name, read once. */
const fromLines = new WeakMap<Item, { readonly base: string; readonly name: string | undefined }>();

export class Scope {
  private readonly values = new Map<string, VariableValue>();

  constructor(
    readonly document: DockerfileDocument,
    readonly index: number,
  ) {}

  /** All stages of the file. */
  get stages(): readonly Stage[] {
    return this.stageList.stages;
  }

  private get stageList(): StageList {
    const { document } = this;
    const cached = stageLists.get(document);
    if (cached?.revision === document.revision) return cached;
    const list = this.readStages();
    stageLists.set(document, list);
    return list;
  }

  private get finder(): DocumentFinder {
    return DocumentFinder.of(this.document);
  }

  /** The stage that an item is in; `undefined` before the first FROM. */
  stageAt(index = this.index): Stage | undefined {
    const { stages, firsts } = this.stageList;
    return stages[firstFrom(firsts, index + 1) - 1];
  }

  /** The earlier stage that `--from=` or FROM names: by name, or by number. */
  earlierStage(reference: string, before = this.index): Stage | undefined {
    const { byName, stages, firsts } = this.stageList;
    // The number of the last stage that ends before the item, or is the item's own FROM's predecessor.
    let last = firstFrom(firsts, before) - 1;
    if ((stages[last]?.end ?? 0) > before + 1) last--;
    const numbers = byName.get(reference.toLowerCase()) ?? [];
    const named = numbers[firstFrom(numbers, last + 1) - 1] ?? -1;
    const numbered = /^(0|[1-9]\d{0,8})$/.test(reference) && Number(reference) <= last ? Number(reference) : -1;
    return stages[Math.max(named, numbered)];
  }

  /** The nearest instruction of this kind before the item, in its stage or in the stages that it builds on. */
  before(keyword: Keyword, index = this.index): Instruction | undefined {
    // Most kinds are rare: without one above there is no need to look where the stages come from.
    if (this.finder.last(keyword, -1, index) < 0) return undefined;
    for (const [from, to] of this.lineage(index)) {
      const found = this.finder.last(keyword, from, to);
      if (found >= 0) return this.instructionAt(found);
    }
    return undefined;
  }

  /** The last instruction of this kind in the item's own stage. */
  lastInStage(keyword: Keyword): number {
    const stage = this.stageAt();
    return stage ? this.finder.last(keyword, stage.first, stage.end) : -1;
  }

  instructionAt(index: number): Instruction | undefined {
    const item = this.document.items[index];
    return item?.kind === 'instruction' ? Instruction.of(this.document, item) : undefined;
  }

  /** What `$name` is at this item. */
  variable(name: string, index = this.index, depth = 0): VariableValue {
    if (depth > maximumDepth) return unknown;
    const key = `${index} ${name}`;
    const value = this.values.get(key) ?? this.findVariable(name, index, depth);
    this.values.set(key, value);
    return value;
  }

  private findVariable(name: string, index: number, depth: number): VariableValue {
    const stage = this.keywordAt(index) === 'FROM' ? undefined : this.stageAt(index);
    if (!stage) return this.globalArgument(name, index, depth);
    const ranges = this.lineage(index);
    return this.setByEnv(name, ranges, depth) ?? this.declaredByArg(name, ranges, depth) ?? unknown;
  }

  /** Expands a word with the values that are known here. */
  expand(word: string, index = this.index, depth = 0): string | undefined {
    return expand(
      word,
      (name) => {
        const found = this.variable(name, index, depth + 1);
        return found.value === undefined ? { known: false } : { known: true, value: found.value };
      },
      this.document.escape,
    );
  }

  private setByEnv(name: string, ranges: readonly (readonly [number, number])[], depth: number): VariableValue | undefined {
    for (const [from, to] of ranges) {
      for (const at of this.finder.settersOf('ENV', name, from, to)) {
        const setting = this.instructionAt(at)?.assignments.findLast((assignment) => assignment.name.value === name);
        if (setting) return { source: 'ENV', item: at, value: setting.value && this.expand(setting.value.value, at, depth + 1) };
      }
    }
    return undefined;
  }

  private declaredByArg(name: string, ranges: readonly (readonly [number, number])[], depth: number): VariableValue | undefined {
    for (const [from, to] of ranges) {
      for (const at of this.finder.settersOf('ARG', name, from, to)) {
        const declaration = this.instructionAt(at)?.declarations.findLast((candidate) => candidate.name.value === name);
        if (!declaration) continue;
        if (declaration.value) return { source: 'ARG', item: at, value: this.expand(declaration.value.value, at, depth + 1) };
        if (platformArguments.has(name)) return { source: 'predefined', item: at, value: undefined };
        const global = this.globalArgument(name, this.stages[0]?.first ?? 0, depth);
        return global.source === 'global ARG' ? { ...global, source: 'global ARG' } : { source: 'ARG', item: at, value: undefined };
      }
    }
    return undefined;
  }

  /** ARG before the first FROM. */
  private globalArgument(name: string, index: number, depth: number): VariableValue {
    const end = Math.min(index, this.stages[0]?.first ?? index);
    for (const at of this.finder.settersOf('ARG', name, -1, end)) {
      const declaration = this.instructionAt(at)?.declarations.findLast((candidate) => candidate.name.value === name);
      if (declaration) {
        return { source: 'global ARG', item: at, value: declaration.value && this.expand(declaration.value.value, at, depth + 1) };
      }
    }
    return platformArguments.has(name) ? { source: 'predefined', item: -1, value: undefined } : unknown;
  }

  /** The ranges of items, FROM excluded, that an item builds on: nearest first. */
  private lineage(index: number): (readonly [number, number])[] {
    const ranges: (readonly [number, number])[] = [];
    let stage = this.stageAt(index);
    let until = index;
    while (stage && ranges.length < maximumDepth) {
      ranges.push([stage.first, until]);
      stage = this.earlierStage(stage.base, stage.first);
      until = stage?.end ?? 0;
    }
    return ranges;
  }

  private keywordAt(index: number): Keyword | undefined {
    return this.document.items[index]?.keyword;
  }

  /** An item keeps its text as long as it is the same object. */
  private readFrom(index: number): { readonly base: string; readonly name: string | undefined } {
    const item = this.document.items[index];
    const known = item && fromLines.get(item);
    if (known) return known;
    const words = this.instructionAt(index)?.words.map((word) => word.value) ?? [];
    const fresh = { base: words[0] ?? '', name: words[1]?.toUpperCase() === 'AS' ? words[2] : undefined };
    if (item) fromLines.set(item, fresh);
    return fresh;
  }

  private readStages(): StageList {
    const { document } = this;
    const stages: Stage[] = [];
    const byName = new Map<string, number[]>();
    const firsts = this.finder.all('FROM');
    firsts.forEach((index, number) => {
      const { base, name } = this.readFrom(index);
      stages.push({ number, name, base, first: index, end: firsts[number + 1] ?? document.items.length });
      if (name === undefined) return;
      const numbers = byName.get(name.toLowerCase());
      if (numbers) numbers.push(number);
      else byName.set(name.toLowerCase(), [number]);
    });
    return { revision: document.revision, stages, firsts, byName };
  }
}
