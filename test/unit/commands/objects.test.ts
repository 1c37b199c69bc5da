import assert from 'node:assert/strict';
import { ambiguous } from '../../../client/commands/objects/ambiguous.ts';
import { argumentOf, imageRows, refused } from '../../../client/commands/objects/imageRows.ts';
import { ageWords, containerWords, imageWords, sizeWords } from '../../../client/commands/objects/words.ts';
import { container, id, image, snapshot } from '../progress/sight.ts';

const now = 1_000_000_000_000;
const ago = (seconds: number): number => now / 1000 - seconds;

describe('Words for what can be picked', () => {
  it('a container: status, port, age', () => {
    const web = container('a', 'friendlyhello', { created: ago(180), ports: [{ container: 80, protocol: 'tcp', host: 4000, hostIp: '' }] });
    assert.deepEqual(containerWords(web, now), { en: 'running, port 4000 → 80, created 3 minutes ago', 'zh-cn': '正在运行，端口 4000 → 80，创建于 3 分钟前' });
    assert.deepEqual(containerWords(container('a', 'x', { state: 'exited', exitCode: 137, created: ago(7200) }), now), {
      en: 'ended with exit code 137, created 2 hours ago',
      'zh-cn': '已结束，退出码 137，创建于 2 小时前',
    });
  });

  it('an image: size and age', () => {
    assert.deepEqual(imageWords({ ...image('1'), size: 195_400_000, created: ago(86_400) }, now), { en: '195 MB, built 1 day ago', 'zh-cn': '195 MB，构建于 1 天前' });
  });

  it('ages in the largest whole unit, and never in the future', () => {
    assert.deepEqual([59, 60, 3_599, 3_600, 86_400, 2_592_000, 31_536_000, -50].map((seconds) => ageWords(ago(seconds), now).en), [
      'less than a minute ago', '1 minute ago', '59 minutes ago', '1 hour ago', '1 day ago', '1 month ago', '1 year ago', 'less than a minute ago',
    ]);
  });

  it('sizes as docker counts', () => assert.deepEqual([13_300, 195_400_000, 1_230_000_000].map(sizeWords), ['13.3 kB', '195 MB', '1.23 GB']));
});

describe('Rows of images', () => {
  const images = [image('1', 'friendlyhello:latest', 'mine:keep'), image('2', 'postgres:16'), image('3')];
  const rows = imageRows({ images, containers: [container('a', 'friendlyhello', { imageId: `sha256:${id('1')}` }), container('b', 'postgres:16', { imageId: `sha256:${id('2')}` })] });

  it('are one for each name, and one for an image without', () => {
    assert.deepEqual(rows.map(({ reference, usedBy }) => [reference, usedBy.join()]), [['friendlyhello:latest', 'name-a'], ['mine:keep', 'name-a'], ['postgres:16', 'name-b'], [undefined, '']]);
  });

  it('are written by name, or by ID where there is none', () => {
    assert.deepEqual(rows.map(argumentOf), ['friendlyhello:latest', 'mine:keep', 'postgres:16', `sha256:${id('3')}`]);
    assert.equal(argumentOf({ image: image('1', '[::1]:5000/a:b', 'c:d'), reference: '[::1]:5000/a:b', usedBy: [] }), undefined);
    assert.equal(argumentOf({ image: image('1', '[::1]:5000/a:b'), reference: '[::1]:5000/a:b', usedBy: [] }), `sha256:${id('1')}`);
  });

  it('docker refuses the last name of an image in use', () => {
    assert.deepEqual(refused(rows).map(({ reference }) => reference), ['friendlyhello:latest', 'mine:keep', 'postgres:16']);
    assert.deepEqual(refused(rows.slice(1)).map(({ reference }) => reference), ['postgres:16']);
  });
});

describe('A short ID that is also a name', () => {
  it('is not sent, since docker takes the name', () => {
    const ours = `1fa4ab2cf395${'0'.repeat(52)}`;
    assert.equal(ambiguous([ours], snapshot({ containers: [container('a', 'x')] })), undefined);
    assert.match(ambiguous([ours], snapshot({ containers: [container('a', 'x', { name: '1fa4ab2cf395' })] }))?.en ?? '', /1fa4ab2cf395/);
    assert.ok(ambiguous([`sha256:${ours}`], snapshot({ images: [image('2', '1fa4ab2cf395:latest')] })));
  });
});
