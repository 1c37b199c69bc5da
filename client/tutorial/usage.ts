/**
 * Whether this window is used for learning. VS Code starts us with every window, so that a folder can
 * open with its step; the engine is not watched, and nothing is shown, in windows where nobody learns.
 */
import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** Set by `npm start` and by F5: opens the walkthrough as soon as the window is there. */
const openVariable = 'GUIDED_CONTAINERS_OPEN_WALKTHROUGH';

export class Usage implements vscode.Disposable {
  readonly #watching: vscode.Disposable;
  #started = false;

  /**
   * @param registered resolves when VS Code knows the walkthroughs.
   * @param start called once: for a tab that may be a walkthrough, a Dockerfile, a command, or a folder that the tutorial knows.
   */
  constructor(
    private readonly services: Pick<Services, 'walkthrough' | 'folder' | 'log'>,
    private readonly registered: Promise<void>,
    private readonly start: () => void,
  ) {
    const look = () => this.#look();
    this.#watching = vscode.Disposable.from(vscode.window.tabGroups.onDidChangeTabs(look), vscode.window.onDidChangeVisibleTextEditors(look));
    look();
    this.#resume().catch((error: unknown) => services.log.error(error instanceof Error ? error : String(error)));
  }

  /** This window is used from now on. */
  begin(): void {
    if (this.#started) return;
    this.#started = true;
    this.#watching.dispose();
    this.start();
  }

  dispose(): void {
    this.#watching.dispose();
  }

  #look(): void {
    const readsDockerfile = vscode.window.visibleTextEditors.some(({ document }) => document.languageId === 'dockerfile');
    if (readsDockerfile || this.services.walkthrough.mayBeOpen()) this.begin();
  }

  async #resume(): Promise<void> {
    const { walkthrough, folder } = this.services;
    const step = await walkthrough.takeResumption();
    if (step === undefined && !process.env[openVariable]) {
      if (folder.isKnown) this.begin();
      return;
    }
    this.begin();
    await walkthrough.openAtStartup(this.registered, step);
  }
}
