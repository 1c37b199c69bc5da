/** The second half, by clicks and typing: a registry, login, tag, push, and the image pulled and run again. */
import assert from 'node:assert/strict';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Locale, ReadingLanguage } from '../../shared/locale.ts';
import { dismissMessages } from './messages.ts';
import { Palette } from './palette.ts';
import { waitFor } from '../testbed/index.ts';
import { notification, startSession, ticked, tutorial, type Session } from './session.ts';

interface Variant {
  readonly language: ReadingLanguage;
  readonly theme: string;
  /** What the messages say, in the words of this language. */
  readonly started: RegExp;
  readonly type: RegExp;
  readonly refused: RegExp;
  readonly loggedIn: RegExp;
  readonly notLoggedIn: RegExp;
  readonly tagged: RegExp;
  readonly listed: RegExp;
  readonly pushed: RegExp;
  readonly stopped: RegExp;
  readonly removed: RegExp;
  readonly running: RegExp;
  readonly taken: RegExp;
  readonly ended: RegExp;
  readonly typeIt: RegExp;
  readonly login: RegExp;
  readonly start: RegExp;
  readonly reset: RegExp;
}

const english = {
  started: /practice registry is running at localhost:\d+, with a login of its own: user learner/, type: /password for docker login: ([a-z0-9-]+)/, refused: /docker login.*failed with exit code 1/,
  loggedIn: /Logged in to localhost/, notLoggedIn: /You are not logged in/, tagged: /image is now called localhost.*learner\/get-started:part2/, listed: /Both names are in the list/,
  pushed: /registry has your image now/, stopped: /practice registry is stopped/, removed: /no longer has localhost/, running: /container of localhost.* is running/, taken: /Port 4000 of this computer is taken by the program node/,
  ended: /container from localhost.* has ended/, typeIt: /I Will Type It/, login: /Log In/, start: /Start the Practice Registry/, reset: /The tutorial is reset\. Removed: \d+/,
};
const chinese = {
  started: /练习用镜像仓库服务正在运行，地址 localhost:\d+/, type: /docker login 要的密码：([a-z0-9-]+)/, refused: /docker login.*失败，退出码 1/,
  loggedIn: /已登录 localhost/, notLoggedIn: /还没有登录/, tagged: /镜像现在也叫 localhost.*learner\/get-started:part2/, listed: /两个名字都在列表中/,
  pushed: /镜像仓库服务里有你的镜像了/, stopped: /练习用镜像仓库服务已停止/, removed: /已经没有 localhost/, running: /由镜像 localhost.* 创建的容器正在运行/, taken: /本机的 4000 端口已被程序 node/,
  ended: /由 localhost.* 创建的容器已停止/, typeIt: /我自己输入/, login: /登录/, start: /启动练习用镜像仓库服务/, reset: /教程已重置，删除了 \d+ 项/,
};

const variants: readonly Variant[] = [
  { language: 'bilingual', theme: 'Default Dark Modern', ...english },
  { language: 'en', theme: 'Default Light Modern', ...english },
  { language: 'zh-cn', theme: 'Default Light Modern', ...chinese },
];

