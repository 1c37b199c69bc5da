import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { tar } from '../../../client/engine/tar.ts';

describe('a tar archive', () => {
  it('is read by tar, with its folders, contents and rights', () => {
    const archive = tar([{ path: 'auth/htpasswd', content: 'learner:$2b$10$x\n' }, { path: '空.txt', content: '', mode: 0o600 }]);
    assert.equal(archive.length % 512, 0);
    const listed = execFileSync('tar', ['-tv', '--quoting-style=literal'], { input: archive, encoding: 'utf8' });
    assert.match(listed, /^-rw-r--r-- 0\/0 +17 .* auth\/htpasswd\n-rw------- 0\/0 +0 .* 空\.txt\n$/);
    assert.equal(execFileSync('tar', ['-xO', '-f', '-', 'auth/htpasswd'], { input: archive, encoding: 'utf8' }), 'learner:$2b$10$x\n');
  });

  it('has no room for a very long path', () => {
    assert.throws(() => tar([{ path: 'x'.repeat(101), content: '' }]));
  });
});
