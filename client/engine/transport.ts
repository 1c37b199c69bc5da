/** How bytes reach an endpoint: one HTTP agent for all kinds, that differs only in what it dials. */
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect as connectSocket, isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { inspect } from 'node:util';
import { EngineError } from './away.ts';
import type { Endpoint, TlsFiles } from './endpoint.ts';
import { dialSsh } from './ssh.ts';

/** Keeps connections for the next request; `destroy()` closes them all. */
class DialAgent extends Agent {
  readonly #dial: () => Duplex;
  constructor(dial: () => Duplex, most: number) {
    super({ keepAlive: true, maxSockets: most, maxFreeSockets: most });
    this.#dial = dial;
  }
  override createConnection(): Duplex {
    return this.#dial();
  }
  /** docker-modem prints its options, at any depth, for each request: with all sockets that takes 10 ms. */
  [inspect.custom](): string {
    return 'DialAgent';
  }
}

export interface Transport {
  readonly agent: Agent;
  /** The `Host` header. */
  readonly host: string;
  /** Goes before every path; without slashes at its ends. */
  readonly pathPrefix: string;
}

/** Connects nothing yet. Throws `misconfigured` for a host that is none. */
export function transportTo(endpoint: Endpoint): Transport {
  const { host, tls } = endpoint;
  const local = /^(?:unix|npipe):\/\/(.+)$/.exec(host)?.[1];
  if (local) return { agent: new DialAgent(() => connectSocket(local), 10), host: 'docker', pathPrefix: '' };
  // Each connection is a process here and a login there.
  if (host.startsWith('ssh://')) return { agent: new DialAgent(() => dialSsh(host), 3), host: 'docker', pathPrefix: '' };
  const [, name = '', port = '', path = ''] = /^tcp:\/\/(\[[^\]]+\]|[^:/]+):(\d+)(?:\/(.*))?$/.exec(host) ?? [];
  if (!name) throw new EngineError('misconfigured', `unable to parse docker host ${JSON.stringify(host)}`);
  const address = { host: name.replace(/^\[|\]$/g, ''), port: Number(port) };
  const dial = tls ? () => dialTls(address, tls) : () => connectSocket(address);
  return { agent: new DialAgent(dial, 10), host: `${name}:${port}`, pathPrefix: path.replace(/\/+$/, '') };
}

function dialTls(address: { readonly host: string; readonly port: number }, tls: TlsFiles): Duplex {
  return connectTls({
    ...address,
    // The name for SNI; an address is not allowed there.
    ...(isIP(address.host) ? {} : { servername: address.host }),
    ...(tls.ca ? { ca: pem(tls.ca) } : {}),
    ...(tls.cert ? { cert: pem(tls.cert) } : {}),
    ...(tls.key ? { key: pem(tls.key) } : {}),
    rejectUnauthorized: !tls.skipVerify,
  });
}

function pem(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new EngineError('misconfigured', error instanceof Error ? error.message : String(error));
  }
}
