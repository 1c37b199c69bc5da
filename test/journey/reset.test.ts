/** What the tutorial made is taken back, and nothing else. */
import assert from 'node:assert/strict';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '../testbed/index.ts';
import { dismissMessages } from './messages.ts';
import { Palette } from './palette.ts';
import { notification, startSession, ticked, tutorial, type Session } from './session.ts';

const sleeper = ['python', '-c', 'import time; time.sleep(3000)'];

describe('the reset', function () {
  this.timeout(180_000);
  // Each test begins where the one before ended.
  this.bail(true);
  let session: Session;
  let palette: Palette;
  let first: readonly string[] = [];
  let done: string[] = ['folder'];
  const reach = async (...steps: string[]) => {
    done = tutorial.steps.map(({ id }) => id).filter((id) => steps.includes(id) || done.includes(id));
    await ticked(session.walkthrough, done, 60_000);
    await dismissMessages(session.page);
  };
  /** All containers and images, as a person would list them. */
  const held = async (): Promise<string[]> => [
    ...(await session.docker('ps', '-a', '--no-trunc', '--format', '{{.ID}} {{.Image}} {{.Names}}')).split('\n').filter(Boolean).sort(),
    ...(await session.docker('images', '-a', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}')).split('\n').filter(Boolean).sort(),
  ];
  const type = async (line: string) => {
    await session.page.locator('.terminal-wrapper.active').first().click();
    await session.page.keyboard.type(`${line}\n`);
  };

  before(async () => {
    session = await startSession('reset', { language: 'bilingual' });
    palette = new Palette(session.page);
    await session.walkthrough.ready();
    // Somebody else's, from before.
    await session.docker('run', '-d', '--name', 'foreign', 'python:2.7-slim', ...sleeper);
    first = await held();
  });
  after(() => session.stop());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await session.shot('failed');
    console.log(await session.log());
  });

  it('without anything made asks all the same, and cancelling changes nothing', async () => {
    await session.walkthrough.press('container');
    await reach('container');
    await palette.run('resetTutorial');
    assert.match(await palette.dialog(), /There is nothing to remove/);
    await palette.answer(/Cancel/);
    await ticked(session.walkthrough, done);
  });

  it('a learner takes the tutorial, and the window is closed in the middle of its first command', async () => {
    await session.walkthrough.press('prerequisites');
    await session.page.locator('.terminal-wrapper .xterm-rows').first().filter({ hasText: /hello-world/ }).waitFor();
    await session.page.reload();
    await session.walkthrough.ready();
    await reach('prerequisites');
    for (const step of ['dockerfile', 'requirements', 'app'] as const) {
      await session.walkthrough.press(step);
      await reach(step);
    }
    await session.walkthrough.press('build');
    await reach('build');
    await session.walkthrough.press('images');
    await reach('images');
  });

  it('types a command by hand, builds twice, shares, and keeps something of their own', async () => {
    await type('docker run -d -p 4023:80 friendlyhello');
    await reach('detached');
    // Another name of the same image, a container from it by somebody else, an edited file.
    await session.docker('tag', 'friendlyhello', 'mine/hello:keep');
    await session.docker('run', '-d', '--name', 'theirs', 'mine/hello:keep');
    await session.docker('run', '-d', '--name', 'by-hand', 'friendlyhello');
    await appendFile(join(session.folder, 'app.py'), '\n# mine\n');
    await session.walkthrough.press('build');
    await notification(session.page, /Built friendlyhello/, 60_000);
    // The list showed another image.
    done = done.filter((step) => step !== 'images');
    await session.docker('tag', 'friendlyhello', 'mine/hello:also');
    await session.walkthrough.press('registry');
    await reach('registry');
    await session.walkthrough.press('tag');
    for (const question of [/name for the repository/, /A tag for this version/]) {
      await palette.title.filter({ hasText: question }).waitFor();
      await session.page.locator('.quick-input-widget .monaco-inputbox input').press('Enter');
    }
    await reach('tag');
  });

  it('shows exactly what it will remove, and nothing is gone before', async () => {
    const all = await held();
    await palette.run('resetTutorial');
    const lines = await palette.lines();
    await session.shot('list');
    const has = (text: RegExp) => assert.ok(lines.some((line) => text.test(line)), `${text} in\n${lines.join('\n')}`);
    has(/hello-world ·.*container, ended with exit code 0 · 容器，已结束，退出码 0/);
    has(/friendlyhello ·.*container, running/);
    has(/by-hand.*made elsewhere from this image, stays unless picked, running/);
    has(/registry:2.*practice registry with its images/);
    has(/^friendlyhello:latest.*the image stays as mine\/hello:also/);
    has(/^hello-world:latest/);
    has(/^localhost:\d+\/learner\/get-started:part2/);
    // The list shows as many as there is room for.
    for (const file of ['Dockerfile', 'requirements.txt']) {
      await session.page.keyboard.type(file);
      await palette.rows.filter({ hasText: file }).filter({ hasText: 'as the tutorial wrote it' }).waitFor();
      await session.page.keyboard.press('ControlOrMeta+a');
      await session.page.keyboard.press('Delete');
    }
    for (const kept of [/foreign/, /theirs/, /^app\.py/, /^python/, /^mine/]) assert.ok(!lines.some((line) => kept.test(line)), `${kept} in\n${lines.join('\n')}`);
    assert.equal(await palette.isPicked(/by-hand/), false);
    assert.equal(await palette.isPicked(/friendlyhello:latest/), true);
    await session.page.keyboard.press('Escape');
    assert.deepEqual(await held(), all);
    await ticked(session.walkthrough, done);
  });

  it('removes that, leaves the rest, and clears all ticks', async () => {
    const theirs = (await held()).filter((line) => /by-hand|theirs|mine\/hello/.test(line));
    assert.equal(theirs.length, 4);
    await palette.run('resetTutorial');
    await palette.lines();
    await palette.accept();
    await notification(session.page, /The tutorial is reset\. Removed: \d+/, 60_000);
    await session.shot('done');
    assert.deepEqual((await held()).sort(), [...first, ...theirs].sort());
    assert.deepEqual((await readdir(session.folder)).sort(), ['app.py']);
    assert.match(await readFile(join(session.folder, 'app.py'), 'utf8'), /\n# mine\n$/);
    await ticked(session.walkthrough, []);
    assert.equal(await session.docker('volume', 'ls', '-q'), '');
    // And stays so.
    await session.page.reload();
    await session.walkthrough.ready();
    await session.page.waitForTimeout(3_000);
    await ticked(session.walkthrough, []);
  });

  it('the tutorial can be taken again, with the edited file', async () => {
    done = [];
    await session.walkthrough.press('dockerfile');
    await reach('folder', 'dockerfile');
    await session.walkthrough.press('app');
    await palette.dialog();
    await palette.answer(/Cancel/);
    await reach('app');
    await session.walkthrough.press('requirements');
    await reach('requirements');
    await session.walkthrough.press('build');
    await reach('build');
    await session.walkthrough.press('prerequisites');
    await reach('prerequisites');
  });

  it('an engine that goes away in the middle loses nothing', async () => {
    await palette.run('resetTutorial');
    await palette.lines();
    await session.engine.halt();
    await palette.accept();
    await notification(session.page, /engine went away in the middle/, 60_000);
    await dismissMessages(session.page);
    await session.engine.resume();
    await waitFor('the engine', async () => (await session.docker('ps', '-q').catch(() => undefined)) !== undefined);
    await ticked(session.walkthrough, done, 30_000);
    assert.deepEqual((await readdir(session.folder)).sort(), ['Dockerfile', 'app.py', 'requirements.txt']);
    await palette.run('resetTutorial');
    await palette.lines();
    await palette.accept();
    await notification(session.page, /The tutorial is reset/, 60_000);
    await ticked(session.walkthrough, []);
    assert.deepEqual((await held()).filter((line) => /hello-world|friendlyhello:latest/.test(line)), []);
  });
});
