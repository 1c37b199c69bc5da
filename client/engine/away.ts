/** Turns whatever went wrong on the way to the engine into a reason that has advice. */
import type { AwayReason } from './snapshot.ts';

/** An error whose reason is known where it is thrown. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly reason: AwayReason;
  constructor(reason: AwayReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

const reasonOfCode: Readonly<Record<string, AwayReason>> = {
  ENOENT: 'no-socket',
  ENOTDIR: 'no-socket',
  ECONNREFUSED: 'refused',
  EACCES: 'permission',
  EPERM: 'permission',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'not-trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'not-trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'not-trusted',
  UNABLE_TO_GET_ISSUER_CERT: 'not-trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'not-trusted',
  CERT_HAS_EXPIRED: 'not-trusted',
  CERT_NOT_YET_VALID: 'not-trusted',
  CERT_UNTRUSTED: 'not-trusted',
  CERT_REJECTED: 'not-trusted',
  CERT_SIGNATURE_FAILURE: 'not-trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'not-trusted',
  // TLS spoken to a port that speaks plain HTTP.
  ERR_SSL_WRONG_VERSION_NUMBER: 'misconfigured',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'misconfigured',
};

/** `detail` is one line, in the words of the engine, the system or ssh. Never throws. */
export function awayReason(error: unknown): { readonly reason: AwayReason; readonly detail: string } {
  const detail = (error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, '; ');
  return { reason: reasonOf(error, detail), detail };
}

function reasonOf(error: unknown, detail: string): AwayReason {
  if (error instanceof EngineError) return error.reason;
  const { code, statusCode } = Object(error) as { code?: unknown; statusCode?: unknown };
  // Plain HTTP spoken to a TLS port: "Client sent an HTTP request to an HTTPS server."
  if (statusCode === 400 && /HTTPS server/i.test(detail)) return 'misconfigured';
  if (statusCode === 401 || statusCode === 403) return 'not-trusted';
  if (typeof code !== 'string') return 'other';
  // The server's alerts on our own certificate.
  if (/^ERR_SSL_.*(ALERT|CERT|UNKNOWN_CA)/.test(code)) return 'not-trusted';
  return reasonOfCode[code] ?? 'other';
}
