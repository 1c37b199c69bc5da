/** One instruction; its arguments are parsed when somebody asks for them. */
import { isSeparator, skipSpace, trimEnd } from './chars.ts';
import type { DockerfileDocument } from './document.ts';
import { readFlags } from './flags.ts';
import { heredocMarks, TerminatorFinder, type HeredocMark } from './heredoc.ts';
import { isJsonOfOthers, readJsonForm } from './json.ts';
import { toKeyword, type Keyword } from './keywords.ts';
import { lineEnd, LogicalLine, walkLogicalLine, type Range } from './logicalLine.ts';
import type { Item } from './splitter.ts';
import { assignment, pairs, plainWords, quotedWords, type Span } from './words.ts';

/** A word with the range that it has in the document. */
export interface Argument {
  readonly value: string;
  readonly range: Range;
}

export interface Flag extends Argument {
  /** With its dashes, as written. */
  readonly name: string;
  /** `undefined` without `=`. The argument's own `value` is the whole flag as BuildKit keeps it. */
  readonly setting: string | undefined;
  readonly nameRange: Range;
  readonly settingRange: Range | undefined;
}

export interface Assignment {
  readonly name: Argument;
  readonly value: Argument | undefined;
  readonly separator: '=' | '';
  readonly range: Range;
}

export interface Heredoc {
  readonly mark: HeredocMark;
  readonly markRange: Range;
  /** The body's lines, without the one that ends it. `undefined` where no line ends it. */
  readonly body: Range | undefined;
  /** The word that ends it, on its own line. */
  readonly terminator: Range | undefined;
}

export class Instruction {
  readonly line: LogicalLine;
  /** As written. */
  readonly word: string;
  readonly keyword: Keyword | undefined;
  readonly keywordRange: Range;
  readonly flags: readonly Flag[];
  /** Where the arguments stand in the logical line. */
  readonly argsStart: number;
  readonly argsEnd: number;

  private constructor(
    line: LogicalLine,
    readonly escape: number,
    /** After the logical line's last physical line: where heredoc bodies begin. */
    private readonly bodyStart: number,
  ) {
    this.line = line;
    const { text } = line;
    const start = skipSpace(text, 0, text.length);
    const end = trimEnd(text, start, text.length);
    let wordEnd = start;
    while (wordEnd < end && !isSeparator(text.charCodeAt(wordEnd))) wordEnd++;
    this.word = text.slice(start, wordEnd);
    this.keyword = toKeyword(this.word);
    this.keywordRange = line.range(start, wordEnd);
    const read = readFlags(text.slice(0, end), wordEnd);
    this.argsStart = skipSpace(text, read.end, end);
    this.argsEnd = end;
    this.flags = read.flags.map((flag) => ({
      value: flag.text,
      range: line.range(flag.start, flag.end),
      name: flag.name,
      setting: flag.value,
      nameRange: line.range(flag.start, flag.valueStart < 0 ? flag.end : flag.valueStart - 1),
      settingRange: flag.valueStart < 0 ? undefined : line.range(flag.valueStart, flag.end),
    }));
  }

  static of(document: DockerfileDocument, item: Item): Instruction {
    const { text, escape } = document;
    const start = item.start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : item.start;
    const first = skipSpace(text, start, lineEnd(text, start).end);
    return new Instruction(LogicalLine.at(text, first, escape), escape, walkLogicalLine(text, first, escape));
  }

  /** The whole instruction without its heredocs' bodies. */
  get range(): Range {
    return { start: this.keywordRange.start, end: this.line.range(0, this.argsEnd).end };
  }

  /** The arguments as one string, continuations joined. */
  get args(): Argument {
    return this.argument({ value: this.line.text.slice(this.argsStart, this.argsEnd), start: this.argsStart, end: this.argsEnd });
  }

  /** The strings of the JSON form; `undefined` in the shell form. Ranges cover the quotes. */
  get json(): readonly Argument[] | undefined {
    return readJsonForm(this.line.text, this.jsonStart, this.argsEnd)?.map((word) => this.argument(word));
  }

  /** A JSON array that holds something else than strings: Docker refuses it. */
  get hasBadJson(): boolean {
    return isJsonOfOthers(this.line.text.slice(this.jsonStart, this.argsEnd));
  }

