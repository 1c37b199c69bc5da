import type { InlayHint, Range } from 'vscode-languageserver';
import { MarkupKind } from '../protocol.ts';
import type { ReadingLanguage } from '../../shared/locale.ts';
import { explainItem, toLine, toMarkdown, type DockerfileDocument } from '../explain/index.ts';

/** A hint at the end of the first line of each instruction in the range. */
export function inlayHints(document: DockerfileDocument, range: Range, language: ReadingLanguage): InlayHint[] {
  const from = document.offsetAt({ line: range.start.line, character: 0 });
  const to = document.offsetAt(range.end);
  const hints: InlayHint[] = [];
  document.items.forEach((item, index) => {
    if (item.kind !== 'instruction' || item.end <= from || item.start > to) return;
    const explanation = explainItem(document, index);
    if (!explanation) return;
    const { line } = document.positionAt(item.start);
    hints.push({
      position: document.positionAt(document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })),
      label: toLine(explanation, language),
      paddingLeft: true,
      tooltip: { kind: MarkupKind.Markdown, value: toMarkdown(explanation, language) },
    });
  });
  return hints;
}
