/** One terminal of ours: where it was made, and what is known to run in it. */
import type * as vscode from 'vscode';
import type { CommandLine, LineKind } from './commandLine.ts';

/** Added to the shell's environment; null takes a variable away. */
export type Environment = Readonly<Record<string, string | null>>;

/** Where a command line runs. A terminal keeps its environment for life, so another needs another terminal. */
export interface Place {
  readonly folder: vscode.Uri;
  readonly env: Environment;
}

/** What keeps a terminal busy. */
export interface Occupation {
  /** Undefined: the learner's own command. */
  readonly kind: LineKind | undefined;
  readonly text: string;
  /** The shell's report of it. */
  readonly execution: vscode.TerminalShellExecution | undefined;
  /** No report is to be expected: without shell integration, or after a window reload. */
  readonly unreported?: true;
}

export class OwnTerminal {
  /** Shell integration was waited for once, in vain; another wait would only be a delay. */
  withoutIntegration = false;
  occupation: Occupation | undefined;

  constructor(
    readonly terminal: vscode.Terminal,
    readonly place: Place,
  ) {}

  get idle(): boolean {
    return this.occupation === undefined && this.terminal.exitStatus === undefined;
  }

  /** The shell's folder now, as far as it tells. */
  get folder(): vscode.Uri {
    return this.terminal.shellIntegration?.cwd ?? this.place.folder;
  }

  /** Kept for `line` from now on, before the shell has said anything. */
  reserve(line: CommandLine): void {
    this.occupation = { kind: line.kind, text: line.text, execution: undefined };
  }

  started(execution: vscode.TerminalShellExecution): void {
    const reserved = this.occupation?.execution === undefined ? this.occupation : undefined;
    const reported = execution.commandLine.value;
    this.occupation =
      reserved !== undefined && isSameLine(reported, reserved.text)
        ? { kind: reserved.kind, text: reserved.text, execution }
        : { kind: undefined, text: reported, execution };
  }

  ended(execution: vscode.TerminalShellExecution): void {
    // The end of an earlier command says nothing about the one that waits for its start.
    if (this.occupation?.execution === execution) this.occupation = undefined;
  }

  /** The shell won't tell what becomes of the line that it was sent. */
  expectNoReport(): void {
    if (this.occupation?.execution === undefined) this.occupation &&= { ...this.occupation, unreported: true };
  }

  /** Frees it where no event ever will. */
  release(): void {
    if (this.occupation?.unreported === true) this.occupation = undefined;
  }
}

/** Whether the line which a shell reports is the one that was sent. Some shells report none. */
export function isSameLine(reported: string, sent: string): boolean {
  return reported.trim() === '' || reported.trim() === sent;
}

export function sameEnvironment(one: Environment, other: Environment): boolean {
  const entries = (env: Environment): string => JSON.stringify(Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1)));
  return entries(one) === entries(other);
}
