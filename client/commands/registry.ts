/** Choosing where the image goes: a practice registry on the learner's engine, Docker Hub, or another one. */
import * as vscode from 'vscode';
import { fill, verbatim, type Text } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import { registryLabel } from '../tutorial/learnerValues.ts';
import { practiceUser, type Started } from '../tutorial/practiceRegistry.ts';
import { hub } from '../tutorial/remote.ts';
import { nextStep } from './nextStep.ts';
import { offer } from './offer.ts';

const isRegistryStep = ({ id }: { readonly id: string }): boolean => id === 'registry';

export async function startPracticeRegistry(services: Services): Promise<void> {
  const { learner, say } = services;
  const { registry, login } = await startOrRevive(services);
  await learner.set({ registry, practice: true, user: practiceUser });
  say.info(
    fill(
      {
        en: 'The practice registry is running at {registry}, with a login of its own: user {user}. You will get the password when you log in.{remote}',
        'zh-cn': '练习用镜像仓库服务正在运行，地址 {registry}。它有自己的登录，用户名是 {user}，登录时会告诉你密码。{remote}',
      },
      { registry, user: login.user, remote: remoteNote(services) },
    ),
    ...nextStep(services, isRegistryStep),
  );
}

/** With progress while its image is pulled. The message at the end is the caller's. */
async function startOrRevive({ practice, say }: Services): Promise<Started> {
  const title = say.text({ en: 'Starting the practice registry', 'zh-cn': '正在启动练习用镜像仓库服务' });
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, (progress) =>
    practice.start((fraction) => {
      progress.report({ message: say.text(fill({ en: 'pulling its image, {percent} %', 'zh-cn': '正在拉取它的镜像，{percent}%' }, { percent: Math.round(fraction * 100) })) });
    }),
  );
}

/** `localhost` is the engine's own machine, not the editor's. */
function remoteNote({ engine }: Services): Text {
  const host = engine.snapshot.engine.endpoint?.host ?? '';
  if (!/^(?:tcp|ssh):/.test(host)) return verbatim('');
  return fill(
    { en: ' It runs beside the Docker engine {host}: localhost is that machine here.', 'zh-cn': '它运行在 Docker 引擎所在的机器 {host} 上：这里的 localhost 指那台机器。' },
    { host },
  );
}

type Choice = 'practice' | 'hub' | 'other';

export async function chooseRegistry(services: Services): Promise<void> {
  const { say, learner } = services;
  const choice = await say.pick<Choice>({ en: 'Where shall your image go?', 'zh-cn': '你的镜像要放到哪里？' }, [
    {
      label: { en: '$(mortar-board) A practice registry on this engine', 'zh-cn': '在此 Docker 引擎上启动练习用镜像仓库服务' },
      detail: { en: 'No account, no Internet; removed when you reset the tutorial', 'zh-cn': '不需要账号，不需要联网；重置教程时会删除' },
      value: 'practice',
    },
    {
      label: { en: '$(globe) Docker Hub', 'zh-cn': 'Docker Hub' },
      detail: { en: 'Docker’s public registry; needs a free account', 'zh-cn': 'Docker 的公共镜像仓库服务，需要免费账号' },
      value: 'hub',
    },
    {
      label: { en: '$(server) Another registry…', 'zh-cn': '其他镜像仓库服务…' },
      detail: { en: 'Your company’s, your school’s, or a cloud provider’s', 'zh-cn': '公司、学校或云服务商提供的' },
      value: 'other',
    },
  ]);
  if (choice === undefined) return;
  if (choice === 'practice') return startPracticeRegistry(services);
  const registry = choice === 'hub' ? hub : await learner.askRegistry();
  const user = registry === undefined ? undefined : await learner.askUser(registry);
  if (registry === undefined || user === undefined) return;
  await learner.set({ registry, practice: false, user });
  say.info(
    fill({ en: 'Your image will go to {registry}.', 'zh-cn': '你的镜像将放到 {registry}。' }, { registry: registryLabel({ registry, practice: false }) }),
    ...nextStep(services, isRegistryStep),
  );
}

/** @returns whether a registry is chosen and, if it is the practice registry, runs. When not, the learner has been told. */
export async function registryIsReady(services: Services): Promise<boolean> {
  const { learner, practice, say } = services;
  const { remote } = learner;
  const start = offer('startPracticeRegistry', { en: 'Start the Practice Registry', 'zh-cn': '启动练习用镜像仓库服务' });
  const choose = offer('chooseRegistry', { en: 'Choose a Registry…', 'zh-cn': '选择镜像仓库服务…' });
  if (!remote) {
    say.warn({ en: 'First choose where your image shall go.', 'zh-cn': '请先选择你的镜像要放到哪里。' }, start, choose);
    return false;
  }
  if (!remote.practice || practice.isRunning) return true;
  if (practice.container) say.warn({ en: 'The practice registry is stopped.', 'zh-cn': '练习用镜像仓库服务已停止。' }, start);
  else say.warn({ en: 'The practice registry is not on this Docker engine.', 'zh-cn': '此 Docker 引擎上没有练习用镜像仓库服务。' }, start, choose);
  return false;
}
