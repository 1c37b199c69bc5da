import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Recorder } from '../../../client/terminal/recorder.ts';

/** An execution whose output is these chunks; after them its stream ends, fails, or never ends. */
function execution(chunks: readonly string[], end: 'ends' | 'fails' | 'hangs' = 'ends'): vscode.TerminalShellExecution {
  async function* read(): AsyncGenerator<string> {
    yield* chunks;
    if (end === 'fails') throw new Error('the terminal went away');
    if (end === 'hangs') await new Promise(() => undefined);
  }
  return { commandLine: { value: '', confidence: 2, isTrusted: true }, cwd: undefined, read } as unknown as vscode.TerminalShellExecution;
}

const mark = (text: string): string => `\u001b]633;${text}\u0007`;
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('Recording a command', () => {
  it('hands on the bytes and keeps what a person would see', async () => {
    const chunks: string[] = [];
    const recorder = new Recorder((chunk) => chunks.push(chunk));
    recorder.follow(execution(['10%\r', '\u001b[3', '1m100%\u001b[0m\r\n']));
    await recorder.finished;
    assert.equal(recorder.output, '100%');
    assert.equal(chunks.join(''), '10%\r\u001b[31m100%\u001b[0m\r\n');
  });

  it('has what came, though the stream never ends', async () => {
    const recorder = new Recorder();
    recorder.follow(execution(['text'], 'hangs'));
    await tick();
    assert.equal(recorder.output, 'text');
  });

  it('does not reject when the stream fails, or the listener', async () => {
    const recorder = new Recorder();
    recorder.follow(execution(['text'], 'fails'));
    await recorder.finished;
    assert.equal(recorder.output, 'text');
    const angry = new Recorder(() => {
      throw new Error('no');
    });
    angry.follow(execution(['text']));
    await angry.finished;
    assert.equal(angry.output, 'text');
  });

  it('reads the shell’s own mark of the end', async () => {
    const recorder = new Recorder();
    let prompts = 0;
    recorder.onPrompt = () => (prompts += 1);
    recorder.follow(execution([mark('C'), 'text\r\n', '\u001b]633;D', ';7\u0007', mark('A'), '$ ']));
    await recorder.finished;
    assert.deepEqual([recorder.exitCode, recorder.atPrompt, prompts], [7, true, 2]);
  });

  it('is not misled by the prompt before the command', async () => {
    const recorder = new Recorder();
    recorder.follow(execution([mark('D;1'), mark('A'), mark('B'), mark('E;docker ps;nonce'), mark('C'), 'text']));
    await recorder.finished;
    assert.deepEqual([recorder.exitCode, recorder.atPrompt], [undefined, false]);
  });

  it('follows the execution that the editor made of its line', async () => {
    const recorder = new Recorder();
    recorder.follow(execution([], 'hangs'));
    recorder.follow(execution(['text']));
    await recorder.finished;
    assert.equal(recorder.output, 'text');
  });
});
