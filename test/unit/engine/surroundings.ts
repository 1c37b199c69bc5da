/** A machine stated as text: variables, files by path, sockets. */
import { createHash } from 'node:crypto';
import type { Surroundings } from '../../../client/engine/endpoint.ts';

export interface Machine {
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly sockets?: readonly string[];
  readonly platform?: NodeJS.Platform;
  readonly uid?: number;
}

/** Linux, home `/home/ann`, with the default socket, unless it is said otherwise. */
export function machine({ env = {}, files = {}, sockets = ['/var/run/docker.sock'], platform = 'linux', uid }: Machine): Surroundings {
  return {
    env,
    platform,
    uid,
    home: platform === 'win32' ? 'C:\\Users\\ann' : '/home/ann',
    readFile: (path) => files[path],
    exists: (path) => path in files || sockets.includes(path),
  };
}

/** The files of a context, in `/home/ann/.docker`. `tls`: names of its certificates. */
export function contextFiles(name: string, host: string, extra: { skipVerify?: boolean; tls?: readonly string[] } = {}): Record<string, string> {
  const id = createHash('sha256').update(name).digest('hex');
  const store = '/home/ann/.docker/contexts';
  const meta = { Name: name, Metadata: {}, Endpoints: { docker: { Host: host, SkipTLSVerify: extra.skipVerify ?? false } } };
  return {
    [`${store}/meta/${id}/meta.json`]: JSON.stringify(meta),
    ...Object.fromEntries((extra.tls ?? []).map((file) => [`${store}/tls/${id}/docker/${file}`, 'PEM'])),
  };
}

export function configFile(config: unknown): Record<string, string> {
  return { '/home/ann/.docker/config.json': typeof config === 'string' ? config : JSON.stringify(config) };
}
