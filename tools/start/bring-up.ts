/** Starts what is missing; all of it ends with this process. */
import { installCopy } from '../installCopy.ts';
import { root } from '../layout.ts';
import { installDocker, installEditor, installHub, startEditor, startEngine, startHub } from '../../test/testbed/index.ts';
import type { FoundEditor } from './found.ts';
import { runEditor } from './found.ts';
import { CannotStart, say } from './say.ts';

/** What the extension is told, so that it opens its walkthrough by itself. */
const openWalkthrough = { GUIDED_CONTAINERS_OPEN_WALKTHROUGH: '1' };

/** Gets everything that is missing into the cache, at the same time. */
export async function install(wanted: { engine: boolean; images: boolean; editor: boolean }): Promise<void> {
  await Promise.all([
    wanted.engine && installDocker(),
    wanted.images && installHub(),
    wanted.editor && installEditor(),
  ]);
}

/** Starts an engine, and the stand-in for Docker Hub where that is out of reach; returns the environment to use it. */
export async function bringUpEngine(standIns: boolean): Promise<NodeJS.ProcessEnv> {
  const hub = standIns ? await startHub() : undefined;
  const engine = await startEngine({ name: 'practice', ...(hub && { mirror: hub.url }) });
  say({
    en: `Docker ${engine.version} runs until you press Ctrl+C. For a terminal of your own:\n  export DOCKER_HOST=${engine.host}`,
    'zh-cn': `Docker ${engine.version} 正在运行，按 Ctrl+C 结束。在自己的终端中使用时，请设置上面的环境变量。`,
  });
  if (hub) {
    say({
      en: 'Its images python:2.7-slim, hello-world and registry:2 are stand-ins, built here from Debian packages, since Docker Hub is out of reach; other images cannot be pulled.',
      'zh-cn': '由于无法连接 Docker Hub，镜像 python:2.7-slim、hello-world 和 registry:2 是用 Debian 软件包在本机构建的替代品；其他镜像无法拉取。',
    });
  }
  return engine.env;
}

/** Starts VS Code for the browser, and tells its address. */
export async function bringUpEditor(folder: string, env: NodeJS.ProcessEnv, port?: number): Promise<void> {
  const editor = await startEditor({
    folder,
    install: installCopy,
    env: { ...env, ...openWalkthrough },
    token: true,
    trust: true,
    extensionsGallery: true,
    ...(port !== undefined && { port }),
  });
  say({
    en: `VS Code is ready. Open this address in a browser; the token in it is for you alone:\n\n  ${editor.url}\n`,
    'zh-cn': '在浏览器中打开上面的地址即可使用 VS Code；其中的令牌仅供你使用。',
  });
}

/** Opens the VS Code of this machine, with the extension. */
export function openEditor({ command, version }: FoundEditor, folder: string, env: NodeJS.ProcessEnv): void {
  say({ en: `Opening VS Code ${version}…`, 'zh-cn': `正在打开 VS Code ${version}……` });
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  const { status } = runEditor(command, args, { stdio: 'inherit', env: { ...env, ...openWalkthrough } });
  if (status !== 0) {
    throw new CannotStart({
      en: `${command} did not open: exit code ${status ?? 'unknown'}.`,
      'zh-cn': `${command} 没有打开：退出码 ${status ?? '未知'}。`,
    });
  }
}
