/** What the commands work with: made once by `extension.ts`, handed to each. */
import type * as vscode from 'vscode';
import type { Tutorial } from '../shared/tutorial.ts';
import type { Engine } from './engine/index.ts';
import type { Messages } from './messages.ts';
import type { FactStore } from './progress/factStore.ts';
import type { LineKind } from './terminal/commandLine.ts';
import type { LoginWatch } from './progress/loginWatch.ts';
import type { Shell } from './terminal/index.ts';
import type { TutorialFiles } from './tutorial/files.ts';
import type { TutorialFolder } from './tutorial/folder.ts';
import type { LearnerValues } from './tutorial/learnerValues.ts';
import type { PracticeRegistry } from './tutorial/practiceRegistry.ts';
import type { Ledger } from './tutorial/reset/ledger.ts';
import type { Walkthrough } from './tutorial/walkthrough.ts';

export interface Services {
  readonly tutorial: Tutorial;
  readonly folder: TutorialFolder;
  readonly files: TutorialFiles;
  readonly engine: Engine;
  readonly shell: Shell;
  readonly facts: FactStore;
  /** The kinds of lines whose end somebody waits for, and will tell. */
  readonly performing: Set<LineKind>;
  readonly learner: LearnerValues;
  readonly logins: LoginWatch;
  readonly practice: PracticeRegistry;
  readonly ledger: Ledger;
  readonly walkthrough: Walkthrough;
  readonly say: Messages;
  readonly log: vscode.LogOutputChannel;
}