for (const variant of variants) {
  const { language } = variant;
  describe(`sharing, read in ${language}`, function () {
    this.timeout(180_000);
    let session: Session;
    let done: string[] = ['folder'];
    let password = '';
    let reference = '';
    let first: readonly string[] = [];
    /** All containers and images, as a person would list them. */
    const held = async (): Promise<string[]> => [
      ...(await session.docker('ps', '-a', '--no-trunc', '--format', '{{.ID}} {{.Image}} {{.Names}}')).split('\n').filter(Boolean).sort(),
      ...(await session.docker('images', '-a', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}')).split('\n').filter(Boolean).sort(),
    ];
    const order = (steps: readonly string[]) => tutorial.steps.map(({ id }) => id).filter((id) => steps.includes(id));
    const reach = async (...steps: string[]) => {
      done = order([...done, ...steps]);
      await ticked(session.walkthrough, done);
      await session.shot(steps.at(-1) ?? '');
    };
    const button = (label: RegExp): Locator => session.page.locator('.notification-list-item a.monaco-button', { hasText: label }).first();
    const dialogButton = (label: RegExp): Locator => session.page.locator('.monaco-dialog-box a.monaco-button', { hasText: label }).first();
    /** Presses the step's button, reads the password in the dialog, and waits until docker asks for it. */
    const beginLogin = async (): Promise<string> => {
      await session.walkthrough.press('login');
      const dialog = session.page.locator('.monaco-dialog-box', { hasText: variant.type });
      const [, told = ''] = variant.type.exec(await dialog.innerText()) ?? [];
      await session.shot('password');
      await dialogButton(variant.typeIt).click();
      await waitFor('docker asks for the password', async () => /Password:\s*$/.test(await terminalText()));
      return told;
    };
    /** The second layer is the sticky command line. */
    const terminalText = async () => (await session.page.locator('.terminal-wrapper.active .xterm-rows').first().innerText()).replaceAll('\u00a0', ' ').trimEnd();

    before(async () => {
      session = await startSession(`share-${language}`, { language, theme: variant.theme });
      await session.walkthrough.ready();
      // Somebody else's, from before.
      await session.docker('create', '--name', 'foreign', 'python:2.7-slim', 'true');
      first = await held();
      await session.walkthrough.press('prerequisites');
      await ticked(session.walkthrough, (done = order([...done, 'prerequisites'])), 60_000);
      for (const step of ['dockerfile', 'requirements', 'app', 'build']) {
        await session.walkthrough.press(step);
        await ticked(session.walkthrough, (done = order([...done, step])), 60_000);
      }
      await dismissMessages(session.page);
    });
    after(() => session.stop());
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      await session.shot('failed');
      console.log(await session.log());
    });

    it('without a registry the next steps say what is missing', async () => {
      await session.walkthrough.press('login');
      await button(variant.start).waitFor();
      await session.shot('no-registry');
      await dismissMessages(session.page);
    });

    it('a practice registry starts by one click, and says where it is', async () => {
      await session.walkthrough.press('registry');
      const text = await notification(session.page, variant.started, 60_000);
      await reach('registry');
      const [host] = /localhost:\d+/.exec(text)!;
      reference = `${host}/learner/get-started:part2`;
      assert.match(await session.docker('ps', '--format', '{{.Image}} {{.Ports}}'), /^registry:2 127\.0\.0\.1:\d+->5000\/tcp$/);
      await dismissMessages(session.page);
    });

    it('a push without a tag, and a tag without a push, are noticed before docker is', async () => {
      await session.walkthrough.press('push');
      await button(/Tag the Image|给镜像打标签/).waitFor();
      await dismissMessages(session.page);
    });

    it('a wrong password is refused by the registry', async () => {
      await beginLogin();
      await session.shot('asked');
      // The terminal has the focus.
      await session.page.keyboard.type('wrong\n');
      await notification(session.page, variant.refused);
      await ticked(session.walkthrough, done);
      await session.shot('wrong-password');
      await dismissMessages(session.page);
    });

    it('the right one, typed in the terminal, logs in; no command line has it', async () => {
      password = await beginLogin();
      await session.page.keyboard.type(`${password}\n`);
      await notification(session.page, variant.loggedIn);
      await reach('login');
      assert.ok(password.length > 10 && !(await terminalText()).includes(password));
      await dismissMessages(session.page);
    });

    it('the names are asked once, and the image is tagged', async () => {
      await session.walkthrough.press('tag');
      const input = session.page.locator('.quick-input-widget .monaco-inputbox input');
      await input.fill('Get Started');
      await session.page.locator('.quick-input-message', { hasText: /spaces|空格/ }).waitFor();
      await session.shot('wrong-name');
      await input.fill('get-started');
      await session.page.locator('.quick-input-message', { hasText: /spaces|空格/ }).waitFor({ state: 'hidden' });
      await input.press('Enter');
      await session.page.locator('.quick-input-title', { hasText: /tag|标签/ }).waitFor();
      await input.press('Enter');
      await notification(session.page, variant.tagged);
      await reach('tag');
      assert.equal(await session.docker('image', 'inspect', '--format', '{{.Id}}', reference), await session.docker('image', 'inspect', '--format', '{{.Id}}', 'friendlyhello'));
      await dismissMessages(session.page);
    });

    it('both names are in the list', async () => {
      await session.walkthrough.press('tagged');
      await notification(session.page, variant.listed);
      await reach('images', 'tagged');
      await dismissMessages(session.page);
    });

    it('the registry was stopped in between: one click starts it, then the image is pushed', async () => {
      await session.docker('stop', await session.docker('ps', '-q', '--filter', 'label=guided-containers.role=practice-registry'));
      await session.page.waitForTimeout(1_000);
      await session.walkthrough.press('push');
      await notification(session.page, variant.stopped);
      await session.shot('registry-stopped');
      await button(variant.start).click();
      await notification(session.page, variant.started);
      await dismissMessages(session.page);
      await session.walkthrough.press('push');
      await notification(session.page, variant.pushed, 60_000);
      await reach('push');
      assert.match(await session.docker('image', 'inspect', '--format', '{{.RepoDigests}}', reference), /learner\/get-started@sha256:/);
      await dismissMessages(session.page);
    });

    it('the local tag is removed, and no tick falls', async () => {
      await session.walkthrough.press('pull');
      await notification(session.page, variant.removed);
      await session.shot('removed');
      assert.ok(!(await session.docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}')).includes(reference));
      await session.page.waitForTimeout(2_000);
      await ticked(session.walkthrough, done);
      await dismissMessages(session.page);
    });

    it('docker run pulls it from the registry, at another port where 4000 is taken', async () => {
      const { createServer } = await import('node:http');
      const other = createServer().listen(4000);
      try {
        await session.walkthrough.press('pull', 1);
        await session.page.locator('.monaco-dialog-box', { hasText: variant.taken }).waitFor();
        await session.shot('port-taken');
        await dialogButton(/Use Port \d+|改用 \d+ 端口/).click();
        await notification(session.page, variant.running, 60_000);
        await reach('pull');
      } finally {
        other.close();
      }
      const [, port] = /:(\d+)->80/.exec(await session.docker('ps', '--filter', `ancestor=${reference}`, '--format', '{{.Ports}}'))!;
      assert.notEqual(port, '4000');
      assert.match(await (await fetch(`http://localhost:${port}`)).text(), /Hello World!/);
      await dismissMessages(session.page);
    });

    it('Ctrl+C ends it', async () => {
      await session.walkthrough.press('interrupt');
      await notification(session.page, variant.ended);
      await ticked(session.walkthrough, done);
      await dismissMessages(session.page);
    });

    it('the recap is read', async () => {
      await session.walkthrough.open('recap');
      await session.shot('recap-open');
      await session.walkthrough.press('recap');
      await reach('recap');
      await dismissMessages(session.page);
    });

    it('a restart of the engine and a reload of the window find the same ticks', async () => {
      await session.engine.halt({ inOrder: true });
      await session.page.reload();
      await session.engine.resume();
      await session.walkthrough.ready();
      await ticked(session.walkthrough, done, 30_000);
      assert.match(await session.docker('ps', '--format', '{{.Image}}'), /registry:2/, 'the practice registry came back');
      // The page opens itself at its first step, once.
      await session.page.locator('.getting-started-step.expanded[data-step-id$="#prerequisites"]').waitFor();
      // This editor forgets secrets with its window; then there is a new password, and the images stay.
      await session.page.keyboard.type(`${await beginLogin()}\n`);
      await notification(session.page, variant.loggedIn);
      await dismissMessages(session.page);
      // What is remembered is not asked again.
      await session.walkthrough.press('push');
      // Of a terminal that outlived a reload VS Code doesn't always report, and then we say that we don't know.
      await waitFor('the push to end', async () => /digest: sha256:\w+\s+size/.test(await terminalText()), 60_000);
      await ticked(session.walkthrough, done);
    });

    it('another reading language keeps the ticks', async () => {
      const other: Locale = language === 'zh-cn' ? 'en' : 'zh-cn';
      await session.walkthrough.switchTo(other, 'push');
      await ticked(session.walkthrough, done);
      await session.shot(`in-${other}`);
    });

    it('the ticks of what the registry held fall when it is removed by hand', async () => {
      await session.docker('rm', '-f', '-v', await session.docker('ps', '-q', '--filter', 'label=guided-containers.role=practice-registry'));
      await ticked(session.walkthrough, done.filter((step) => !['registry', 'login', 'tag', 'tagged', 'push', 'pull'].includes(step)), 5_000);
    });

    it('a reset at the end: containers, images and folder are as before, but for what is the learner’s own', async () => {
      await session.walkthrough.switchTo(language, 'registry');
      // A registry that is there again, a foreign tag of the same image, an edited file.
      await session.walkthrough.press('registry');
      await notification(session.page, variant.started, 60_000);
      await dismissMessages(session.page);
      await session.docker('tag', 'friendlyhello', 'mine/hello:keep');
      const theirs = (await held()).filter((line) => line.includes('mine/hello:keep'));
      await appendFile(join(session.folder, 'app.py'), '# mine\n');
      const palette = new Palette(session.page);
      await palette.run('resetTutorial');
      await palette.lines();
      await session.shot('reset');
      await palette.accept();
      await notification(session.page, variant.reset, 60_000);
      await ticked(session.walkthrough, []);
      await session.shot('after-reset');
      assert.deepEqual((await held()).sort(), [...first, ...theirs].sort());
      assert.equal(await session.docker('volume', 'ls', '-q'), '');
      assert.deepEqual(await readdir(session.folder), ['app.py']);
      assert.match(await readFile(join(session.folder, 'app.py'), 'utf8'), /# mine\n$/);
    });

    it('and the tutorial can be taken again', async () => {
      for (const step of ['dockerfile', 'requirements'] as const) await session.walkthrough.press(step);
      await ticked(session.walkthrough, ['folder', 'dockerfile', 'requirements']);
      await dismissMessages(session.page);
      await session.walkthrough.press('build');
      await ticked(session.walkthrough, ['folder', 'dockerfile', 'requirements', 'build'], 60_000);
    });
  });
}
