import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { answering } from '../../server/providers/request.ts';

const silent = { error: (): void => undefined };

describe('the wrapper around a request', () => {
  it('does no work for a request that was given up before it began', () => {
    const source = new CancellationTokenSource();
    source.cancel();
    const handle = answering('hover', silent, 'nothing', () => assert.fail('the handler ran'));
    const answer = handle(undefined, source.token);
    assert.ok(answer instanceof ResponseError);
    assert.equal(answer.code, LSPErrorCodes.RequestCancelled);
  });

  it('throws an answer away that nobody waits for any more', () => {
    const source = new CancellationTokenSource();
    const handle = answering('hover', silent, 'nothing', () => {
      source.cancel();
      return 'late';
    });
    assert.ok(handle(undefined, source.token) instanceof ResponseError);
  });

  it('answers with the fallback and logs what went wrong, with the feature’s name', () => {
    const messages: string[] = [];
    const handle = answering<undefined, string>('codeLens', { error: (message) => messages.push(message) }, 'nothing', () => {
      throw new Error('broken');
    });
    assert.equal(handle(undefined, new CancellationTokenSource().token), 'nothing');
    assert.match(messages.join(), /^codeLens: Error: broken/);
  });
});
