/** The docker CLI's grammar of engine addresses, in `DOCKER_HOST` (`opts.ParseHost`) and in contexts. */

const socket = '/var/run/docker.sock';
const pipe = '//./pipe/docker_engine';
/** Of DOCKER_HOST, with TLS and without. With TLS and no host at all it is `defaultTlsPort`. */
const defaultPort = '2375';
const defaultTlsPort = '2376';

/** Where the CLI looks when nothing is configured. TLS alone already means TCP. */
export function defaultHost(platform: NodeJS.Platform, tls: boolean): string {
  if (tls) return `tcp://localhost:${defaultTlsPort}`;
  return platform === 'win32' ? `npipe://${pipe}` : `unix://${socket}`;
}

/** `DOCKER_HOST` with everything filled in. Throws with the CLI's message when it is no address. */
export function parseHost(value: string): string {
  const [scheme, rest] = split(value);
  switch (scheme) {
    case 'unix':
      return `unix://${rest || socket}`;
    case 'npipe':
      return `npipe://${rest || pipe}`;
    case 'tcp':
      return tcp(value, rest, defaultPort);
    case 'ssh':
      return value;
    default:
      throw new Error(`invalid bind address format: ${value}`);
  }
}

/**
 * A context's host. The CLI dials it as it stands: `http` and `https` are other names of `tcp`, TLS
 * follows from the context's certificates alone, and a missing port is the one of HTTP or HTTPS.
 */
export function parseContextHost(value: string, tls: boolean): string {
  const [scheme, rest] = split(value);
  if (value.includes('://') && rest !== '') {
    if (scheme === 'unix' || scheme === 'npipe' || scheme === 'ssh') return value;
    if (scheme === 'tcp' || scheme === 'http' || scheme === 'https') return tcp(value, rest, tls ? '443' : '80');
  }
  throw new Error(`unable to parse docker host ${JSON.stringify(value)}`);
}

function split(value: string): [scheme: string, rest: string] {
  const at = value.indexOf('://');
  if (at >= 0) return [value.slice(0, at), value.slice(at + 3)];
  // docker/cli takes a path for a socket since version 29; before, for a strange TCP address.
  return [/^\.?\//.test(value) ? 'unix' : 'tcp', value];
}

/** `host:port/path`: a name, an IPv4 address, an IPv6 address (in brackets when a port follows). */
function tcp(value: string, rest: string, port: string): string {
  const bare = /^(?=.*:.*:)[0-9a-f:.]+$/i.exec(rest)?.[0];
  if (bare) return `tcp://[${bare}]:${port}`;
  const parts = /^(?:[^@/]*@)?(\[[^\]/]*\](?=:)|[^:/[\]@?#\s]*)(?::(\d*))?(\/[^?#\s]*)?$/.exec(rest);
  if (!parts) throw new Error(`invalid bind address format: ${value}`);
  return `tcp://${parts[1] || 'localhost'}:${parts[2] || port}${parts[3] ?? ''}`;
}
