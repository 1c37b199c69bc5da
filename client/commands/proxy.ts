import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import { fill, type Text } from '../../shared/locale.ts';
import { readingLanguage } from '../configuration.ts';
import type { Services } from '../services.ts';
import { insertProxyLines, proxyProblem } from '../tutorial/proxy.ts';
import { nextStep } from './nextStep.ts';

const isProxyStep = ({ id }: { readonly id: string }): boolean => id === 'proxy';

/** Asks for `host:port` and puts the article's two lines where they take effect: before `pip` runs. */
export async function addProxy(services: Services): Promise<void> {
  const { folder, files, say } = services;
  const base = await folder.uri();
  if (!base) return;
  const dockerfile = (await files.contents()).get('Dockerfile');
  if (dockerfile === undefined) {
    return say.warn(
      { en: 'There is no Dockerfile yet. Create it first.', 'zh-cn': '还没有 Dockerfile，请先创建。' },
      { label: { en: 'Create the Dockerfile', 'zh-cn': '创建 Dockerfile' }, run: () => vscode.commands.executeCommand(commandId('createDockerfile')) },
    );
  }
  const address = await vscode.window.showInputBox({
    title: say.text({ en: 'Your proxy’s address', 'zh-cn': '代理服务器地址' }),
    prompt: say.text({ en: 'host:port; ask your network’s administrator for it', 'zh-cn': '格式为 host:port，可以向网络管理员询问' }),
    placeHolder: 'proxy.example.com:3128',
    validateInput: (value) => {
      const problem = proxyProblem(value);
      return problem && say.text(problem);
    },
  });
  if (address === undefined) return;
  const lines = await files.proxyLines(readingLanguage());
  const result = insertProxyLines(dockerfile, lines, address);
  const target = vscode.Uri.joinPath(base, 'Dockerfile');
  if (!result.ok) {
    await vscode.window.showTextDocument(target, { preview: false });
    return say.warn(result.problem);
  }
  await files.replace(target, result.text);
  const done: Text = { en: 'Added the proxy {address} to the Dockerfile, above RUN.', 'zh-cn': '已在 Dockerfile 的 RUN 上方加入代理 {address}。' };
  say.info(fill(done, { address }), ...nextStep(services, isProxyStep));
}

export function noProxy(services: Services): void {
  services.facts.add({ fact: 'no-proxy' });
  services.say.info({ en: 'Noted: no proxy.', 'zh-cn': '好的，不使用代理。' }, ...nextStep(services, isProxyStep));
}
