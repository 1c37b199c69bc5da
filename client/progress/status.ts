/** The status bar item: names the engine that is watched, and its state. */
import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import { render, type ReadingLanguage } from '../../shared/locale.ts';
import { hostPlatform, type EngineState } from '../engine/index.ts';
import { statusText } from './statusText.ts';

export class EngineStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('engine', vscode.StatusBarAlignment.Left, 0);
  readonly #platform = hostPlatform(process.platform, process.env);

  constructor() {
    this.#item.command = commandId('showStatus');
  }

  /** To be called when either changes. */
  show(engine: EngineState, language: ReadingLanguage): void {
    const { label, tooltip } = statusText(engine, language, this.#platform);
    this.#item.name = render({ en: 'Docker engine', 'zh-cn': 'Docker 引擎' }, language);
    this.#item.text = label;
    this.#item.tooltip = new vscode.MarkdownString(tooltip);
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
