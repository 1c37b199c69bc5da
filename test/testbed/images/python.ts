import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from '../machine/folders.ts';
import { mirror } from '../machine/debian.ts';
import { run } from '../machine/run.ts';
import type { Image } from './image.ts';

/** What must be installed on the machine to build it. */
export const pythonPackages = ['debootstrap'];

// The index is asked once and shortly: where it is out of reach, `pip` says so at once, not after minutes.
const pipConfiguration = `[global]
disable-pip-version-check = true
root-user-action = ignore
break-system-packages = true
retries = 0
timeout = 5
`;

/**
 * `python:2.7-slim`, as far as the article's application can tell: a small Debian with Python,
 * in which Flask and Redis, all that the application wants, are installed already. (The Python is Debian's, 3.11.)
 */
export async function python(folder: string): Promise<Image> {
  const packages = ['python3', 'python3-pip', 'python3-flask', 'python3-redis'];
  await run('debootstrap', [
    '--variant=minbase',
    `--include=${packages.join(',')}`,
    'bookworm',
    folder,
    await mirror(),
  ]);
  for (const name of ['python', 'python2']) symlinkSync('python3', join(folder, 'usr/bin', name));
  writeFileSync(join(folder, 'etc/pip.conf'), pipConfiguration);
  rmSync(join(folder, 'usr/lib/python3.11/EXTERNALLY-MANAGED'), { force: true });
  for (const part of ['var/cache/apt', 'var/lib/apt/lists', 'usr/share/doc', 'usr/share/man', 'usr/share/locale']) {
    removeFolder(join(folder, part));
    mkdirSync(join(folder, part));
  }
  return {
    repository: 'library/python',
    tag: '2.7-slim',
    layers: [
      ['-C', folder, '--exclude=./usr/lib/python3*', '--exclude=./etc/pip.conf', '.'],
      ['-C', folder, './usr/lib/python3.11'],
      ['-C', folder, './usr/lib/python3', './etc/pip.conf'],
    ],
    config: {
      Env: ['PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin', 'LANG=C.UTF-8'],
      Cmd: ['python2'],
    },
  };
}
