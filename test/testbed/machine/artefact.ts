import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, removeFolder } from './folders.ts';
import { withLock } from './lock.ts';
import { report } from './report.ts';

/** Whether the cached folder of this name is there already. */
export function isCached(name: string): boolean {
  return existsSync(join(cacheFolder(), name));
}

/**
 * Returns the cached folder of this name; builds it first when it is not there.
 * It is built beside its place and renamed at the end, so an interrupted build leaves nothing half-made.
 * The name holds the version: whoever changes what `build` does changes the name.
 */
export async function artefact(
  name: string,
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const place = join(cacheFolder(), name);
  if (existsSync(place)) return place;
  return withLock(join(cacheFolder(), 'locks', name), async () => {
    if (existsSync(place)) return place;
    const building = join(cacheFolder(), 'building', name);
    removeFolder(building);
    mkdirSync(building, { recursive: true });
    const began = Date.now();
    report(`preparing ${name}`);
    await build(building);
    mkdirSync(dirname(place), { recursive: true });
    renameSync(building, place);
    report(`${name} is ready (${((Date.now() - began) / 1000).toFixed(0)} s)`);
    return place;
  });
}
