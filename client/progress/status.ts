/** The status bar item: names the engine that is watched, and its state. */
import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import { render, type ReadingLanguage } from '../../shared/locale.ts';
import { hostPlatform, type Engine } from '../engine/index.ts';
import { statusText } from './statusText.ts';

export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('engine', vscode.StatusBarAlignment.Left, 0);
  readonly #platform = hostPlatform(process.platform, process.env);
  readonly #engine: Pick<Engine, 'snapshot' | 'onDidChange'>;
  readonly #language: () => ReadingLanguage;
  readonly #subscription: { dispose(): void };

  constructor(engine: Pick<Engine, 'snapshot' | 'onDidChange'>, language: () => ReadingLanguage) {
    this.#engine = engine;
    this.#language = language;
    this.#item.command = commandId('showStatus');
    this.#subscription = engine.onDidChange(() => this.update());
    this.update();
  }

  /** It is hidden until the tutorial is used. */
  show(): void {
    this.#item.show();
  }

  /** To be called when the reading language changes; the engine's changes it follows by itself. */
  update(): void {
    const language = this.#language();
    const { label, tooltip } = statusText(this.#engine.snapshot.engine, language, this.#platform);
    this.#item.name = render({ en: 'Docker engine', 'zh-cn': 'Docker 引擎' }, language);
    this.#item.text = label;
    this.#item.tooltip = new vscode.MarkdownString(tooltip);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }
}
