import assert from 'node:assert/strict';
import { hazards } from '../../../client/tutorial/hazards.ts';

const wanted = ['Dockerfile', 'app.py'];
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('hazards in the learner’s folder', () => {
  it('are none when the files are as they should be', () => {
    assert.deepEqual(hazards(['Dockerfile', 'app.py'], wanted, () => bytes(0x46, 0x52)), []);
  });

  it('notices Dockerfile.txt in any case, where there is no Dockerfile', () => {
    assert.deepEqual(hazards(['dockerfile.TXT'], wanted, () => undefined), [{ kind: 'txt-suffix', found: 'dockerfile.TXT', wanted: 'Dockerfile' }]);
    assert.deepEqual(hazards(['Dockerfile', 'Dockerfile.txt'], wanted, () => bytes(0x46)), []);
  });

  it('notices UTF-16 of both byte orders by its mark', () => {
    assert.deepEqual(hazards(['Dockerfile'], wanted, () => bytes(0xff, 0xfe, 0x46, 0)), [{ kind: 'utf-16', found: 'Dockerfile', encoding: 'utf-16le' }]);
    assert.deepEqual(hazards(['Dockerfile'], wanted, () => bytes(0xfe, 0xff, 0, 0x46)), [{ kind: 'utf-16', found: 'Dockerfile', encoding: 'utf-16be' }]);
  });

  it('takes an empty file for no hazard', () => {
    assert.deepEqual(hazards(['Dockerfile'], wanted, () => bytes()), []);
  });
});
