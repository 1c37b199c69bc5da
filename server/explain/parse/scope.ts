/** What holds at an instruction: its stage, the stages before it, and the values of variables. */
import type { DockerfileDocument } from './document.ts';
import { Instruction } from './instruction.ts';
import type { Keyword } from './keywords.ts';
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

/** One list for all scopes of a document, until its next edit. */
const stageLists = new WeakMap<DockerfileDocument, { readonly revision: number; readonly stages: readonly Stage[] }>();

export class Scope {
  private readonly values = new Map<string, VariableValue>();

  constructor(
    readonly document: DockerfileDocument,
    readonly index: number,
  ) {}

  /** All stages of the file. */
  get stages(): readonly Stage[] {
    const { document } = this;
    const cached = stageLists.get(document);
    if (cached?.revision === document.revision) return cached.stages;
    const stages = this.readStages();
    stageLists.set(document, { revision: document.revision, stages });
    return stages;
  }

  /** The stage that an item is in; `undefined` before the first FROM. */
  stageAt(index = this.index): Stage | undefined {
    return this.stages.findLast((stage) => stage.first <= index);
  }

  /** The earlier stage that `--from=` or FROM names: by name, or by number. */
  earlierStage(reference: string, before = this.index): Stage | undefined {
    const wanted = reference.toLowerCase();
    return this.stages.findLast(
      (stage) => stage.end <= before + 1 && stage.first < before && (stage.name?.toLowerCase() === wanted || String(stage.number) === reference),
    );
  }

  /** The nearest instruction of this kind before the item, in its stage or in the stages that it builds on. */
  before(keyword: Keyword, index = this.index): Instruction | undefined {
    for (const [from, to] of this.lineage(index)) {
      for (let at = to - 1; at > from; at--) if (this.keywordAt(at) === keyword) return this.instructionAt(at);
    }
    return undefined;
  }

  /** The last instruction of this kind in the item's own stage. */
  lastInStage(keyword: Keyword): number {
    const stage = this.stageAt();
    if (!stage) return -1;
    for (let at = stage.end - 1; at > stage.first; at--) if (this.keywordAt(at) === keyword) return at;
    return -1;
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
      for (let at = to - 1; at > from; at--) {
        if (this.keywordAt(at) !== 'ENV' || !this.mentions(at, name)) continue;
        const setting = this.instructionAt(at)?.assignments.findLast((assignment) => assignment.name.value === name);
        if (setting) return { source: 'ENV', item: at, value: setting.value && this.expand(setting.value.value, at, depth + 1) };
      }
    }
    return undefined;
  }

  private declaredByArg(name: string, ranges: readonly (readonly [number, number])[], depth: number): VariableValue | undefined {
    for (const [from, to] of ranges) {
      for (let at = to - 1; at > from; at--) {
        if (this.keywordAt(at) !== 'ARG' || !this.mentions(at, name)) continue;
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
    for (let at = end - 1; at >= 0; at--) {
      if (this.keywordAt(at) !== 'ARG' || !this.mentions(at, name)) continue;
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

  private mentions(index: number, name: string): boolean {
    const item = this.document.items[index];
    return item !== undefined && this.document.text.slice(item.start, item.end).includes(name);
  }

  private keywordAt(index: number): Keyword | undefined {
    return this.document.items[index]?.keyword;
  }

  private readStages(): Stage[] {
    const { items } = this.document;
    const stages: Stage[] = [];
    items.forEach((item, index) => {
      if (item.keyword !== 'FROM') return;
      const last = stages.at(-1);
      if (last) stages[stages.length - 1] = { ...last, end: index };
      const words = Instruction.of(this.document, item).words.map((word) => word.value);
      const name = words[1]?.toUpperCase() === 'AS' ? words[2] : undefined;
      stages.push({ number: stages.length, name, base: words[0] ?? '', first: index, end: items.length });
    });
    return stages;
  }
}
