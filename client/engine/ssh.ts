/**
 * `ssh://` endpoints, as the docker CLI opens them: the system's own ssh, with the person's config, keys
 * and agent, runs `docker system dial-stdio` on the other machine, and HTTP goes through its pipes.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Duplex } from 'node:stream';
import { EngineError } from './away.ts';
import type { AwayReason } from './snapshot.ts';

/** Seconds. */
const connectTimeout = 10;

/**
 * The arguments of ssh. Throws `misconfigured` unless each part is plain: nothing may look like an
 * option to ssh or like syntax to the other machine's shell.
 */
export function sshArguments(host: string): string[] {
  const parts = /^ssh:\/\/(?:([^@/]+)@)?(\[[^\]/]+\]|[^:/@]+)(?::(\d{1,5}))?(\/.*)?$/.exec(host);
  const [, user, name = '', port, path = '/'] = parts ?? [];
  const plain =
    (user === undefined || /^\w[\w.@\\-]*$/.test(user)) &&
    /^(\w[\w.-]*|\[[\da-fA-F:.]+(%\w+)?\])$/.test(name) &&
    /^(\/[\w.+@-]*)+$/.test(path);
  if (!plain) throw new EngineError('misconfigured', `ssh host connection is not valid: ${host}`);
  return [
    // A watcher that retries by itself must never ask for a password.
    ...['-o', 'BatchMode=yes', '-o', `ConnectTimeout=${connectTimeout}`, '-T'],
    ...(user === undefined ? [] : ['-l', user]),
    ...(port === undefined ? [] : ['-p', port]),
    ...['--', name.replace(/^\[|\]$/g, ''), 'docker'],
    ...(/^\/+$/.test(path) ? [] : [`--host=unix://${path}`]),
    ...['system', 'dial-stdio'],
  ];
}

/** A new ssh process as a two-way stream. Its failure is the stream's error, with a reason. */
export function dialSsh(host: string): Duplex {
  return new ProcessStream(spawn('ssh', sshArguments(host), { windowsHide: true }));
}

/** What the last words of ssh, or of the docker command over there, mean. The first that fits. */
const meanings: readonly { readonly words: RegExp; readonly reason: AwayReason }[] = [
  { words: /host key verification failed|permission denied \(|too many authentication failures|no matching host key/i, reason: 'not-trusted' },
  { words: /permission denied while trying to connect|raw stream connection: .*permission denied/i, reason: 'permission' },
  { words: /is the docker daemon running|failed to connect to the docker API|raw stream connection/i, reason: 'refused' },
  { words: /could not resolve|timed out|connection refused|no route to host|network is unreachable/i, reason: 'unreachable' },
  { words: /bad configuration option|context not found|context does not exist/i, reason: 'misconfigured' },
];

export function sshReason(words: string): AwayReason {
  return meanings.find((each) => each.words.test(words))?.reason ?? 'other';
}

class ProcessStream extends Duplex {
  readonly #child: ChildProcessWithoutNullStreams;
  #words = '';

  constructor(child: ChildProcessWithoutNullStreams) {
    super();
    this.#child = child;
    child.stdout.on('data', (chunk) => {
      if (!this.push(chunk)) child.stdout.pause();
    });
    child.stderr.on('data', (chunk: Buffer) => (this.#words = (this.#words + chunk.toString()).slice(-4096)));
    // A broken pipe is told better by ssh's last words, which come with `close`.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.destroy(new EngineError('misconfigured', `ssh can't be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) this.push(null);
      else this.destroy(new EngineError(sshReason(this.#words), this.#words.trim() || `ssh ended with code ${code ?? 'none'}`));
    });
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    // Never fails here, for the same reason as above.
    this.#child.stdin.write(chunk, encoding, () => done());
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#child.stdin.end(() => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#child.kill();
    done(error);
  }

  // What node's HTTP client calls on a socket, and pipes don't have.
  setKeepAlive = (): this => this;
  setNoDelay = (): this => this;
  setTimeout = (): this => this;
  ref = (): this => this;
  unref = (): this => this;
}
