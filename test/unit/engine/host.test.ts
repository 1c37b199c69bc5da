import assert from 'node:assert/strict';
import { parseContextHost, parseHost } from '../../../client/engine/host.ts';

describe('DOCKER_HOST', () => {
  // As docker 28.2.2 resolves them (`docker context inspect`); a bare path as docker 29 does.
  const accepted: Readonly<Record<string, string>> = {
    'tcp://127.0.0.1': 'tcp://127.0.0.1:2375',
    '127.0.0.1:9': 'tcp://127.0.0.1:9',
    engine: 'tcp://engine:2375',
    'tcp://': 'tcp://localhost:2375',
    'tcp://:99': 'tcp://localhost:99',
    'tcp://[::1]:7/p/q': 'tcp://[::1]:7/p/q',
    'tcp://[::1]:': 'tcp://[::1]:2375',
    'tcp://::1': 'tcp://[::1]:2375',
    'tcp://user:word@host:7': 'tcp://host:7',
    'unix://': 'unix:///var/run/docker.sock',
    'unix:///x y.sock': 'unix:///x y.sock',
    '/x.sock': 'unix:///x.sock',
    'npipe://': 'npipe:////./pipe/docker_engine',
    'npipe:////./pipe/other': 'npipe:////./pipe/other',
    'ssh://ann@lab': 'ssh://ann@lab',
  };
  for (const [value, host] of Object.entries(accepted)) {
    it(`${value} is ${host}`, () => assert.equal(parseHost(value), host));
  }

  for (const value of ['foo://x', 'http://127.0.0.1:9', 'fd://', 'tcp://[::1]', 'tcp://127.0.0.1:abc', 'tcp://a b:7', 'tcp://host:7?q']) {
    it(`${value} is refused`, () => assert.throws(() => parseHost(value), /^Error: invalid bind address format: /));
  }
});

describe('a context’s host', () => {
  it('gets the port of HTTP, or of HTTPS with TLS', () => {
    assert.equal(parseContextHost('tcp://lab', false), 'tcp://lab:80');
    assert.equal(parseContextHost('tcp://lab', true), 'tcp://lab:443');
    assert.equal(parseContextHost('tcp://lab:2376', true), 'tcp://lab:2376');
  });

  it('may be called http or https, and TLS still follows from the certificates', () => {
    assert.equal(parseContextHost('https://lab', false), 'tcp://lab:80');
    assert.equal(parseContextHost('http://lab:9', false), 'tcp://lab:9');
  });

  it('needs a scheme and a rest', () => {
    for (const value of ['', 'lab:9', 'unix://', 'ftp://lab']) assert.throws(() => parseContextHost(value, false), /unable to parse docker host/);
  });
});
