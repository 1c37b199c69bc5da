/** Parser directives and comments. */
import type { Text } from '../../../shared/locale.ts';
import type { Explanation } from '../explanation.ts';
import { PartList } from '../explanation.ts';
import { skipSpace } from '../parse/chars.ts';
import { lineEnd } from '../parse/logicalLine.ts';
import { readDirective, type Item } from '../parse/splitter.ts';
import { code, say, referencePage } from '../text.ts';

const reference = referencePage('parser-directives');

function summaryOf(name: string, value: string): Text {
  const shown = { value: code(value, 40) };
  if (name === 'syntax') return say('This file is read by the Dockerfile frontend {value}', '用 Dockerfile 前端 {value} 解析本文件', shown);
  if (name === 'escape') return say('{value} continues lines and escapes characters', '用 {value} 续行和转义', shown);
  return say('Sets how build checks behave: {value}', '设置构建检查的方式：{value}', shown);
}

const meanings: Readonly<Record<string, Text>> = {
  syntax: say('which version of the Dockerfile language reads this file', '用哪个版本的 Dockerfile 语法解析本文件'),
  escape: say('the character that continues lines; the backtick suits Windows paths', '续行用的字符；反引号便于书写 Windows 路径'),
  check: say('which build checks are skipped, and whether they fail the build', '跳过哪些构建检查，以及检查不通过时是否让构建失败'),
};

export function explainDirective(text: string, item: Item): Explanation {
  const start = skipSpace(text, item.start, item.end);
  const { end } = lineEnd(text, item.start);
  const directive = readDirective(text.slice(start, end));
  const parts = new PartList(text);
  const name = directive?.name ?? '';
  const value = directive?.value ?? '';
  if (directive) {
    parts.add({ start: start + directive.nameStart, end: start + directive.nameStart + name.length }, meanings[name] ?? say('a parser directive', '解析器指令'), 'keyword');
    parts.add({ start: start + directive.valueStart, end: start + directive.valueStart + value.length }, say('its value', '它的值'));
  }
  return {
    instruction: 'directive',
    range: { start, end },
    summary: summaryOf(name, value),
    notes: [say('It looks like a comment but is a parser directive: it works only at the very top of the file.', '看起来像注释，其实是解析器指令，只有写在文件最前面才有效。')],
    parts: parts.sorted(),
    advice: [],
    reference,
  };
}

export function explainComment(text: string, item: Item): Explanation {
  const start = skipSpace(text, item.start, item.end);
  const { end } = lineEnd(text, item.start);
  return {
    instruction: 'comment',
    range: { start, end },
    summary: say('A comment for readers; Docker ignores it', '写给人看的注释，Docker 会忽略它'),
    notes: [say('A comment takes a line of its own: behind an instruction, {hash} is part of the arguments.', '注释必须单独成行：写在指令后面的 {hash} 会被当作参数。', { hash: code('#') })],
    parts: [],
    advice: [],
    reference: referencePage('format'),
  };
}
