/** What a learner is told, and can click, where something is missing or in the way. */
import assert from 'node:assert/strict';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { notification, startSession, ticked, type Session } from './session.ts';

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

describe('where something is missing or in the way', function () {
  this.timeout(120_000);
  let session: Session;
  const button = (label: RegExp): Locator => session.page.locator('.notification-list-item a.monaco-button', { hasText: label }).first();
  const choice = (label: RegExp): Locator => session.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
  const dialogButton = (label: RegExp): Locator => session.page.locator('.monaco-dialog-box a.monaco-button', { hasText: label }).first();

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await session.shot('failed');
      console.log(await session.log());
    }
    await session.stop();
  });

  it('without a folder it offers to create one, and comes back to the step', async () => {
    session = await startSession('without-folder', { language: 'bilingual', folder: false });
    const { walkthrough, page, home } = session;
    await walkthrough.ready();
    await walkthrough.press('dockerfile');
    await notification(page, /No folder is open.*还没有打开文件夹/);
    await session.shot('no-folder');
    await button(/Practice Folder/).click();
    await choice(/Create a new practice folder/).waitFor();
    await session.shot('choice');
    await choice(/Create a new practice folder/).click();
    await page.waitForURL(/folder=.*get-started/);
    await walkthrough.ready();
    await ticked(walkthrough, ['folder'], 30_000);
    await page.locator('.getting-started-step.expanded[data-step-id$="#dockerfile"]').waitFor();
    assert.ok(await exists(join(home, 'get-started')));
    await session.shot('back-at-the-step');
    await walkthrough.press('dockerfile');
    await ticked(walkthrough, ['folder', 'dockerfile']);
  });

  it('a folder with other files is not used unasked', async () => {
    session = await startSession('foreign-folder', { language: 'zh-cn' });
    const { walkthrough, page, folder } = session;
    await walkthrough.ready();
    await ticked(walkthrough, ['folder']);
    // Another one, which the tutorial has not seen empty.
    const foreign = join(folder, '..', 'my-project');
    await mkdir(foreign);
    await writeFile(join(foreign, 'index.html'), '<p>mine');
    await page.goto(session.editor.urlFor({ folder: foreign }));
    await walkthrough.ready();
    await walkthrough.press('dockerfile');
    await notification(page, /当前文件夹里有其他文件/);
    await session.shot('foreign');
    assert.ok(!(await exists(join(foreign, 'Dockerfile'))));
    await button(/练习文件夹/).click();
    await choice(/使用当前打开的文件夹/).click();
    await ticked(walkthrough, ['folder']);
    await walkthrough.press('dockerfile');
    await ticked(walkthrough, ['folder', 'dockerfile']);
  });

  it('with the engine down each command says so, and it goes on when the engine is back', async () => {
    session = await startSession('engine-down', { language: 'bilingual' });
    const { walkthrough, page, engine } = session;
    await walkthrough.ready();
    const status = page.locator('#guided-containers\\.guided-containers\\.engine');
    await status.filter({ hasText: /Docker 26/ }).waitFor();
    await engine.halt();
    await status.filter({ hasText: /not running · 未运行/ }).waitFor();
    for (const step of ['prerequisites', 'build', 'images', 'run', 'page', 'interrupt', 'detached', 'containers', 'stop']) {
      await walkthrough.press(step);
      await notification(page, /Docker engine: not running.*Docker 引擎：未运行/);
      await page.locator('.notification-list-item').first().hover();
      await page.locator('.notification-list-item .codicon-notifications-clear').first().click();
      await page.locator('.notification-list-item').first().waitFor({ state: 'hidden' });
    }
    await walkthrough.press('build');
    await session.shot('engine-down');
    assert.equal(await page.locator('.terminal-wrapper').count(), 0, 'nothing was typed');
    await engine.resume();
    await status.filter({ hasText: /Docker 26/ }).waitFor();
    await button(/Check Again/).click();
    await notification(page, /Docker 26.*answers/);
  });

  it('without Docker it says how to get it', async () => {
    session = await startSession('without-docker', { language: 'zh-cn', env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } });
    await session.walkthrough.ready();
    await session.walkthrough.press('prerequisites');
    await notification(session.page, /Docker 引擎：未运行/);
    await session.shot('no-docker');
    await session.walkthrough.press('prerequisites', 1);
    await button(/安装 Docker/).waitFor();
  });

  it('in an untrusted folder nothing is written or run', async () => {
    session = await startSession('untrusted', { language: 'en', trust: true });
    const { walkthrough, page, folder } = session;
    await walkthrough.ready();
    await walkthrough.press('dockerfile');
    await notification(page, /Restricted Mode/);
    await session.shot('untrusted');
    await walkthrough.press('build');
    assert.ok(!(await exists(join(folder, 'Dockerfile'))));
    assert.equal(await page.locator('.terminal-wrapper').count(), 0);
    await button(/Trust…/).click();
    await page.locator('.workspace-trust-editor').waitFor();
  });

  it('a file with other content is compared, kept, or replaced, as the learner says', async () => {
    session = await startSession('other-content', { language: 'bilingual' });
    const { walkthrough, page, folder } = session;
    const file = join(folder, 'requirements.txt');
    const mine = 'Flask==1.0\n';
    await writeFile(file, mine);
    await walkthrough.ready();
    await walkthrough.press('requirements');
    await dialogButton(/Compare/).waitFor();
    await session.shot('asked');
    await dialogButton(/Cancel/).click();
    assert.equal(await readFile(file, 'utf8'), mine);
    await walkthrough.press('requirements');
    await dialogButton(/Compare/).click();
    await page.locator('.monaco-diff-editor').waitFor();
    await session.shot('compared');
    assert.equal(await readFile(file, 'utf8'), mine);
    await walkthrough.press('requirements');
    await dialogButton(/Replace Mine/).click();
    await ticked(walkthrough, ['folder', 'requirements']);
    assert.equal(await readFile(file, 'utf8'), 'Flask\nRedis\n');
  });

  it('Dockerfile.txt and UTF-16 are noticed before the build, and mended by a click', async () => {
    session = await startSession('hazards', { language: 'bilingual' });
    const { walkthrough, page, folder } = session;
    await walkthrough.ready();
    const text = 'FROM python:2.7-slim\n';
    await writeFile(join(folder, 'Dockerfile.txt'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    await walkthrough.press('build');
    await notification(page, /called Dockerfile\.txt.*文件名是 Dockerfile\.txt/);
    await session.shot('txt');
    await button(/Rename to Dockerfile/).click();
    await ticked(walkthrough, ['folder'], 20_000);
    await walkthrough.press('build');
    await notification(page, /saved as UTF-16.*UTF-16/);
    await session.shot('utf-16');
    await button(/Save as UTF-8/).click();
    await ticked(walkthrough, ['folder', 'dockerfile']);
    assert.equal(await readFile(join(folder, 'Dockerfile'), 'utf8'), text);
  });
});
