import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { ReadingLanguage } from '../../shared/locale.ts';
import { partAt, toMarkdown, type AdviceOptions, type DockerfileDocument } from '../explain/index.ts';
import { toLspRange } from './convert.ts';
import { explanationAt } from './explanations.ts';

/** The part under the cursor, then the line. Null on a blank line. */
export function hover(document: DockerfileDocument, position: Position, language: ReadingLanguage, advice?: AdviceOptions): Hover | null {
  const offset = document.offsetAt(position);
  const explanation = explanationAt(document, offset, advice);
  if (!explanation) return null;
  const part = partAt(explanation, offset);
  return {
    contents: { kind: MarkupKind.Markdown, value: toMarkdown(explanation, language, offset) },
    range: toLspRange(document, part?.range ?? explanation.range),
  };
}
