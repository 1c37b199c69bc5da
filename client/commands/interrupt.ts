import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import { fill } from '../../shared/locale.ts';
import { pagePort, tutorialContainers } from '../progress/containers.ts';
import type { Services } from '../services.ts';
import { nextStep } from './nextStep.ts';
import { waitFor } from './waitFor.ts';

/** An app that heeds Ctrl+C ends within a second; one that doesn't may take Docker's ten. */
const endLimit = 12_000;

/** Presses Ctrl+C for the learner, then looks whether the container has really ended: on Windows it lives on. */
export async function interrupt(services: Services): Promise<void> {
  const { engine, say, tutorial, shell, learner } = services;
  const container = tutorialContainers(tutorial, engine.snapshot, learner.reference).find(({ attached, state }) => attached && state === 'running');
  if (!container) {
    return say.warn(
      { en: 'No container of yours is running in a terminal, so there is nothing to interrupt.', 'zh-cn': '没有容器正在终端中运行，无需中断。' },
      ...nextStep(services, ({ id }) => id === 'images'),
    );
  }
  const kind = (['run', 'runRemote'] as const).find((each) => shell.interrupt(each));
  if (!kind) {
    return say.warn({
      en: 'The container runs in a terminal that isn’t ours. Click into that terminal and press Ctrl+C there.',
      'zh-cn': '容器运行在另一个终端里。请点进那个终端，按 Ctrl+C。',
    });
  }
  const ended = await waitFor(engine, (snapshot) => (snapshot.containers.some(({ id, state }) => id === container.id && state === 'running') ? undefined : true), endLimit);
  // The line's own outcome tells that it ended; where the terminal doesn't report, this does.
  if (ended) return shell.release(kind);
  say.warn(
    fill(
      {
        en: 'The container {id} is still running: here Ctrl+C only let go of the terminal. Stop it, or the next run will find port {port} taken.',
        'zh-cn': '容器 {id} 仍在运行：在这里 Ctrl+C 只是让出了终端。请停止它，否则下次运行会发现 {port} 端口被占用。',
      },
      { id: container.id.slice(0, 12), port: pagePort(tutorial, container) ?? learner.port },
    ),
    { label: { en: 'Stop the Container', 'zh-cn': '停止容器' }, run: () => vscode.commands.executeCommand(commandId('stop')) },
  );
}
