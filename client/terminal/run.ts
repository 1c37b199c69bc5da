/** Runs a command line where the learner sees it, and tells what is known of its end. */
import type * as vscode from 'vscode';
import type { CommandLine } from './commandLine.ts';
import { integrationOf } from './integration.ts';
import type { Outcome } from './outcome.ts';
import type { Environment, OwnTerminal } from './ownTerminal.ts';
import type { Terminals } from './terminals.ts';
import { watch, type Watched } from './watch.ts';

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
  own.terminal.show(!line.asks);
  const watched: Watched = { terminal: own.terminal, line, ...(options.onOutput && { onOutput: options.onOutput }) };
  const integration = own.withoutIntegration ? own.terminal.shellIntegration : await integrationOf(own);
  if (integration === 'closed') return { kind: 'not-known', reason: 'terminal-closed', output: '' };
  const outcome = await (integration === undefined
    ? sendBlindly(own, watched)
    : watch(watched, { send: () => integration.executeCommand(line.text), patience: 15_000, otherwise: 'not-started' }));
  if (outcome.kind === 'not-known') own.expectNoReport();
  // A line that ends by itself leaves the terminal to the next one, which the shell then reads in turn.
  if (integration === undefined && !line.holdsTerminal) terminals.release(own);
  return outcome;
}

/** For shells that don't report, and for those which begin to while the line waits to be read. */
async function sendBlindly(own: OwnTerminal, watched: Watched): Promise<Outcome> {
  const outcome = await watch(watched, {
    send: () => void own.terminal.sendText(watched.line.text),
    patience: own.withoutIntegration ? 0 : 3000,
    otherwise: 'no-shell-integration',
  });
  own.withoutIntegration = own.terminal.shellIntegration === undefined;
  return outcome;
}
