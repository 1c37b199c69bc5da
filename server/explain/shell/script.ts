/** A shell script inside an instruction: parsed by unbash, every simple command explained. */
import { forEachChild, type Command, type ParsedScript, type Redirection, type SyntaxNode, type Word, type WordPart } from 'unbash';
import { explainCommand, type Clause, type PlacedWord } from '../commands/explain.ts';
import type { PartList } from '../explanation.ts';
import { LogicalLine, type Range } from '../parse/logicalLine.ts';
import { code, say } from '../text.ts';
import { parseScript } from './parse.ts';
import { explainRedirection } from './redirection.ts';
import { syntaxMeaning, type Keywords } from './syntax.ts';

const maximumDepth = 5;

export interface ScriptSite {
  readonly parts: PartList;
  /** Tells of `$NAME` at a range. */
  variable(name: string, range: Range): void;
}

/** Explains a script; returns what its commands do, in order, those inside `$( )` left out. */
export function explainScript(line: LogicalLine, site: ScriptSite, depth = 0): Clause[] {
  const script = depth > maximumDepth ? undefined : parseScript(line.text);
  return script ? new ScriptWalk(line, site, depth).run(script) : [];
}

class ScriptWalk {
  private readonly clauses: Clause[] = [];
  private readonly explained = new Set<string>();
  /** Names that the script defines itself. */
  private readonly functions = new Set<string>();

  constructor(
    private readonly line: LogicalLine,
    private readonly site: ScriptSite,
    private readonly depth: number,
  ) {}