  /** The words of a list: FROM, EXPOSE, COPY, ADD, VOLUME. */
  get words(): readonly Argument[] {
    return plainWords(this.line.text, this.argsStart, this.argsEnd).map((word) => this.argument(word));
  }

  /** ENV and LABEL. */
  get assignments(): readonly Assignment[] {
    return pairs(this.line.text, this.argsStart, this.argsEnd, this.escape).map((pair) => this.assignment(pair));
  }

  /** ARG: each word a name, or a name and its default. */
  get declarations(): readonly Assignment[] {
    const { text } = this.line;
    return quotedWords(text, this.argsStart, this.argsEnd, this.escape).map((word) => this.assignment(assignment(text, word)));
  }

  /** HEALTHCHECK: `CMD` or `NONE`, and where its command begins. */
  get type(): Argument | undefined {
    const word = plainWords(this.line.text, this.argsStart, this.argsEnd)[0];
    return word && this.argument(word);
  }

  /** The part of the logical line that holds a shell command: behind flags, and behind HEALTHCHECK's CMD. */
  get command(): LogicalLine {
    return this.line.slice(this.jsonStart, this.argsEnd);
  }

  /**
   * What the shell gets to run: the command with its heredocs' lines behind it; and where the whole
   * command is one heredoc, the body alone.
   */
  get script(): LogicalLine {
    const { source } = this.line;
    const bodies = this.heredocs.filter((heredoc) => heredoc.body !== undefined);
    const last = bodies.at(-1)?.terminator;
    const [only] = bodies;
    if (!only?.body || !last) return this.command;
    if (bodies.length === 1 && only.mark.end - only.mark.start === this.argsEnd - this.argsStart) {
      return new LogicalLine(source, withoutReturns(source, only.body));
    }
    // The character before the first body is the line break behind the command.
    const behind = withoutReturns(source, { start: this.bodyStart - 1, end: last.end });
    return new LogicalLine(source, [...this.line.pieces(this.jsonStart, this.argsEnd), ...behind]);
  }

  get heredocs(): readonly Heredoc[] {
    if (!canHoldHeredoc(this)) return [];
    const { source } = this.line;
    const finder = TerminatorFinder.of(source);
    let at = this.bodyStart;
    return heredocMarks(this.line.text).map((mark) => {
      const markRange = this.line.range(mark.start, mark.end);
      const found = at < 0 ? -1 : finder.find(mark, at);
      const body = { start: at, end: found };
      at = found < 0 ? -1 : lineEnd(source, found).next;
      if (found < 0) return { mark, markRange, body: undefined, terminator: undefined };
      return { mark, markRange, body, terminator: { start: found, end: lineEnd(source, found).end } };
    });
  }

  /** The instruction behind ONBUILD. */
  get inner(): Instruction | undefined {
    if (this.keyword !== 'ONBUILD' || this.argsStart === this.argsEnd) return undefined;
    return new Instruction(this.line.slice(this.argsStart, this.argsEnd), this.escape, this.bodyStart);
  }

  private get jsonStart(): number {
    if (this.keyword !== 'HEALTHCHECK') return this.argsStart;
    const { text } = this.line;
    const type = plainWords(text, this.argsStart, this.argsEnd)[0];
    return type ? skipSpace(text, type.end, this.argsEnd) : this.argsStart;
  }

  private argument({ value, start, end }: Span): Argument {
    return { value, range: this.line.range(start, end) };
  }

  private assignment(pair: { name: Span; value: Span | undefined; separator: '=' | '' }): Assignment {
    const { name, value, separator } = pair;
    return {
      name: this.argument(name),
      value: value && this.argument(value),
      separator,
      range: this.line.range(name.start, (value ?? name).end),
    };
  }
}

/** Cuts the CRs before line breaks out of a range. */
function withoutReturns(source: string, range: Range): Range[] {
  const pieces: Range[] = [];
  let start = range.start;
  for (let at = source.indexOf('\r\n', start); at >= 0 && at < range.end; at = source.indexOf('\r\n', start)) {
    pieces.push({ start, end: at });
    start = at + 1;
  }
  return [...pieces, { start, end: Math.max(start, range.end) }];
}

function canHoldHeredoc(instruction: Instruction): boolean {
  const { keyword } = instruction;
  if (keyword === 'ONBUILD') return instruction.inner !== undefined && canHoldHeredoc(instruction.inner);
  return (keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD') && instruction.json === undefined;
}
