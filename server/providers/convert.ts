/** Offsets of the service to positions of the protocol. */
import type { Range as LspRange } from 'vscode-languageserver';
import type { DockerfileDocument, Range } from '../explain/index.ts';

export function toLspRange(document: DockerfileDocument, { start, end }: Range): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
