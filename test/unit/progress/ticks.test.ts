import assert from 'node:assert/strict';
import { Ticks } from '../../../client/progress/ticks.ts';
import { tutorialOf } from './sight.ts';

const tutorial = tutorialOf({ build: { kind: 'folder' }, run: { kind: 'folder' } });

/** Records what was sent; refuses the first `refusals` marks, as VS Code does before the walkthroughs are registered. */
function host(refusals = 0) {
  const sent: string[] = [];
  const warnings: string[] = [];
  let left = refusals;
  const executeCommand = async (command: string, ...args: unknown[]): Promise<void> => {
    if (command !== 'setContext' && left > 0) {
      left--;
      throw new Error('no such step');
    }
    sent.push([command.replace('welcome.markStep', ''), ...args].join(' '));
  };
  return { sent, warnings, executeCommand, log: { warn: (message: string) => void warnings.push(message) } };
}

const drawn = (step: string, done: boolean): string[] => [
  `setContext guidedContainers.done.sample.${step} ${done}`,
  ...['bilingual', 'en', 'zh-cn'].map((language) => `${done ? 'Complete' : 'Incomplete'} guided-containers.guided-containers#sample.${language}#${step}`),
];

describe('ticks', () => {
  it('are set both ways at first, in all three walkthroughs, in order', async () => {
    const on = host();
    const ticks = new Ticks(tutorial, on);
    ticks.apply(new Set(['build']));
    await ticks.settled();
    assert.deepEqual(on.sent, [...drawn('build', true), ...drawn('run', false)]);
    ticks.dispose();
  });

  it('are sent again only when they change', async () => {
    const on = host();
    const ticks = new Ticks(tutorial, on);
    ticks.apply(new Set(['build']));
    ticks.apply(new Set(['build']));
    ticks.apply(new Set());
    await ticks.settled();
    assert.deepEqual(on.sent.slice(8), drawn('build', false));
    ticks.dispose();
  });

  it('stay as they are while a step is undecided', async () => {
    const on = host();
    const ticks = new Ticks(tutorial, on);
    ticks.apply(new Set(['build']), new Set(['run']));
    await ticks.settled();
    assert.deepEqual(on.sent, drawn('build', true));
    ticks.apply(new Set(['build', 'run']));
    await ticks.settled();
    assert.deepEqual(on.sent.slice(4), drawn('run', true));
    ticks.dispose();
  });

  it('that VS Code refuses at start-up are sent again, as they are by then', async () => {
    const on = { ...host(6), retries: [1, 1, 1] };
    const ticks = new Ticks(tutorial, on);
    ticks.apply(new Set(['build']));
    ticks.apply(new Set(['build', 'run']));
    while (on.sent.length < 6 + 3) await new Promise((resolve) => setTimeout(resolve, 1));
    assert.deepEqual(on.warnings, []);
    for (const mark of [...drawn('build', true), ...drawn('run', true)]) assert.ok(on.sent.includes(mark), mark);
    ticks.dispose();
  });

  it('that VS Code never accepts are given up with one warning, and the context keys stay', async () => {
    const on = { ...host(Infinity), retries: [1] };
    const ticks = new Ticks(tutorial, on);
    ticks.apply(new Set(['build']));
    while (on.warnings.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    ticks.apply(new Set(['run']));
    await ticks.settled();
    assert.equal(on.warnings.length, 1);
    assert.deepEqual(on.sent.slice(-2), [drawn('build', false)[0], drawn('run', true)[0]]);
    ticks.dispose();
  });
});
