/** The cheat sheet's commands for containers: each shows the engine's own, and then sends the literal line. */
import * as vscode from 'vscode';
import { commandId } from '../../../shared/catalogue.ts';
import type { Text } from '../../../shared/locale.ts';
import type { Container } from '../../engine/index.ts';
import type { PickOption } from '../../messages.ts';
import type { Services } from '../../services.ts';
import type { ContainerId } from '../../terminal/checked.ts';
import * as lines from '../../terminal/commandLine.ts';
import { engineContainerId } from '../../tutorial/values.ts';
import { perform } from '../perform.ts';
import { waitFor } from '../waitFor.ts';
import { ambiguous } from './ambiguous.ts';
import { confirmed } from './confirm.ts';
import { containerWords } from './words.ts';

/** `docker container rm` refuses these, and `stop` and `kill` are for them. */
const lives = ({ state }: Container): boolean => state === 'running' || state === 'paused' || state === 'restarting';

/** Docker gives each ten seconds, one after the other in older versions. */
const stopLimit = 15_000;

/** As many as one line may hold and still be read. */
const atATime = 50;

export async function listAllContainers(services: Services): Promise<void> {
  await perform(services, lines.listAllContainers());
}

export async function stopContainers(services: Services): Promise<void> {
  const chosen = await pick(services, { en: 'Stop containers', 'zh-cn': '停止容器' }, lives);
  if (chosen) await send(services, lines.stopContainers, chosen);
}

export async function killContainers(services: Services): Promise<void> {
  const chosen = await pick(services, { en: 'End containers by force', 'zh-cn': '强制结束容器' }, lives);
  if (!chosen) return;
  const going = await confirmed(services, {
    question: { en: 'End these containers by force? What they have not saved is lost.', 'zh-cn': '强制结束这些容器？未保存的内容会丢失。' },
    button: { en: 'End Them', 'zh-cn': '强制结束' },
    items: chosen.map(option),
  });
  if (going) await send(services, lines.kill, going);
}

export async function removeContainers(services: Services): Promise<void> {
  const chosen = await pick(services, { en: 'Remove containers', 'zh-cn': '删除容器' }, () => true);
  if (chosen) await remove(services, chosen, { en: 'Remove these containers?', 'zh-cn': '删除这些容器？' });
}

export async function removeAllContainers(services: Services): Promise<void> {
  const { containers } = services.engine.snapshot;
  if (containers.length === 0) return nothing(services, () => true);
  await remove(services, containers, { en: 'Remove all containers on this engine, not only the tutorial’s?', 'zh-cn': '删除此 Docker 引擎上的全部容器（不只是本教程的）？' });
}

async function remove(services: Services, containers: readonly Container[], question: Text): Promise<void> {
  const going = await confirmed(services, {
    question,
    button: { en: 'Remove', 'zh-cn': '删除' },
    items: containers.map(option),
    notes: [
      ...(containers.some(lives) ? [{ en: 'Those that run are stopped first.', 'zh-cn': '其中正在运行的会先停止。' }] : []),
      { en: 'What was written inside them is lost; the images stay.', 'zh-cn': '容器里写入的内容会丢失，镜像会保留。' },
    ],
  });
  if (!going || going.length === 0) return;
  const running = going.filter(lives);
  if (running.length > 0) {
    if (!(await send(services, lines.stopContainers, running))) return;
    const ids = new Set(running.map(({ id }) => id));
    const ended = await waitFor(services.engine, ({ containers: now }) => (now.some((each) => ids.has(each.id) && lives(each)) ? undefined : true), stopLimit);
    // The line's own message has told why it did not stop.
    if (!ended) return;
  }
  // One that was run with `--rm` has gone by stopping.
  const left = new Set(services.engine.snapshot.containers.map(({ id }) => id));
  await send(services, lines.removeContainers, going.filter(({ id }) => left.has(id)));
}

/** @returns whether the lines were sent. */
async function send(services: Services, line: (ids: readonly ContainerId[]) => lines.CommandLine, containers: readonly Container[]): Promise<boolean> {
  const wrong = ambiguous(containers.map(({ id }) => id), services.engine.snapshot);
  if (wrong) services.say.error(wrong);
  if (wrong || containers.length === 0) return false;
  for (let from = 0; from < containers.length; from += atATime) {
    await perform(services, line(containers.slice(from, from + atATime).map(engineContainerId)));
  }
  return true;
}

async function pick(services: Services, title: Text, which: (container: Container) => boolean): Promise<readonly Container[] | undefined> {
  const { engine, say } = services;
  const candidates = engine.snapshot.containers.filter(which);
  if (candidates.length === 0) return void nothing(services, which);
  const chosen = await say.pickSome(title, { en: 'Pick one or more, then press Enter', 'zh-cn': '选择一个或多个，再按回车' }, candidates.map(option));
  return chosen && chosen.length > 0 ? chosen : undefined;
}

function nothing({ say, engine }: Services, which: (container: Container) => boolean): void {
  const runIt = { label: { en: 'Run One in the Background', 'zh-cn': '在后台运行一个' }, run: () => vscode.commands.executeCommand(commandId('runDetached')) };
  if (which === lives && engine.snapshot.containers.length > 0) say.info({ en: 'No container is running on this engine.', 'zh-cn': '此 Docker 引擎上没有正在运行的容器。' }, runIt);
  else say.info({ en: 'There is no container on this engine.', 'zh-cn': '此 Docker 引擎上没有容器。' }, runIt);
}

function option(container: Container): PickOption<Container> {
  return {
    label: container.id.slice(0, 12),
    description: `${container.image} · ${container.name}`,
    detail: containerWords(container, Date.now()),
    value: container,
  };
}
