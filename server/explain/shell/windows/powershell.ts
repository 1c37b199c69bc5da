/** A PowerShell script inside an instruction: cut into statements and words, every command explained. */
import { explainCommand, type Clause, type PlacedWord } from '../../commands/explain.ts';
import { compile } from '../../commands/compile.ts';
import { findCommand } from '../../commands/index.ts';
import { aliases, windows } from '../../commands/windows.ts';
import type { PartList } from '../../explanation.ts';
import type { LogicalLine } from '../../parse/logicalLine.ts';
import { code, say } from '../../text.ts';
import { keywordMeaning } from './keywords.ts';

const maximumDepth = 12;
const maximumLength = 60_000;

const canonical = new Map(Object.keys(windows).flatMap((key) => key.split(' ').map((name) => [name.toLowerCase(), name] as const)));

/** A word, or a bracketed piece of one, as it stands in the text. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** `;` ends a statement, `|` hands on, `=` assigns, `word` is anything else. */
  readonly kind: 'word' | 'end' | 'pipe' | 'equals' | 'open' | 'close';
}

const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** Where a quoted string or a bracket that opens at `at` ends; one scan, brackets kept on a stack. */
function skipNested(text: string, at: number, end: number): number {
  const stack: string[] = [];
  for (let index = at; index < end; index++) {
    const character = text[index] ?? '';
    if (character === "'" || character === '"') {
      index = skipQuote(text, index, end) - 1;
      if (stack.length === 0) return index + 1;
    } else if (closers[character]) stack.push(closers[character]);
    else if (character === stack.at(-1)) {
      stack.pop();
      if (stack.length === 0) return index + 1;
    }
  }
  return end;
}

function skipQuote(text: string, at: number, end: number): number {
  const quote = text[at] ?? '';
  for (let index = at + 1; index < end; index++) {
    if (quote === '"' && (text[index] === '`' || (text[index] === '\\' && text[index + 1] === '"'))) index++;
    else if (text[index] === quote) {
      if (text[index + 1] !== quote) return index + 1;
      index++;
    }
  }
  return end;
}

