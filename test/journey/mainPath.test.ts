/** A learner's way through the whole tutorial, by clicks, once a reading language. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { render, type Locale, type ReadingLanguage } from '../../shared/locale.ts';
import { root } from '../../tools/layout.ts';
import { notification, startSession, ticked, tutorial, type Session } from './session.ts';

interface Variant {
  readonly language: ReadingLanguage;
  readonly theme: string;
  /** What the messages say, in the words of this language. */
  readonly building: RegExp;
  readonly built: RegExp;
  readonly listed: RegExp;
  readonly running: RegExp;
  readonly fetched: RegExp;
  readonly ended: RegExp;
  readonly stopped: RegExp;
  /** A comment of the Dockerfile. */
  readonly comments: readonly string[];
}

const english = { building: /step \d of 4/, built: /Built friendlyhello in .*get-started/, listed: /Your image is in the list/, running: /container of friendlyhello is running/, fetched: /app answered with its page/, ended: /container has ended/, stopped: /Stopped the container/ };
const chinese = { building: /第 \d 步，共 4 步/, built: /构建出镜像 friendlyhello/, listed: /列表中有你的镜像/, running: /由镜像 friendlyhello 创建的容器正在运行/, fetched: /应用返回了网页/, ended: /容器已结束/, stopped: /已停止容器/ };
const [enComment, zhComment] = ['# Set the working directory to /app', '# 将工作目录设置为 /app'];

const variants: readonly Variant[] = [
  { language: 'bilingual', theme: 'Default Dark Modern', ...english, comments: [enComment, zhComment] },
  { language: 'en', theme: 'Default Light Modern', ...english, comments: [enComment] },
  { language: 'zh-cn', theme: 'Default Light Modern', ...chinese, comments: [zhComment] },
];

/** The steps of this path; `share.test.ts` takes the rest. */
const path = tutorial.steps.map(({ id }) => id).slice(0, tutorial.steps.findIndex(({ id }) => id === 'stop') + 1);

