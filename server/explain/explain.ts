/** Document → explanations. The one entry to everything below. */
import { adviseItem, type AdviceOptions } from './advice/advise.ts';
import { PartList, type Explanation } from './explanation.ts';
import { explainComment, explainDirective } from './instructions/directive.ts';
import { explainers } from './instructions/index.ts';
import { keywordMeaning, nearestKeyword } from './instructions/keyword.ts';
import type { Site, Told } from './instructions/site.ts';
import { trimEnd } from './parse/chars.ts';
import type { DockerfileDocument } from './parse/document.ts';
import { Instruction } from './parse/instruction.ts';
import { Scope } from './parse/scope.ts';
import { code, lowerFirst, referencePage, say } from './text.ts';

/** Explains an item of the document, with advice when asked for. Never throws, whatever the text is. */
export function explainItem(document: DockerfileDocument, index: number, advice?: AdviceOptions): Explanation | undefined {
  const item = document.items[index];
  if (!item) return undefined;
  if (item.kind === 'directive') return explainDirective(document.text, item);
  if (item.kind === 'comment') return explainComment(document.text, item);
  const instruction = Instruction.of(document, item);
  const site: Site = { instruction, scope: new Scope(document, index), parts: new PartList(document.text) };
  const { summary, notes = [] } = tell(site, 0);
  const end = trimEnd(document.text, instruction.keywordRange.start, item.end);
  return {
    instruction: instruction.keyword ?? instruction.word,
    range: { start: instruction.keywordRange.start, end },
    summary,
    notes,
    parts: site.parts.sorted(),
    advice: advice ? adviseItem(document, index, advice) : [],
    reference: referencePage(anchorOf(instruction)),
  };
}

function anchorOf({ keyword }: Instruction): string {
  if (keyword === 'MAINTAINER') return 'maintainer-deprecated';
  return keyword?.toLowerCase() ?? 'overview';
}

/** What stands at an offset; `undefined` on a blank line. */
export function explainAt(document: DockerfileDocument, offset: number, advice?: AdviceOptions): Explanation | undefined {
  const index = document.itemIndexAt(offset);
  return index < 0 ? undefined : explainItem(document, index, advice);
}

function tell(site: Site, depth: number): Told {
  const { instruction, parts } = site;
  const { keyword } = instruction;
  if (!keyword) return tellUnknown(site);
  parts.add(instruction.keywordRange, keywordMeaning[keyword], 'keyword');
  if (keyword !== 'ONBUILD') return explainers[keyword](site);
  const inner = instruction.inner;
  if (!inner || depth > 0) return { summary: say('Needs an instruction to keep for later', '后面需要写一条留待以后执行的指令') };
  const told = tell({ ...site, instruction: inner }, depth + 1);
  return {
    summary: say('In builds from this image: {what}', '以本镜像为基础构建时：{what}', { what: lowerFirst(told.summary) }),
    notes: [
      say('Nothing happens in this build. The instruction runs right behind FROM in a build that starts from this image.', '本次构建中什么也不发生。别人用本镜像作 FROM 时，这条指令紧接在 FROM 之后执行。'),
      ...(told.notes ?? []),
    ],
  };
}

function tellUnknown({ instruction, parts }: Site): Told {
  const nearest = nearestKeyword(instruction.word);
  const word = code(instruction.word, 30);
  const meaning = say('not an instruction of the Dockerfile reference', 'Dockerfile 参考文档中没有这个指令');
  parts.add(instruction.keywordRange, meaning, 'keyword', false);
  return {
    summary: nearest
      ? say('{word} is not an instruction. Did you mean {nearest}?', '没有 {word} 这个指令。你是想写 {nearest} 吗？', { word, nearest: code(nearest) })
      : say('{word} is not an instruction', '没有 {word} 这个指令', { word }),
    notes: [say('If this line belongs to the one above, that one must end with a continuation character: {escape}', '如果它属于上一行，上一行末尾要加续行符：{escape}', { escape: code(String.fromCharCode(instruction.escape)) })],
  };
}
