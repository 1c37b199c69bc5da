/** TLS from the environment: DOCKER_TLS, DOCKER_TLS_VERIFY, DOCKER_CERT_PATH. */
import { posix, win32 } from 'node:path';
import { configDirectory } from './contexts.ts';
import type { Surroundings, TlsFiles } from './endpoint.ts';

/**
 * Undefined when TLS is off. Any non-empty value turns it on, `0` too, as the CLI has it. The CA's
 * certificate must be there; a client certificate is used when it is.
 */
export function environmentTls(surroundings: Surroundings): TlsFiles | undefined {
  const { env, exists } = surroundings;
  const verify = Boolean(env['DOCKER_TLS_VERIFY']);
  if (!verify && !env['DOCKER_TLS']) return undefined;
  const folder = env['DOCKER_CERT_PATH'] || configDirectory(surroundings);
  const path = (name: string): string => pathsOf(surroundings).join(folder, name);
  const ca = path('ca.pem');
  if (!exists(ca)) throw new Error(`unable to resolve docker endpoint: open ${ca}: no such file or directory`);
  return { ca, ...tlsPair(exists, path('cert.pem'), path('key.pem')), skipVerify: !verify };
}

/** A certificate without its key, or a key without its certificate, is of no use. */
export function tlsPair(exists: Surroundings['exists'], cert: string, key: string): Pick<TlsFiles, 'cert' | 'key'> {
  return exists(cert) && exists(key) ? { cert, key } : {};
}

/** The platform's own paths, also when a test resolves for another one. */
export function pathsOf(surroundings: Pick<Surroundings, 'platform'>): typeof posix {
  return surroundings.platform === 'win32' ? win32 : posix;
}
