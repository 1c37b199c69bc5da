/** Every command of the cheat sheet that no step has, by the palette, with its list, against the real engine. */
import assert from 'node:assert/strict';
import { dismissMessages } from './messages.ts';
import { Palette } from './palette.ts';
import { notification, startSession, type Session } from './session.ts';

const sleeper = ['python:2.7-slim', 'python', '-c', 'import time; time.sleep(3000)'];

describe('the cheat sheet', function () {
  this.timeout(180_000);
  // Each test begins where the one before ended.
  this.bail(true);
  let session: Session;
  let palette: Palette;
  const containers = async () => (await session.docker('ps', '-a', '--format', '{{.Names}} {{.State}}')).split('\n').filter(Boolean).sort();
  const images = async () => (await session.docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}')).split('\n').filter(Boolean).sort();
  const terminal = async () => (await session.page.locator('.terminal-wrapper.active .xterm-rows').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  const id = async (name: string) => (await session.docker('inspect', '--format', '{{.Id}}', name)).slice(0, 12);

  before(async () => {
    session = await startSession('cheat-sheet', { language: 'bilingual' });
    palette = new Palette(session.page);
    await session.walkthrough.ready();
  });
  after(() => session.stop());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await session.shot('failed');
      console.log(await session.log());
    }
    await dismissMessages(session.page);
  });

  it('says so where there is nothing, without an error and without a command', async () => {
    for (const key of ['stopContainers', 'killContainers', 'removeContainers', 'removeAllContainers'] as const) {
      await palette.run(key);
      await notification(session.page, /There is no container on this engine.*此 Docker 引擎上没有容器/);
      await dismissMessages(session.page);
    }
    for (const key of ['removeImages', 'removeAllImages'] as const) {
      await palette.run(key);
      await notification(session.page, /There is no image on this engine.*此 Docker 引擎上没有镜像/);
      await dismissMessages(session.page);
    }
    assert.equal(await session.page.locator('.terminal-wrapper').count(), 0, 'nothing was typed');
  });

  it('lists all containers, the ended ones too', async () => {
    for (const name of ['one', 'two', 'three', 'four']) await session.docker('run', '-d', '--name', name, ...(name === 'two' ? ['-p', '4017:80'] : []), ...sleeper);
    await session.docker('run', '--name', 'greeting', 'hello-world');
    await palette.run('listAllContainers');
    await notification(session.page, /Containers on this engine: 5|These are all containers/);
    assert.match(await terminal(), /docker container ls -a/);
  });

  it('stops those that are picked, and shows image, state, port and age of each', async () => {
    await palette.run('stopContainers');
    const lines = await palette.lines();
    assert.equal(lines.length, 4, 'only those that run');
    assert.ok(lines.some((line) => /^[0-9a-f]{12} ?python:2\.7-slim · two ?running, port 4017 → 80, created less than a minute ago · 正在运行，端口 4017 → 80，创建于不到 1 分钟前/.test(line)), lines.join('\n'));
    await palette.toggle(/· one/);
    await palette.toggle(/· two/);
    await session.shot('stop');
    await palette.accept();
    await notification(session.page, /Stopped: [0-9a-f]{12}, [0-9a-f]{12}/, 40_000);
    assert.match(await terminal(), new RegExp(`docker container stop (?:${await id('one')} ${await id('two')}|${await id('two')} ${await id('one')})`));
    assert.deepEqual(await containers(), ['four running', 'greeting exited', 'one exited', 'three running', 'two exited']);
  });

  it('kills after it has asked', async () => {
    await palette.run('killContainers');
    await palette.lines();
    await palette.toggle(/· three/);
    await palette.accept();
    assert.match(await palette.dialog(), new RegExp(`${await id('three')}\\s+python:2\\.7-slim · three`));
    await session.shot('kill');
    await palette.answer(/End Them/);
    await notification(session.page, /Ended by force: [0-9a-f]{12}/);
    assert.equal(await session.docker('inspect', '--format', '{{.State.ExitCode}}', 'three'), '137');
  });

  it('removes those that are picked, and lists them first', async () => {
    await palette.run('removeContainers');
    assert.equal((await palette.lines()).length, 5);
    await palette.toggle(/· greeting/);
    await palette.toggle(/· one/);
    await palette.accept();
    const asked = await palette.dialog();
    assert.match(asked, /Remove these containers\?[\s\S]*删除这些容器？/);
    assert.ok(asked.includes('· greeting') && asked.includes('· one') && !asked.includes('· two'), asked);
    await session.shot('remove');
    await palette.answer(/Remove/);
    await notification(session.page, /Removed: [0-9a-f]{12}, [0-9a-f]{12}\./);
    assert.deepEqual(await containers(), ['four running', 'three exited', 'two exited']);
  });

  it('removes all only when told so, and stops first what runs', async () => {
    await palette.run('removeAllContainers');
    const asked = await palette.dialog();
    for (const name of ['two', 'three', 'four']) assert.ok(asked.includes(`· ${name}`), asked);
    assert.match(asked, /Those that run are stopped first/);
    await session.shot('remove-all');
    await palette.answer(/Cancel/);
    assert.equal((await containers()).length, 3);
    await palette.run('removeAllContainers');
    await palette.dialog();
    await palette.answer(/Remove/);
    await notification(session.page, /Removed: (?:[0-9a-f]{12}(?:, )?){3}\./, 40_000);
    assert.deepEqual(await containers(), []);
    assert.match(await terminal(), /docker container rm [0-9a-f]{12} [0-9a-f]{12} [0-9a-f]{12}/);
  });

  it('lists all images', async () => {
    await palette.run('listAllImages');
    await notification(session.page, /These are all images on this engine/);
    assert.match(await terminal(), /docker image ls -a/);
  });

  it('removes an image by the name that is picked, and leaves its other names', async () => {
    await session.docker('tag', 'hello-world', 'mine/greeting:keep');
    await session.docker('tag', 'hello-world', 'mine/greeting:go');
    await session.page.waitForTimeout(1_000);
    await palette.run('removeImages');
    const lines = await palette.lines();
    assert.ok(lines.some((line) => /^mine\/greeting:go ?[0-9a-f]{12} ?[\d.]+ [kMG]?B, built .* · .*，构建于/.test(line)), lines.join('\n'));
    await palette.toggle(/mine\/greeting:go/);
    await session.shot('remove-image');
    await palette.accept();
    assert.match(await palette.dialog(), /mine\/greeting:go/);
    await palette.answer(/Remove/);
    await notification(session.page, /Removed from this engine: mine\/greeting:go/);
    assert.deepEqual(await images(), ['hello-world:latest', 'mine/greeting:keep', 'python:2.7-slim']);
  });

  it('keeps an image that a container uses, and says so', async () => {
    await session.docker('run', '--name', 'greeting', 'hello-world');
    await session.docker('rmi', 'mine/greeting:keep');
    await session.page.waitForTimeout(1_500);
    await palette.run('removeImages');
    assert.ok((await palette.lines()).some((line) => line.includes('used by greeting · ') && line.includes('被容器 greeting 使用')));
    await palette.toggle(/hello-world:latest/);
    await palette.accept();
    await notification(session.page, /Stays, since containers are made from it: hello-world:latest \(greeting\)/);
    await session.shot('in-use');
    await dismissMessages(session.page);
    await palette.run('removeAllImages');
    const asked = await palette.dialog();
    assert.match(asked, /python:2\.7-slim[\s\S]*Stays[\s\S]*hello-world:latest/);
    await palette.answer(/Cancel/);
  });

  it('removes all images only when told so', async () => {
    await session.docker('rm', 'greeting');
    await session.page.waitForTimeout(1_500);
    await palette.run('removeAllImages');
    await palette.dialog();
    await palette.answer(/Remove/);
    await notification(session.page, /Removed from this engine: (?:hello-world:latest, python:2\.7-slim|python:2\.7-slim, hello-world:latest)/, 40_000);
    assert.deepEqual(await images(), []);
  });

  it('stands on a page of its own, whose buttons do the same', async () => {
    await palette.run('openCheatSheet');
    await session.page.locator('.getting-started-step.expanded[data-step-id$="#recap"]').waitFor();
    await session.page.setViewportSize({ width: 1920, height: 1080 });
    await session.docker('run', '--name', 'greeting', 'hello-world');
    await session.page.waitForTimeout(1_500);
    await session.walkthrough.media().locator('a[href*="removeContainers"]').first().click();
    assert.match((await palette.lines()).join(), /hello-world · greeting ?ended with exit code 0/);
    await session.shot('page');
    await session.page.keyboard.press('Escape');
    assert.deepEqual(await containers(), ['greeting exited']);
  });
});
