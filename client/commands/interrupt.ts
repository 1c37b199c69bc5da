import { fill } from '../../shared/locale.ts';
import { pagePort, tutorialContainers } from '../progress/containers.ts';
import type { Services } from '../services.ts';
import { action } from './action.ts';
import { waitFor } from './waitFor.ts';

/** An app that heeds Ctrl+C ends within a second; one that doesn't may take Docker's ten. */
const endLimit = 12_000;

/** Presses Ctrl+C for the learner, then looks whether the container has really ended: on Windows it lives on. */
export async function interrupt(services: Services): Promise<void> {
  const { engine, say, tutorial, shell, learner } = services;
  const container = tutorialContainers(tutorial, engine.snapshot, learner.reference).find(({ attached, state }) => attached && state === 'running');
  if (!container) {
    return say.warn(
      { en: 'No container of this tutorial is running in a terminal, so there is nothing to stop.', 'zh-cn': '终端里没有本教程的容器在运行，不用按 Ctrl+C。' },
      action('run'),
    );
  }
  const kinds = ['run', 'runRemote'] as const;
  const reported = kinds.some((each) => services.performing.has(each));
  const kind = kinds.find((each) => shell.interrupt(each));
  if (!kind) {
    return say.warn({
      en: 'The container runs in another terminal. Click into that terminal and press Ctrl+C.',
      'zh-cn': '容器在另一个终端里运行。请点一下那个终端，再按 Ctrl+C。',
    });
  }
  const ended = await waitFor(engine, (snapshot) => (snapshot.containers.some(({ id, state }) => id === container.id && state === 'running') ? undefined : true), endLimit);
  if (ended) return shell.release(kind);
  // A terminal that reports has told by now that `docker run` let go of a container that lives on.
  if (reported) return;
  say.warn(
    fill(
      {
        en: 'The container {id} is still running: Ctrl+C only let go of it. Stop it, or port {port} stays in use.',
        'zh-cn': '容器 {id} 仍在运行：按 Ctrl+C 只是与它断开了。请停止它，否则 {port} 端口会一直被占用。',
      },
      { id: container.id.slice(0, 12), port: pagePort(tutorial, container) ?? learner.port },
    ),
    action('stop'),
  );
}
