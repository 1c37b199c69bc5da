import assert from 'node:assert/strict';
import { startEngine, startHub, startRegistry, stopAll, type Engine } from './index.ts';
import { docker } from './support.ts';

describe('Registries of the test-bed', () => {
  let engine: Engine;

  before(async function () {
    this.timeout(900_000);
    const hub = await startHub();
    engine = await startEngine({ mirror: hub.url });
    await docker(engine, ['pull', 'hello-world']);
  });
  after(() => stopAll());

  it('take and give an image', async () => {
    const registry = await startRegistry();
    const reference = `${registry.host}/john/get-started:part2`;
    await docker(engine, ['tag', 'hello-world', reference]);
    await docker(engine, ['push', reference]);
    await docker(engine, ['image', 'rm', reference, 'hello-world']);
    assert.match((await docker(engine, ['run', '--rm', reference])).stdout, /Hello from Docker!/);
  });

  it('refuse those who have not logged in', async () => {
    const registry = await startRegistry({ auth: { user: 'john', password: 'a secret' } });
    const reference = `${registry.host}/john/get-started:part2`;
    await docker(engine, ['pull', 'hello-world']);
    await docker(engine, ['tag', 'hello-world', reference]);
    const refused = await docker(engine, ['push', reference], { mayFail: true });
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /no basic auth credentials|unauthorized/);
    const login = ['login', '--username', 'john', '--password-stdin', registry.host];
    const wrong = await docker(engine, login, { input: 'not it', mayFail: true });
    assert.match(wrong.stderr, /unauthorized|401/);
    await docker(engine, login, { input: 'a secret' });
    await docker(engine, ['push', reference]);
  });

  it('run as the image registry:2 too', async () => {
    const args = ['run', '-d', '-p', '127.0.0.1::5000', '--name', 'practice', 'registry:2'];
    await docker(engine, args);
    const { stdout } = await docker(engine, ['port', 'practice', '5000']);
    await docker(engine, ['exec', 'practice', 'ls', '/etc/docker/registry/config.yml']);
    const answer = await fetch(`http://${stdout.trim()}/v2/`);
    assert.equal(answer.status, 200);
  });
});
