import { fill } from '../../shared/locale.ts';
import type { Container, Snapshot } from '../engine/index.ts';
import type { Action } from '../messages.ts';
import { sameReference } from '../progress/reference.ts';
import type { Services } from '../services.ts';
import type { CommandLine } from '../terminal/commandLine.ts';
import * as lines from '../terminal/commandLine.ts';
import { tutorialImage } from '../tutorial/values.ts';
import { freePorts } from './hostPort.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';
import { waitFor } from './waitFor.ts';

/** How long a container may take to appear: an image that must be pulled first comes late, and is told at the end. */
const appearanceLimit = 15_000;

export async function run(services: Services): Promise<void> {
  const ports = await freePorts(services);
  if (!ports) return;
  await runAttached(services, lines.run(ports, tutorialImage(services.tutorial)), 'run', nextStep(services, ({ id }) => id === 'interrupt'));
}

/**
 * In the foreground: the line ends when the container does, so what is told first is that it runs.
 * @param step the step that is proved by then. @param atEnd what to offer when the container has ended.
 */
export async function runAttached(services: Services, line: CommandLine, step: string, atEnd: readonly Action[], whileItRuns: readonly Action[] = []): Promise<void> {
  const { engine, say } = services;
  const of = ({ containers }: Snapshot) => containers.filter(({ image }) => sameReference(image, line.subject));
  const known = new Set(of(engine.snapshot).map(({ id }) => id));
  const isNew = ({ id, attached, state }: Container) => !known.has(id) && attached !== false && state === 'running';
  const ended = perform(services, line, { next: atEnd });
  const appeared = waitFor(engine, (snapshot) => of(snapshot).find(isNew), appearanceLimit);
  const container = await Promise.race([appeared, ended.then(() => undefined)]);
  if (!container) return;
  say.info(
    fill(
      {
        en: 'A container of {image} is running (ID {id}). The terminal shows its output until it ends.',
        'zh-cn': '由镜像 {image} 创建的容器正在运行（ID {id}）。它结束之前，终端会一直显示它的输出。',
      },
      { image: line.subject, id: container.id.slice(0, 12) },
    ),
    ...whileItRuns,
    ...nextStep(services, ({ id }) => id === step),
  );
}

export async function runDetached(services: Services): Promise<void> {
  const ports = await freePorts(services);
  if (!ports) return;
  await perform(services, lines.runDetached(ports, tutorialImage(services.tutorial)), {
    next: nextStep(services, ({ id }) => id === 'detached'),
  });
}
