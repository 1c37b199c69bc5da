/** The tutorial's files in the learner's folder: what they hold now, and how they get there. */
import * as vscode from 'vscode';
import { readingLanguages, type ReadingLanguage } from '../../shared/locale.ts';
import type { Tutorial, TutorialFile } from '../../shared/tutorial.ts';
import type { TutorialFolder } from './folder.ts';
import { hazards, type Hazard } from './hazards.ts';
import { insertProxyLines, proxyAddress } from './proxy.ts';

export type FileComparison = 'missing' | 'same' | 'different';

export class TutorialFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** A file of the tutorial appeared, changed or went. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[] = [];

  constructor(
    private readonly tutorial: Tutorial,
    private readonly folder: TutorialFolder,
    /** Where the published files are: `dist/files/<tutorial>`. */
    private readonly sources: vscode.Uri,
  ) {
    const names = tutorial.files.flatMap(({ path }) => [path, `${path}.txt`]);
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${names.join(',')}}`);
    const fire = () => this.#changed.fire();
    this.#subscriptions.push(watcher, watcher.onDidCreate(fire), watcher.onDidChange(fire), watcher.onDidDelete(fire), folder.onDidChange(fire), this.#changed);
  }

  file(path: string): TutorialFile {
    const file = this.tutorial.files.find((candidate) => candidate.path === path);
    if (!file) throw new Error(`The tutorial has no file ${path}`);
    return file;
  }

  /** The files that are there, by path. Empty without a folder. */
  async contents(): Promise<ReadonlyMap<string, string>> {
    const folder = await this.folder.uri();
    const entries = await Promise.all(this.tutorial.files.map(async ({ path }) => [path, folder && (await readText(vscode.Uri.joinPath(folder, path)))] as const));
    return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  /** The content that the tutorial gives the file, with its comments in the reading language. */
  source(file: TutorialFile, language: ReadingLanguage): Promise<string> {
    return this.#published(file.source[language]);
  }

  /** The lines for a Dockerfile behind a proxy; `host:port` stands for its address. */
  proxyLines(language: ReadingLanguage): Promise<string> {
    return this.#published(this.tutorial.proxyLines[language]);
  }

  async #published(name: string): Promise<string> {
    const text = await readText(vscode.Uri.joinPath(this.sources, name));
    if (text === undefined) throw new Error(`${name} is missing from the extension`);
    return text;
  }

  async compare(target: vscode.Uri, wanted: string): Promise<FileComparison> {
    const present = await readText(target);
    if (present === undefined) return 'missing';
    return present.replaceAll('\r\n', '\n') === wanted ? 'same' : 'different';
  }

  /** Creates the file. @throws FileSystemError `FileExists` when it is there already, so that nothing is ever overwritten. */
  async create(target: vscode.Uri, content: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target, { contents: new TextEncoder().encode(content), overwrite: false });
    if (!(await vscode.workspace.applyEdit(edit))) throw vscode.FileSystemError.FileExists(target);
    this.#changed.fire();
  }

  /** Replaces the file's text in the editor and saves it, so that it can be undone. */
  async replace(target: vscode.Uri, content: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(target);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(target, new vscode.Range(0, 0, document.lineCount, 0), content);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    this.#changed.fire();
  }

  /** The files that hold, byte for byte, what the tutorial writes in some reading language; with nothing unsaved in an editor. */
  async unedited(): Promise<readonly string[]> {
    const folder = await this.folder.uri();
    if (!folder) return [];
    const found: string[] = [];
    for (const file of this.tutorial.files) {
      const target = vscode.Uri.joinPath(folder, file.path);
      const isDirty = vscode.workspace.textDocuments.some(({ uri, isDirty: dirty }) => dirty && uri.toString() === target.toString());
      const bytes = await vscode.workspace.fs.readFile(target).then(undefined, () => undefined);
      if (!bytes || isDirty) continue;
      const present = Buffer.from(bytes);
      if ((await this.#versions(file, present.toString('utf8'))).some((text) => present.equals(Buffer.from(text)))) found.push(file.path);
    }
    return found;
  }

  /** Removes a file from the folder; in the editor it can be undone. */
  async remove(path: string): Promise<void> {
    const folder = await this.folder.uri();
    if (!folder) return;
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(vscode.Uri.joinPath(folder, path), { ignoreIfNotExists: true });
    await vscode.workspace.applyEdit(edit);
    this.#changed.fire();
  }

  /** All that the tutorial may have written there: a language's own, and the same with the proxy that stands in `present`. */
  async #versions(file: TutorialFile, present: string): Promise<string[]> {
    const plain = await Promise.all(readingLanguages.map((language) => this.source(file, language)));
    const address = proxyAddress(present);
    if (address === undefined) return plain;
    const lines = await Promise.all(readingLanguages.map((language) => this.proxyLines(language)));
    const inserted = plain.flatMap((text) => lines.map((each) => insertProxyLines(text, each, address)));
    return [...plain, ...inserted.flatMap((insertion) => (insertion.ok ? [insertion.text] : []))];
  }

  async hazards(): Promise<readonly Hazard[]> {
    const folder = await this.folder.uri();
    if (!folder) return [];
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const wanted = this.tutorial.files.map(({ path }) => path);
    const starts = new Map<string, Uint8Array>();
    for (const name of wanted.filter((path) => names.includes(path))) starts.set(name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    return hazards(names, wanted, (name) => starts.get(name));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** The text on disk, or undefined where there is no file. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}
