import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoginWatch } from '../../../client/progress/loginWatch.ts';
import { helpersOf, loginsOf, registryOf, type Listed } from '../../../client/progress/logins.ts';
import { thisProcess } from '../../../client/engine/surroundings.ts';

const hubServer = 'https://index.docker.io/v1/';
const logins = (config: unknown, lists: Readonly<Record<string, Listed>> = {}) => [...loginsOf(config, new Map(Object.entries(lists)))].sort();

describe('logins', () => {
  it('are the entries with a password or a token', () => {
    const auths = { [hubServer]: { auth: 'eA==' }, 'localhost:5050': { identitytoken: 't' }, 'empty.example.com': {}, 'blank.example.com': { auth: '' } };
    assert.deepEqual(logins({ auths }), ['docker.io', 'localhost:5050']);
  });

  it('call Docker Hub by one name, and others by their host', () => {
    for (const server of [hubServer, 'index.docker.io', 'https://registry-1.docker.io/v2/', 'docker.io', `${hubServer}access-token`]) assert.equal(registryOf(server), 'docker.io', server);
    assert.equal(registryOf('https://Registry.Example.com:5000/v2/'), 'registry.example.com:5000');
  });

  it('in a credential helper are those that it lists, though an entry may outlive them', () => {
    const config = { auths: { [hubServer]: {}, 'localhost:5050': {} }, credsStore: 'desktop' };
    assert.deepEqual(helpersOf(config), ['desktop']);
    assert.deepEqual(logins(config, { desktop: new Set([hubServer]) }), ['docker.io']);
    assert.deepEqual(logins(config, { desktop: undefined }), ['docker.io', 'localhost:5050'], 'it can’t be asked');
    assert.deepEqual(logins({ credsStore: 'desktop' }, { desktop: new Set([hubServer]) }), ['docker.io'], 'Docker Desktop’s own login');
  });

  it('heed a helper for one registry', () => {
    const config = { auths: { [hubServer]: { auth: 'eA==' } }, credHelpers: { 'gcr.io': 'gcloud' } };
    assert.deepEqual(logins(config, { gcloud: new Set(['https://gcr.io']) }), ['docker.io', 'gcr.io']);
    assert.deepEqual(logins(config, { gcloud: new Set() }), ['docker.io']);
  });

  it('are none where the configuration is not what it should be', () => {
    for (const config of [undefined, null, 'x', [], { auths: null }, { auths: { 'a.b': 'x' } }, { auths: [], credHelpers: 3, credsStore: 4 }]) assert.deepEqual(logins(config), []);
    assert.deepEqual(helpersOf({ credsStore: '../evil', credHelpers: { a: 'x;id', b: '-x', c: 'ok' } }), ['ok']);
  });
});

describe('the watch of logins', () => {
  let folder: string;
  const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim();
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'logins-'));
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'calls'), '');
    const helper = join(folder, 'bin', 'docker-credential-test');
    writeFileSync(helper, `#!/bin/sh\necho "$@" >> ${folder}/calls\nprintf '{"${hubServer}":"john"}'\n`);
    chmodSync(helper, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const watch = (mayRun = true) =>
    new LoginWatch({ surroundings: { ...thisProcess(), env: { PATH: `${folder}/bin:${process.env['PATH']}`, DOCKER_CONFIG: join(folder, '.docker') } }, log: { warn: () => undefined }, mayRun: () => mayRun });
  const write = (config: object) => {
    mkdirSync(join(folder, '.docker'), { recursive: true });
    writeFileSync(join(folder, '.docker', 'config.json'), JSON.stringify(config));
  };

  it('sees a login and a logout by itself', async () => {
    write({});
    const watching = watch();
    assert.deepEqual(await watching.refresh(), new Set());
    const next = () => new Promise<void>((resolve) => {
      const subscription = watching.onDidChange(() => (subscription.dispose(), resolve()));
    });
    let changed = next();
    write({ auths: { 'localhost:5050': { auth: 'eA==' } } });
    await changed;
    assert.deepEqual(watching.logins, new Set(['localhost:5050']));
    changed = next();
    write({ auths: {} });
    await changed;
    assert.deepEqual(watching.logins, new Set());
    watching.dispose();
  });

  it('begins without a configuration, and finds it when it is asked', async () => {
    const watching = watch();
    assert.deepEqual(await watching.refresh(), new Set());
    write({ auths: { [hubServer]: { auth: 'eA==' } } });
    assert.deepEqual(await watching.refresh(), new Set(['docker.io']));
    watching.dispose();
  });

  it('asks a helper for its list and for nothing else, and runs none in an untrusted folder', async () => {
    write({ auths: { [hubServer]: {} }, credsStore: 'test' });
    const watching = watch();
    assert.deepEqual(await watching.refresh(), new Set(['docker.io']));
    assert.equal(calls(), 'list');
    watching.dispose();
    const untrusted = watch(false);
    assert.deepEqual(await untrusted.refresh(), new Set(['docker.io']), 'as the entry says');
    assert.equal(calls(), 'list');
    untrusted.dispose();
  });
});