  run(script: ParsedScript): Clause[] {
    for (const match of this.line.text.matchAll(/(?:^|[\s;&|(])(?:function\s+)?([A-Za-z_][\w-]*)\s*\(\s*\)/g)) this.functions.add(match[1] ?? '');
    this.walk(script, false);
    return this.clauses;
  }

  /** `inside`: within `$( )`, whose commands are explained but not summed up. */
  private walk(node: SyntaxNode, inside: boolean): void {
    switch (node.type) {
      case 'Command':
        this.command(node, inside);
        return;
      case 'AndOr':
      case 'Pipeline':
        node.operators.forEach((operator, index) => {
          const before = node.commands[index]?.end ?? 0;
          this.syntax(operator, this.line.text.indexOf(operator, before));
        });
        break;
      case 'Negation':
        this.syntax('!', node.pos);
        break;
      case 'If':
      case 'For':
      case 'Case':
      case 'Subshell':
      case 'BraceGroup':
      case 'Function':
      case 'TestCommand':
        if (node.end > node.pos) this.syntax(node.type, node.pos);
        break;
      case 'While':
        if (node.end > node.pos) this.syntax(node.kind, node.pos);
        break;
      case 'Redirect':
      case 'HereDoc':
      case 'HereString':
        this.redirection(node);
        return;
      case 'Assignment':
        this.assignment(node.name, this.line.range(node.pos, node.end));
        break;
      case 'SimpleExpansion':
      case 'ParameterExpansion':
        this.variable(node);
        break;
      case 'CommandExpansion':
      case 'ProcessSubstitution':
        this.substitution(node);
        return;
    }
    forEachChild(node, (child) => {
      this.walk(child, inside);
    });
  }

  private command(node: Command, inside: boolean): void {
    const { parts } = this.site;
    if (parts.isFull) {
      if (!inside) this.clauses.push({ name: node.name?.text ?? '', text: say('runs {name}', '运行 {name}', { name: code(node.name?.text ?? '', 40) }) });
      return;
    }
    if (node.name) {
      const words = [node.name, ...node.args.map((argument) => argument)].map((word) => this.placed(word));
      const clause = explainCommand(words, { parts, script: (word) => this.nested(word), defines: (name) => this.functions.has(name) });
      if (!inside) this.clauses.push(writing(node, clause));
    }
    for (const child of node.prefix) {
      if (child.type === 'Assignment' && node.name) this.ownAssignment(child.name, this.line.range(child.pos, child.end));
      if (child.type === 'Assignment' && node.name) forEachChild(child, (part) => { this.walk(part, inside); });
      else this.walk(child, inside);
    }
    for (const redirect of node.suffix) {
      if (redirect.type === 'Redirect' || redirect.type === 'HereDoc' || redirect.type === 'HereString') this.walk(redirect, inside);
      // A word like NAME=value behind a command is an argument of it: only its inside is looked at.
      else forEachChild(redirect, (child) => { this.walk(child, true); });
    }
    if (node.name) forEachChild(node.name, (child) => { this.walk(child, true); });
    if (!node.name && !inside && node.prefix.some((part) => part.type === 'Assignment')) {
      const names = node.prefix.flatMap((part) => (part.type === 'Assignment' ? [part.name] : []));
      this.clauses.push({ name: names[0] ?? '', text: say('sets {name}', '设置 {name}', { name: code(names.join(' ')) }), minor: true });
    }
  }

  private placed(word: { readonly pos: number; readonly end: number; readonly text: string; readonly value?: unknown; readonly parts?: readonly WordPart[] | undefined }): PlacedWord {
    const value = typeof word.value === 'string' ? word.value : word.text;
    return { value, dynamic: isDynamic(word.parts), place: this.line.range(word.pos, word.end) };
  }

  private syntax(name: keyof Keywords, at: number): void {
    const meaning = syntaxMeaning[name];
    if (at < 0 || this.explained.has(name)) return;
    this.explained.add(name);
    this.site.parts.add(this.line.range(at, Math.min(at + meaning.length, this.line.text.length)), meaning.text, 'operator');
  }

  /** `NAME=value command`. */
  private ownAssignment(name: string, range: Range): void {
    this.site.parts.add(range, say('sets the environment variable {name} for this command only', '只为这条命令设置环境变量 {name}', { name: code(name) }));
  }

  private assignment(name: string, range: Range): void {
    this.site.parts.add(range, say('sets the shell variable {name}', '设置 shell 变量 {name}', { name: code(name) }));
  }

  private redirection(node: Redirection): void {
    const range = this.line.range(node.pos, node.end);
    this.site.parts.add(range, explainRedirection(node), node.type === 'HereDoc' ? 'heredoc' : 'operator');
    if (node.type !== 'HereDoc' && node.target) forEachChild(node.target, (child) => { this.walk(child, true); });
    if (node.type === 'HereDoc') forEachChild(node.body, (child) => { this.walk(child, true); });
  }

  private variable(node: Extract<SyntaxNode, { type: 'SimpleExpansion' | 'ParameterExpansion' }>): void {
    const name = node.type === 'SimpleExpansion' ? node.text.slice(1) : node.parameter;
    this.site.variable(name, this.line.range(node.pos, node.end));
  }

  private substitution(node: Extract<SyntaxNode, { type: 'CommandExpansion' | 'ProcessSubstitution' }>): void {
    const { script } = node;
    this.syntax(node.type === 'ProcessSubstitution' ? '<(' : node.text.startsWith('`') ? '`' : '$(', node.pos);
    // A script in backticks with escapes has offsets of its own.
    if (script && script.source === undefined) this.walk(script as ParsedScript, true);
  }

  /** A script in a word (`sh -c '…'`): explained where its characters stand in the source as they are. */
  private nested(word: PlacedWord): void {
    const { start, end } = word.place;
    const raw = this.line.source.slice(start, end);
    const quote = raw[0];
    const inside = raw.slice(1, -1);
    if ((quote !== '"' && quote !== "'") || raw.at(-1) !== quote || inside.includes(quote) || inside.includes('\\') || word.dynamic) return;
    explainScript(new LogicalLine(this.line.source, [{ start: start + 1, end: end - 1 }]), this.site, this.depth + 1);
  }
}

/** Printing into a file is writing that file. */
function writing(node: Command, clause: Clause): Clause {
  if (!['echo', 'printf', 'cat'].includes(clause.name)) return clause;
  const target = node.redirects.find((redirect) => redirect.type === 'Redirect' && (redirect.operator === '>' || redirect.operator === '>>') && redirect.descriptor === undefined);
  if (target?.type !== 'Redirect' || !target.target || target.target.value.startsWith('/dev/')) return clause;
  const file = code(target.target.value, 40);
  const text = target.operator === '>' ? say('writes {file}', '写入 {file}', { file }) : say('adds to {file}', '追加到 {file}', { file });
  return { name: clause.name, text };
}

function isDynamic(parts: Word['parts']): boolean {
  return (
    parts?.some((part) =>
      part.type === 'DoubleQuoted' ? isDynamic(part.parts) : part.type.endsWith('Expansion') && part.type !== 'BraceExpansion',
    ) ?? false
  );
}
