import assert from 'node:assert/strict';
import { insertProxyLines, proxyProblem } from '../../../client/tutorial/proxy.ts';

const lines = '# Set proxy server, replace host:port with values for your servers\nENV http_proxy host:port\nENV https_proxy host:port\n';

describe('a proxy’s address', () => {
  for (const good of ['proxy.example.com:3128', '10.0.0.1:80', 'http://proxy:8080', '[::1]:3128', 'proxy:65535']) {
    it(`can be ${good}`, () => assert.equal(proxyProblem(good), undefined));
  }
  for (const bad of ['', 'proxy', 'proxy:', ':3128', 'proxy:0', 'proxy:65536', 'a b:80', 'proxy:80 && rm', 'proxy:80\nRUN x', '-x:80', 'ftp://proxy:80']) {
    it(`cannot be ${JSON.stringify(bad)}`, () => assert.ok(proxyProblem(bad)));
  }
});

describe('proxy lines in a Dockerfile', () => {
  it('stand before the first RUN and its comments', () => {
    const result = insertProxyLines('FROM python:2.7-slim\n\n# Install\nRUN pip install x\n\n# Run\nCMD ["x"]\n', lines, 'proxy:3128');
    assert.deepEqual(result, {
      ok: true,
      text: 'FROM python:2.7-slim\n\n# Set proxy server, replace host:port with values for your servers\nENV http_proxy proxy:3128\nENV https_proxy proxy:3128\n\n# Install\nRUN pip install x\n\n# Run\nCMD ["x"]\n',
    });
  });

  it('are not added twice', () => {
    assert.equal(insertProxyLines('FROM x\nENV HTTP_PROXY=a:1\nRUN y\n', lines, 'b:2').ok, false);
  });

  it('need a RUN to stand before', () => {
    assert.equal(insertProxyLines('FROM x\n', lines, 'b:2').ok, false);
  });
});
