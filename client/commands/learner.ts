import { fill, verbatim, type Text } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import { registryLabel } from '../tutorial/learnerValues.ts';
import { chooseRegistry } from './registry.ts';

/** The learner's own values, each to be changed by a click. */
export async function changeValues(services: Services): Promise<void> {
  const { learner, say } = services;
  const { remote, chosen, port } = learner;
  const unset: Text = { en: 'not chosen yet', 'zh-cn': '尚未选择' };
  const value = (text: string | undefined): Text => (text === undefined ? unset : text === '' ? { en: 'none', 'zh-cn': '无' } : verbatim(text));
  const change = await say.pick<() => Promise<unknown>>({ en: 'Which value shall change?', 'zh-cn': '修改哪一项？' }, [
    { label: { en: 'Registry', 'zh-cn': '镜像仓库服务' }, detail: remote ? registryLabel(remote) : unset, value: () => chooseRegistry(services) },
    ...(remote && !remote.practice ? [{ label: { en: 'User name', 'zh-cn': '用户名' }, detail: value(chosen.user), value: () => changeUser(services) }] : []),
    { label: { en: 'Repository', 'zh-cn': '仓库（repository）' }, detail: value(chosen.repository), value: () => learner.askRepository() },
    { label: { en: 'Tag', 'zh-cn': '标签（tag）' }, detail: value(chosen.tag), value: () => learner.askTag() },
    { label: { en: 'Host port', 'zh-cn': '主机端口' }, detail: value(String(port)), value: () => learner.askPort() },
  ]);
  if (!change || (await change()) === false) return;
  const { reference } = learner;
  if (reference === undefined) return;
  say.info(
    fill({ en: 'The commands use {reference} and port {port} from now on.', 'zh-cn': '之后的命令将使用 {reference} 和 {port} 端口。' }, { reference, port: learner.port }),
  );
}

async function changeUser({ learner }: Services): Promise<boolean> {
  const user = await learner.askUser(learner.chosen.registry);
  if (user === undefined) return false;
  await learner.set({ user });
  return true;
}
