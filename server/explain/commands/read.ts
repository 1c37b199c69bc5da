/** Reads a command's words by its table: which are flags, their values, subcommands, operands. */
import { compile, type CompiledFlag, type CompiledOperand, type CompiledTable } from './compile.ts';
import type { CommandTable } from './table.ts';

/** A word of a command line. */
export interface Word<Place = unknown> {
  /** Quotes taken off. */
  readonly value: string;
  /** It holds a variable or a command substitution: its value is not known. */
  readonly dynamic: boolean;
  /** Where it stands; the reader only passes it on. */
  readonly place: Place;
}

/** One flag of a word: a cluster `-rf` has several. */
export interface FlagUse {
  readonly name: string;
  /** `undefined` when the table has no such flag. */
  readonly flag: CompiledFlag | undefined;
  readonly value: string | undefined;
}

export type Read<Place> =
  | { readonly kind: 'flags'; readonly words: readonly Word<Place>[]; readonly uses: readonly FlagUse[] }
  | { readonly kind: 'subcommand'; readonly word: Word<Place>; readonly table: CommandTable | undefined }
  | { readonly kind: 'operand'; readonly word: Word<Place>; readonly operand: CompiledOperand | undefined }
  | { readonly kind: 'assignment' | 'special' | 'separator' | 'dynamic'; readonly word: Word<Place> }
  | { readonly kind: 'command'; readonly words: readonly Word<Place>[] };

export interface Reading<Place> {
  /** The table of the innermost subcommand. */
  readonly table: CommandTable;
  readonly items: readonly Read<Place>[];
}

const assignmentPattern = /^[A-Za-z_][A-Za-z0-9_]*\+?=/;

class Reader<Place> {
  private readonly chain: CompiledTable[];
  private readonly items: Read<Place>[] = [];
  private readonly operands: Word<Place>[] = [];
  private at = 0;
  private flagsOver = false;

  constructor(
    table: CommandTable,
    private readonly words: readonly Word<Place>[],
    /** Whether there is a table for a command. */
    private readonly isCommand: (name: string) => boolean,
  ) {
    this.chain = [compile(table)];
  }

  read(): Reading<Place> {
    while (this.at < this.words.length) {
      const word = this.words[this.at];
      if (!word) break;
      if (this.flagsOver || !this.readSpecial(word)) {
        if (!this.flagsOver && word.value === '--') {
          this.flagsOver = true;
          this.items.push({ kind: 'separator', word });
          this.at++;
        } else if (!this.flagsOver && this.isFlag(word)) this.readFlags(word);
        else if (this.startsCommand()) {
          this.items.push({ kind: 'command', words: this.words.slice(this.at) });
          break;
        } else this.readOperand(word);
      }
    }
    return { table: this.current.table, items: this.placeOperands() };
  }

  private get current(): CompiledTable {
    return this.chain[this.chain.length - 1] as CompiledTable;
  }

  /** The flag of the innermost subcommand that has it. */
  private flag(name: string): CompiledFlag | undefined {
    for (let index = this.chain.length - 1; index >= 0; index--) {
      const flag = this.chain[index]?.flags.get(name);
      if (flag) return flag;
    }
    return undefined;
  }

  private readSpecial(word: Word<Place>): boolean {
    if (!Object.hasOwn(this.current.table.words ?? {}, word.value)) return false;
    this.items.push({ kind: 'special', word });
    this.at++;
    return true;
  }

  private isFlag(word: Word<Place>): boolean {
    const { value } = word;
    if (value.length < 2) return false;
    if (this.current.table.anyWord && this.shortFlags(value, () => undefined).some((use) => !use.flag)) return false;
    if (value.startsWith('-')) return true;
    if (value.startsWith('+')) return this.flag(value) !== undefined || this.flag(value.slice(0, 2)) !== undefined;
    return this.current.table.style === 'bundle' && this.at === 0 && /^[A-Za-z]+$/.test(value);
  }

  private readFlags(word: Word<Place>): void {
    const { value } = word;
    const words = [word];
    this.at++;
    const next = (): string | undefined => {
      const following = this.words[this.at];
      if (!following) return undefined;
      words.push(following);
      this.at++;
      return following.value;
    };
    const uses = value.startsWith('--') ? [this.longFlag(value, next)] : this.shortFlags(value, next);
    this.items.push({ kind: 'flags', words, uses });
    const [use] = uses;
    const { table } = this.current;
    if (!use) return;
    if (table.runsUntil?.includes(use.name)) this.readCommandUntil();
    if (table.lastFlags?.includes(use.name)) this.flagsOver = true;
    if (use.name === table.commandFlag && use.value !== undefined && this.isCommand(use.value)) {
      const own = words.at(-1) === word ? [] : words.slice(-1);
      this.items.push({ kind: 'command', words: [...own, ...this.words.slice(this.at)] });
      this.at = this.words.length;
    }
  }

