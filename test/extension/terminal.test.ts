/** Our terminals in the real editor, with a real shell and its shell integration. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CommandLine } from '../../client/terminal/commandLine.ts';
import { Shell, type EndedCommand, type Outcome } from '../../client/terminal/index.ts';

/** A line that the tutorial doesn't have; its shape is what counts here. */
function line(text: string, holdsTerminal = false): CommandLine {
  return { kind: holdsTerminal ? 'run' : 'listImages', subject: '', text, holdsTerminal } as unknown as CommandLine;
}

/** What `workspaceState` does for our terminals. */
function memory(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, fallback?: T) => (values.get(key) as T | undefined) ?? fallback,
    update: async (key: string, value: unknown) => void values.set(key, JSON.parse(JSON.stringify(value))),
  } as vscode.Memento;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(condition: () => boolean, what: string, milliseconds = 15_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !condition(); await wait(50)) {
    if (Date.now() > end) assert.fail(`waited in vain: ${what}`);
  }
}

function ended(outcome: Outcome): Extract<Outcome, { kind: 'ended' }> {
  assert.equal(outcome.kind, 'ended', JSON.stringify(outcome));
  return outcome as Extract<Outcome, { kind: 'ended' }>;
}

/** The next terminal that opens. */
function opened(): Promise<vscode.Terminal> {
  return new Promise((resolve) => {
    const subscription = vscode.window.onDidOpenTerminal((terminal) => {
      subscription.dispose();
      resolve(terminal);
    });
  });
}

/** Types a line as the learner does. */
async function type(terminal: vscode.Terminal, text: string): Promise<void> {
  await until(() => terminal.shellIntegration !== undefined, 'shell integration');
  terminal.sendText(text);
}

