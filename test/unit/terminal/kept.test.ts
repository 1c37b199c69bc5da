import assert from 'node:assert/strict';
import { Kept } from '../../../client/terminal/kept.ts';

function kept(limit: number, lines: readonly string[]): readonly string[] {
  const text = new Kept(limit);
  for (const line of lines) text.add(line);
  return text.lines;
}

describe('Keeping the beginning and the end of a text', () => {
  it('keeps all of a short one', () => {
    assert.deepEqual(kept(100, ['a', '', 'b']), ['a', '', 'b']);
  });

  it('leaves out the middle of a long one and counts its lines', () => {
    const lines = Array.from({ length: 100 }, (_, number) => `line ${number}`);
    const [first, ...rest] = kept(20, lines);
    assert.equal(first, 'line 0');
    assert.deepEqual(rest, ['line 1', '[… 96 lines …]', 'line 98', 'line 99']);
  });

  it('cuts a line that is too long by itself at its beginning', () => {
    assert.deepEqual(kept(5, ['a', `${'x'.repeat(50)}end`]), ['a', 'xxend']);
  });

  it('says the same however often it is asked', () => {
    const text = new Kept(10);
    for (let number = 0; number < 10; number += 1) {
      text.add(`line ${number}`);
      void text.lines;
    }
    assert.deepEqual(text.lines, ['line 0', '[… 8 lines …]', 'line 9']);
  });
});
