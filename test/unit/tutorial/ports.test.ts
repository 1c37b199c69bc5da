import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { freePort, isPortFree, listeningInodes, processAt } from '../../../client/tutorial/ports.ts';

async function listening(host: string): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

describe('a port of this machine', () => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    it(`is taken while somebody listens at ${host}, and free again after that`, async () => {
      const { port, close } = await listening(host);
      assert.equal(await isPortFree(port), false);
      const free = await freePort(port);
      assert.ok(free !== undefined && free > port);
      await close();
      assert.equal(await isPortFree(port), true);
    });
  }

  it('is passed over where it is not allowed', async () => {
    const { port, close } = await listening('127.0.0.1');
    await close();
    assert.notEqual(await freePort(port, (each) => each !== port), port);
    assert.equal(await freePort(port, () => false), undefined);
  });

  it('is held by a program that has a name', async function () {
    if (process.platform === 'win32') this.skip();
    const { port, close } = await listening('127.0.0.1');
    assert.equal((await processAt(port))?.id, process.pid);
    await close();
    assert.equal(await processAt(port), undefined);
  });
});

describe('the table of sockets', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:0FA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0 100 0 0 10 0',
    '   1: 0100007F:0FA0 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 777 1 0 20 4 30 10 -1',
    '   2: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 888 1 0 100 0 0 10 0',
  ].join('\n');

  it('names those that listen at the port', () => {
    assert.deepEqual(listeningInodes(table, 4000), ['12345']);
    assert.deepEqual(listeningInodes(table, 80), []);
  });
});
