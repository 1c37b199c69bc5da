import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, installDocker, isListening, temporaryFolder } from '../testbed/index.ts';
import { run } from '../testbed/machine/run.ts';
import { startService, type Service } from '../testbed/machine/service.ts';
import { makeCertificates, type Certificates } from './certificates.ts';
import { emptyHome, eventually, surroundings, watch, type Watching } from './support.ts';

/** dockerd itself on TCP with TLS; it holds nothing and has no network. */
async function startTlsEngine({ folder: certificates }: Certificates): Promise<{ service: Service; port: number; PATH: string }> {
  const root = await installDocker('current');
  const folder = temporaryFolder('tls');
  const port = await freePort();
  const configuration = {
    'data-root': join(folder, 'data'),
    'exec-root': join(folder, 'run'),
    pidfile: join(folder, 'docker.pid'),
    hosts: [`tcp://127.0.0.1:${port}`],
    bridge: 'none',
    iptables: false,
    tlsverify: true,
    tlscacert: join(certificates, 'ca.pem'),
    tlscert: join(certificates, 'server.pem'),
    tlskey: join(certificates, 'server-key.pem'),
  };
  writeFileSync(join(folder, 'daemon.json'), JSON.stringify(configuration));
  const PATH = [join(root, 'usr/bin'), join(root, 'usr/sbin'), process.env['PATH']].join(':');
  const service = startService('tls-dockerd', join(root, 'usr/sbin/dockerd'), ['--config-file', join(folder, 'daemon.json')], { env: { ...process.env, PATH } });
  await service.ready(() => isListening(port));
  return { service, port, PATH };
}

describe('the watcher at a TLS engine', () => {
  let ours: Certificates;
  let engine: Awaited<ReturnType<typeof startTlsEngine>>;
  before(async () => {
    ours = await makeCertificates('ours');
    engine = await startTlsEngine(ours);
  });
  after(() => engine.service.stop());

  const settled = async (watching: Watching): Promise<string> => {
    const { engine: state } = await eventually(watching, 'up or away', ({ engine: now }) => now.kind !== 'connecting');
    return state.kind === 'away' ? state.reason : state.kind;
  };
  const withEnv = (env: Record<string, string>, host = `tcp://127.0.0.1:${engine.port}`) =>
    settled(watch(surroundings({ DOCKER_HOST: host, ...env }, emptyHome())));

  it('is trusted with DOCKER_TLS_VERIFY and its certificates, by address and by name', async () => {
    const env = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: ours.client };
    assert.equal(await withEnv(env), 'up');
    assert.equal(await withEnv(env, `tcp://localhost:${engine.port}`), 'up');
  });

  it('is trusted through a context that the command line made', async () => {
    const home = emptyHome();
    const files = ['ca', 'cert', 'key'].map((name) => `${name}=${join(ours.client, `${name}.pem`)}`).join(',');
    const env = { PATH: engine.PATH, HOME: home };
    await run('docker', ['context', 'create', 'lab', '--docker', `host=tcp://127.0.0.1:${engine.port},${files}`], { env });
    await run('docker', ['context', 'use', 'lab'], { env });
    assert.equal(await settled(watch(surroundings({}, home))), 'up');
  });

  it('is not trusted with the certificates of somebody else', async () => {
    const theirs = await makeCertificates('theirs');
    assert.equal(await withEnv({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: theirs.client }), 'not-trusted');
  });

  it('does not trust us without a client certificate, or with another’s', async () => {
    const bare = temporaryFolder('bare');
    copyFileSync(join(ours.client, 'ca.pem'), join(bare, 'ca.pem'));
    assert.equal(await withEnv({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: bare }), 'not-trusted');
    const theirs = await makeCertificates('strangers');
    assert.equal(await withEnv({ DOCKER_TLS: '1', DOCKER_CERT_PATH: theirs.client }), 'not-trusted');
  });

  it('is not trusted under an address that its certificate does not have', async () => {
    // Linux takes this one for 127.0.0.1.
    assert.equal(await withEnv({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: ours.client }, `tcp://0.0.0.0:${engine.port}`), 'not-trusted');
  });

  it('is a wrong setting when one side speaks TLS and the other does not', async () => {
    assert.equal(await withEnv({}), 'misconfigured');
  });

  it('is a wrong setting when a certificate is missing or none', async () => {
    assert.equal(await withEnv({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: temporaryFolder('empty') }), 'misconfigured');
    const broken = temporaryFolder('broken');
    writeFileSync(join(broken, 'ca.pem'), 'no certificate');
    assert.notEqual(await withEnv({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: broken }), 'up');
  });
});
