import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, sep } from 'node:path';

/** The folder, outside the repository, of everything that is downloaded or built once and kept. */
export function cacheFolder(): string {
  const base =
    process.env.GUIDED_CONTAINERS_CACHE || process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(base, 'guided-containers');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The folder under which each running test-bed keeps its sockets, logs and temporary data; private to this user. */
export function runtimeFolder(): string {
  // The path of a Unix socket may have at most 107 bytes, so a long temporary folder is of no use.
  const base = tmpdir().length <= 32 ? tmpdir() : '/tmp';
  const folder = join(base, `guided-containers-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Anybody may have made this folder before us: it must be a real one and our own.
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== userInfo().uid) {
    throw new Error(`${folder} belongs to somebody else; remove it, or set TMPDIR to another folder.`);
  }
  chmodSync(folder, 0o700);
  return folder;
}

/** Removes a folder with all that is in it; what an engine or a bootstrap left mounted inside is unmounted first. */
export function removeFolder(folder: string): void {
  if (!existsSync(folder)) return;
  for (const mounted of mountsUnder(folder).reverse()) {
    execFileSync('umount', ['--lazy', mounted], { stdio: 'ignore' });
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function mountsUnder(folder: string): string[] {
  if (!existsSync('/proc/self/mountinfo')) return [];
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => (line.split(' ')[4] ?? '').replaceAll('\\040', ' '))
    .filter((mounted) => mounted === folder || mounted.startsWith(folder + sep));
}
