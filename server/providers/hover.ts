import type { Hover, Position } from 'vscode-languageserver';
import { MarkupKind } from '../protocol.ts';
import type { ReadingLanguage } from '../../shared/locale.ts';
import { partAt, toMarkdown, type AdviceOptions, type DockerfileDocument, type Explanation, type Part } from '../explain/index.ts';
import { toLspRange } from './convert.ts';
import { explanationAt } from './explanations.ts';

/** What was rendered for a part, or for a place between parts; the explanation lives until the next edit. */
const rendered = new WeakMap<Part | Explanation, { readonly language: ReadingLanguage; readonly hover: Hover }>();

/** The part under the cursor, then the line. Null on a blank line. */
export function hover(document: DockerfileDocument, position: Position, language: ReadingLanguage, advice?: AdviceOptions): Hover | null {
  const offset = document.offsetAt(position);
  const explanation = explanationAt(document, offset, advice);
  if (!explanation) return null;
  const part = partAt(explanation, offset);
  const known = rendered.get(part ?? explanation);
  if (known?.language === language) return known.hover;
  const fresh: Hover = {
    contents: { kind: MarkupKind.Markdown, value: toMarkdown(explanation, language, offset) },
    range: toLspRange(document, part?.range ?? explanation.range),
  };
  rendered.set(part ?? explanation, { language, hover: fresh });
  return fresh;
}
