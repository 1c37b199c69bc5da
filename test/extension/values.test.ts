import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Messages } from '../../client/messages.ts';
import { LearnerValues } from '../../client/tutorial/learnerValues.ts';

/** A workspace's memory that can be read and tampered with. */
function memory(stored: unknown = undefined): vscode.Memento & { value: unknown } {
  return {
    value: stored,
    keys: () => [],
    get<T>() {
      return this.value as T;
    },
    async update(_: string, value: unknown) {
      this.value = value;
    },
  };
}

const say = new Messages(() => 'bilingual');
const open = (stored?: unknown) => new LearnerValues(memory(stored), say, 4000);

/** Answers the input boxes that appear, one after the other: accepts what stands there, or goes away. */
async function answering<T>(work: Promise<T>, commands: readonly ('accept' | 'close')[]): Promise<T> {
  for (const command of commands) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand(command === 'accept' ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen');
  }
  return work;
}

describe('the learner’s values', () => {
  it('are asked for only where they are missing, with the article’s as proposals, and kept', async () => {
    const values = open({ registry: 'docker.io', user: 'john' });
    assert.equal(values.reference, undefined);
    assert.equal(await answering(values.askReference(), ['accept', 'accept']), 'john/get-started:part2');
    assert.equal(await values.askReference(), 'john/get-started:part2');
    assert.deepEqual(values.chosen, { registry: 'docker.io', practice: false, user: 'john', repository: 'get-started', tag: 'part2' });
  });

  it('stay as they are when the learner goes away', async () => {
    const values = open({ registry: 'docker.io', user: 'john' });
    assert.equal(await answering(values.askReference(), ['close']), undefined);
    assert.deepEqual(values.chosen, { registry: 'docker.io', practice: false, user: 'john' });
    assert.equal(await open().askReference(), undefined, 'without a registry nothing is asked');
  });

  it('tell of a change', async () => {
    const values = open();
    let count = 0;
    values.onDidChange(() => count++);
    assert.equal(values.port, 4000);
    await values.set({ port: 4001 });
    assert.equal(values.port, 4001);
    await values.clear();
    assert.equal(values.port, 4000);
    assert.equal(count, 2);
  });

  it('are checked again when they are read: what does not pass is as if it were not there', () => {
    const bad = { registry: 'docker.io', practice: 'x', user: 'john; id', repository: '$(id)', tag: '-x', port: 70_000, publicPush: 3 };
    assert.deepEqual(open(bad).chosen, { registry: 'docker.io', practice: false });
    assert.deepEqual(open({ registry: 'evil host', user: 'john' }).chosen, {});
    for (const stored of [null, 'x', 3, []]) assert.deepEqual(open(stored).chosen, {});
  });
});
