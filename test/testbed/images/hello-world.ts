import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from './image.ts';

const greeting = `
Hello from Docker!
This message shows that your installation appears to be working correctly.

To generate this message, Docker took the following steps:
 1. The Docker client contacted the Docker daemon.
 2. The Docker daemon pulled the "hello-world" image; this one is a stand-in
    for the image of that name on Docker Hub, which was out of reach.
 3. The Docker daemon created a new container from that image which runs the
    executable that produces the output you are currently reading.
 4. The Docker daemon streamed that output to the Docker client, which sent it
    to your terminal.
`;

/** `hello-world`: prints the greeting of Docker Hub's image of that name. */
export function helloWorld(folder: string, busybox: string): Image {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  copyFileSync(busybox, join(folder, 'bin/busybox'));
  writeFileSync(join(folder, 'hello'), `#!/bin/busybox sh\n/bin/busybox cat <<'END'\n${greeting}\nEND\n`);
  chmodSync(join(folder, 'hello'), 0o755);
  return {
    repository: 'library/hello-world',
    tag: 'latest',
    layers: [['-C', folder, 'bin', 'hello']],
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], Cmd: ['/hello'] },
  };
}
