/** Wires the parts, and nothing else. */
import * as vscode from 'vscode';
import { tutorials } from '../walkthroughs/index.ts';
import { registerTutorialDocuments } from './commands/createFile.ts';
import { registerCommands } from './commands/register.ts';
import { onDidChangeReadingLanguage, readingLanguage } from './configuration.ts';
import { Engine } from './engine/index.ts';
import { thisProcess } from './engine/surroundings.ts';
import { startLanguageClient } from './language/client.ts';
import { Messages } from './messages.ts';
import { FactStore } from './progress/factStore.ts';
import { LoginWatch } from './progress/loginWatch.ts';
import { Prover } from './progress/prover.ts';
import { Pushes } from './progress/pushes.ts';
import { StatusItem } from './progress/status.ts';
import { Ticks } from './progress/ticks.ts';
import { watchTypedCommands } from './progress/typed.ts';
import type { Services } from './services.ts';
import { Shell } from './terminal/index.ts';
import { TutorialFiles } from './tutorial/files.ts';
import { TutorialFolder } from './tutorial/folder.ts';
import { LearnerValues } from './tutorial/learnerValues.ts';
import { PracticeRegistry } from './tutorial/practiceRegistry.ts';
import { Ledger } from './tutorial/reset/ledger.ts';
import { baseImages } from './tutorial/reset/makes.ts';
import { watchTypedMakers } from './tutorial/reset/watchTyped.ts';
import { Usage } from './tutorial/usage.ts';
import { Walkthrough } from './tutorial/walkthrough.ts';

export function activate(context: vscode.ExtensionContext): void {
  const [tutorial] = tutorials;
  if (!tutorial) return;
  const log = vscode.window.createOutputChannel('Guided Containers', { log: true });
  const folder = new TutorialFolder(tutorial, context.workspaceState);
  const files = new TutorialFiles(tutorial, folder, vscode.Uri.joinPath(context.extensionUri, 'dist', 'files', tutorial.id));
  const engine = new Engine({ log });
  const shell = new Shell(readingLanguage, context.workspaceState);
  const facts = new FactStore(context.workspaceState);
  const walkthrough = new Walkthrough(tutorial, context.globalState);
  const say = new Messages(readingLanguage);
  const learner = new LearnerValues(context.workspaceState, say, tutorial.port.host);
  const logins = new LoginWatch({ surroundings: thisProcess(), log, mayRun: () => vscode.workspace.isTrusted });
  const practice = new PracticeRegistry({ engine, logins, secrets: context.secrets, memory: context.globalState, tutorialId: tutorial.id });
  const subjects = async () => ({ image: tutorial.image, remote: learner.reference, bases: baseImages((await files.contents()).get('Dockerfile') ?? '') });
  const ledger = new Ledger({ shared: context.globalState, own: context.workspaceState, engine, subjects });
  const services: Services = { tutorial, folder, files, engine, shell, facts, learner, logins, practice, ledger, walkthrough, log, say, performing: new Set() };

  const status = new StatusItem(engine, readingLanguage);
  const ticks = new Ticks(tutorial, { executeCommand: vscode.commands.executeCommand, log });
  const prover = new Prover(services, ticks);
  const pushes = new Pushes(services);
  const usage = new Usage(services, ticks.registered, () => {
    engine.start();
    status.show();
    void logins.refresh();
    void prover.look();
  });
  context.subscriptions.push(
    startLanguageClient(context, log),
    log, folder, files, engine, shell, learner, logins, ledger, status, ticks, prover, pushes,
    usage,
    registerCommands(services, () => usage.begin()),
    registerTutorialDocuments(services),
    watchTypedCommands(services),
    watchTypedMakers(services),
    onDidChangeReadingLanguage(() => status.update()),
  );
}
