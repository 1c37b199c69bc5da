import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Action } from '../messages.ts';
import type { Services } from '../services.ts';
import type { CommandLine } from '../terminal/commandLine.ts';
import type { Outcome } from '../terminal/index.ts';
import { result } from '../terminal/results.ts';

export interface PerformOptions {
  /** Gets the terminal's bytes as they come. */
  readonly onOutput?: (chunk: string) => void;
  /** What to offer when it went well. */
  readonly next?: readonly Action[];
  /** What to offer when the terminal can't tell how it went. */
  readonly unknown?: readonly Action[];
}

/** Runs a line in our terminal, in the tutorial's folder, and says in the reading language what came of it. */
export async function perform(services: Services, line: CommandLine, { onOutput, next = [], unknown = [] }: PerformOptions = {}): Promise<Outcome> {
  const { shell, engine, folder, say, log } = services;
  const base = (await folder.uri()) ?? vscode.Uri.file(homedir());
  log.info(`$ ${line.text}`);
  const outcome = await shell.run(line, { folder: base, env: engine.terminalEnv(), ...(onOutput && { onOutput }) });
  log.info(outcome.kind === 'ended' ? `exit ${outcome.exitCode} after ${outcome.seconds.toFixed(1)} s` : `not known: ${outcome.reason}`);
  // What the line changed must be seen before anything is said about it.
  const snapshot = await engine.refresh();
  const result = describeResult(line, outcome, { snapshot, folder: base.fsPath });
  if (result.ok === true) say.info(result.message, ...next);
  else if (result.ok === undefined) say.info(result.message, ...unknown, { label: { en: 'Show the Terminal', 'zh-cn': '显示终端' }, run: () => shell.show(false) });
  else say.error(result.message, { label: { en: 'Show the Terminal', 'zh-cn': '显示终端' }, run: () => shell.show(false) });
  return outcome;
}
