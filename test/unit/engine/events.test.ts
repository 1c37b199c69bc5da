import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { mayChange, onLines } from '../../../client/engine/events.ts';

describe('the event stream', () => {
  it('is read line by line, however its chunks are cut', async () => {
    const text = '{"Action":"tag","名":"容器"}\n\n{"Action":"start"}\r\n{"Action":"di';
    for (const size of [1, 2, 7, text.length]) {
      const stream = new PassThrough();
      const lines: string[] = [];
      onLines(stream, (line) => lines.push(line.trim()));
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
      stream.end();
      await new Promise((resolve) => stream.once('close', resolve));
      assert.deepEqual(lines, ['{"Action":"tag","名":"容器"}', '{"Action":"start"}']);
    }
  });

  it('means a change when an image or a container came, went or moved', () => {
    for (const action of ['tag', 'untag', 'delete', 'create', 'start', 'die', 'destroy', 'rename', 'push']) {
      assert.ok(mayChange(JSON.stringify({ Type: 'container', Action: action })), action);
    }
    assert.ok(mayChange('{"status":"pull"}'));
  });

  it('means none when somebody only looked', () => {
    for (const action of ['exec_create: sh', 'exec_die', 'health_status: healthy', 'top', 'resize']) {
      assert.ok(!mayChange(JSON.stringify({ Type: 'container', Action: action })), action);
    }
  });

  it('means one when it can’t be understood', () => {
    for (const line of ['{"Action":', 'null', '5', '{}']) assert.ok(mayChange(line), line);
  });
});
