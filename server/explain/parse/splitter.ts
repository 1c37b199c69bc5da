/**
 * Splits a Dockerfile into parser directives, comments and instructions: boundaries and keywords,
 * nothing more. It agrees with BuildKit's parser, and answers where that one gives an error.
 */
import { backslash, hash, isSeparator, skipSpace } from './chars.ts';
import { heredocMarks, TerminatorFinder } from './heredoc.ts';
import { isJsonForm } from './json.ts';
import { toKeyword, type Keyword } from './keywords.ts';
import { continuationAt, lineEnd, LogicalLine, walkLogicalLine } from './logicalLine.ts';
import { readFlags } from './flags.ts';

export interface Item {
  readonly kind: 'directive' | 'comment' | 'instruction';
  /** The start of its first physical line. Only the document moves it, after edits. */
  start: number;
  /** After the line break of its last physical line, heredocs included. */
  end: number;
  /** `undefined` for an unknown instruction, and for what is none. */
  readonly keyword: Keyword | undefined;
  /** A heredoc begins here that no line ends. BuildKit refuses such a file. */
  readonly unterminated: boolean;
}

/** What the next line depends on, beside its own text. */
export interface SplitState {
  /** The escape character's code: backslash or backtick. */
  escape: number;
  /** Parser directives are over. */
  directivesOver: boolean;
  /** Lower-case names of the directives seen. */
  seen: Set<string>;
}

export function initialState(): SplitState {
  return { escape: backslash, directivesOver: false, seen: new Set() };
}

const directivePattern = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=/;
const directives = new Set(['syntax', 'escape', 'check']);

export interface Directive {
  readonly name: string;
  readonly value: string;
  /** Indexes in the text that was given. */
  readonly nameStart: number;
  readonly valueStart: number;
}

/** Reads a line as a parser directive, whatever stands before it. */
export function readDirective(line: string): Directive | undefined {
  const match = directivePattern.exec(line);
  const name = match?.[1];
  if (!match || name === undefined || !directives.has(name.toLowerCase())) return undefined;
  const rest = line.slice(match[0].length);
  const value = rest.trim();
  if (rest === '') return undefined;
  return {
    name: name.toLowerCase(),
    value,
    nameStart: line.indexOf(name),
    valueStart: match[0].length + rest.length - rest.trimStart().length,
  };
}

/** Reads items one after the other; `next()` is called at the start of a physical line. */
export class Splitter {
  at: number;
  private readonly terminators: TerminatorFinder;
  /** The next `<<` at or after the place that was last asked for. */
  private nextMark = -1;

  constructor(
    private readonly text: string,
    from = 0,
    readonly state: SplitState = initialState(),
  ) {
    this.at = from;
    this.terminators = new TerminatorFinder(text);
  }

  /** The item on the line at `at`, which moves behind it; `undefined` for a blank line. */
  next(): Item | undefined {
    const { text, state } = this;
    const start = this.at;
    const content = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
    const line = lineEnd(text, content);
    const first = skipSpace(text, content, line.end);
    const isComment = text.charCodeAt(first) === hash && first < line.end;
    if (!state.directivesOver) {
      const directive = isComment ? readDirective(text.slice(first, line.end)) : undefined;
      if (directive) {
        this.apply(directive);
        this.at = line.next;
        return { kind: 'directive', start, end: line.next, keyword: undefined, unterminated: false };
      }
      state.directivesOver = true;
    }
    if (first === line.end || isComment) {
      this.at = line.next;
      return isComment ? { kind: 'comment', start, end: line.next, keyword: undefined, unterminated: false } : undefined;
    }
    return this.instruction(start, first, line.end);
  }

  private apply({ name, value }: Directive): void {
    const { state } = this;
    if (state.seen.has(name)) return;
    state.seen.add(name);
    if (name === 'escape' && (value === '`' || value === '\\')) state.escape = value.charCodeAt(0);
  }

  private instruction(start: number, first: number, firstEnd: number): Item {
    const { text, state } = this;
    let end = walkLogicalLine(text, first, state.escape);
    const keyword = this.keyword(first, firstEnd);
    let unterminated = false;
    if ((keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD' || keyword === 'ONBUILD') && this.hasMark(first, end)) {
      const line = LogicalLine.at(text, first, state.escape);
      for (const mark of canHoldHeredoc(line.text) ? heredocMarks(line.text) : []) {
        const terminator = this.terminators.find(mark, end);
        if (terminator < 0) {
          unterminated = true;
          break;
        }
        end = lineEnd(text, terminator).next;
      }
    }
    this.at = end;
    return { kind: 'instruction', start, end, keyword, unterminated };
  }

  private hasMark(start: number, end: number): boolean {
    if (this.nextMark < start) {
      const found = this.text.indexOf('<<', start);
      this.nextMark = found < 0 ? Infinity : found;
    }
    return this.nextMark < end;
  }

  private keyword(first: number, firstEnd: number): Keyword | undefined {
    const { text, state } = this;
    let end = first;
    while (end < firstEnd && !isSeparator(text.charCodeAt(end)) && text.charCodeAt(end) !== state.escape) end++;
    if (text.charCodeAt(end) !== state.escape || end === firstEnd) return toKeyword(text.slice(first, end));
    if (continuationAt(text, first, firstEnd, state.escape) < 0) return undefined;
    // The keyword itself is continued on the next line, or a lone continuation stands before it.
    return toKeyword(/^\s*([^\t\v\f\r ]*)/.exec(LogicalLine.at(text, first, state.escape).text.slice(0, 1000))?.[1] ?? '');
  }
}

/** RUN, COPY and ADD, also behind ONBUILD, but not in JSON form. */
function canHoldHeredoc(line: string): boolean {
  let rest = line.trimStart();
  for (let depth = 0; depth < 2; depth++) {
    const space = rest.search(/[\t\v\f\r ]/);
    if (space < 0) return false;
    const keyword = toKeyword(rest.slice(0, space));
    const { end } = readFlags(rest, space);
    if (keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD') return !isJsonForm(rest.slice(end));
    if (keyword !== 'ONBUILD') return false;
    rest = rest.slice(end).trimStart();
  }
  return false;
}
