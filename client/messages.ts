/** Messages in the reading language. A message exists to be acted on: state goes to the status bar, the rest to the log. */
import * as vscode from 'vscode';
import { render, verbatim, type ReadingLanguage, type Text } from '../shared/locale.ts';

export interface Action {
  readonly label: Text;
  readonly run: () => unknown;
}

/** A choice in a list. `icon`: the name of one of VS Code's icons. */
export interface Option<T> {
  readonly icon?: string;
  readonly label: Text | string;
  readonly detail?: Text | string;
  readonly value: T;
}

/** One line of a list; what the engine calls it, then what is told of it. */
export interface PickOption<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: Text;
  readonly picked?: boolean;
  readonly value: T;
}

type Item = vscode.MessageItem & { readonly action: Action };
type Show = (message: string, ...items: Item[]) => Thenable<Item | undefined>;

export class Messages {
  constructor(private readonly language: () => ReadingLanguage) {}

  /** The text as the reader wants it. */
  text(text: Text): string {
    return render(text, this.language());
  }

  info(text: Text, ...actions: readonly Action[]): void {
    this.#show(vscode.window.showInformationMessage, text, actions);
  }

  warn(text: Text, ...actions: readonly Action[]): void {
    this.#show(vscode.window.showWarningMessage, text, actions);
  }

  error(text: Text, ...actions: readonly Action[]): void {
    this.#show(vscode.window.showErrorMessage, text, actions);
  }

  /** Asks and waits. @returns the chosen option's value; undefined when the dialog was dismissed. */
  async ask<T>(question: Text, detail: Text, options: readonly { readonly label: Text; readonly value: T }[]): Promise<T | undefined> {
    const items = options.map(({ label, value }) => ({ title: this.text(label), value }));
    // In a dialog there is room for a line a language.
    const lines = (text: Text) => render(text, this.language(), '\n');
    const picked = await vscode.window.showWarningMessage(lines(question), { modal: true, detail: lines(detail) }, ...items);
    return picked?.value;
  }

  /** A short list to pick from. @returns the chosen option's value; undefined when dismissed. */
  async pick<T>(title: Text, options: readonly Option<T>[]): Promise<T | undefined> {
    const text = (value: Text | string) => this.text(typeof value === 'string' ? verbatim(value) : value);
    const items = options.map(({ icon, label, detail, value }) => ({ label: (icon ? `$(${icon}) ` : '') + text(label), ...(detail === undefined ? {} : { detail: text(detail) }), value }));
    const picked = await vscode.window.showQuickPick(items, { title: this.text(title), placeHolder: this.text(title) });
    return picked?.value;
  }

  /** A list of which any number may be picked. @returns the chosen options' values; undefined when dismissed. */
  async pickSome<T>(title: Text, hint: Text, options: readonly PickOption<T>[]): Promise<readonly T[] | undefined> {
    const items = options.map(({ label, description, detail, picked = false, value }) => ({
      label,
      ...(description === undefined ? {} : { description }),
      ...(detail === undefined ? {} : { detail: this.text(detail) }),
      picked,
      value,
    }));
    const matching = { matchOnDescription: true, matchOnDetail: true };
    // It stays open while the learner looks at something else: a long choice should not be lost.
    const chosen = await vscode.window.showQuickPick(items, { title: this.text(title), placeHolder: this.text(hint), canPickMany: true, ignoreFocusOut: true, ...matching });
    return chosen?.map(({ value }) => value);
  }

  /** Fire and forget: a command is done when its message is shown, not when it is answered. */
  #show(show: Show, text: Text, actions: readonly Action[]): void {
    const items = actions.map((action) => ({ title: this.text(action.label), action }));
    void show(this.text(text), ...items).then((picked) => picked?.action.run());
  }
}
