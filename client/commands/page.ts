import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import { fill, type Text } from '../../shared/locale.ts';
import type { Container } from '../engine/index.ts';
import { factsToNote } from '../progress/facts.ts';
import { pagePort, tutorialContainers } from '../progress/containers.ts';
import type { Services } from '../services.ts';
import { fetchPage, pageHost } from '../tutorial/page.ts';
import { curl } from '../terminal/commandLine.ts';
import { pagePortValue } from '../tutorial/values.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';

/** Asks the app for its page, notes that it answered, and opens it in the browser; in a remote editor through its tunnel. */
export async function openPage(services: Services): Promise<void> {
  const served = await servingContainer(services);
  if (!served) return;
  const url = `http://${pageHost(services.engine.snapshot.engine)}:${served.port}`;
  const title = services.say.text(fill({ en: 'Asking {url} for its page', 'zh-cn': '正在请求 {url}' }, { url }));
  const body = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () => fetchPage(url));
  if (body === undefined) return notAnswering(services, served.container, url);
  noteAnswer(services, served.container, body);
  const opened = await vscode.env.openExternal(await vscode.env.asExternalUri(vscode.Uri.parse(url)));
  services.say.info(
    fill(
      {
        en: '{url} answered. The host name on the page, {id}, is the container’s ID. {browser}',
        'zh-cn': '{url} 已应答。页面上的 Hostname {id} 就是容器 ID。{browser}',
      },
      { url, id: served.container.id.slice(0, 12), browser: opened ? { en: '', 'zh-cn': '' } : ({ en: 'Open the address in a browser.', 'zh-cn': '请在浏览器中打开该地址。' } satisfies Text) },
    ),
    ...nextStep(services, ({ id }) => id === 'page'),
  );
}

export async function curlPage(services: Services): Promise<void> {
  const served = await servingContainer(services);
  if (!served) return;
  const outcome = await perform(services, curl(pagePortValue(served.port)), { next: nextStep(services, ({ id }) => id === 'page') });
  // Where the terminal doesn't tell what it printed, we ask the app ourselves.
  const body = outcome.kind === 'ended' ? outcome.output : await fetchPage(`http://${pageHost(services.engine.snapshot.engine)}:${served.port}`);
  if (body !== undefined) noteAnswer(services, served.container, body);
}

/** The app writes its container's ID on the page, so an answer of another program is not taken for it. */
function noteAnswer({ facts, log, tutorial, engine }: Services, container: Container, body: string): void {
  const noted = factsToNote('page-answered', tutorial, engine.snapshot).filter(({ object }) => object === container.id);
  if (body.includes(container.id.slice(0, 12))) facts.add(...noted);
  else log.warn(`The page does not name the container ${container.id.slice(0, 12)}: ${body.slice(0, 200)}`);
}

/** The running container and the host's port where it serves the page; undefined when there is none, and the learner has been told why. */
async function servingContainer(services: Services): Promise<{ readonly container: Container; readonly port: number } | undefined> {
  const { engine, tutorial, say, learner } = services;
  const containers = tutorialContainers(tutorial, engine.snapshot, learner.reference);
  const container = containers.find(({ state }) => state === 'running');
  const runIt = { label: { en: 'Run the Container', 'zh-cn': '运行容器' }, run: () => vscode.commands.executeCommand(commandId('run')) };
  if (!container) {
    const [last] = containers;
    if (last) say.warn(await endedText(services, last), runIt);
    else say.warn({ en: 'No container is running yet, so there is no page.', 'zh-cn': '还没有运行中的容器，所以没有网页可看。' }, runIt);
    return undefined;
  }
  const port = pagePort(tutorial, container);
  if (port !== undefined) return { container, port };
  say.warn(
    fill(
      {
        en: 'The container publishes {published}, but the app listens on port {port} inside it. In -p the host’s port comes first: -p {host}:{port}.',
        'zh-cn': '容器发布的是 {published}，而应用在容器里监听的是 {port} 端口。-p 里主机端口在前：-p {host}:{port}。',
      },
      {
        published: container.ports.length === 0 ? { en: 'no port', 'zh-cn': '零个端口' } : container.ports.map((each) => `${each.host ?? ''}:${each.container}`).join(', '),
        port: tutorial.port.container,
        host: learner.port,
      },
    ),
  );
  return undefined;
}

async function notAnswering(services: Services, container: Container, url: string): Promise<void> {
  const snapshot = await services.engine.refresh();
  const now = snapshot.containers.find(({ id }) => id === container.id);
  if (now && now.state !== 'running') return services.say.error(await endedText(services, now));
  services.say.warn(
    fill({ en: 'The container runs, but {url} doesn’t answer yet. Try again in a moment; if it stays so, the app may not listen on 0.0.0.0.', 'zh-cn': '容器在运行，但 {url} 还没有应答。稍等再试；如果一直这样，可能是应用没有监听 0.0.0.0。' }, { url }),
    { label: { en: 'Try Again', 'zh-cn': '再试一次' }, run: () => vscode.commands.executeCommand(commandId('openPage')) },
  );
}

/** That the container has ended, with the last that it said: the cause stands there. */
async function endedText({ engine }: Services, container: Container): Promise<Text> {
  const log = (await engine.logsTail(container.id, 3)).trim().split('\n').join(' ⏎ ');
  return fill(
    {
      en: 'The container {id} is not running: it ended with exit code {code}. Its last words: {log}',
      'zh-cn': '容器 {id} 没有在运行：它已结束，退出码 {code}。最后的输出：{log}',
    },
    { id: container.id.slice(0, 12), code: container.exitCode ?? '?', log: log === '' ? '—' : log },
  );
}
