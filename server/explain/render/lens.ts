/** Explanation → one line of plain text, for a code lens or an inlay hint. */
import { render, type ReadingLanguage } from '../../../shared/locale.ts';
import type { Explanation } from '../explanation.ts';
import { toPlain } from '../text.ts';

export function toLine(explanation: Explanation, language: ReadingLanguage): string {
  return toPlain(render(explanation.summary, language, ' · '));
}
