import { homedir } from 'node:os';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Snapshot } from '../engine/index.ts';
import type { Action } from '../messages.ts';
import { tutorialContainers } from '../progress/containers.ts';
import { sameReference } from '../progress/reference.ts';
import type { Services } from '../services.ts';
import type { CommandLine } from '../terminal/commandLine.ts';
import type { Outcome } from '../terminal/index.ts';
import { result, type Facts } from '../terminal/results.ts';
import { action } from './action.ts';

export interface PerformOptions {
  /** Gets the terminal's bytes as they come. */
  readonly onOutput?: (chunk: string) => void;
  /** What to offer when it went well. */
  readonly next?: readonly Action[];
  /** What to offer when it failed. */
  readonly failed?: readonly Action[];
  /** What to offer when the terminal can't tell how it went. */
  readonly unknown?: readonly Action[];
}

/** Runs a line in our terminal, in the tutorial's folder, and says in the reading language what came of it. */
export async function perform(services: Services, line: CommandLine, { onOutput, next = [], failed = [], unknown = [] }: PerformOptions = {}): Promise<Outcome> {
  const { shell, engine, folder, say, log, ledger } = services;
  const base = (await folder.uri()) ?? vscode.Uri.file(homedir());
  log.info(`$ ${line.text}`);
  const ended = await ledger.send(line.text);
  services.performing.add(line.kind);
  const outcome = await shell.run(line, { folder: base, env: engine.terminalEnv(), ...(onOutput && { onOutput }) }).finally(() => services.performing.delete(line.kind));
  log.info(outcome.kind === 'ended' ? `exit ${outcome.exitCode} after ${outcome.seconds.toFixed(1)} s` : `not known: ${outcome.reason}`);
  // What the line changed must be seen before anything is said about it.
  const snapshot = await engine.refresh();
  ended(outcome.kind === 'ended' ? outcome.exitCode : undefined);
  const known = facts(services, snapshot, base);
  const { ok, message } = result(line, outcome, known);
  const showTerminal: Action = { label: { en: 'Show the Terminal', 'zh-cn': '显示终端' }, run: () => shell.show(false) };
  // What comes next is the button's label, so it isn't said in the message too.
  if (ok === true) say.info(message, ...next);
  else if (ok === undefined && (line.kind === 'run' || line.kind === 'runRemote') && known.containerRuns && outcome.kind === 'ended') say.warn(message, action('stop'));
  else if (ok === undefined) say.info(message, ...unknown, showTerminal);
  else say.error(message, ...failed, showTerminal);
  return outcome;
}

/** What the engine adds to what the terminal tells. */
function facts({ tutorial, learner }: Services, snapshot: Snapshot, folder: vscode.Uri): Facts {
  const image = snapshot.images.find(({ references }) => references.some((reference) => sameReference(reference, tutorial.image)));
  const [container] = tutorialContainers(tutorial, snapshot, learner.reference);
  return {
    folder: basename(folder.fsPath),
    ...(image && { image }),
    ...(container && { containerId: container.id, containerRuns: container.state === 'running' }),
  };
}
