/**
 * Which engine the docker CLI would talk to, found as the CLI finds it, so that the editor and the
 * learner's terminal look at the same one.
 *
 * Precedence (docker/cli, `resolveContextName`): DOCKER_HOST, DOCKER_CONTEXT, `currentContext` of
 * config.json, the platform's default. Pure over the files and variables that are handed in.
 */
import { contextEndpoint, currentContext, defaultContext } from './contexts.ts';
import { defaultHost, parseHost } from './host.ts';
import { findSocket } from './sockets.ts';
import { environmentTls } from './tls.ts';

/** TLS as the CLI would use it. Paths, not contents: an endpoint may be printed and logged. */
export interface TlsFiles {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** The server's certificate is not checked. */
  readonly skipVerify: boolean;
}

export interface Endpoint {
  /** What decided it. `found-socket`: nothing did, the default socket is missing, and another one exists. */
  readonly source: 'DOCKER_HOST' | 'DOCKER_CONTEXT' | 'current-context' | 'default' | 'found-socket';
  /** The docker context's name; `default` when no context was chosen. */
  readonly context: string;
  /** `unix:///…`, `npipe:////./pipe/…`, `tcp://host:port[/path]` or `ssh://[user@]host[:port][/path]`. */
  readonly host: string;
  /** Only for `tcp://`. */
  readonly tls?: TlsFiles;
}

/** What the resolution looks at. `os.homedir()`, `process.env` and the file system in the product. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** The user's number; undefined on Windows. */
  readonly uid?: number | undefined;
  /** The file's text; undefined when there is none. Throws when it exists and can't be read. */
  readonly readFile: (path: string) => string | undefined;
  /** Whether something is at this path, a socket or a pipe included. Never throws. */
  readonly exists: (path: string) => boolean;
}

export type Resolution =
  /** `warning`: what the CLI would warn of and ignore. */
  | { readonly ok: true; readonly endpoint: Endpoint; readonly warning?: string }
  /** The CLI would refuse to start; `detail` says why in its words. */
  | { readonly ok: false; readonly detail: string };

/** Never throws: what can't be resolved is a value too. */
export function resolveEndpoint(surroundings: Surroundings): Resolution {
  try {
    return resolve(surroundings);
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

function resolve(surroundings: Surroundings): Resolution {
  const { env } = surroundings;
  if (env['DOCKER_HOST']) return { ok: true, endpoint: fromEnvironment(surroundings, 'DOCKER_HOST') };
  if (env['DOCKER_CONTEXT']) return fromContext(surroundings, env['DOCKER_CONTEXT'], 'DOCKER_CONTEXT');
  const configured = currentContext(surroundings);
  const resolution: Resolution = configured.name
    ? fromContext(surroundings, configured.name, 'current-context')
    : { ok: true, endpoint: fromEnvironment(surroundings, 'default') };
  return configured.warning === undefined || !resolution.ok ? resolution : { ...resolution, warning: configured.warning };
}

function fromContext(surroundings: Surroundings, name: string, source: Endpoint['source']): Resolution {
  // The context "default" is no file: it means what DOCKER_HOST and the platform say.
  if (name === defaultContext) return { ok: true, endpoint: fromEnvironment(surroundings, 'default') };
  return { ok: true, endpoint: { source, context: name, ...contextEndpoint(surroundings, name) } };
}

function fromEnvironment(surroundings: Surroundings, source: 'DOCKER_HOST' | 'default'): Endpoint {
  const tls = environmentTls(surroundings);
  const value = (surroundings.env['DOCKER_HOST'] ?? '').trim();
  const host = value === '' ? defaultHost(surroundings.platform, tls !== undefined) : parseHost(value);
  if (value === '' && tls === undefined) {
    const found = findSocket(surroundings, host);
    if (found) return { source: 'found-socket', context: defaultContext, host: found };
  }
  return { source, context: defaultContext, host, ...(tls && host.startsWith('tcp://') ? { tls } : {}) };
}

/**
 * Variables that make a CLI in our terminal look at the same engine. Empty wherever the CLI finds it
 * by itself, so that the learner's own `docker context use` keeps working in that terminal.
 */
export function terminalEnv(endpoint: Endpoint | undefined): Record<string, string> {
  return endpoint?.source === 'found-socket' ? { DOCKER_HOST: endpoint.host } : {};
}
