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
import { changeValues } from './learner.ts';
import { login } from './login.ts';
import { markRead, markRecapRead } from './markRead.ts';
import { killContainers, listAllContainers, removeAllContainers, removeContainers, stopContainers } from './objects/containers.ts';
import { listAllImages, removeAllImages, removeImages } from './objects/images.ts';
import { openFolder } from './openFolder.ts';
import { curlPage, openPage } from './page.ts';
import { addProxy, noProxy } from './proxy.ts';
import { resetTutorial } from './reset.ts';
import { removeLocalTag, runRemote } from './pull.ts';
import { chooseRegistry, startPracticeRegistry } from './registry.ts';
import { run, runDetached } from './run.ts';
import { listTagged, push, tag } from './share.ts';
import { stop } from './stop.ts';

type Handler = (services: Services, ...args: readonly unknown[]) => unknown;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const handlers: Readonly<Record<CommandKey, Handler>> = {
  openWalkthrough: ({ walkthrough }) => walkthrough.open(),
  openStep: ({ walkthrough }, step) => walkthrough.open(text(step)),
  chooseLanguage,
  switchLanguage: (services, language, step) => switchLanguage(services, toReadingLanguage(language), text(step)),
  readPage: ({ walkthrough }, step) => walkthrough.openWide(text(step)),
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
  openCheatSheet: ({ walkthrough }) => walkthrough.open('recap'),
  listAllContainers,
  stopContainers,
  killContainers,
  removeContainers,
  removeAllContainers,
  listAllImages,
  removeImages,
  removeAllImages,
  resetTutorial,
  explainLine: (_, uri, line) => explainLine(uri, line),
  showStatus,
  showLog: ({ log }) => log.show(),
};
