/** `npm start` as a person types it, on a machine without Docker and VS Code. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { foundEditor, foundEngine } from '../../tools/start/found.ts';
import { root } from '../../tools/layout.ts';
import { stopAll, temporaryFolder, waitFor } from './index.ts';

describe('npm start', function () {
  this.timeout(180_000);
  after(stopAll);

  it('brings up engine and editor, prints the address, and ends all of it with Ctrl+C', async function () {
    if (foundEditor() || foundEngine()) {
      console.log('      skipped: this machine has an engine or an editor of its own, which it would open');
      this.skip();
    }
    const child = spawn(process.execPath, [join(root, 'tools', 'bootstrap.mjs'), 'tools/start.ts', '--yes', '--folder', temporaryFolder('practice')], {
      cwd: root,
      // A group of its own, so that Ctrl+C reaches all of it and nothing else, as on a terminal.
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    try {
      await waitFor('the address', () => /http:\S+/.test(printed), 150_000);
      const address = /http:\S+/.exec(printed)![0];
      const socket = /DOCKER_HOST=unix:\/\/(\S+)/.exec(printed)![1]!;
      assert.match(printed, /Ctrl\+C/);
      assert.match(printed, /按 Ctrl\+C 结束/);
      // The token is exchanged for a cookie.
      assert.match((await fetch(address, { redirect: 'manual' })).headers.get('set-cookie') ?? '', /vscode-tkn=/);
      assert.equal((await fetch(new URL('/', address))).status, 403, 'without the token nobody gets in');
      assert.ok(existsSync(socket));
      process.kill(-child.pid!, 'SIGINT');
      await ended;
      await assert.rejects(fetch(address));
      assert.ok(!existsSync(socket));
    } finally {
      if (child.exitCode === null) process.kill(-child.pid!, 'SIGTERM');
    }
  });
});
