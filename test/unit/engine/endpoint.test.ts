import assert from 'node:assert/strict';
import { resolveEndpoint, terminalEnv, type Endpoint } from '../../../client/engine/endpoint.ts';
import { configFile, contextFiles, machine, type Machine } from './surroundings.ts';

function endpoint(on: Machine): Endpoint {
  const resolution = resolveEndpoint(machine(on));
  assert.ok(resolution.ok, 'resolves');
  return resolution.endpoint;
}

function refusal(on: Machine): string {
  const resolution = resolveEndpoint(machine(on));
  assert.ok(!resolution.ok, 'is refused');
  return resolution.detail;
}

describe('the endpoint', () => {
  const lab = contextFiles('lab', 'tcp://lab.example:2375');
  const home = contextFiles('home', 'unix:///home/ann/engine.sock');

  describe('precedence', () => {
    const files = { ...lab, ...home, ...configFile({ currentContext: 'home' }) };

    it('is DOCKER_HOST before everything', () => {
      assert.deepEqual(endpoint({ files, env: { DOCKER_HOST: 'tcp://one:1', DOCKER_CONTEXT: 'lab' } }), {
        source: 'DOCKER_HOST',
        context: 'default',
        host: 'tcp://one:1',
      });
    });

    it('is DOCKER_CONTEXT before the current context', () => {
      assert.deepEqual(endpoint({ files, env: { DOCKER_CONTEXT: 'lab' } }), {
        source: 'DOCKER_CONTEXT',
        context: 'lab',
        host: 'tcp://lab.example:2375',
      });
    });

    it('is the current context before the default', () => {
      assert.deepEqual(endpoint({ files }), { source: 'current-context', context: 'home', host: 'unix:///home/ann/engine.sock' });
    });

    it('is the default socket when nothing is set', () => {
      assert.deepEqual(endpoint({}), { source: 'default', context: 'default', host: 'unix:///var/run/docker.sock' });
    });

    it('takes an empty variable for none', () => {
      assert.equal(endpoint({ files, env: { DOCKER_HOST: '', DOCKER_CONTEXT: '' } }).context, 'home');
    });

    it('takes blanks in DOCKER_HOST for the default, and still not the context', () => {
      const { source, host } = endpoint({ files, env: { DOCKER_HOST: '  ' } });
      assert.deepEqual([source, host], ['DOCKER_HOST', 'unix:///var/run/docker.sock']);
    });

    it('DOCKER_CONTEXT=default passes the current context by', () => {
      assert.deepEqual(endpoint({ files, env: { DOCKER_CONTEXT: 'default' } }).host, 'unix:///var/run/docker.sock');
    });
  });

  describe('contexts', () => {
    it('are looked for in DOCKER_CONFIG', () => {
      const moved = Object.fromEntries(Object.entries(lab).map(([path, text]) => [path.replace('/home/ann/.docker', '/etc/elsewhere'), text]));
      assert.equal(endpoint({ files: moved, env: { DOCKER_CONTEXT: 'lab', DOCKER_CONFIG: '/etc/elsewhere' } }).host, 'tcp://lab.example:2375');
    });

    it('that do not exist are refused in the CLI’s words', () => {
      assert.match(refusal({ env: { DOCKER_CONTEXT: 'gone' } }), /^context "gone": context not found: open .*meta\.json: no such file or directory$/);
      assert.match(refusal({ files: configFile({ currentContext: 'gone' }) }), /^context "gone": context not found/);
    });

    it('that are damaged are refused', () => {
      const [path] = Object.keys(lab);
      assert.ok(path);
      assert.notEqual(refusal({ files: { [path]: '{"Name":' }, env: { DOCKER_CONTEXT: 'lab' } }), '');
      assert.match(refusal({ files: { [path]: '{}' }, env: { DOCKER_CONTEXT: 'lab' } }), /cannot find docker endpoint/);
      assert.match(refusal({ files: contextFiles('lab', 'what'), env: { DOCKER_CONTEXT: 'lab' } }), /unable to parse docker host/);
    });

    it('bring their own certificates', () => {
      const files = contextFiles('lab', 'tcp://lab.example:2376', { tls: ['ca.pem', 'cert.pem', 'key.pem'] });
      const { tls } = endpoint({ files, env: { DOCKER_CONTEXT: 'lab' } });
      assert.match(tls?.ca ?? '', /contexts\/tls\/[\da-f]{64}\/docker\/ca\.pem$/);
      assert.match(tls?.key ?? '', /docker\/key\.pem$/);
      assert.equal(tls?.skipVerify, false);
    });

    it('may speak TLS without checking it', () => {
      const files = contextFiles('lab', 'tcp://lab.example:2376', { skipVerify: true });
      assert.deepEqual(endpoint({ files, env: { DOCKER_CONTEXT: 'lab' } }).tls, { skipVerify: true });
    });

    it('do not get the environment’s TLS', () => {
      const env = { DOCKER_CONTEXT: 'lab', DOCKER_TLS_VERIFY: '1' };
      assert.equal(endpoint({ files: { ...lab, '/home/ann/.docker/ca.pem': 'PEM' }, env }).tls, undefined);
    });
  });

  describe('config.json', () => {
    it('that is no JSON is warned of, and ignored', () => {
      const resolution = resolveEndpoint(machine({ files: configFile('{"currentContext":"home"') }));
      assert.ok(resolution.ok);
      assert.equal(resolution.endpoint.source, 'default');
      assert.match(resolution.warning ?? '', /^Error loading config file: \/home\/ann\/\.docker\/config\.json: /);
    });

    it('that can’t be read is warned of, and ignored', () => {
      const readFile = (): string => {
        throw new Error('EACCES: permission denied');
      };
      const resolution = resolveEndpoint({ ...machine({}), readFile });
      assert.ok(resolution.ok);
      assert.match(resolution.warning ?? '', /permission denied/);
    });

    it('with a context that is no string has none', () => {
      assert.equal(endpoint({ files: configFile({ currentContext: 5 }) }).source, 'default');
      assert.equal(endpoint({ files: configFile('null') }).source, 'default');
    });

    it('is used whatever else stands in it', () => {
      assert.equal(endpoint({ files: { ...home, ...configFile({ auths: 5, currentContext: 'home' }) } }).context, 'home');
    });
  });

  describe('TLS from the environment', () => {
    const files = { '/certs/ca.pem': 'PEM', '/certs/cert.pem': 'PEM', '/certs/key.pem': 'PEM' };
    const all = { ca: '/certs/ca.pem', cert: '/certs/cert.pem', key: '/certs/key.pem' };
    const env = { DOCKER_HOST: 'tcp://one:2376', DOCKER_CERT_PATH: '/certs' };

    it('is checked with DOCKER_TLS_VERIFY', () => {
      assert.deepEqual(endpoint({ files, env: { ...env, DOCKER_TLS_VERIFY: '1' } }).tls, { ...all, skipVerify: false });
    });

    it('is not checked with DOCKER_TLS alone', () => {
      assert.deepEqual(endpoint({ files, env: { ...env, DOCKER_TLS: '1' } }).tls, { ...all, skipVerify: true });
    });

    it('is off without either, whatever certificates there are', () => {
      assert.equal(endpoint({ files, env }).tls, undefined);
    });

    it('alone means TCP on this machine', () => {
      assert.equal(endpoint({ files, env: { DOCKER_CERT_PATH: '/certs', DOCKER_TLS_VERIFY: '1' } }).host, 'tcp://localhost:2376');
    });

    it('can do without a client certificate, not without the CA’s', () => {
      const verify = { ...env, DOCKER_TLS_VERIFY: '1' };
      assert.deepEqual(endpoint({ files: { '/certs/ca.pem': 'PEM', '/certs/cert.pem': 'PEM' }, env: verify }).tls, { ca: '/certs/ca.pem', skipVerify: false });
      assert.match(refusal({ env: verify }), /open \/certs\/ca\.pem: no such file or directory$/);
    });

    it('looks for certificates beside config.json by default', () => {
      const beside = { '/home/ann/.docker/ca.pem': 'PEM' };
      assert.equal(endpoint({ files: beside, env: { DOCKER_HOST: 'tcp://one:2376', DOCKER_TLS: '1' } }).tls?.ca, '/home/ann/.docker/ca.pem');
    });

    it('is not for sockets', () => {
      assert.equal(endpoint({ files, env: { ...env, DOCKER_HOST: 'unix:///x.sock', DOCKER_TLS_VERIFY: '1' } }).tls, undefined);
    });
  });

  describe('on Windows', () => {
    it('is the named pipe', () => {
      const sockets = ['//./pipe/docker_engine'];
      assert.equal(endpoint({ platform: 'win32', sockets }).host, 'npipe:////./pipe/docker_engine');
    });

    it('is Docker Desktop’s pipe where only that exists', () => {
      const { source, host } = endpoint({ platform: 'win32', sockets: ['//./pipe/dockerDesktopLinuxEngine'] });
      assert.deepEqual([source, host], ['found-socket', 'npipe:////./pipe/dockerDesktopLinuxEngine']);
    });

    it('reads config.json from the user’s folder', () => {
      const files = { 'C:\\Users\\ann\\.docker\\config.json': '{"currentContext":"gone"}' };
      assert.match(refusal({ platform: 'win32', files }), /context "gone": context not found: open C:\\Users\\ann\\\.docker\\contexts\\meta\\/);
    });
  });

  describe('without the default socket', () => {
    const runtime = { XDG_RUNTIME_DIR: '/run/user/7' };
    const found = (sockets: readonly string[], env: Record<string, string> = {}, uid?: number): string | undefined => {
      const { source, host } = endpoint({ sockets, env, ...(uid === undefined ? {} : { uid }) });
      return source === 'found-socket' ? host : undefined;
    };

    it('is the first known socket that exists', () => {
      for (const socket of ['/home/ann/.docker/run/docker.sock', '/home/ann/.docker/desktop/docker.sock', '/home/ann/.colima/default/docker.sock', '/home/ann/.rd/docker.sock', '/run/podman/podman.sock']) {
        assert.equal(found([socket]), `unix://${socket}`);
      }
      assert.equal(found(['/run/podman/podman.sock', '/home/ann/.rd/docker.sock']), 'unix:///home/ann/.rd/docker.sock');
    });

    it('finds rootless engines in the user’s runtime folder', () => {
      assert.equal(found(['/run/user/7/docker.sock'], runtime), 'unix:///run/user/7/docker.sock');
      assert.equal(found(['/run/user/7/podman/podman.sock'], runtime), 'unix:///run/user/7/podman/podman.sock');
      assert.equal(found(['/run/user/7/docker.sock'], {}, 7), 'unix:///run/user/7/docker.sock');
    });

    it('is still the default where no other exists', () => {
      assert.deepEqual(endpoint({ sockets: [] }), { source: 'default', context: 'default', host: 'unix:///var/run/docker.sock' });
    });

    it('is not looked for when something is configured', () => {
      const sockets = ['/home/ann/.rd/docker.sock'];
      assert.equal(endpoint({ sockets, env: { DOCKER_HOST: 'unix:///x.sock' } }).host, 'unix:///x.sock');
      assert.equal(endpoint({ sockets, files: { ...lab, ...configFile({ currentContext: 'lab' }) } }).context, 'lab');
    });
  });

  it('goes into the terminal’s environment only when the CLI would not find it', () => {
    assert.deepEqual(terminalEnv(endpoint({ sockets: ['/home/ann/.rd/docker.sock'] })), { DOCKER_HOST: 'unix:///home/ann/.rd/docker.sock' });
    assert.deepEqual(terminalEnv(endpoint({})), {});
    assert.deepEqual(terminalEnv(endpoint({ env: { DOCKER_HOST: 'tcp://one:1' } })), {});
    assert.deepEqual(terminalEnv(endpoint({ files: lab, env: { DOCKER_CONTEXT: 'lab' } })), {});
    assert.deepEqual(terminalEnv(undefined), {});
  });
});
