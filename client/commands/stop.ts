import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import { verbatim } from '../../shared/locale.ts';
import { tutorialContainers } from '../progress/containers.ts';
import type { Services } from '../services.ts';
import { stop as stopLine } from '../terminal/commandLine.ts';
import { engineContainerId } from '../tutorial/values.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';

/** Stops the tutorial's running container; asks which when there are several. */
export async function stop(services: Services): Promise<void> {
  const { engine, say, tutorial, learner } = services;
  const running = tutorialContainers(tutorial, engine.snapshot, learner.reference).filter(({ state }) => state === 'running');
  if (running.length === 0) {
    return say.warn(
      { en: 'No container of this tutorial is running.', 'zh-cn': '本教程没有正在运行的容器。' },
      { label: { en: 'Run It in the Background', 'zh-cn': '在后台运行' }, run: () => vscode.commands.executeCommand(commandId('runDetached')) },
    );
  }
  const chosen =
    running.length === 1
      ? running[0]
      : await say.pick(
          { en: 'Which container do you want to stop?', 'zh-cn': '要停止哪个容器？' },
          running.map((container) => ({ label: container.id.slice(0, 12), detail: verbatim(`${container.name} · ${container.image}`), value: container })),
        );
  if (!chosen) return;
  await perform(services, stopLine(engineContainerId(chosen)), { next: nextStep(services, ({ id }) => id === 'stop') });
}
