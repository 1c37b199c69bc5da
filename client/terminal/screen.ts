/**
 * A small virtual terminal: replays carriage returns, cursor moves and erasing, so that what is left
 * is what a person would see, with the lines that have scrolled off. Colours are dropped.
 *
 * Written for this rather than taken. The kept library (xterm's headless build) is a whole terminal
 * of several hundred kilobytes, writes asynchronously, and needs the terminal's size, which the
 * editor doesn't tell. This one is larger than any real screen, and joins rows that wrapped.
 */
import { EscapeReader } from './escapes.ts';
import { Grid } from './grid.ts';

export interface ScreenOptions {
  /** Gets what stands between `ESC ]` and its end: titles, shell integration's marks. */
  readonly osc?: (text: string) => void;
}

type Parameters = readonly (number | undefined)[];

export class Screen {
  #grid = new Grid();
  /** The ordinary screen, while a full-screen program shows the other one. */
  #behind: Grid | undefined;
  readonly #reader: EscapeReader;

  constructor({ osc }: ScreenOptions = {}) {
    this.#reader = new EscapeReader({
      print: (text) => this.#grid.print(text),
      control: (character) => this.#control(character),
      csi: (final, parameters, prefix) => this.#csi(final, parameters, prefix),
      escape: (final) => this.#escape(final),
      ...(osc && { osc }),
    });
  }

  write(chunk: string): void {
    this.#reader.write(chunk);
  }

  /** Lines joined by `\n`. Very long output lacks its middle, and says so. */
  text(): string {
    return (this.#behind ?? this.#grid).lines.join('\n');
  }

  #control(character: string): void {
    if (character === '\r') this.#grid.goToColumn(0);
    // A terminal gets `\r\n`, a pipe `\n`: both begin a line here.
    else if (character === '\n' || character === '\v' || character === '\f') this.#grid.lineFeed();
    else if (character === '\b') this.#grid.move(0, -1);
    else if (character === '\t') this.#grid.tab();
  }

  #escape(final: string): void {
    if (final === '7') this.#grid.save();
    else if (final === '8') this.#grid.restore();
    else if (final === 'D' || final === 'E') this.#grid.lineFeed();
    else if (final === 'M') this.#grid.move(-1, 0);
    else if (final === 'c') this.#grid.eraseInDisplay(2);
  }

  #csi(final: string, parameters: Parameters, prefix: string): void {
    if (prefix === '?' && (final === 'h' || final === 'l')) return this.#mode(final === 'h', parameters);
    if (prefix === '') sequences[final]?.(this.#grid, parameters);
  }

  #mode(on: boolean, parameters: Parameters): void {
    if (!parameters.some((mode) => mode === 47 || mode === 1047 || mode === 1049)) return;
    if (on && this.#behind === undefined) {
      this.#behind = this.#grid;
      this.#grid = new Grid();
    } else if (!on && this.#behind !== undefined) {
      this.#grid = this.#behind;
      this.#behind = undefined;
    }
  }
}

/** A count: one, unless more is asked for. */
const count = ([first]: Parameters): number => Math.max(first ?? 1, 1);

/** By final letter. What is not here (colours, modes, reports) changes no text. */
const sequences: Readonly<Record<string, (grid: Grid, parameters: Parameters) => void>> = {
  A: (grid, parameters) => grid.move(-count(parameters), 0),
  B: (grid, parameters) => grid.move(count(parameters), 0),
  C: (grid, parameters) => grid.move(0, count(parameters)),
  D: (grid, parameters) => grid.move(0, -count(parameters)),
  E: (grid, parameters) => {
    grid.move(count(parameters), 0);
    grid.goToColumn(0);
  },
  F: (grid, parameters) => {
    grid.move(-count(parameters), 0);
    grid.goToColumn(0);
  },
  G: (grid, parameters) => grid.goToColumn(count(parameters) - 1),
  H: (grid, [row, column]) => grid.goTo((row ?? 1) - 1, (column ?? 1) - 1),
  f: (grid, [row, column]) => grid.goTo((row ?? 1) - 1, (column ?? 1) - 1),
  d: (grid, parameters) => grid.goTo(count(parameters) - 1),
  J: (grid, [mode]) => grid.eraseInDisplay(mode ?? 0),
  K: (grid, [mode]) => grid.eraseInLine(mode ?? 0),
  X: (grid, parameters) => grid.blank(count(parameters)),
  '@': (grid, parameters) => grid.insert(count(parameters)),
  P: (grid, parameters) => grid.delete(count(parameters)),
  L: (grid, parameters) => grid.insertRows(count(parameters)),
  M: (grid, parameters) => grid.deleteRows(count(parameters)),
  s: (grid) => grid.save(),
  u: (grid) => grid.restore(),
};
