import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Does some work while no other process does work under the same lock.
 * The kernel's file lock is held by a small child for as long as we hold its standard input:
 * however we end, the lock ends with us, so there are no stale locks to recognise.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const holder = spawn('flock', [file, 'sh', '-c', 'echo locked; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(holder, 'close');
  try {
    await Promise.race([
      once(holder.stdout, 'data'),
      ended.then(() => Promise.reject(new Error(`The lock ${file} could not be taken.`))),
    ]);
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
