/**
 * Our terminals: an idle one is used again, and a new one stands beside a busy one. What runs in
 * them, the learner's own commands included, is followed by shell integration's events.
 */
import * as vscode from 'vscode';
import { category } from '../../shared/catalogue.ts';
import { readingLanguages, render, type ReadingLanguage } from '../../shared/locale.ts';
import type { CommandLine, LineKind } from './commandLine.ts';
import { isSameFolder } from './folders.ts';
import { OwnTerminal, sameEnvironment, type Environment, type Occupation, type Place } from './ownTerminal.ts';
import { Remembered } from './remembered.ts';

const names = new Set(readingLanguages.map((language) => render(category, language)));

export class Terminals implements vscode.Disposable {
  readonly #own = new Map<vscode.Terminal, OwnTerminal>();
  readonly #remembered: Remembered;
  readonly #restored: Promise<unknown>;
  readonly #subscriptions: vscode.Disposable;

  /** @param memory the workspace's: what ran in which shell, for the time after a window reload. */
  constructor(
    private readonly language: () => ReadingLanguage,
    memory: vscode.Memento,
  ) {
    this.#remembered = new Remembered(memory);
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidStartTerminalShellExecution(({ terminal, execution }) =>
        this.#change(terminal, (own) => own.started(execution)),
      ),
      vscode.window.onDidEndTerminalShellExecution(({ terminal, execution }) =>
        this.#change(terminal, (own) => own.ended(execution)),
      ),
      vscode.window.onDidOpenTerminal((terminal) => void this.#restore(terminal)),
      vscode.window.onDidCloseTerminal((terminal) => {
        if (this.#own.delete(terminal)) this.#remember();
      }),
    );
    // A terminal that another extension draws may never have a process.
    const patience = new Promise((resolve) => setTimeout(resolve, 1000));
    this.#restored = Promise.race([patience, Promise.all(vscode.window.terminals.map((terminal) => this.#restore(terminal)))]);
  }

  /** Ours, the latest first. */
  get all(): readonly OwnTerminal[] {
    return [...this.#own.values()].reverse();
  }

  owns(terminal: vscode.Terminal): boolean {
    return this.#own.has(terminal);
  }

  /** An idle terminal at this place, or a new one. It is kept for `line` until that ends. */
  async take(place: Place, line: CommandLine): Promise<OwnTerminal> {
    await this.#restored;
    const own = this.all.find((each) => each.idle && isAt(each, place)) ?? this.#create(place);
    own.reserve(line);
    this.#remember();
    return own;
  }

  /** Ours that runs such a line; without a kind, any busy one, a line of ours before the learner's own. */
  running(kind?: LineKind): OwnTerminal | undefined {
    const busy = this.all.filter((own) => own.occupation !== undefined);
    const ours = busy.filter((own) => own.occupation?.kind !== undefined);
    return kind === undefined ? (ours[0] ?? busy[0]) : ours.find((own) => own.occupation?.kind === kind);
  }

  /**
   * Frees terminals which no event will free: without shell integration, or after a window reload.
   * Call it when a line is known to have ended, since its container has. What the shell reports on
   * stays as the shell reports it.
   */
  release(which: LineKind | OwnTerminal): void {
    for (const own of this.all) if (own === which || own.occupation?.kind === which) own.release();
    this.#remember();
  }

  /** Brings the latest one to the front. @returns false where there is none. */
  show(preserveFocus: boolean): boolean {
    this.all[0]?.terminal.show(preserveFocus);
    return this.#own.size > 0;
  }

  /** The terminals stay: they are the learner's. */
  dispose(): void {
    this.#subscriptions.dispose();
  }

  #create(place: Place): OwnTerminal {
    const busy = this.all.find((own) => own.occupation !== undefined);
    const terminal = vscode.window.createTerminal({
      name: render(category, this.language()),
      iconPath: new vscode.ThemeIcon('mortar-board'),
      cwd: place.folder,
      env: { ...place.env },
      // The editor heeds this only while the other is opening (microsoft/vscode#205254); after that, beside is the next tab.
      ...(busy && { location: { parentTerminal: busy.terminal } }),
    });
    return this.#add(terminal, place);
  }

  #add(terminal: vscode.Terminal, place: Place, occupation?: Occupation): OwnTerminal {
    const own = new OwnTerminal(terminal, place);
    own.occupation = occupation;
    this.#own.set(terminal, own);
    this.#remember();
    return own;
  }

  /**
   * Finds ours again which outlived a window reload: by their process, since they come back without
   * options and under other names at first; or, in a new process, by options and name.
   */
  async #restore(terminal: vscode.Terminal): Promise<void> {
    if (this.owns(terminal)) return;
    const known = this.#remembered.find(await terminal.processId);
    const { name, cwd, env } = terminal.creationOptions as vscode.TerminalOptions;
    const folder = known?.folder ?? (typeof cwd === 'string' ? vscode.Uri.file(cwd) : cwd);
    if (this.owns(terminal) || folder === undefined || (known === undefined && !names.has(name ?? terminal.name))) return;
    this.#add(terminal, { folder, env: known?.env ?? (env as Environment | undefined) ?? {} }, known?.occupation);
  }

  #change(terminal: vscode.Terminal, change: (own: OwnTerminal) => void): void {
    const own = this.#own.get(terminal);
    if (own === undefined) return;
    change(own);
    this.#remember();
  }

  #remember(): void {
    void this.#remembered.store(this.all);
  }
}

function isAt(own: OwnTerminal, place: Place): boolean {
  return sameEnvironment(own.place.env, place.env) && isSameFolder(own.folder.fsPath, place.folder.fsPath);
}
