import type { CodeAction, CodeActionParams, Diagnostic, TextEdit } from 'vscode-languageserver';
import { CodeActionKind } from '../protocol.ts';
import { render, type ReadingLanguage, type Text } from '../../shared/locale.ts';
import { adviseItem, toPlain, type Advice, type AdviceOptions, type DockerfileDocument, type Fix } from '../explain/index.ts';
import { toLspRange } from './convert.ts';
import { diagnosticSource } from './diagnostics.ts';

/** Not a `source.fixAll`: newer base images are nothing that saving a file should bring. */
export const bringUpToDateKind = `${CodeActionKind.Source}.bringUpToDate`;
const bringUpToDate: Text = { en: 'Bring this Dockerfile up to date', 'zh-cn': '更新这个 Dockerfile' };

export const codeActionKinds: CodeActionKind[] = [CodeActionKind.QuickFix, bringUpToDateKind];

const toEdits = (document: DockerfileDocument, { edits }: Fix): TextEdit[] => edits.map(({ range, text }) => ({ range: toLspRange(document, range), newText: text }));

/** Whether a client that named kinds wants this one. */
const wants = (only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

/** The fixes of what is advised in a range, and one action for all fixes of the file. */
export function codeActions(document: DockerfileDocument, { textDocument: { uri }, range, context }: CodeActionParams, language: ReadingLanguage, advice: AdviceOptions): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(context.only, CodeActionKind.QuickFix)) {
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    for (const one of adviceBetween(document, from, to, advice)) {
      if (!one.fix) continue;
      const diagnostics = context.diagnostics.filter((diagnostic) => isOf(diagnostic, document, one));
      actions.push({
        title: toPlain(render(one.fix.title, language)),
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 ? { diagnostics } : {}),
        edit: { changes: { [uri]: toEdits(document, one.fix) } },
      });
    }
  }
  // Only when it is asked for: it looks at the whole file.
  if (context.only && wants(context.only, bringUpToDateKind)) {
    const edits = allEdits(document, advice);
    if (edits.length > 0) actions.push({ title: render(bringUpToDate, language), kind: bringUpToDateKind, edit: { changes: { [uri]: edits } } });
  }
  return actions;
}

function adviceBetween(document: DockerfileDocument, from: number, to: number, advice: AdviceOptions): Advice[] {
  const found: Advice[] = [];
  document.items.forEach((item, index) => {
    if (item.end <= from && item.end < document.text.length) return;
    if (item.start > to) return;
    found.push(...adviseItem(document, index, advice).filter(({ range }) => range.start <= to && range.end >= from));
  });
  return found;
}

function isOf(diagnostic: Diagnostic, document: DockerfileDocument, { rule, range }: Advice): boolean {
  const { start } = toLspRange(document, range);
  return diagnostic.source === diagnosticSource && diagnostic.code === rule && diagnostic.range.start.line === start.line && diagnostic.range.start.character === start.character;
}

/** Of two fixes that touch the same place the first is taken. */
export function fixesTogether(advices: readonly Advice[]): Fix['edits'] {
  const taken: { range: { start: number; end: number }; text: string }[] = [];
  for (const { fix } of advices) {
    if (!fix) continue;
    const free = fix.edits.every(({ range }) => taken.every((other) => range.end < other.range.start || range.start > other.range.end));
    if (free) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.range.start - b.range.start);
}

function allEdits(document: DockerfileDocument, advice: AdviceOptions): TextEdit[] {
  const all = document.items.flatMap((_, index) => adviseItem(document, index, advice));
  return fixesTogether(all).map(({ range, text }) => ({ range: toLspRange(document, range), newText: text }));
}
