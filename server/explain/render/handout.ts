/** A Dockerfile and its explanations as a Markdown page to print. */
import { localesOf, type ReadingLanguage, type Text } from '../../../shared/locale.ts';
import type { AdviceOptions } from '../advice/advise.ts';
import { explainItem } from '../explain.ts';
import type { DockerfileDocument } from '../parse/document.ts';
import { code } from '../text.ts';
import { lastOffset, lineCounter } from './lines.ts';
import { toMarkdown } from './markdown.ts';

const lineTitle = (first: number, last: number): Text =>
  first === last ? { en: `line ${first}`, 'zh-cn': `第 ${first} 行` } : { en: `lines ${first}–${last}`, 'zh-cn': `第 ${first}–${last} 行` };

/** A fence that the code cannot end. */
function fenced(source: string): string {
  const longest = Math.max(2, ...(source.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}dockerfile\n${source}\n${fence}`;
}

export function handout(file: string, document: DockerfileDocument, language: ReadingLanguage, advice?: AdviceOptions): string {
  const { text, items } = document;
  const lineAt = lineCounter(text);
  const blocks = [`# ${code(file, 200)}`];
  let comments: string[] = [];
  items.forEach((item, index) => {
    const start = item.start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : item.start;
    const source = text.slice(start, lastOffset(text, start, item.end)).replace(/\r\n/g, '\n');
    if (item.kind === 'comment') {
      comments.push(source);
      return;
    }
    const explanation = explainItem(document, index, advice);
    if (!explanation) return;
    const place = lineTitle(lineAt(item.start), lineAt(lastOffset(text, item.start, item.end)));
    const where = localesOf(language).map((locale) => place[locale]).join(' · ');
    const keyword = item.kind === 'directive' ? '#' : explanation.instruction.replace(/[^\w-]/g, '').slice(0, 30);
    blocks.push(`## ${keyword} · ${where}`, fenced([...comments, source].join('\n')), toMarkdown(explanation, language, undefined, Infinity));
    comments = [];
  });
  if (comments.length > 0) blocks.push(fenced(comments.join('\n')));
  return blocks.join('\n\n') + '\n';
}
