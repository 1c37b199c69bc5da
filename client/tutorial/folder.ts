/** The folder that the tutorial works in: an open one that is empty but for the tutorial's files, or that the learner chose. */
import * as vscode from 'vscode';
import type { Tutorial } from '../../shared/tutorial.ts';

export type FolderState =
  | { readonly kind: 'none' }
  /** Open, and holds files that the tutorial doesn't know. */
  | { readonly kind: 'foreign'; readonly uri: vscode.Uri }
  | { readonly kind: 'ready'; readonly uri: vscode.Uri };

const acceptedKey = 'folder';

export class TutorialFolder implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire());

  constructor(
    private readonly tutorial: Tutorial,
    private readonly memory: vscode.Memento,
  ) {}

  async state(): Promise<FolderState> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const accepted = this.memory.get<string>(acceptedKey);
    const known = folders.find(({ uri }) => uri.toString() === accepted);
    if (known) return { kind: 'ready', uri: known.uri };
    for (const { uri } of folders) {
      if (await this.#holdsOnlyOurs(uri)) {
        await this.memory.update(acceptedKey, uri.toString());
        return { kind: 'ready', uri };
      }
    }
    return folders[0] ? { kind: 'foreign', uri: folders[0].uri } : { kind: 'none' };
  }

  /** An open folder was the tutorial's before. */
  get isKnown(): boolean {
    const accepted = this.memory.get<string>(acceptedKey);
    return vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === accepted) ?? false;
  }

  /** The folder, when it is ready. */
  async uri(): Promise<vscode.Uri | undefined> {
    const state = await this.state();
    return state.kind === 'ready' ? state.uri : undefined;
  }

  /** The learner wants to work in this folder, whatever it holds. */
  async accept(uri: vscode.Uri): Promise<void> {
    await this.memory.update(acceptedKey, uri.toString());
    this.#changed.fire();
  }

  async #holdsOnlyOurs(uri: vscode.Uri): Promise<boolean> {
    const ours = this.tutorial.files.flatMap(({ path }) => [path, `${path}.txt`]);
    const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => undefined);
    // Hidden files are the editor's and git's; `ls` doesn't show them either.
    return entries?.every(([name]) => name.startsWith('.') || ours.includes(name)) ?? false;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
