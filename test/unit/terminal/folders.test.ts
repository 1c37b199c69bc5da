import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSameFolder } from '../../../client/terminal/folders.ts';

describe('Comparing folders', () => {
  let base = '';
  before(() => {
    base = mkdtempSync(join(tmpdir(), 'gc-folders-'));
    mkdirSync(join(base, 'real'));
    mkdirSync(join(base, 'other'));
    symlinkSync(join(base, 'real'), join(base, 'link'), 'junction');
  });
  after(() => rmSync(base, { recursive: true }));

  it('knows a folder by itself, and with a slash at its end', () => {
    assert.equal(isSameFolder(join(base, 'real'), join(base, 'real')), true);
    assert.equal(isSameFolder(join(base, 'real'), `${join(base, 'real')}/`), true);
    assert.equal(isSameFolder('/', '/'), true);
  });

  it('knows it through a link', () => {
    assert.equal(isSameFolder(join(base, 'real'), join(base, 'link')), true);
  });

  it('tells folders apart, missing ones too', () => {
    assert.equal(isSameFolder(join(base, 'real'), join(base, 'other')), false);
    assert.equal(isSameFolder(join(base, 'missing'), join(base, 'missing2')), false);
  });
});
