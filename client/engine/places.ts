/** Watches the few files that decide where the engine is, and the socket itself. */
import { watch, type FSWatcher } from 'node:fs';
import { configDirectory } from './contexts.ts';
import type { Endpoint, Surroundings } from './endpoint.ts';
import { pathsOf } from './tls.ts';

/** Folder to the names in it that matter; undefined: all. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** What can move the endpoint, or bring the engine back. */
export function placesOf(surroundings: Surroundings, endpoint: Endpoint | undefined): Wanted {
  const paths = pathsOf(surroundings);
  const config = configDirectory(surroundings);
  const wanted = new Map<string, ReadonlySet<string> | undefined>([
    [config, new Set(['config.json', 'contexts'])],
    [paths.join(config, 'contexts', 'meta'), undefined],
  ]);
  const socket = endpoint?.host.startsWith('unix://') ? endpoint.host.slice('unix://'.length) : undefined;
  if (socket) wanted.set(paths.dirname(socket), new Set([paths.basename(socket)]));
  return wanted;
}

export class Places {
  readonly #changed: () => void;
  #watchers: readonly FSWatcher[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches these instead. A folder that isn't there is left out: whoever retries calls this again. */
  watch(wanted: Wanted): void {
    this.dispose();
    this.#watchers = [...wanted].flatMap(([folder, names]) => {
      try {
        const watcher = watch(folder, { persistent: false }, (_, name) => {
          if (name === null || names === undefined || names.has(name)) this.#changed();
        });
        watcher.on('error', () => watcher.close());
        return [watcher];
      } catch {
        return [];
      }
    });
  }

  dispose(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
  }
}
