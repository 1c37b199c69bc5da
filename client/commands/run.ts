import { fill } from '../../shared/locale.ts';
import type { Container } from '../engine/index.ts';
import type { Services } from '../services.ts';
import * as lines from '../terminal/commandLine.ts';
import { tutorialImage, tutorialPorts } from '../tutorial/values.ts';
import { tutorialContainers } from '../progress/containers.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';
import { waitFor } from './waitFor.ts';

/** How long a container may take to appear: an image that must be pulled first comes late, and is told at the end. */
const appearanceLimit = 15_000;

/** In the foreground: the line ends when the container does, so what is told first is that it runs. */
export async function run(services: Services): Promise<void> {
  const { tutorial, engine, say } = services;
  const known = new Set(tutorialContainers(tutorial, engine.snapshot).map(({ id }) => id));
  const isNew = ({ id, attached, state }: Container) => !known.has(id) && attached && state === 'running';
  const ended = perform(services, lines.run(tutorialPorts(tutorial), tutorialImage(tutorial)), {
    next: nextStep(services, ({ id }) => id === 'interrupt'),
  });
  const appeared = waitFor(engine, (snapshot) => tutorialContainers(tutorial, snapshot).find(isNew), appearanceLimit);
  const container = await Promise.race([appeared, ended.then(() => undefined)]);
  if (!container) return;
  say.info(
    fill(
      {
        en: 'A container of {image} is running (ID {id}). The terminal shows its output until it ends.',
        'zh-cn': '由镜像 {image} 创建的容器正在运行（ID {id}）。它结束之前，终端会一直显示它的输出。',
      },
      { image: tutorial.image, id: container.id.slice(0, 12) },
    ),
    ...nextStep(services, ({ id }) => id === 'run'),
  );
}

export async function runDetached(services: Services): Promise<void> {
  const { tutorial } = services;
  await perform(services, lines.runDetached(tutorialPorts(tutorial), tutorialImage(tutorial)), {
    next: nextStep(services, ({ id }) => id === 'detached'),
  });
}
