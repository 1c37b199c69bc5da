/** A whole file's explanations as plain data: the command line's JSON. Its form is documented in `server/README.md`. */
import type { Text } from '../../../shared/locale.ts';
import type { AdviceOptions } from '../advice/advise.ts';
import { explainItem } from '../explain.ts';
import type { Advice, Explanation, Part } from '../explanation.ts';
import type { DockerfileDocument } from '../parse/document.ts';
import { lastOffset, lineCounter } from './lines.ts';

export interface ReportedInstruction {
  readonly line: number;
  readonly endLine: number;
  readonly instruction: string;
  readonly summary: Text;
  readonly notes: readonly Text[];
  readonly parts: readonly Part[];
  readonly advice: readonly Advice[];
  readonly reference: Text;
}

export interface Report {
  readonly file: string;
  /** Parser directives: the comments at the top that mean something. */
  readonly directives: readonly ReportedInstruction[];
  readonly instructions: readonly ReportedInstruction[];
  readonly totals: Totals;
}

export interface Totals {
  readonly instructions: number;
  /** Commands in RUN, CMD, ENTRYPOINT and HEALTHCHECK. */
  readonly commands: number;
  /** Flags of instructions and of commands. */
  readonly flags: number;
  /** Parts that are explained, and parts of which nothing is known. */
  readonly known: number;
  readonly unknown: number;
}

export function report(file: string, document: DockerfileDocument, advice: AdviceOptions | undefined): Report {
  const { text, items } = document;
  const lineAt = lineCounter(text);
  const directives: ReportedInstruction[] = [];
  const instructions: ReportedInstruction[] = [];
  items.forEach((item, index) => {
    const explanation = item.kind === 'comment' ? undefined : explainItem(document, index, advice);
    if (!explanation) return;
    const line = lineAt(item.start);
    const entry = reported(explanation, line, lineAt(lastOffset(text, item.start, item.end)));
    (item.kind === 'directive' ? directives : instructions).push(entry);
  });
  return { file, directives, instructions, totals: totalsOf(instructions) };
}

function reported({ instruction, summary, notes, parts, advice, reference }: Explanation, line: number, endLine: number): ReportedInstruction {
  return { line, endLine, instruction, summary, notes, parts: parts.map(({ range, code, meaning, known, kind }) => ({ range, code, meaning, known, kind })), advice, reference };
}

export function totalsOf(instructions: readonly { readonly parts: readonly Part[] }[]): Totals {
  const parts = instructions.flatMap((instruction) => instruction.parts);
  const count = (test: (part: Part) => boolean): number => parts.filter(test).length;
  return {
    instructions: instructions.length,
    commands: count(({ kind }) => kind === 'command'),
    flags: count(({ kind }) => kind === 'flag'),
    known: count(({ known }) => known),
    unknown: count(({ known }) => !known),
  };
}
