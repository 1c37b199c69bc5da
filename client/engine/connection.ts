/** One connection to one engine: dockerode behind our own transport, time limits and end. */
import type Docker from 'dockerode';
import { EngineError } from './away.ts';
import type { Endpoint } from './endpoint.ts';
import { transportTo, type Transport } from './transport.ts';

/** The newest API that this code was tried with. Newer engines are asked in this one. */
const newestApi = 51;

/** Milliseconds an engine has for an answer; a remote one must log us in first. */
const defaultTimeout = { near: 10_000, far: 20_000 } as const;

export class Connection {
  readonly #docker: Docker;
  readonly #transport: Transport;
  readonly #timeout: number;
  readonly #pending = new Set<AbortController>();
  #closed = false;

  private constructor(docker: Docker, transport: Transport, timeout: number) {
    this.#docker = docker;
    this.#transport = transport;
    this.#timeout = timeout;
  }

  /** Loads dockerode when it is first needed. Nothing is sent yet. `timeout`: milliseconds an answer. */
  static async create(endpoint: Endpoint, timeout?: number): Promise<Connection> {
    const { default: Dockerode } = await import('dockerode');
    const transport = transportTo(endpoint);
    const limit = timeout ?? (endpoint.host.startsWith('ssh:') ? defaultTimeout.far : defaultTimeout.near);
    return new Connection(withoutDockerHost(() => new Dockerode(options(transport))), transport, limit);
  }

  /** Speaks the engine's newest API (`1.45`) from now on, or the newest that we know, where the engine still speaks that. */
  useApi(newest: string, oldest: string | undefined): void {
    const minor = (version: string | undefined): number => Number(/^1\.(\d+)$/.exec(version ?? '')?.[1] ?? NaN);
    if (Number.isNaN(minor(newest))) return;
    const version = `v1.${Math.max(Math.min(minor(newest), newestApi), minor(oldest) || 0)}`;
    (this.#docker.modem as { version?: string }).version = [this.#transport.pathPrefix, version].filter(Boolean).join('/');
  }

  /**
   * Asks, and rejects when no answer comes in time (`unreachable`) or the connection is closed. The
   * signal ends the request; whoever asks hands it on. For a stream the limit is for its head, and
   * `close` ends the rest. `limit`: milliseconds, for what takes longer than the engine's own answers.
   */
  async ask<T>(question: (docker: Docker, signal: AbortSignal) => Promise<T>, limit = this.#timeout): Promise<T> {
    if (this.#closed) throw new EngineError('other', 'the connection is closed');
    const abort = new AbortController();
    this.#pending.add(abort);
    const timer = setTimeout(
      () => abort.abort(new EngineError('unreachable', `no answer within ${limit / 1000} s`)),
      limit,
    );
    // docker-modem forgets a request whose connection breaks within the answer, so the signal must end the wait too.
    const ended = new Promise<never>((_, reject) => {
      abort.signal.addEventListener('abort', () => reject(abort.signal.reason as Error), { once: true });
    });
    try {
      return await Promise.race([question(this.#docker, abort.signal), ended]);
    } finally {
      clearTimeout(timer);
      this.#pending.delete(abort);
    }
  }

  /** Ends all requests and closes every socket. */
  close(): void {
    this.#closed = true;
    for (const abort of this.#pending) abort.abort(new EngineError('other', 'the connection is closed'));
    this.#transport.agent.destroy();
  }
}

/**
 * dockerode reads the environment and prefers it to what it is given, so everything is given. With a
 * `socketPath`, VS Code's proxy support lets the request alone; the agent decides what is dialled.
 */
function options({ agent, host, pathPrefix }: Transport): Docker.DockerOptions {
  const given = { socketPath: 'engine', protocol: 'http', agent, headers: { Host: host } };
  const not = { host: undefined, port: undefined, ca: undefined, cert: undefined, key: undefined, timeout: undefined };
  return { ...not, ...given, version: pathPrefix || undefined } as unknown as Docker.DockerOptions;
}

/** docker-modem throws on a DOCKER_HOST or certificates that it can't use, even when it shall not use them. */
function withoutDockerHost<T>(make: () => T): T {
  const host = process.env['DOCKER_HOST'];
  delete process.env['DOCKER_HOST'];
  try {
    return make();
  } finally {
    if (host !== undefined) process.env['DOCKER_HOST'] = host;
  }
}
