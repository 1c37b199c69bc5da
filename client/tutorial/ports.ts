/** Whether a port of this machine is free, and who holds it where that can be known. */
import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { promisify } from 'node:util';

export interface Process {
  readonly id: number;
  readonly name: string;
}

/** Milliseconds: loopback answers at once. */
const patience = 500;

/** Whether a container could publish it: nobody answers there, and it can be bound. */
export async function isPortFree(port: number): Promise<boolean> {
  if (await answers(port)) return false;
  return (await canBind(port, '0.0.0.0')) && (await canBind(port, '::'));
}

/** The first that is free from here on, and that `allowed` takes; undefined when there is none among the next hundred. */
export async function freePort(from: number, allowed: (port: number) => boolean = () => true): Promise<number | undefined> {
  for (let port = from; port < from + 100 && port <= 65535; port++) if (allowed(port) && (await isPortFree(port))) return port;
  return undefined;
}

/** The program that listens there; undefined where that can't be known: another user's, or Windows. */
export async function processAt(port: number): Promise<Process | undefined> {
  try {
    if (process.platform === 'linux') return await linuxProcessAt(port);
    if (process.platform === 'darwin') return await lsof(port);
  } catch {
    // Not knowing is an answer too.
  }
  return undefined;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(patience, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** True also where binding is refused for another reason: the engine may have the right that we lack. */
function canBind(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true, ipv6Only: true }, () => server.close(() => resolve(true)));
  });
}

async function linuxProcessAt(port: number): Promise<Process | undefined> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')));
  const inodes = new Set(tables.flatMap((table) => listeningInodes(table, port)));
  if (inodes.size === 0) return undefined;
  for (const entry of await readdir('/proc')) {
    if (/^\d+$/.test(entry) && (await holdsSocket(entry, inodes))) {
      return { id: Number(entry), name: (await readFile(`/proc/${entry}/comm`, 'utf8')).trim() };
    }
  }
  return undefined;
}

/** The sockets that listen at a port, in a table as `/proc/net/tcp` has it. Pure. */
export function listeningInodes(table: string, port: number): readonly string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return table.split('\n').flatMap((row) => {
    const [, local = '', , state, , , , , , inode] = row.trim().split(/\s+/);
    return local.endsWith(`:${wanted}`) && state === '0A' && inode !== undefined ? [inode] : [];
  });
}

async function holdsSocket(id: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const files = await readdir(`/proc/${id}/fd`).catch(() => []);
  for (const file of files) {
    const target = await readlink(`/proc/${id}/fd/${file}`).catch(() => '');
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    if (inode !== undefined && inodes.has(inode)) return true;
  }
  return false;
}

async function lsof(port: number): Promise<Process | undefined> {
  const { stdout } = await promisify(execFile)('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { timeout: 3000 });
  const [, id, name] = /^p(\d+)\nc(.+)$/m.exec(stdout) ?? [];
  return id === undefined || name === undefined ? undefined : { id: Number(id), name };
}
