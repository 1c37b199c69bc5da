/** Keeps the set of logins current: reads the CLI's configuration when its file changes, and when it is asked to. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isDeepStrictEqual } from 'node:util';
import { configDirectory } from '../engine/contexts.ts';
import { Debounce } from '../engine/debounce.ts';
import type { Surroundings } from '../engine/endpoint.ts';
import { Places } from '../engine/places.ts';
import { helpersOf, loginsOf, type Listed } from './logins.ts';

export interface LoginWatchOptions {
  readonly surroundings: Surroundings;
  readonly log: { warn(message: string): void };
  /** In an untrusted workspace no program is run, so credential helpers are not asked. */
  readonly mayRun: () => boolean;
}

/** Milliseconds. The CLI replaces its file in several steps. */
const quiet = 100;
const mostWait = 500;
const helperLimit = 5_000;

export class LoginWatch {
  #logins: ReadonlySet<string> = new Set();
  #turn = 0;
  readonly #listeners = new Set<() => void>();
  readonly #debounce = new Debounce(quiet, mostWait, () => void this.refresh());
  readonly #places = new Places(() => this.#debounce.poke());

  constructor(private readonly options: LoginWatchOptions) {}

  get logins(): ReadonlySet<string> {
    return this.#logins;
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** Looks now. Never rejects. */
  async refresh(): Promise<ReadonlySet<string>> {
    const turn = ++this.#turn;
    const { surroundings } = this.options;
    // Again each time: the folder may have come into being.
    this.#places.watch(new Map([[configDirectory(surroundings), new Set(['config.json'])]]));
    const config = this.#read();
    const helpers = this.options.mayRun() ? helpersOf(config) : [];
    const lists = new Map(await Promise.all(helpers.map(async (helper) => [helper, await this.#list(helper)] as const)));
    const logins = loginsOf(config, lists);
    if (turn === this.#turn && !isDeepStrictEqual(logins, this.#logins)) {
      this.#logins = logins;
      for (const listener of [...this.#listeners]) listener();
    }
    return this.#logins;
  }

  dispose(): void {
    this.#turn++;
    this.#listeners.clear();
    this.#debounce.cancel();
    this.#places.dispose();
  }

  #read(): unknown {
    try {
      return JSON.parse(this.options.surroundings.readFile(join(configDirectory(this.options.surroundings), 'config.json')) ?? '{}');
    } catch {
      // The CLI goes on as if it were empty, and so do we.
      return {};
    }
  }

  /** `list` names servers and users, never a secret; `get` is not asked. */
  async #list(helper: string): Promise<Listed> {
    try {
      const { env } = this.options.surroundings;
      const { stdout } = await promisify(execFile)(`docker-credential-${helper}`, ['list'], { timeout: helperLimit, env: env as NodeJS.ProcessEnv, windowsHide: true });
      return new Set(Object.keys(JSON.parse(stdout) as Record<string, string>));
    } catch (error) {
      this.options.log.warn(`docker-credential-${helper} list: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
}
