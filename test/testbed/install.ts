import { enginePackages, installDocker } from './docker/install.ts';
import { browserPackages, installBrowser } from './editor/browser.ts';
import { installEditor } from './editor/install.ts';
import { ensurePackages } from './machine/debian.ts';
import { hubPackages, installHub } from './registry/hub.ts';
import { installRegistry } from './registry/install.ts';
import { registryPackages } from './registry/registry.ts';

/** Everything that the test-bed installs on the machine itself. */
export const allPackages = [...enginePackages, ...registryPackages, ...hubPackages, ...browserPackages];

/** Prepares all that the test-bed keeps in its cache, things that do not need each other at the same time. */
export async function installAll(): Promise<void> {
  // First the few packages that the slowest part waits for; the browser can come meanwhile.
  await ensurePackages(...enginePackages, ...hubPackages, ...registryPackages);
  await Promise.all([
    installHub(),
    installDocker('current'),
    installDocker('older'),
    installRegistry(),
    installEditor(),
    installBrowser(),
    ensurePackages(...browserPackages),
  ]);
}
