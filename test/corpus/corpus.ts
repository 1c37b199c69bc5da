/**
 * Real Dockerfiles with BuildKit's own reading of them. They lie beside the repository, not in it:
 * where they are missing, the tests that need them are skipped, and say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/corpus');

export interface BuildKitInstruction {
  readonly instruction: string;
  readonly line: number;
  readonly endLine: number;
  readonly flags?: readonly string[];
  readonly args?: readonly string[];
  readonly json?: true;
  readonly heredocs?: readonly { name: string; expand: boolean; chomp: boolean; lines: number }[];
  readonly onbuild?: BuildKitInstruction;
}

export interface BuildKitFile {
  readonly file?: string;
  readonly text?: string;
  readonly error?: string;
  readonly escape?: string;
  readonly instructions?: readonly BuildKitInstruction[];
}

export const corpusIsThere = existsSync(join(folder, 'BUILDKIT.jsonl'));

const readLines = (name: string): BuildKitFile[] =>
  readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as BuildKitFile);

export const buildKitFiles = (): BuildKitFile[] => readLines('BUILDKIT.jsonl');
export const edges = (): BuildKitFile[] => readLines('EDGES.jsonl');
export const corpusText = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** `describe` that is skipped, with a message, where the corpus is missing. */
export function describeWithCorpus(title: string, body: () => void): void {
  // Thousands of files on a busy machine; a hang still ends.
  const patient = function (this: Mocha.Suite): void {
    this.timeout(120_000);
    body();
  };
  if (corpusIsThere) describe(title, patient);
  else describe.skip(`${title} (skipped: no corpus at ../shared/corpus)`, body);
}
