/** Docker contexts as the CLI stores them: config.json, `contexts/meta/…`, `contexts/tls/…`. */
import { createHash } from 'node:crypto';
import type { Endpoint, Surroundings } from './endpoint.ts';
import { parseContextHost } from './host.ts';
import { pathsOf, tlsPair } from './tls.ts';

/** The name of the context that is no file. */
export const defaultContext = 'default';

/** The CLI's configuration folder. */
export function configDirectory(surroundings: Pick<Surroundings, 'env' | 'home' | 'platform'>): string {
  return surroundings.env['DOCKER_CONFIG'] || pathsOf(surroundings).join(surroundings.home, '.docker');
}

/**
 * The context that `docker context use` chose. A config.json that can't be read or parsed is a warning
 * for the CLI, which then goes on as if it were empty; so do we.
 */
export function currentContext(surroundings: Surroundings): { readonly name?: string; readonly warning?: string } {
  const path = pathsOf(surroundings).join(configDirectory(surroundings), 'config.json');
  try {
    const text = surroundings.readFile(path);
    const name = text === undefined ? undefined : field(JSON.parse(text), 'currentContext');
    return typeof name === 'string' ? { name } : {};
  } catch (error) {
    return { warning: `Error loading config file: ${path}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Throws, in the CLI's words, when there is no such context or it names no engine. */
export function contextEndpoint(surroundings: Surroundings, name: string): Pick<Endpoint, 'host' | 'tls'> {
  const paths = pathsOf(surroundings);
  const id = createHash('sha256').update(name).digest('hex');
  const store = paths.join(configDirectory(surroundings), 'contexts');
  const meta = paths.join(store, 'meta', id, 'meta.json');
  const text = surroundings.readFile(meta);
  if (text === undefined) {
    throw new Error(`context "${name}": context not found: open ${meta}: no such file or directory`);
  }
  const docker = field(field(JSON.parse(text), 'Endpoints'), 'docker');
  if (typeof docker !== 'object' || docker === null) throw new Error('cannot find docker endpoint in context');
  const host = field(docker, 'Host');
  const tls = contextTls(surroundings, paths.join(store, 'tls', id, 'docker'), field(docker, 'SkipTLSVerify') === true);
  const address = parseContextHost(typeof host === 'string' ? host : '', tls !== undefined);
  return { host: address, ...(tls && address.startsWith('tcp:') ? { tls } : {}) };
}

function contextTls(surroundings: Surroundings, folder: string, skipVerify: boolean): Endpoint['tls'] {
  const path = (name: string): string => pathsOf(surroundings).join(folder, name);
  const ca = surroundings.exists(path('ca.pem')) ? { ca: path('ca.pem') } : {};
  const files = { ...ca, ...tlsPair(surroundings.exists, path('cert.pem'), path('key.pem')) };
  return skipVerify || Object.keys(files).length > 0 ? { ...files, skipVerify } : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