/** The first words of a description as VS Code shows them: without its marks. */
const beginning = (description: string): string => description.split(/[*`_]/)[0]!.slice(0, 12);

const files = join(root, 'walkthroughs', tutorial.id, 'files');

for (const variant of variants) {
  const { language } = variant;
  describe(`the main path, read in ${language}`, function () {
    this.timeout(180_000);
    let session: Session;
    /** The steps that are ticked by now. */
    let done: string[] = ['folder'];
    const reach = async (step: string) => {
      done = tutorial.steps.map(({ id }) => id).filter((id) => id === step || done.includes(id));
      await ticked(session.walkthrough, done);
      await session.shot(step);
    };

    before(async function () {
      this.timeout(400_000);
      session = await startSession(language, { language, theme: variant.theme });
      await session.walkthrough.ready();
    });
    after(() => session.stop());
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      await session.shot('failed');
      console.log(await session.log());
    });

    it('begins with the folder’s tick alone, and says each step in the reading language', async () => {
      await ticked(session.walkthrough, done);
      await session.shot('start');
      for (const { id, description } of tutorial.steps) {
        await session.walkthrough.open(id);
        const text = await session.walkthrough.description(id);
        for (const locale of ['en', 'zh-cn'] as const) {
          const first = beginning(description[locale]);
          assert.equal(text.includes(first), language === 'bilingual' || language === locale, `${id}: ${locale}`);
        }
      }
    });

    it('hello-world runs', async () => {
      await session.walkthrough.press('prerequisites');
      await reach('prerequisites');
      assert.match(await session.docker('ps', '-a', '--format', '{{.Image}} {{.Status}}'), /^hello-world Exited \(0\)/);
    });

    it('the words are read', async () => {
      await session.walkthrough.press('container');
      await reach('container');
    });

    it('the page is there to read, with its picture, also on a laptop', async () => {
      await session.walkthrough.readPage('container');
      const media = session.walkthrough.media();
      await media.locator('h1', { hasText: render(tutorial.steps.find(({ id }) => id === 'container')!.title, language) }).waitFor();
      const picture = media.locator('img').first();
      await picture.waitFor();
      assert.ok(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth > 100));
      await session.shot('page-of-container');
    });

    for (const [step, file, button] of [['dockerfile', 'Dockerfile', 0], ['requirements', 'requirements.txt', 0], ['app', 'app.py', 0]] as const) {
      it(`${file} is created with the article’s content`, async () => {
        await session.walkthrough.press(step, button);
        await reach(step);
        const source = tutorial.files.find((each) => each.path === file)!.source[language];
        assert.equal(await readFile(join(session.folder, file), 'utf8'), await readFile(join(files, source), 'utf8'));
      });
    }

    it('the Dockerfile’s comments are in the reading language, and a lens stands above each instruction', async () => {
      const text = await readFile(join(session.folder, 'Dockerfile'), 'utf8');
      for (const comment of [enComment, zhComment]) assert.equal(text.includes(comment), variant.comments.includes(comment));
      await session.page.locator('.tab', { hasText: 'Dockerfile' }).click();
      await session.page.locator('.codelens-decoration').nth(3).waitFor();
      await session.shot('lenses');
    });

    it('no proxy is needed', async () => {
      await session.walkthrough.press('proxy', 1);
      await reach('proxy');
    });

    it('the image is built, with visible progress', async () => {
      await session.walkthrough.press('build');
      await notification(session.page, variant.building);
      await session.shot('building');
      await notification(session.page, variant.built, 60_000);
      await reach('build');
      assert.match(await session.docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'), /^friendlyhello:latest$/m);
    });

    it('the image is in the list', async () => {
      await session.walkthrough.press('images');
      await notification(session.page, variant.listed);
      await reach('images');
    });

    let id = '';
    it('a container runs in the foreground', async () => {
      await session.walkthrough.press('run');
      await notification(session.page, variant.running);
      await reach('run');
      id = await session.docker('ps', '--filter', 'ancestor=friendlyhello', '--format', '{{.ID}}');
      assert.match(id, /^[0-9a-f]{12}$/);
    });

    it('the page says Hello World! and names the container', async () => {
      const opened = session.page.context().waitForEvent('page');
      await session.walkthrough.press('page');
      const app = await opened;
      await app.waitForLoadState();
      assert.equal(new URL(app.url()).port, '4000');
      const text = await app.locator('body').innerText();
      assert.match(text, /^Hello World!/);
      assert.ok(text.includes(id), text);
      assert.match(text, /cannot connect to Redis/);
      await app.close();
      await reach('page');
    });

    it('curl fetches it in another terminal, since the first is busy', async () => {
      await session.walkthrough.press('page', 1);
      await notification(session.page, variant.fetched);
      await session.shot('curl');
    });

    it('Ctrl+C ends the container', async () => {
      await session.walkthrough.press('interrupt');
      await notification(session.page, variant.ended);
      await reach('interrupt');
      assert.equal(await session.docker('ps', '-q'), '');
    });

    it('a container runs in the background', async () => {
      await session.walkthrough.press('detached');
      await reach('detached');
      id = await session.docker('ps', '--filter', 'ancestor=friendlyhello', '--format', '{{.ID}}');
      assert.match(await (await fetch('http://localhost:4000')).text(), new RegExp(`<b>Hostname:</b> ${id}`));
    });

    it('the container is in the list', async () => {
      await session.walkthrough.press('containers');
      await reach('containers');
    });

    it('the container is stopped', async () => {
      await session.walkthrough.press('stop');
      await notification(session.page, variant.stopped, 30_000);
      await reach('stop');
      assert.match(await session.docker('inspect', '--format', '{{.State.Status}}', id), /exited/);
      assert.deepEqual(await session.walkthrough.ticks(), path);
    });

    it('the build step loses its tick within two seconds when the image is removed by hand', async () => {
      await session.docker('image', 'rm', '-f', 'friendlyhello');
      const left = path.filter((step) => !['build', 'images'].includes(step));
      await ticked(session.walkthrough, left, 2_000);
    });

    it('a reload of the window finds the right ticks', async () => {
      const before = await session.walkthrough.ticks();
      // What VS Code remembers is wrong now; only evidence can tell.
      await session.docker('rm', '-f', id);
      await session.page.reload();
      await session.walkthrough.ready();
      await ticked(session.walkthrough, before.filter((step) => !['detached', 'containers', 'stop'].includes(step)), 20_000);
    });

    it('another reading language keeps the step and the ticks', async () => {
      const other: Locale = language === 'zh-cn' ? 'en' : 'zh-cn';
      const before = await session.walkthrough.ticks();
      await session.walkthrough.switchTo(other, 'app');
      await ticked(session.walkthrough, before);
      assert.ok((await session.walkthrough.description('app')).includes(beginning(tutorial.steps.find(({ id: step }) => step === 'app')!.description[other])));
      await session.shot(`in-${other}`);
    });
  });
}
