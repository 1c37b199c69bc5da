/** Tag, look, push: the way of the image to its repository. */
import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import { fill, type Text } from '../../shared/locale.ts';
import type { Action } from '../messages.ts';
import { imageNamed } from '../progress/witness.ts';
import { noteTagSeen } from '../progress/seen.ts';
import type { Services } from '../services.ts';
import type { ImageName } from '../terminal/checked.ts';
import * as lines from '../terminal/commandLine.ts';
import { registryLabel } from '../tutorial/learnerValues.ts';
import { hub } from '../tutorial/remote.ts';
import { tutorialImage } from '../tutorial/values.ts';
import { nextStep } from './nextStep.ts';
import { offer } from './offer.ts';
import { perform } from './perform.ts';
import { registryIsReady } from './registry.ts';

export async function tag(services: Services): Promise<void> {
  const { tutorial, engine, learner, say } = services;
  if (!(await registryIsReady(services))) return;
  if (!imageNamed(tutorial.image, engine.snapshot)) {
    return say.warn(
      fill({ en: 'There is no image {image} yet. Build it first.', 'zh-cn': '还没有镜像 {image}，请先构建。' }, { image: tutorial.image }),
      offer('build', { en: 'Build the Image', 'zh-cn': '构建镜像' }),
    );
  }
  const reference = await learner.askReference();
  if (reference === undefined) return;
  await perform(services, lines.tag(tutorialImage(tutorial), reference), { next: nextStep(services, ({ id }) => id === 'tag') });
}

export async function listTagged(services: Services): Promise<void> {
  const reference = await taggedReference(services);
  if (reference === undefined) return;
  const next = nextStep(services, ({ id }) => id === 'tagged');
  const seen: Action = { label: { en: 'I See the List', 'zh-cn': '我看到列表了' }, run: () => noteTagSeen(services) };
  await perform(services, lines.listTagged(reference), { next, unknown: [seen, ...next] });
}

export async function push(services: Services): Promise<void> {
  if (!(await registryIsReady(services))) return;
  const reference = await taggedReference(services);
  if (reference === undefined || !(await isLoggedIn(services)) || !(await mayBePublic(services, reference))) return;
  await perform(services, lines.push(reference), { next: nextStep(services, ({ id }) => id === 'push') });
}

/** The learner's reference, which the built image must have; where it hasn't, the learner is told. */
async function taggedReference(services: Services): Promise<ImageName | undefined> {
  const { tutorial, engine, learner, say } = services;
  const { reference } = learner;
  const tagIt = offer('tag', { en: 'Tag the Image', 'zh-cn': '给镜像打标签' });
  const shared = reference === undefined ? undefined : imageNamed(reference, engine.snapshot);
  if (reference === undefined || !shared) {
    const missing: Text = reference === undefined
      ? { en: 'The image has no name for the registry yet. Tag it first.', 'zh-cn': '镜像还没有用于分享的名字，请先打标签。' }
      : fill({ en: 'There is no {reference} on this engine. Tag the image first.', 'zh-cn': '此 Docker 引擎上没有 {reference}，请先给镜像打标签。' }, { reference });
    say.warn(missing, tagIt);
    return undefined;
  }
  const built = imageNamed(tutorial.image, engine.snapshot);
  if (built && built.id !== shared.id) {
    say.warn(
      fill({ en: '{reference} names an older build. Tag the new one, so that it is the one you share.', 'zh-cn': '{reference} 指向的是以前构建的镜像。请给新镜像打标签，这样分享的才是它。' }, { reference }),
      tagIt,
    );
    return undefined;
  }
  return reference;
}

async function isLoggedIn({ learner, logins, say }: Services): Promise<boolean> {
  const { remote } = learner;
  if (!remote || (await logins.refresh()).has(remote.registry)) return true;
  const choice = await say.ask<'login' | 'push'>(
    fill({ en: 'You are not logged in to {registry}.', 'zh-cn': '你还没有登录 {registry}。' }, { registry: registryLabel(remote) }),
    { en: 'Without a login a registry refuses what you push.', 'zh-cn': '没有登录，镜像仓库服务会拒绝推送。' },
    [
      { label: { en: 'Log In', 'zh-cn': '登录' }, value: 'login' },
      { label: { en: 'Push Anyway', 'zh-cn': '仍要推送' }, value: 'push' },
    ],
  );
  if (choice === 'login') await vscode.commands.executeCommand(commandId('login'));
  return choice === 'push';
}

/** Docker Hub shows a new repository to everybody. Asked once a reference. */
async function mayBePublic({ learner, say }: Services, reference: ImageName): Promise<boolean> {
  if (learner.remote?.registry !== hub || learner.chosen.publicPush === reference) return true;
  const choice = await say.ask<boolean>(
    fill({ en: 'Everybody will be able to see and pull {reference} on Docker Hub.', 'zh-cn': '任何人都能在 Docker Hub 上看到并拉取 {reference}。' }, { reference }),
    { en: 'A new repository there is public unless your account says otherwise. The image holds the files of your folder.', 'zh-cn': '除非你的账号另有设置，新仓库是公开的。镜像里包含你文件夹中的文件。' },
    [{ label: { en: 'Push It Publicly', 'zh-cn': '公开推送' }, value: true }],
  );
  if (choice === true) await learner.set({ publicPush: reference });
  return choice === true;
}
