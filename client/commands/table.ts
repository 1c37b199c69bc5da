/** What each command does. Exhaustive: a command without an entry does not compile. */
import type { CommandKey } from '../../shared/catalogue.ts';
import { toReadingLanguage } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import { build } from './build.ts';
import { createFile } from './createFile.ts';
import { checkEngine, showStatus } from './engine.ts';
import { explainLine } from './explainLine.ts';
import { runHelloWorld } from './helloWorld.ts';
import { interrupt } from './interrupt.ts';
import { chooseLanguage, switchLanguage } from './language.ts';
import { listContainers, listImages } from './lists.ts';
import { markRead, markRecapRead } from './markRead.ts';
import { openFolder } from './openFolder.ts';
import { curlPage, openPage } from './page.ts';
import { addProxy, noProxy } from './proxy.ts';
import { run, runDetached } from './run.ts';
import { changeValues, chooseRegistry, listTagged, login, push, removeLocalTag, runRemote, startPracticeRegistry, tag } from './share.ts';
import { stop } from './stop.ts';

type Handler = (services: Services, ...args: readonly unknown[]) => unknown;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const handlers: Readonly<Record<CommandKey, Handler>> = {
  openWalkthrough: ({ walkthrough }) => walkthrough.open(),
  openStep: ({ walkthrough }, step) => walkthrough.open(text(step)),
  chooseLanguage,
  switchLanguage: (services, language, step) => switchLanguage(services, toReadingLanguage(language), text(step)),
  openFolder: (services, step) => openFolder(services, text(step)),
  createDockerfile: (services) => createFile(services, 'Dockerfile'),
  createRequirements: (services) => createFile(services, 'requirements.txt'),
  createApp: (services) => createFile(services, 'app.py'),
  addProxy,
  noProxy,
  markRead,
  checkEngine,
  runHelloWorld,
  build,
  listImages,
  run,
  openPage,
  curlPage,
  interrupt,
  runDetached,
  listContainers,
  stop,
  startPracticeRegistry,
  chooseRegistry,
  changeValues,
  login,
  tag,
  listTagged,
  push,
  removeLocalTag,
  runRemote,
  markRecapRead,
  explainLine: (_, uri, line) => explainLine(uri, line),
  showStatus,
  showLog: ({ log }) => log.show(),
};
