/** The cells of a small virtual terminal, and its cursor. Rows that scroll off are settled as text. */
import { cellWidth } from './cellWidth.ts';
import { Kept } from './kept.ts';

/** Cells of a row, more than terminals have. A longer line goes on in the next row, and is one line again in the text. */
const columns = 512;
/** Rows the cursor can reach; older ones have scrolled off. No real terminal is as large. */
const reach = 256;
/** Characters that are kept of the settled lines' beginning, and as many of their end. */
const keptHalf = 256 * 1024;
/** A character and its combining marks. */
const longestCell = 16;

interface Row {
  /** '' is the right half of a wide character. */
  cells: string[];
  /** The line goes on in the next row. */
  wraps: boolean;
}

const emptyRow = (): Row => ({ cells: [], wraps: false });
const blanks = Array<string>(columns).fill(' ');
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

export class Grid {
  readonly #settled = new Kept(keptHalf);
  /** The beginning of a line whose other rows have not settled yet. */
  #open = '';
  /** Rows that nothing was written to are undefined: cheap, however many a program asks for. */
  #rows: (Row | undefined)[] = [undefined];
  #row = 0;
  #column = 0;
  #saved = { row: 0, column: 0 };

  /** Without trailing spaces, and without empty lines at either end. */
  get lines(): readonly string[] {
    const lines = [...this.#settled.lines];
    let open = this.#open;
    for (const row of this.#rows) {
      open += row?.cells.join('') ?? '';
      if (row?.wraps === true) continue;
      lines.push(open.trimEnd());
      open = '';
    }
    lines.push(open.trimEnd());
    const filled = (line: string): boolean => line !== '';
    return lines.slice(Math.max(lines.findIndex(filled), 0), lines.findLastIndex(filled) + 1);
  }

  print(text: string): void {
    for (const character of text) this.#put(character, cellWidth(character));
  }

  lineFeed(): void {
    this.#column = 0;
    this.#down();
  }

  /** Moves the cursor, within the rows that were written. */
  move(rows: number, cells: number): void {
    this.goTo(this.#row + rows, this.#column + cells);
  }

  goTo(row: number, column = this.#column): void {
    // Below the last row there is nothing to go to: a terminal's cursor mostly stands at the bottom.
    this.#row = clamp(row, 0, this.#rows.length - 1);
    this.#column = clamp(column, 0, columns - 1);
  }

  goToColumn(column: number): void {
    this.goTo(this.#row, column);
  }

  tab(): void {
    this.goToColumn((Math.floor(this.#column / 8) + 1) * 8);
  }

  save(): void {
    this.#saved = { row: this.#row, column: this.#column };
  }

  restore(): void {
    this.goTo(this.#saved.row, this.#saved.column);
  }

  /** Erases cells of the cursor's row: 0 from the cursor on, 1 up to it, 2 all. */
  eraseInLine(mode: number): void {
    const row = this.#current();
    if (mode === 0) row.cells.length = Math.min(row.cells.length, this.#column);
    if (mode === 1) row.cells.fill(' ', 0, this.#column + 1);
    if (mode === 2) row.cells = [];
    if (mode !== 1) row.wraps = false;
  }

  /** The same for the rows below, above, or all. What has scrolled off stays. */
  eraseInDisplay(mode: number): void {
    if (mode === 0) this.#rows.length = this.#row + 1;
    if (mode === 1) this.#rows.fill(undefined, 0, this.#row);
    if (mode >= 2) {
      this.#rows = [undefined];
      this.#row = 0;
    }
    if (mode < 2) this.eraseInLine(mode);
  }

  /** Overwrites cells with blanks, from the cursor on. */
  blank(count: number): void {
    this.#current().cells.fill(' ', this.#column, this.#column + count);
  }

  insert(count: number): void {
    const { cells } = this.#current();
    if (this.#column >= cells.length) return;
    cells.splice(this.#column, 0, ...blanks.slice(0, count));
    cells.length = Math.min(cells.length, columns);
  }

  delete(count: number): void {
    this.#current().cells.splice(this.#column, count);
  }

  insertRows(count: number): void {
    this.#rows.splice(this.#row, 0, ...Array<undefined>(clamp(count, 0, reach)).fill(undefined));
    // What is pushed over the bottom is gone.
    this.#rows.length = Math.min(this.#rows.length, reach);
  }

  deleteRows(count: number): void {
    this.#rows.splice(this.#row, count);
    while (this.#rows.length <= this.#row) this.#rows.push(undefined);
  }

  #put(character: string, width: 0 | 1 | 2): void {
    if (width === 0) return this.#combine(character);
    if (this.#column + width > columns) {
      this.#current().wraps = true;
      this.lineFeed();
    }
    const row = this.#current();
    if (row.cells.length < this.#column) row.cells = row.cells.concat(blanks.slice(row.cells.length, this.#column));
    const { cells } = row;
    // Half of a wide character is overwritten: the other half is blank from now on.
    if (cells[this.#column] === '') cells[this.#column - 1] = ' ';
    if (cells[this.#column + width] === '') cells[this.#column + width] = ' ';
    cells[this.#column] = character;
    if (width === 2) cells[this.#column + 1] = '';
    this.#column += width;
  }

  #combine(mark: string): void {
    const { cells } = this.#current();
    const at = cells[this.#column - 1] === '' ? this.#column - 2 : this.#column - 1;
    const base = cells[at];
    if (base !== undefined && base.length < longestCell) cells[at] = base + mark;
  }

  #down(): void {
    this.#row += 1;
    if (this.#row < this.#rows.length) return;
    this.#rows.push(undefined);
    if (this.#rows.length > reach) this.#settle();
  }

  /** Lets the uppermost row scroll off. */
  #settle(): void {
    const { cells, wraps } = this.#rows.shift() ?? emptyRow();
    this.#row -= 1;
    this.#saved.row -= 1;
    this.#open += cells.join('');
    if (wraps && this.#open.length < keptHalf) return;
    this.#settled.add(this.#open.trimEnd());
    this.#open = '';
  }

  #current(): Row {
    return (this.#rows[this.#row] ??= emptyRow());
  }
}
