/** What rules ask about the whole file: asked once, until its next edit. */
import type { DockerfileDocument } from '../parse/document.ts';

const answers = new WeakMap<DockerfileDocument, { readonly revision: number; readonly found: Map<RegExp, boolean> }>();

/** Whether a pattern (a constant of its rule) is found anywhere in the file. */
export function mentions(document: DockerfileDocument, pattern: RegExp): boolean {
  let cached = answers.get(document);
  if (cached?.revision !== document.revision) {
    cached = { revision: document.revision, found: new Map() };
    answers.set(document, cached);
  }
  const known = cached.found.get(pattern) ?? pattern.test(document.text);
  cached.found.set(pattern, known);
  return known;
}

const windowsBreak = /\r\n/;

/** The line break that the file uses. */
export function lineBreakOf(document: DockerfileDocument): string {
  return mentions(document, windowsBreak) ? '\r\n' : '\n';
}
