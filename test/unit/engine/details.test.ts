import assert from 'node:assert/strict';
import { demultiplex } from '../../../client/engine/details.ts';

function frame(stream: number, text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.alloc(8);
  head[0] = stream;
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
}

describe('a container’s log', () => {
  it('is put together from both streams in order', () => {
    assert.equal(demultiplex(Buffer.concat([frame(1, 'one\n'), frame(2, '错误\n'), frame(1, 'two\n')])), 'one\n错误\ntwo\n');
  });

  it('of a terminal is taken as it is', () => {
    assert.equal(demultiplex(Buffer.from('plain text\r\n')), 'plain text\r\n');
  });

  it('may be empty', () => assert.equal(demultiplex(Buffer.alloc(0)), ''));

  it('that is cut short gives what there is', () => {
    assert.equal(demultiplex(frame(1, 'abcdef').subarray(0, 11)), 'abc');
  });
});
