import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { listImages, run } from '../../../client/terminal/commandLine.ts';
import type { ImageReference, Port } from '../../../client/terminal/checked.ts';
import { OwnTerminal, sameEnvironment } from '../../../client/terminal/ownTerminal.ts';

const execution = (value: string) => ({ commandLine: { value } }) as vscode.TerminalShellExecution;

function own(): OwnTerminal {
  return new OwnTerminal({ exitStatus: undefined } as vscode.Terminal, { folder: {} as vscode.Uri, env: {} });
}

const running = run({ host: 4000 as Port, container: 80 as Port }, 'friendlyhello' as ImageReference);

describe('What keeps a terminal busy', () => {
  it('is a line of ours, from before it begins until it ends', () => {
    const terminal = own();
    const mine = execution('docker image ls');
    assert.equal(terminal.idle, true);
    terminal.reserve(listImages());
    assert.equal(terminal.idle, false);
    terminal.started(mine);
    assert.equal(terminal.occupation?.kind, 'listImages');
    terminal.ended(mine);
    assert.equal(terminal.idle, true);
  });

  it('is the learner’s own command', () => {
    const terminal = own();
    const theirs = execution('top');
    terminal.started(theirs);
    assert.deepEqual([terminal.idle, terminal.occupation?.kind, terminal.occupation?.text], [false, undefined, 'top']);
    terminal.ended(theirs);
    assert.equal(terminal.idle, true);
  });

  it('is not freed by the late end of the command before', () => {
    const terminal = own();
    const before = execution('docker image ls');
    terminal.started(before);
    terminal.reserve(running);
    terminal.ended(before);
    assert.equal(terminal.occupation?.kind, 'run');
  });

  it('is known under other spacing, or none', () => {
    for (const reported of ['', '  docker image ls  ']) {
      const terminal = own();
      terminal.reserve(listImages());
      terminal.started(execution(reported));
      assert.equal(terminal.occupation?.kind, 'listImages');
    }
  });

  it('is released only where no event will free it', () => {
    const blind = own();
    blind.reserve(running);
    blind.release();
    assert.equal(blind.idle, false, 'the shell may still report');
    blind.expectNoReport();
    blind.release();
    assert.equal(blind.idle, true);

    const seeing = own();
    seeing.reserve(running);
    seeing.started(execution(running.text));
    seeing.expectNoReport();
    seeing.release();
    assert.equal(seeing.idle, false);
  });

  it('does not matter in a terminal whose shell has gone', () => {
    const terminal = new OwnTerminal({ exitStatus: { code: 0, reason: 1 } } as vscode.Terminal, { folder: {} as vscode.Uri, env: {} });
    assert.equal(terminal.idle, false);
  });

  it('compares environments whatever their order', () => {
    assert.equal(sameEnvironment({ A: '1', B: null }, { B: null, A: '1' }), true);
    assert.equal(sameEnvironment({ A: '1' }, { A: '2' }), false);
    assert.equal(sameEnvironment({ A: '1' }, {}), false);
    assert.equal(sameEnvironment({ A: null }, { A: 'null' }), false);
  });
});