describe('Our terminals', function () {
  this.timeout(60_000);
  let folder = '';
  let shell: Shell;
  let state: vscode.Memento;
  /** Lines that shells have begun to run. */
  const begun = new Set<string>();
  let begins: vscode.Disposable;

  const run = (text: string, options: { holds?: boolean; env?: Record<string, string>; folder?: string; onOutput?: (chunk: string) => void } = {}) =>
    shell.run(line(text, options.holds), {
      folder: vscode.Uri.file(options.folder ?? folder),
      ...(options.env && { env: options.env }),
      ...(options.onOutput && { onOutput: options.onOutput }),
    });

  async function closeAll(): Promise<void> {
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await until(() => vscode.window.terminals.length === 0, 'all terminals closed');
  }

  beforeEach(async () => {
    await closeAll();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'gc-terminal-')));
    state = memory();
    begun.clear();
    begins = vscode.window.onDidStartTerminalShellExecution(({ execution }) => begun.add(execution.commandLine.value));
    shell = new Shell(() => 'bilingual', state);
  });

  afterEach(async () => {
    shell.dispose();
    begins.dispose();
    await closeAll();
    rmSync(folder, { recursive: true, force: true });
  });

  it('run a line in the folder and tell its exit code, output and time', async () => {
    const chunks: string[] = [];
    const outcome = ended(await run('pwd && sleep 1 && echo done', { onOutput: (chunk) => chunks.push(chunk) }));
    assert.equal(outcome.exitCode, 0);
    assert.equal(outcome.output, `${folder}\ndone`);
    assert.ok(outcome.seconds >= 0.9 && outcome.seconds < 10, `${outcome.seconds} s`);
    assert.ok(chunks.join('').includes('done'));
    assert.equal(vscode.window.terminals[0]?.name, 'Guided Containers · 容器导学');
  });

  it('tell of failure', async () => {
    const outcome = ended(await run('sh -c "echo no >&2; exit 3"'));
    assert.deepEqual([outcome.exitCode, outcome.output], [3, 'no']);
  });

  it('replay what a command redraws', async () => {
    const outcome = ended(await run(String.raw`printf 'a 1\nb 1\n\033[2Aa 2\nb 2\n'`));
    assert.equal(outcome.output, 'a 2\nb 2');
  });

  it('keep endless output within bounds', async () => {
    const { output } = ended(await run('seq 300000'));
    assert.ok(output.startsWith('1\n2\n') && output.endsWith('299999\n300000'), output.slice(-100));
    assert.ok(output.length < 600_000);
  });

  it('are used again when idle', async () => {
    for (let count = 0; count < 5; count += 1) assert.equal(ended(await run(`echo ${count}`)).output, String(count));
    assert.equal(vscode.window.terminals.length, 1);
  });

  it('stand beside a busy one, which goes on undisturbed', async () => {
    const first = run('sleep 100', { holds: true });
    await until(() => begun.has('sleep 100'), 'sleep runs');
    assert.equal(shell.isRunning('run'), true);
    assert.equal(ended(await run('echo beside')).output, 'beside');
    const [busy, beside, ...others] = vscode.window.terminals;
    const { location } = beside?.creationOptions as vscode.TerminalOptions;
    assert.ok(typeof location === 'object' && 'parentTerminal' in location);
    assert.equal(location.parentTerminal, busy);
    assert.deepEqual(others, []);
    assert.equal(shell.isRunning('run'), true);

    assert.equal(shell.interrupt('run'), true);
    assert.equal(ended(await first).exitCode, 130);
    await until(() => !shell.isRunning(), 'both idle');
    assert.equal(shell.interrupt(), false);
  });

  it('do not share one terminal between two clicks', async () => {
    const outcomes = await Promise.all([run('sleep 1; echo one'), run('sleep 1; echo two')]);
    assert.deepEqual(outcomes.map((outcome) => ended(outcome).output), ['one', 'two']);
    assert.equal(vscode.window.terminals.length, 2);
  });

  it('leave the learner’s own command alone, and can interrupt it', async () => {
    await run('echo first');
    const [own] = vscode.window.terminals;
    assert.ok(own);
    await type(own, 'sleep 100');
    await until(() => begun.has('sleep 100'), 'the learner’s sleep runs');
    assert.equal(shell.isRunning(), true);
    assert.equal(shell.isRunning('run'), false);
    assert.equal(ended(await run('echo second')).output, 'second');
    assert.equal(vscode.window.terminals.length, 2);
    assert.equal(shell.interrupt(), true);
    await until(() => !shell.isRunning(), 'the learner’s sleep has ended');
  });

  it('stay where they are: another folder is another terminal', async () => {
    await run('echo first');
    const [own] = vscode.window.terminals;
    assert.ok(own);
    await type(own, 'cd /');
    await until(() => own.shellIntegration?.cwd?.fsPath === '/', 'cd /');
    await until(() => !shell.isRunning(), 'idle');
    assert.equal(ended(await run('pwd')).output, folder);
    assert.equal(vscode.window.terminals.length, 2);
  });

  it('keep their environment: another one is another terminal', async () => {
    assert.equal(ended(await run('echo "<$GC_TEST>"')).output, '<>');
    assert.equal(ended(await run('echo "<$GC_TEST>"', { env: { GC_TEST: 'one' } })).output, '<one>');
    assert.equal(ended(await run('echo "<$GC_TEST>"', { env: { GC_TEST: 'one' } })).output, '<one>');
    assert.equal(vscode.window.terminals.length, 2);
  });

  it('that are closed leave the result unknown', async () => {
    const outcome = run('sleep 100', { holds: true });
    await until(() => begun.has('sleep 100'), 'sleep runs');
    vscode.window.terminals[0]?.dispose();
    const told = await outcome;
    assert.deepEqual([told.kind, told.kind === 'not-known' && told.reason], ['not-known', 'terminal-closed']);
    assert.equal(shell.isRunning(), false);
  });

  it('that are closed at once leave the result unknown', async () => {
    const terminal = opened();
    const outcome = run('echo too late');
    (await terminal).dispose();
    const told = await outcome;
    assert.deepEqual([told.kind, told.kind === 'not-known' && told.reason], ['not-known', 'terminal-closed']);
  });

  it('are found again, and known to be busy, after the extension was started anew', async () => {
    const outcome = run('sleep 100', { holds: true });
    await until(() => begun.has('sleep 100'), 'sleep runs');
    shell.dispose();
    shell = new Shell(() => 'bilingual', state);
    await until(() => shell.isRunning('run'), 'the running line is known again');
    assert.equal(ended(await run('echo beside')).output, 'beside');
    assert.equal(vscode.window.terminals.length, 2);
    assert.equal(shell.interrupt('run'), true);
    assert.equal(ended(await outcome).exitCode, 130);
  });

  it('tell of commands in any terminal, and whose it is', async () => {
    const seen: EndedCommand[] = [];
    const subscription = shell.onCommandEnded((command) => seen.push(command));
    try {
      await run('echo ours');
      const foreign = vscode.window.createTerminal({ name: 'theirs', cwd: folder });
      await type(foreign, 'sh -c "exit 7"');
      await until(() => seen.length >= 2, 'two commands');
      assert.deepEqual(
        seen.map(({ commandLine, exitCode, ours, cwd }) => ({ commandLine, exitCode, ours, cwd: cwd?.fsPath })),
        [
          { commandLine: 'echo ours', exitCode: 0, ours: true, cwd: folder },
          { commandLine: 'sh -c "exit 7"', exitCode: 7, ours: false, cwd: folder },
        ],
      );
    } finally {
      subscription.dispose();
    }
  });

  it('learn the result from a shell that is slow to start', async () => {
    // bash reads this before it reports anything, and after the time that is waited for it.
    writeFileSync(join(folder, '.bashrc'), 'sleep 4');
    const outcome = ended(await run('sh -c "sleep 1; echo late; exit 3"', { env: { HOME: folder } }));
    assert.deepEqual([outcome.exitCode, outcome.output], [3, 'late']);
  });

  for (const name of ['zsh', 'fish']) {
    describe(`in ${name}`, () => {
      useShell(name);

      it('run lines, tell their results, and interrupt', async () => {
        const shown = ended(await run('echo one'));
        assert.deepEqual([shown.exitCode, shown.output], [0, 'one']);
        const failed = ended(await run('sh -c "echo no; exit 3"'));
        assert.deepEqual([failed.exitCode, failed.output], [3, 'no']);
        const held = run('sleep 100', { holds: true });
        await until(() => begun.has('sleep 100'), 'sleep runs');
        assert.equal(ended(await run('echo beside')).output, 'beside');
        assert.equal(shell.interrupt('run'), true);
        assert.equal(ended(await held).exitCode, 130);
        assert.equal(vscode.window.terminals.length, 2);
      });
    });
  }

  describe('without shell integration', () => {
    useShell('dash');

    it('send the text and never claim a result', async () => {
      const notKnown: Outcome = { kind: 'not-known', reason: 'no-shell-integration', output: '' };
      assert.deepEqual(await run('echo sent > sent.txt'), notKnown);
      await until(() => existsSync(join(folder, 'sent.txt')), 'the line was run');
      // The second time there is nothing to wait for.
      const start = Date.now();
      assert.deepEqual(await run('echo again > again.txt'), notKnown);
      assert.ok(Date.now() - start < 1000, 'waited again');
      await until(() => existsSync(join(folder, 'again.txt')), 'the second line was run');
      assert.equal(vscode.window.terminals.length, 1);
    });

    it('are busy with a line that holds them until it is interrupted, or known to have ended', async () => {
      await run('sleep 100; echo over > over.txt', { holds: true });
      assert.equal(shell.isRunning('run'), true);
      await run('echo beside > beside.txt');
      assert.equal(vscode.window.terminals.length, 2);
      await until(() => existsSync(join(folder, 'beside.txt')), 'the other line was run');
      assert.equal(shell.interrupt('run'), true);
      assert.equal(shell.isRunning('run'), false);
      await run('sleep 0.1', { holds: true });
      assert.equal(shell.isRunning('run'), true);
      shell.release('run');
      assert.equal(shell.isRunning('run'), false);
      assert.equal(vscode.window.terminals.length, 2);
      assert.equal(existsSync(join(folder, 'over.txt')), false, 'the interrupted line went on');
    });
  });
});

/** Makes a shell the one that terminals start with, as the learner's settings would; skips where it is missing. */
function useShell(name: string): void {
  const settings = vscode.workspace.getConfiguration('terminal.integrated');
  const system = process.platform === 'darwin' ? 'osx' : 'linux';
  const path = [`/bin/${name}`, `/usr/bin/${name}`].find(existsSync);

  before(async function () {
    if (path === undefined) {
      console.log(`      skipped: no ${name} here`);
      return this.skip();
    }
    await settings.update(`profiles.${system}`, { [name]: { path } }, vscode.ConfigurationTarget.Global);
    await settings.update(`defaultProfile.${system}`, name, vscode.ConfigurationTarget.Global);
    await until(() => vscode.env.shell === path, `${name} is the default shell`);
  });

  after(async () => {
    await settings.update(`defaultProfile.${system}`, undefined, vscode.ConfigurationTarget.Global);
    await settings.update(`profiles.${system}`, undefined, vscode.ConfigurationTarget.Global);
    await until(() => vscode.env.shell !== path, `${name} is not the default shell any more`);
  });
}
