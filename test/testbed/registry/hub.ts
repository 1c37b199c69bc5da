import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { artefact } from '../machine/artefact.ts';
import { removeFolder } from '../machine/folders.ts';
import { ensurePackages, unpackPackages } from '../machine/debian.ts';
import { helloWorld } from '../images/hello-world.ts';
import { pushImage } from '../images/push.ts';
import { python, pythonPackages } from '../images/python.ts';
import { registryImage } from '../images/registry-image.ts';
import { registryProgram } from './install.ts';
import { serveRegistry, type Registry } from './serve.ts';

/** What must be installed on the machine to build the images. */
export const hubPackages = pythonPackages;

/** The name under which they stand in the cache. */
export const hubArtefact = 'hub-1';

/**
 * Starts the stand-in for Docker Hub: an engine with `mirror: hub.url` pulls `python:2.7-slim`, `hello-world`
 * and `registry:2` from it by their plain names. Stop it, and Docker Hub is out of reach.
 */
export async function startHub(options: { port?: number } = {}): Promise<Registry> {
  const storage = await installHub();
  // Several test-beds serve the same folder at once, so none may write to it.
  return serveRegistry({ name: 'hub', storage, readOnly: true, ...options });
}

/** Builds the stand-in images and pushes them into the storage of a registry, kept in the cache. */
export function installHub(): Promise<string> {
  return artefact(hubArtefact, async (storage) => {
    await ensurePackages(...hubPackages);
    const work = `${storage}/.work`;
    const folder = (name: string) => {
      mkdirSync(join(work, name), { recursive: true });
      return join(work, name);
    };
    const busybox = join(folder('busybox'), 'bin/busybox');
    const [program] = await Promise.all([
      registryProgram(),
      unpackPackages('bookworm', ['busybox-static'], folder('busybox')),
    ]);
    const registry = await serveRegistry({ name: 'hub-being-filled', storage });
    const images = [
      python(folder('python')),
      Promise.resolve(helloWorld(folder('hello-world'), busybox)),
      registryImage(folder('registry'), program, busybox),
    ];
    await Promise.all(images.map(async (image) => pushImage(registry.url, await image)));
    await registry.stop();
    removeFolder(work);
  });
}
