/** Certificates of our own, as Docker's documentation makes them: a CA, a server's, a client's. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../testbed/machine/debian.ts';
import { run } from '../testbed/machine/run.ts';
import { temporaryFolder } from '../testbed/index.ts';

export interface Certificates {
  /** Holds `ca.pem`, `server.pem`, `server-key.pem`. */
  readonly folder: string;
  /** Holds `ca.pem`, `cert.pem`, `key.pem`, as DOCKER_CERT_PATH wants them. */
  readonly client: string;
}

/** For a server on 127.0.0.1 and localhost. */
export async function makeCertificates(name: string): Promise<Certificates> {
  await ensurePackages('openssl');
  const folder = temporaryFolder(name);
  const client = join(folder, 'client');
  mkdirSync(client);
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl('req', '-x509', ...key, '-keyout', 'ca-key.pem', '-out', 'ca.pem', '-days', '2', '-subj', `/CN=${name}`);
  const sign = async (prefix: string, cert: string, keyFile: string, extensions: string): Promise<void> => {
    writeFileSync(join(folder, `${prefix}.ext`), extensions);
    await openssl('req', ...key, '-keyout', keyFile, '-out', `${prefix}.csr`, '-subj', `/CN=${prefix}`);
    await openssl('x509', '-req', '-in', `${prefix}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca-key.pem', '-CAcreateserial', '-out', cert, '-days', '2', '-extfile', `${prefix}.ext`);
  };
  await sign('server', 'server.pem', 'server-key.pem', 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n');
  await sign('client', 'client/cert.pem', 'client/key.pem', 'extendedKeyUsage=clientAuth\n');
  await openssl('x509', '-in', 'ca.pem', '-out', 'client/ca.pem');
  return { folder, client };
}
