/** Building and running on Docker 20.10 with the classic builder, as some learners have it. */
import assert from 'node:assert/strict';
import { notification, startSession, ticked, type Session } from './session.ts';

describe('the older engine with the classic builder', function () {
  this.timeout(180_000);
  let session: Session;
  const files = ['folder', 'dockerfile', 'requirements', 'app'];

  before(async () => {
    session = await startSession('older-engine', { language: 'bilingual', engine: 'older' });
    await session.walkthrough.ready();
  });
  after(() => session.stop());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await session.shot('failed');
    console.log(await session.log());
  });

  it('is the one that the status bar names', async () => {
    await session.page.locator('#guided-containers\\.guided-containers\\.engine', { hasText: 'Docker 20.10' }).waitFor();
  });

  it('builds the image, counting the classic builder’s steps', async () => {
    for (const step of files.slice(1)) await session.walkthrough.press(step);
    await ticked(session.walkthrough, files);
    await session.walkthrough.press('build');
    await notification(session.page, /step \d of 7/);
    await notification(session.page, /Built friendlyhello/, 60_000);
    await ticked(session.walkthrough, [...files, 'build']);
    await session.shot('build');
  });

  it('runs it, and the page names the container', async () => {
    await session.walkthrough.press('run');
    await ticked(session.walkthrough, [...files, 'build', 'run']);
    const id = await session.docker('ps', '--format', '{{.ID}}');
    assert.match(await (await fetch('http://localhost:4000')).text(), new RegExp(`Hello World!.*${id}`));
    await session.shot('run');
  });

  it('ends it by Ctrl+C', async () => {
    await session.walkthrough.press('interrupt');
    await notification(session.page, /container has ended/);
    await ticked(session.walkthrough, [...files, 'build', 'run', 'interrupt']);
    assert.equal(await session.docker('ps', '-q'), '');
  });
});
