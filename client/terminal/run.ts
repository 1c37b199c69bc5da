/** Runs a command line where the learner sees it, and tells what is known of its end. */
import type * as vscode from 'vscode';
import type { CommandLine } from './commandLine.ts';
import { integrationOf } from './integration.ts';
import type { Outcome } from './outcome.ts';
import type { Environment } from './ownTerminal.ts';
import type { Terminals } from './terminals.ts';
import { watch } from './watch.ts';

export interface RunOptions {
  readonly folder: vscode.Uri;
  readonly env?: Environment;
  /** Gets the terminal's bytes as they come, escape codes included; an escape code may be cut anywhere. */
  readonly onOutput?: (chunk: string) => void;
}

/**
 * Resolves when the line has ended, or when it is clear that its end can't be known; never rejects
 * because of what the line did. A line without shell integration is never said to have succeeded.
 */
export async function run(terminals: Terminals, line: CommandLine, options: RunOptions): Promise<Outcome> {
  const own = await terminals.take({ folder: options.folder, env: options.env ?? {} }, line);
  own.terminal.show(true);
  const integration = await integrationOf(own);
  if (integration === 'closed') return { kind: 'not-known', reason: 'terminal-closed', output: '' };
  if (integration !== undefined) return watch(own.terminal, integration, line, options.onOutput);
  own.terminal.sendText(line.text);
  // A line that ends by itself leaves the terminal to the next one, which the shell then reads in turn.
  if (!line.holdsTerminal) terminals.release(own);
  return { kind: 'not-known', reason: 'no-shell-integration', output: '' };
}