  private longFlag(value: string, next: () => string | undefined): FlagUse {
    const equals = value.indexOf('=');
    const name = equals < 0 ? value : value.slice(0, equals);
    // Programs whose long flags have one dash take two as well (`go build --ldflags`).
    const flag = this.flag(name) ?? (this.current.table.style === 'word' ? this.flag(name.slice(1)) : undefined);
    const attached = equals < 0 ? undefined : value.slice(equals + 1);
    return { name, flag, value: attached ?? this.separateValue(flag, next) };
  }

  private separateValue(flag: CompiledFlag | undefined, next: () => string | undefined): string | undefined {
    const following = this.words[this.at];
    if (flag?.takes === 'value') return next();
    if (flag?.takes === 'number' && following && (following.dynamic || /^\d+$/.test(following.value))) return next();
    return undefined;
  }

  private shortFlags(value: string, next: () => string | undefined): FlagUse[] {
    const equals = value.indexOf('=');
    const head = equals < 0 ? value : value.slice(0, equals);
    const whole = this.flag(head);
    if (whole && (equals < 0 || head.length > 2)) {
      const attached = equals < 0 ? undefined : value.slice(equals + 1);
      return [{ name: head, flag: whole, value: attached ?? this.separateValue(whole, next) }];
    }
    const sign = value.startsWith('+') ? '+' : '-';
    if (this.current.table.style === 'word' && sign === '-') return [this.prefixedFlag(value)];
    const letters = value.replace(/^[-+]/, '');
    const uses: FlagUse[] = [];
    for (let index = 0; index < letters.length; index++) {
      const name = sign + (letters[index] ?? '');
      const flag = this.flag(name);
      const rest = letters.slice(index + 1);
      // One unknown letter makes the whole word unknown: it may be a long flag with one dash.
      if (!flag) return [{ name: value, flag: undefined, value: undefined }];
      if (flag.takes === 'nothing' || (this.bundled(value) && rest !== '')) {
        uses.push({ name, flag, value: flag.takes === 'value' ? next() : undefined });
        continue;
      }
      uses.push({ name, flag, value: rest === '' ? this.separateValue(flag, next) : rest.replace(/^=/, '') });
      break;
    }
    return uses;
  }

  /** Without its dash, every flag of `tar xzf` that needs a value takes a word of its own. */
  private bundled(value: string): boolean {
    return this.current.table.style === 'bundle' && !value.startsWith('-');
  }

  /** `-O2`, `-DNAME=value`, `-I/usr/include`: the longest known name that takes an attached value. */
  private prefixedFlag(value: string): FlagUse {
    for (let length = Math.min(value.length - 1, 40); length >= 2; length--) {
      const name = value.slice(0, length);
      const flag = this.flag(name);
      if (flag && flag.takes !== 'nothing') return { name, flag, value: value.slice(length).replace(/^=/, '') };
    }
    return { name: value, flag: undefined, value: undefined };
  }

  private readCommandUntil(): void {
    const from = this.at;
    while (this.at < this.words.length && ![';', '+'].includes(this.words[this.at]?.value ?? '')) this.at++;
    this.items.push({ kind: 'command', words: this.words.slice(from, this.at) });
  }

  private startsCommand(): boolean {
    const { table, operands } = this.current;
    const word = this.words[this.at];
    if (!table.runs || (table.assignments && assignmentPattern.test(word?.value ?? ''))) return false;
    return this.operands.length >= operands.filter((operand) => !operand.repeats).length;
  }

  private readOperand(word: Word<Place>): void {
    this.at++;
    const { table, subcommands } = this.current;
    if (table.assignments && assignmentPattern.test(word.value)) {
      this.items.push({ kind: 'assignment', word });
      return;
    }
    const sub = subcommands.get(word.value);
    if (subcommands.size > 0 && this.operands.length === 0) {
      if (sub || (!table.operands && !word.dynamic)) {
        this.items.push({ kind: 'subcommand', word, table: sub });
        if (sub) this.chain.push(compile(sub));
        return;
      }
    }
    this.operands.push(word);
    this.items.push({ kind: 'operand', word, operand: undefined });
    if (table.operandEndsFlags) this.flagsOver = true;
  }

  /** Gives each operand its place: those before `NAME...` from the front, those behind it from the back. */
  private placeOperands(): Read<Place>[] {
    const given = new Set(this.items.flatMap((item) => (item.kind === 'flags' ? item.uses.map((use) => use.name) : [])));
    const slots = this.current.operands.filter((slot) => !slot.unless.some((name) => given.has(name)));
    const repeat = slots.findIndex((slot) => slot.repeats);
    const behind = repeat < 0 ? 0 : slots.length - repeat - 1;
    const count = this.operands.length;
    const slotOf = (index: number): CompiledOperand | undefined => {
      if (repeat < 0 || index < repeat) return slots[index];
      const fromEnd = count - index;
      return fromEnd <= behind && index > 0 ? slots[slots.length - fromEnd] : slots[repeat];
    };
    let index = 0;
    return this.items.map((item) => (item.kind === 'operand' ? { ...item, operand: slotOf(index++) } : item));
  }
}

/** Reads the words behind a command's name. */
export function readCommand<Place>(table: CommandTable, words: readonly Word<Place>[], isCommand: (name: string) => boolean): Reading<Place> {
  return new Reader(table, words, isCommand).read();
}
