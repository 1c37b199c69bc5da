/**
 * What our terminals were doing, kept for the time after a window reload: the shells live on, but
 * the editor no longer says what runs in them. Shells are told apart by their process id.
 */
import * as vscode from 'vscode';
import type { LineKind } from './commandLine.ts';
import type { Environment, Occupation, OwnTerminal } from './ownTerminal.ts';

const key = 'terminals';

interface Note {
  readonly processId: number;
  readonly folder: string;
  readonly env: Environment;
  readonly running?: { readonly kind?: LineKind; readonly text: string };
}

export interface Found {
  readonly folder: vscode.Uri;
  readonly env: Environment;
  readonly occupation: Occupation | undefined;
}

export class Remembered {
  readonly #before: readonly Note[];
  #turn = 0;

  constructor(private readonly memory: vscode.Memento) {
    this.#before = memory.get<readonly Note[]>(key, []);
  }

  find(processId: number | undefined): Found | undefined {
    const note = this.#before.find((each) => each.processId === processId);
    if (note === undefined) return undefined;
    const { running } = note;
    return {
      folder: vscode.Uri.parse(note.folder),
      env: note.env,
      occupation: running && { kind: running.kind, text: running.text, execution: undefined, unreported: true },
    };
  }

  async store(terminals: readonly OwnTerminal[]): Promise<void> {
    const turn = ++this.#turn;
    const notes = await Promise.all(terminals.map(noteOf));
    // A later call knows more, and may have been faster.
    if (turn === this.#turn) await this.memory.update(key, notes.flat());
  }
}

async function noteOf({ terminal, place, occupation }: OwnTerminal): Promise<Note[]> {
  const processId = await terminal.processId;
  if (processId === undefined) return [];
  const note = { processId, folder: place.folder.toString(), env: place.env };
  if (occupation === undefined) return [note];
  const { kind, text } = occupation;
  return [{ ...note, running: { text, ...(kind && { kind }) } }];
}
