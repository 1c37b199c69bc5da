/** Explanation → the Markdown of a hover. */
import { localesOf, type Locale, type ReadingLanguage, type Text } from '../../../shared/locale.ts';
import type { Explanation, Part } from '../explanation.ts';
import { code, joinClauses } from '../text.ts';

/** A table longer than this is cut around the cursor: nobody reads on, and the editor must draw it. */
const maximumRows = 40;

const headings: Record<Locale, string> = { en: 'Meaning', 'zh-cn': '含义' };
const codeHeading: Record<Locale, string> = { en: 'Code', 'zh-cn': '代码' };
const moreRows: Record<Locale, (count: number) => string> = {
  en: (count) => `… and ${count} more: point at a word to see what it means.`,
  'zh-cn': (count) => `…… 另有 ${count} 项：把鼠标移到某个词上即可查看。`,
};
const linkTitle: Record<Locale, string> = { en: 'Dockerfile reference', 'zh-cn': 'Dockerfile 参考文档（英文）' };
const adviceLink: Record<Locale, string> = { en: 'Why', 'zh-cn': '详情' };

/** A cell may hold no pipe and no line break; inside code spans a pipe is escaped as well. */
const cell = (markdown: string): string => (/[|\n]/.test(markdown) ? markdown.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ') : markdown);

/** The innermost part at an offset. A place between two parts belongs to the one behind it. */
export function partAt(explanation: Explanation, offset: number): Part | undefined {
  let found: Part | undefined;
  for (const part of explanation.parts) {
    const { start, end } = part.range;
    const inside = start <= offset && offset < end;
    if (inside && (!found || end - start <= found.range.end - found.range.start)) found = part;
  }
  return found;
}

/** The same code with the same meaning stands once. */
export function distinctParts(parts: readonly Part[]): Part[] {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = `${part.code}\n${part.meaning.en}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function table(parts: readonly Part[], around: Part | undefined, language: ReadingLanguage, maximumRows: number): string[] {
  const shown = localesOf(language);
  const rows = distinctParts(parts);
  const at = around ? Math.max(0, rows.findIndex((row) => row.range.start >= around.range.start)) : 0;
  const from = Math.max(0, Math.min(at - maximumRows / 2, rows.length - maximumRows));
  const take = rows.slice(from, from + maximumRows);
  const firstHeading = shown.length > 1 ? ' ' : codeHeading[shown[0] ?? 'en'];
  const heads = [firstHeading, ...(shown.length > 1 ? ['English', '中文'] : shown.map((locale) => headings[locale]))];
  const lines = [`| ${heads.join(' | ')} |`, `|${' --- |'.repeat(heads.length)}`];
  for (const part of take) {
    lines.push(`| ${[code(part.code), ...shown.map((locale) => part.meaning[locale])].map(cell).join(' | ')} |`);
  }
  const left = rows.length - take.length;
  return left > 0 ? [lines.join('\n'), ...shown.map((locale) => moreRows[locale](left))] : [lines.join('\n')];
}

/** A paragraph for each locale. */
const paragraphs = (text: Text, language: ReadingLanguage, wrap = (line: string): string => line): string[] => [
  ...new Set(localesOf(language).map((locale) => wrap(text[locale]))),
];

/** `offset`: where the cursor is. The part there comes first, then the line. `rows`: a longer table is cut. */
export function toMarkdown(explanation: Explanation, language: ReadingLanguage, offset?: number, rows = maximumRows): string {
  const part = offset === undefined ? undefined : partAt(explanation, offset);
  const blocks: string[] = [];
  if (part && part.kind !== 'keyword') {
    const shown = code(part.code);
    blocks.push(...paragraphs(joinClauses([part.meaning]), language, (line) => `${shown} — ${line}`), '---');
  }
  blocks.push(...paragraphs(explanation.summary, language, (line) => `**${line}**`));
  for (const note of explanation.notes) blocks.push(...paragraphs(note, language));
  for (const { reason, page } of explanation.advice) {
    blocks.push(...localesOf(language).map((locale) => `💡 ${reason[locale]} [${adviceLink[locale]}](${page[locale]})`));
  }
  if (explanation.parts.length > 0) blocks.push(...table(explanation.parts, part, language, rows));
  blocks.push(localesOf(language).map((locale) => `[${linkTitle[locale]}](${explanation.reference[locale]})`).join(' · '));
  return blocks.join('\n\n');
}
