/**
 * The format of the command tables: one file a command family, data only where that will do.
 * Keys read like a manual page, texts are pairs (English, Chinese), so none can be forgotten.
 */
import type { Text } from '../../../shared/locale.ts';
import type { Pair } from '../text.ts';

/** A clause without its subject: “installs Python packages”, “安装 Python 包”. `{value}` is the word itself. */
export type Meaning = Pair | ((value: string) => Pair);

/**
 * Keys are names and, if it takes one, the value's name in capitals:
 * `-r --requirement FILE` needs a value, attached or as the next word;
 * `--color [WHEN]` takes one only when attached (`--color=auto`, `-O2`);
 * `-j --jobs N?` takes one attached, or as the next word when that is a number or a variable.
 * A name that begins with `+` is a flag too (`set +e`).
 */
export type Flags = Readonly<Record<string, Meaning>>;

/**
 * Keys are names in capitals, in order. `FILE...` takes as many as there are and leaves the rest to
 * the keys behind it. `SCRIPT unless -e -f` is not there when one of these flags is.
 */
export type Operands = Readonly<Record<string, Meaning>>;

/** A command as it was read from a line. Values are as written, quotes taken off. */
export interface Call {
  readonly operands: readonly string[];
  /** The value of the first flag given that has one of these names; `''` for one without a value. */
  flag(...names: string[]): string | undefined;
}

export interface CommandTable {
  /** What the command does, with nothing said of its words. */
  readonly is: Pair;
  /** The same with its own words; `{operands}`, `{first}`, `{last}`, `{rest}` (all but the last). */
  readonly does?: Pair | ((call: Call) => Text | undefined);
  readonly flags?: Flags;
  readonly operands?: Operands;
  /** Keys are names: `install i add`. A command with subcommands and no `operands` knows no other words. */
  readonly subcommands?: Readonly<Record<string, CommandTable>>;
  /** Words that mean the same wherever they stand: `{}`, `;`, `]`. */
  readonly words?: Readonly<Record<string, Pair>>;
  /** Meaning of words like `NAME=value` among the operands. */
  readonly assignments?: Meaning;
  /**
   * `word`: one dash and a whole word is one flag (`find -name`, `java -version`), never a cluster.
   * `bundle`: the first word is a cluster of flags even without its dash (`tar xzf`).
   */
  readonly style?: 'word' | 'bundle';
  /** The words behind its own flags and `operands` are a command of their own (`sudo`, `env`). */
  readonly runs?: true;
  /** A word that looks like a flag but is none of these is an operand (`echo --help`). */
  readonly anyWord?: true;
  /** The first operand ends the flags: what follows belongs to the script (`python app.py --port 80`). */
  readonly operandEndsFlags?: true;
  /** These flags end the flags (`python -c`, `python -m`). */
  readonly lastFlags?: readonly string[];
  /** The value of this flag is a command's name, with its words behind it (`python -m pip install`). */
  readonly commandFlag?: string;
  /** Flags whose value is a shell script (`sh -c`). */
  readonly scripts?: readonly string[];
  /** Flags that are followed by a command up to `;` or `+` (`find -exec`). */
  readonly runsUntil?: readonly string[];
}

/** Keys are the names a command goes by: `pip pip3`. */
export type CommandFamily = Readonly<Record<string, CommandTable>>;

/** For commands that have them by the GNU convention. */
export const gnuFlags: Flags = {
  '--help': ['shows its help and ends', '显示帮助后退出'],
  '--version': ['shows its version and ends', '显示版本后退出'],
};
