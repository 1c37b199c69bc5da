/** What the tests ask of the explaining service, in a few words. */
import { DockerfileDocument, explainAt, explainItem, toMarkdown, type Explanation, type Part } from '../../../server/explain/index.ts';

/** The explanations of a file's instructions and directives, comments left out. */
export function explainAll(text: string): Explanation[] {
  const document = new DockerfileDocument(text);
  return document.items.map((_, index) => explainItem(document, index)!).filter((explanation) => explanation.instruction !== 'comment');
}

/** The explanation of the last instruction. */
export function explain(text: string): Explanation {
  return explainAll(text).at(-1)!;
}

/** The innermost part with this code in the last instruction. */
export function part(text: string, code: string): Part {
  const found = explain(text).parts.findLast((candidate) => candidate.code === code);
  if (!found) throw new Error(`no part ${code}, but: ${explain(text).parts.map((candidate) => candidate.code).join(' ¦ ')}`);
  return found;
}

/** Code, English and Chinese of each part of the last instruction. */
export function meanings(text: string): [code: string, en: string, zh: string][] {
  return explain(text).parts.map(({ code, meaning }) => [code, meaning.en, meaning['zh-cn']]);
}

/** The hover in English at the marker `|`. */
export function hoverAt(textWithMarker: string): string {
  const offset = textWithMarker.indexOf('|');
  const document = new DockerfileDocument(textWithMarker.slice(0, offset) + textWithMarker.slice(offset + 1));
  return toMarkdown(explainAt(document, offset)!, 'en', offset);
}
