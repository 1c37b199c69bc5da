import { join } from 'node:path';
import { artefact } from '../machine/artefact.ts';
import { unpackPackages } from '../machine/debian.ts';

/** Unpacks Debian's registry (distribution 2.8) into the cache; returns the folder that stands for `/`. */
export function installRegistry(): Promise<string> {
  return artefact('docker-registry-2.8', (root) => unpackPackages('bookworm', ['docker-registry'], root));
}

/** The registry's program. */
export async function registryProgram(): Promise<string> {
  return join(await installRegistry(), 'usr/bin/docker-registry');
}
