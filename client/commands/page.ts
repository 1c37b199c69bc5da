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
import { action } from './action.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';

/** Asks the app for its page, notes that it answered, and opens it in the browser; in a remote editor through its tunnel. */
export async function openPage(services: Services): Promise<void> {
  const served = await servingContainer(services);
  if (!served) return;
  const url = `http://${pageHost(services.engine.snapshot.engine)}:${served.port}`;
  const title = services.say.text(fill({ en: 'Waiting for {url}', 'zh-cn': '正在等待 {url} 响应' }, { url }));
  const body = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () => fetchPage(url));
  if (body === undefined) return notAnswering(services, served.container, url);
  noteAnswer(services, served.container, body);
  const opened = await vscode.env.openExternal(await vscode.env.asExternalUri(vscode.Uri.parse(url)));
  services.say.info(
    fill(
      {
        en: '{url} answered. The hostname on the page, {id}, is the container’s ID. {browser}',
        'zh-cn': '{url} 有响应了。网页上的主机名 {id} 就是容器 ID。{browser}',
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
  if (!container) {
    const [last] = containers;
    if (last) say.warn(await endedText(services, last), action('run'));
    else say.warn({ en: 'No container is running yet, so there is no page.', 'zh-cn': '还没有运行中的容器，所以没有网页可看。' }, action('run'));
    return undefined;
  }
  const port = pagePort(tutorial, container);
  if (port !== undefined) return { container, port };
  say.warn(
    fill(
      {
        en: 'The container publishes {published}, but the app listens on port {port}. Stop it, and run a new one with -p {host}:{port}.',
        'zh-cn': '容器发布的端口：{published}；应用监听的端口：{port}。请停止它，用 -p {host}:{port} 重新运行一个。',
      },
      {
        published: container.ports.length === 0 ? { en: 'no port', 'zh-cn': '无' } : container.ports.map((each) => `${each.host ?? ''}:${each.container}`).join(', '),
        port: tutorial.port.container,
        host: learner.port,
      },
    ),
    action('stop'),
  );
  return undefined;
}

async function notAnswering(services: Services, container: Container, url: string): Promise<void> {
  const snapshot = await services.engine.refresh();
  const now = snapshot.containers.find(({ id }) => id === container.id);
  if (now && now.state !== 'running') return services.say.error(await endedText(services, now), action('run'));
  services.say.warn(
    fill({ en: 'The container is running, but {url} doesn’t answer. Try again in a moment, or see whether app.py listens on 0.0.0.0.', 'zh-cn': '容器在运行，但 {url} 没有响应。稍等再试；如果一直这样，请看看 app.py 是否监听 0.0.0.0。' }, { url }),
    { label: { en: 'Try Again', 'zh-cn': '再试一次' }, run: () => vscode.commands.executeCommand(commandId('openPage')) },
  );
}

/** That the container has ended, with the last that it said: the cause stands there. */
async function endedText({ engine }: Services, container: Container): Promise<Text> {
  const log = (await engine.logsTail(container.id, 3)).trim().split('\n').join(' ⏎ ');
  return fill(
    {
      en: 'The container {id} is not running (exit code {code}). Its last output: {log}',
      'zh-cn': '容器 {id} 没有在运行（退出码 {code}）。最后的输出：{log}',
    },
    { id: container.id.slice(0, 12), code: container.exitCode ?? '?', log: log === '' ? '—' : log },
  );
}
