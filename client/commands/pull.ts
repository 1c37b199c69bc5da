/** As on another computer: the name is taken away here, and docker run fetches the image from the registry. */
import { fill } from '../../shared/locale.ts';
import { imageNamed } from '../progress/witness.ts';
import type { Services } from '../services.ts';
import type { ImageName } from '../terminal/checked.ts';
import * as lines from '../terminal/commandLine.ts';
import { freePorts } from './hostPort.ts';
import { nextStep } from './nextStep.ts';
import { offer } from './offer.ts';
import { perform } from './perform.ts';
import { registryIsReady } from './registry.ts';
import { runAttached } from './run.ts';

const runIt = () => offer('runRemote', { en: 'Run It from the Registry', 'zh-cn': '运行仓库中的镜像' });

export async function removeLocalTag(services: Services): Promise<void> {
  const { engine, say } = services;
  if (!(await registryIsReady(services))) return;
  const reference = pushedReference(services);
  if (reference === undefined) return;
  if (!imageNamed(reference, engine.snapshot)) {
    return say.info(fill({ en: '{reference} is already gone from this engine.', 'zh-cn': '此 Docker 引擎上已经没有 {reference} 了。' }, { reference }), runIt());
  }
  if (!isPushed(services, reference)) {
    const choice = await say.ask<boolean>(
      fill({ en: '{reference} has not been seen in the registry.', 'zh-cn': '还没有在镜像仓库服务里看到 {reference}。' }, { reference }),
      { en: 'What is not there can’t be pulled again. Push it first.', 'zh-cn': '那里没有的，就无法再拉取。请先推送。' },
      [{ label: { en: 'Remove It Anyway', 'zh-cn': '仍要删除' }, value: true }],
    );
    if (choice !== true) return;
  }
  await perform(services, lines.removeLocalTag(reference), { next: [runIt()] });
}

export async function runRemote(services: Services): Promise<void> {
  const { engine, say } = services;
  if (!(await registryIsReady(services))) return;
  const reference = pushedReference(services);
  if (reference === undefined) return;
  if (imageNamed(reference, engine.snapshot) && isPushed(services, reference) && !isRemoved(services, reference)) {
    const choice = await say.ask<'remove' | 'run'>(
      fill({ en: '{reference} is still on this engine.', 'zh-cn': '{reference} 还在此 Docker 引擎上。' }, { reference }),
      { en: 'docker run would use it as it is here, and pull nothing. Remove the local tag first to see the pull.', 'zh-cn': 'docker run 会直接使用本地的，不会去拉取。先删除本地标签，才能看到拉取的过程。' },
      [
        { label: { en: 'Remove It First', 'zh-cn': '先删除' }, value: 'remove' },
        { label: { en: 'Run It as It Is', 'zh-cn': '直接运行' }, value: 'run' },
      ],
    );
    if (choice === undefined) return;
    if (choice === 'remove') {
      const outcome = await perform(services, lines.removeLocalTag(reference));
      if (outcome.kind !== 'ended' || outcome.exitCode !== 0) return;
    }
  }
  const ports = await freePorts(services);
  if (!ports) return;
  const openPage = offer('openPage', { en: 'Open the Page', 'zh-cn': '打开网页' });
  await runAttached(services, lines.runRemote(ports, reference), 'pull', nextStep(services, ({ id }) => id === 'pull'), [openPage]);
}

function pushedReference({ learner, say }: Services): ImageName | undefined {
  const { reference } = learner;
  if (reference === undefined) {
    say.warn({ en: 'The image has no name for the registry yet. Tag it first.', 'zh-cn': '镜像还没有用于分享的名字，请先打标签。' }, offer('tag', { en: 'Tag the Image', 'zh-cn': '给镜像打标签' }));
  }
  return reference;
}

function isPushed({ facts }: Services, reference: string): boolean {
  return facts.facts.some((each) => each.fact === 'pushed' && each.reference === reference);
}

function isRemoved({ facts }: Services, reference: string): boolean {
  return facts.facts.some((each) => each.fact === 'local-tag-removed' && each.reference === reference);
}
