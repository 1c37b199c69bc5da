/** The host's port for a new container: the learner's own, or a free one instead, when it is taken. */
import { fill, type Text } from '../../shared/locale.ts';
import type { Container } from '../engine/index.ts';
import { tutorialContainers } from '../progress/containers.ts';
import type { Services } from '../services.ts';
import { stop as stopLine, type PortMapping } from '../terminal/commandLine.ts';
import { freePort, isPortFree, processAt, type Process } from '../tutorial/ports.ts';
import { engineContainerId, tutorialPorts } from '../tutorial/values.ts';
import { perform } from './perform.ts';

type Holder =
  | { readonly kind: 'container'; readonly container: Container; readonly ours: boolean }
  | { readonly kind: 'process'; readonly process: Process }
  | { readonly kind: 'unknown' };

/** Asks when the port is taken. @returns undefined when the learner wants no container now. */
export async function freePorts(services: Services): Promise<PortMapping | undefined> {
  const { tutorial, learner, say } = services;
  const { port } = learner;
  const holder = await holderOf(services, port);
  if (!holder) return tutorialPorts(tutorial, port);
  const free = await freePort(port + 1, (each) => !publisherOf(services, each));
  const choice = await say.ask<'other' | 'stop'>(
    fill({ en: 'Port {port} of this computer is taken by {holder}.', 'zh-cn': '本机的 {port} 端口已被{holder}占用。' }, { port, holder: holderText(holder) }),
    fill(
      {
        en: 'Two programs can’t listen at the same port. In -p {port}:{inside} the first number is the port of your computer: it can be another one. The second, the container’s, stays.',
        'zh-cn': '两个程序不能监听同一个端口。-p {port}:{inside} 里第一个数字是你电脑的端口，可以换一个；第二个是容器的端口，不用改。',
      },
      { port, inside: tutorial.port.container },
    ),
    [
      ...(free === undefined ? [] : [{ label: fill({ en: 'Use Port {free}', 'zh-cn': '改用 {free} 端口' }, { free }), value: 'other' } as const]),
      ...(holder.kind === 'container' && holder.ours ? [{ label: { en: 'Stop That Container', 'zh-cn': '停止那个容器' }, value: 'stop' } as const] : []),
    ],
  );
  if (choice === 'other' && free !== undefined) {
    await learner.set({ port: free });
    return tutorialPorts(tutorial, free);
  }
  if (choice === 'stop' && holder.kind === 'container') {
    const outcome = await perform(services, stopLine(engineContainerId(holder.container)));
    return outcome.kind === 'ended' && outcome.exitCode === 0 ? tutorialPorts(tutorial, port) : undefined;
  }
  return undefined;
}

/** Undefined: it is free, as far as can be seen. A remote engine's other programs can't. */
async function holderOf(services: Services, port: number): Promise<Holder | undefined> {
  const { engine, tutorial, learner } = services;
  const container = publisherOf(services, port);
  if (container) return { kind: 'container', container, ours: tutorialContainers(tutorial, engine.snapshot, learner.reference).includes(container) };
  const host = engine.snapshot.engine.endpoint?.host ?? '';
  if (!/^(?:unix|npipe):/.test(host) || (await isPortFree(port))) return undefined;
  const process = await processAt(port);
  return process ? { kind: 'process', process } : { kind: 'unknown' };
}

function publisherOf({ engine }: Services, port: number): Container | undefined {
  return engine.snapshot.containers.find(({ state, ports }) => ['running', 'paused', 'restarting'].includes(state) && ports.some(({ host, protocol }) => host === port && protocol === 'tcp'));
}

function holderText(holder: Holder): Text {
  switch (holder.kind) {
    case 'container':
      return fill({ en: 'the container {name} ({image})', 'zh-cn': '容器 {name}（{image}）' }, { name: holder.container.name, image: holder.container.image });
    case 'process':
      return fill({ en: 'the program {name} (process {id})', 'zh-cn': '程序 {name}（进程 {id}）' }, { name: holder.process.name, id: holder.process.id });
    case 'unknown':
      return { en: 'another program', 'zh-cn': '另一个程序' };
  }
}
