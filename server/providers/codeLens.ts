import type { CodeLens, Command } from 'vscode-languageserver';
import type { ReadingLanguage } from '../../shared/locale.ts';
import { explainItem, toLine, type DockerfileDocument } from '../explain/index.ts';

/**
 * Up to here lenses are sent with their titles, so that they are there at once. In a longer file the
 * client asks for the titles that it shows.
 */
const eager = 200;

export interface LensData {
  readonly uri: string;
  readonly line: number;
}

export interface LensOptions {
  readonly language: ReadingLanguage;
  /** The client's command that shows the full explanation; takes the URI and the line (from 0). */
  readonly explainCommand: string | undefined;
}

function command(document: DockerfileDocument, index: number, { uri, line }: LensData, options: LensOptions): Command {
  const explanation = explainItem(document, index);
  const title = explanation ? toLine(explanation, options.language) : '';
  return options.explainCommand === undefined
    ? { title, command: '' }
    : { title, command: options.explainCommand, arguments: [uri, line] };
}

/** One lens above each instruction. */
export function codeLenses(document: DockerfileDocument, uri: string, options: LensOptions): CodeLens[] {
  const lenses: CodeLens[] = [];
  const withTitle = document.items.length <= eager;
  document.items.forEach((item, index) => {
    if (item.kind !== 'instruction') return;
    const { line } = document.positionAt(item.start);
    const data: LensData = { uri, line };
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    lenses.push(withTitle ? { range, command: command(document, index, data, options) } : { range, data });
  });
  return lenses;
}

/** Gives a lens its title. */
export function resolveLens(document: DockerfileDocument, lens: CodeLens, data: LensData, options: LensOptions): CodeLens {
  const index = document.itemIndexAt(document.offsetAt({ line: data.line, character: 0 }));
  return { ...lens, command: command(document, index, data, options) };
}

export function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'uri' in data && typeof data.uri === 'string' && 'line' in data && typeof data.line === 'number';
}
