/** What the endpoint is found from, on this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Surroundings } from './endpoint.ts';

export function thisProcess(): Surroundings {
  return {
    env: process.env,
    home: homedir(),
    platform: process.platform,
    uid: process.getuid?.(),
    exists: existsSync,
    readFile: (path) => {
      try {
        return readFileSync(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
