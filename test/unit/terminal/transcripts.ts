/** Real terminal transcripts with their ground truth. They lie beside the repository, and may be missing. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/failures', import.meta.url));
const index = resolve(folder, 'INDEX.tsv');

export interface Transcript {
  readonly file: string;
  readonly command: string;
  /** Undefined: not known for certain. */
  readonly exitCode: number | undefined;
  readonly cause: string;
  readonly text: string;
}

/** Skips the suite, and says why, on a machine without them. */
export function needTranscripts(context: Mocha.Context): void {
  if (existsSync(index)) return;
  console.log(`      skipped: no transcripts at ${folder}`);
  context.skip();
}

/** As bytes decoded: line ends and escape codes as they were. */
export function transcript(file: string): string {
  return readFileSync(resolve(folder, file), 'utf8');
}

export function hasTranscript(file: string): boolean {
  return existsSync(resolve(folder, file));
}

/** All that `wanted` names; none where they are missing. */
export function transcripts(wanted: RegExp): Transcript[] {
  if (!existsSync(index)) return [];
  const rows = readFileSync(index, 'utf8').trimEnd().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file = '', command = '', exit = '', , , , cause = ''] = row.split('\t');
    if (!wanted.test(file)) return [];
    return [{ file, command, exitCode: /^\d+$/.test(exit) ? Number(exit) : undefined, cause, text: transcript(file) }];
  });
}

/** Cuts a text into pieces of 1 to `most` characters, always the same ones. */
export function pieces(text: string, most: number): string[] {
  const cut: string[] = [];
  let state = 12345;
  for (let from = 0; from < text.length; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const length = 1 + (state % most);
    cut.push(text.slice(from, from + length));
    from += length;
  }
  return cut;
}
