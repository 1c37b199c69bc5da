import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../test/testbed/index.ts';

/** A new, empty folder to practise in, named after today; a folder of an earlier run is never touched. */
export function newPracticeFolder(): string {
  const parent = join(cacheFolder(), 'practice');
  mkdirSync(parent, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  for (let number = 1; ; number++) {
    const folder = join(parent, `${today}-${number}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
