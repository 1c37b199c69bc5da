import { chmodSync, copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../machine/run.ts';
import type { Image } from './image.ts';

const configuration = `version: 0.1
log:
  fields:
    service: registry
storage:
  cache:
    blobdescriptor: inmemory
  filesystem:
    rootdirectory: /var/lib/registry
http:
  addr: :5000
  headers:
    X-Content-Type-Options: [nosniff]
health:
  storagedriver:
    enabled: true
    interval: 10s
    threshold: 3
`;

const entrypoint = `#!/bin/sh
set -e
case "$1" in
  *.yaml|*.yml) set -- registry serve "$@" ;;
  serve|garbage-collect|help|-*) set -- registry "$@" ;;
esac
exec "$@"
`;

/** `registry:2`: the registry itself as an image, laid out as Docker Hub's is. */
export async function registryImage(folder: string, program: string, busybox: string): Promise<Image> {
  for (const part of ['bin', 'etc/docker/registry', 'tmp', 'var/lib/registry']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  copyFileSync(program, join(folder, 'bin/registry'));
  for (const library of await libraries(program)) {
    mkdirSync(join(folder, dirname(library)), { recursive: true });
    cpSync(library, join(folder, library), { dereference: true });
  }
  copyFileSync(busybox, join(folder, 'bin/busybox'));
  for (const command of ['sh', 'ls', 'cat', 'ps', 'wget']) symlinkSync('busybox', join(folder, 'bin', command));
  writeFileSync(join(folder, 'etc/docker/registry/config.yml'), configuration);
  writeFileSync(join(folder, 'entrypoint.sh'), entrypoint);
  chmodSync(join(folder, 'entrypoint.sh'), 0o755);
  return {
    repository: 'library/registry',
    tag: '2',
    layers: [
      ['-C', folder, '--exclude=./bin/registry', '--exclude=./etc/docker', '--exclude=./entrypoint.sh', '.'],
      ['-C', folder, './bin/registry'],
      ['-C', folder, './etc/docker', './entrypoint.sh'],
    ],
    config: {
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      Entrypoint: ['/entrypoint.sh'],
      Cmd: ['/etc/docker/registry/config.yml'],
      ExposedPorts: { '5000/tcp': {} },
      Volumes: { '/var/lib/registry': {} },
    },
  };
}

/** The shared libraries that a program is linked to, and the loader that loads them. */
async function libraries(program: string): Promise<string[]> {
  const { stdout } = await run('ldd', [program]);
  return [...stdout.matchAll(/(\/\S+) \(0x/g)].map((match) => match[1] ?? '');
}