function* tokens(text: string, from: number, to: number): Generator<Token> {
  let at = from;
  while (at < to) {
    const character = text[at] ?? '';
    const two = text.slice(at, at + 2);
    if (/\s/.test(character) || character === '`') at++;
    else if (character === '#') {
      const line = text.indexOf('\n', at);
      at = line < 0 ? to : line;
    } else if (two === '&&' || two === '||') yield { kind: 'end', start: at, end: (at += 2) };
    else if (character === ';' || character === '\n') yield { kind: 'end', start: at, end: ++at };
    else if (character === '|') yield { kind: 'pipe', start: at, end: ++at };
    else if (character === '=' && text[at + 1] !== '=') yield { kind: 'equals', start: at, end: ++at };
    else if (character === '}' || character === ')') yield { kind: 'close', start: at, end: ++at };
    else {
      const start = at;
      while (at < to && !/[\s;|=`})]/.test(text[at] ?? '')) at = /['"({[]/.test(text[at] ?? '') ? Math.max(at + 1, skipNested(text, at, to)) : at + 1;
      // An equals sign inside of a word belongs to it, unless a variable stands before it.
      if (text[at] === '=' && at > start && !text.slice(start, at).startsWith('$')) while (at < to && !/[\s;|})]/.test(text[at] ?? '')) at = /['"({[]/.test(text[at] ?? '') ? Math.max(at + 1, skipNested(text, at, to)) : at + 1;
      yield { kind: 'word', start, end: at > start ? at : ++at };
    }
  }
}

export class PowerShellWalk {
  private readonly clauses: Clause[] = [];
  private readonly functions = new Set<string>();

  constructor(
    private readonly line: LogicalLine,
    private readonly parts: PartList,
  ) {}

  run(from = 0, to = Math.min(this.line.text.length, maximumLength)): Clause[] {
    for (const match of this.line.text.slice(from, to).matchAll(/\bfunction\s+([\w-]+)/gi)) this.functions.add((match[1] ?? '').toLowerCase());
    this.statements(from, to, 0);
    return this.clauses;
  }

  private statements(from: number, to: number, depth: number): void {
    if (depth > maximumDepth) return;
    let words: Token[] = [];
    const flush = (): void => {
      if (words.length > 0) this.statement(words, depth);
      words = [];
    };
    for (const token of tokens(this.line.text, from, to)) {
      if (token.kind === 'word') words.push(token);
      else if (token.kind === 'equals') {
        this.assignment(words);
        words = [];
      } else flush();
    }
    flush();
  }

  private assignment(words: readonly Token[]): void {
    const last = words.at(-1);
    if (!last) return;
    const name = this.text(last);
    const shown = code(name.replace(/^\$(?:env:)?/i, ''), 40);
    const isEnvironment = /^\$env:/i.test(name);
    const meaning = isEnvironment
      ? say('sets the environment variable {name} while this runs', '设置环境变量 {name}，只在本次运行中有效', { name: shown })
      : name.startsWith('$')
        ? say('sets the variable {name}', '设置变量 {name}', { name: shown })
        : say('sets the property {name}', '设置属性 {name}', { name: shown });
    this.parts.add(this.line.range(last.start, last.end), meaning, 'variable');
    this.clauses.push({ name, text: say('sets {name}', '设置 {name}', { name: shown }), minor: true });
  }

  private statement(words: readonly Token[], depth: number): void {
    const [first, ...rest] = words;
    if (!first) return;
    const name = this.text(first);
    const range = this.line.range(first.start, first.end);
    const keyword = keywordMeaning(name);
    if (name === '&' || name === '.') {
      this.parts.add(range, say('runs what follows as a command', '把后面的内容当作命令运行'), 'operator');
      this.statement(rest, depth);
    } else if (name.startsWith('&') && name.length > 1) this.command({ ...first, start: first.start + 1 }, rest, depth);
    else if (keyword) {
      this.parts.add(range, keyword, 'operator');
      if (/^(function|filter)$/i.test(name)) this.nested(rest.slice(1), depth);
      else if (/^(throw|return|exit)$/i.test(name)) this.nested(rest, depth);
      else this.statementOrNested(rest, depth);
    } else if (/^[@(${['"\d-]/.test(name)) this.expression(words, depth);
    else this.command(first, rest, depth);
  }

  /** Behind `else`, `try` and the like stand blocks; anything else is a statement. */
  private statementOrNested(words: readonly Token[], depth: number): void {
    const plain = words.findIndex((word) => !/^[({[]/.test(this.text(word)) && !keywordMeaning(this.text(word)));
    this.nested(words, depth);
    if (plain === 0) this.statement(words, depth);
  }

  private expression(words: readonly Token[], depth: number): void {
    const [first] = words;
    if (!first) return;
    const name = this.text(first);
    const range = this.line.range(first.start, first.end);
    if (name.startsWith('[')) this.parts.add(range, say('uses .NET directly', '直接使用 .NET'));
    else if (name.startsWith('$')) this.parts.add(range, say('the variable {name}', '变量 {name}', { name: code(name, 40) }), 'variable');
    else if (!name.startsWith('(') && !name.startsWith('{')) this.parts.add(range, say('a value', '一个值'));
    this.nested(words, depth);
    if (/\.(DownloadFile|DownloadString)\(/i.test(name)) this.clauses.push({ name: 'download', text: say('downloads a file', '下载文件') });
  }

  private command(first: Token, rest: readonly Token[], depth: number): void {
    const written = unquote(this.text(first));
    const lower = written.toLowerCase().replace(/\.exe$/, '');
    const name = aliases[lower] ?? canonical.get(lower) ?? written.replace(/^.*[\\/](?=[\w.-]+\.exe$)/i, '').replace(/\.(exe|cmd|bat)$/i, '');
    if (this.functions.has(lower)) {
      this.parts.add(this.line.range(first.start, first.end), say('runs the function of this name', '运行同名的函数'), 'command');
      for (const word of rest) this.parts.add(this.line.range(word.start, word.end), say('handed to the function', '传给函数的参数'));
      this.clauses.push({ name: written, text: say('runs {name}', '运行 {name}', { name: code(written, 40) }) });
      return;
    }
    const known = findCommand(name);
    const shown = known ? name : written;
    const placed: PlacedWord[] = [
      { value: shown, dynamic: false, place: this.line.range(first.start, first.end) },
      ...rest.map((word) => this.placed(word, canonical.has(name.toLowerCase()) ? name : undefined)),
    ];
    this.clauses.push(explainCommand(placed, { parts: this.parts, script: () => undefined }));
    this.nested(rest, depth);
  }

  /** Parameters are found in capitals or not, and by their beginning. */
  private placed(token: Token, cmdlet: string | undefined): PlacedWord {
    const text = this.text(token);
    const place = this.line.range(token.start, token.end);
    const dynamic = /^[$(@]/.test(text);
    const parameter = cmdlet === undefined ? undefined : /^-([A-Za-z]+)(?::(.*))?$/.exec(text);
    if (!parameter || cmdlet === undefined) return { value: unquote(text), dynamic, place };
    const table = windows[Object.keys(windows).find((key) => key.split(' ').includes(cmdlet)) ?? ''];
    const names = table ? [...compile(table).flags.keys()] : [];
    const wanted = `-${parameter[1] ?? ''}`.toLowerCase();
    const exact = names.find((name) => name.toLowerCase() === wanted) ?? names.find((name) => name.toLowerCase().startsWith(wanted));
    return { value: `${exact ?? text}${exact && parameter[2] !== undefined ? `=${parameter[2]}` : ''}`, dynamic: false, place };
  }

  /** Commands inside of brackets and blocks. */
  private nested(words: readonly Token[], depth: number): void {
    for (const { start, end } of words) {
      const text = this.line.text.slice(start, end);
      const open = /^[$@]?[({]/.exec(text)?.[0];
      if (!open || text.startsWith('@(') || text.startsWith('@{') || (text.startsWith('${') )) continue;
      const close = skipNested(this.line.text, start + open.length - 1, end);
      this.statements(start + open.length, close - 1, depth + 1);
    }
  }

  private text({ start, end }: Token): string {
    return this.line.text.slice(start, end);
  }
}

function unquote(text: string): string {
  return /^(["'])[\s\S]*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}
