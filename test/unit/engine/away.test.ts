import assert from 'node:assert/strict';
import { awayReason, EngineError } from '../../../client/engine/away.ts';

describe('why the engine is away', () => {
  const codes: readonly (readonly [string, string])[] = [
    ['ENOENT', 'no-socket'],
    ['ECONNREFUSED', 'refused'],
    ['EACCES', 'permission'],
    ['EPERM', 'permission'],
    ['ENOTFOUND', 'unreachable'],
    ['ETIMEDOUT', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'not-trusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'not-trusted'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'not-trusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'misconfigured'],
    ['ESOMETHING', 'other'],
  ];
  for (const [code, reason] of codes) {
    it(`${code} is ${reason}`, () => {
      const error = Object.assign(new Error(`it said ${code}`), { code });
      assert.deepEqual(awayReason(error), { reason, detail: `it said ${code}` });
    });
  }

  it('is known where the error says so itself', () => {
    assert.equal(awayReason(new EngineError('misconfigured', 'x')).reason, 'misconfigured');
  });

  it('is a wrong setting when plain HTTP meets TLS', () => {
    const error = Object.assign(new Error('(HTTP code 400) unexpected - Client sent an HTTP request to an HTTPS server. '), { statusCode: 400 });
    assert.deepEqual(awayReason(error), { reason: 'misconfigured', detail: '(HTTP code 400) unexpected - Client sent an HTTP request to an HTTPS server.' });
  });

  it('is one line, whatever was thrown', () => {
    assert.deepEqual(awayReason('a\n  b\n'), { reason: 'other', detail: 'a; b' });
    assert.equal(awayReason(undefined).reason, 'other');
    assert.equal(awayReason(null).reason, 'other');
  });
});
