import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { artefact } from '../machine/artefact.ts';
import { unpackPackages } from '../machine/debian.ts';

/** `current`: Docker 26 with BuildKit, buildx and Compose. `older`: Docker 20.10 with the classic builder and no plugins. */
export type EngineKind = 'current' | 'older';

/** The names under which they stand in the cache. */
export const dockerArtefacts: Record<EngineKind, string> = { current: 'docker-26.1', older: 'docker-20.10' };

/** What must be installed on the machine for an engine to work: it programs the firewall and adds a network bridge. */
export const enginePackages = ['iptables', 'iproute2'];

/** Unpacks Docker, engine and command line, into the cache; returns the folder that stands for `/`. */
export async function installDocker(kind: EngineKind = 'current'): Promise<string> {
  return kind === 'current' ? installCurrent() : installOlder();
}

function installCurrent(): Promise<string> {
  return artefact(dockerArtefacts.current, async (root) => {
    const older = join(root, 'bookworm');
    mkdirSync(older);
    await Promise.all([
      unpackPackages(
        'trixie',
        ['docker.io', 'docker-cli', 'docker-buildx', 'docker-compose', 'containerd'],
        root,
      ),
      // The runc of trixie wants a newer C library than that of Debian 12.
      unpackPackages('bookworm', ['runc', 'tini'], older),
    ]);
    cpSync(join(older, 'usr/sbin/runc'), join(root, 'usr/sbin/runc'));
    cpSync(join(older, 'usr/bin/tini-static'), join(root, 'usr/bin/tini-static'));
    mkdirSync(join(root, 'cli-plugins'));
    for (const plugin of ['docker-buildx', 'docker-compose']) {
      symlinkSync(`../usr/libexec/docker/cli-plugins/${plugin}`, join(root, 'cli-plugins', plugin));
    }
  });
}

function installOlder(): Promise<string> {
  return artefact(dockerArtefacts.older, (root) =>
    unpackPackages('bookworm', ['docker.io', 'containerd', 'runc', 'tini'], root),
  );
}
