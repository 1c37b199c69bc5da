/**
 * The practice registry on the learner's engine: a container of the real `registry` image with a login
 * of its own. It may be on another machine or rootless, so nothing is mounted: the file of users is
 * put into the container, and the images lie in the volume that the registry's image declares.
 */
import type { Readable } from 'node:stream';
import { EngineError } from './away.ts';
import type { Connection } from './connection.ts';
import { onLines } from './events.ts';
import { isPracticeRegistry, practiceRole, roleLabel, tutorialLabel } from './roles.ts';
import { tar } from './tar.ts';

export const registryImage = 'registry:2';
export const registryName = 'guided-containers-registry';

/** Where the image listens, and keeps its file of users. */
const registryPort = '5000/tcp';
const users = 'auth/htpasswd';

/** Milliseconds until the engine begins to answer a pull: it asks the registry first, which may be slow. */
const pullLimit = 120_000;

export interface NewRegistry {
  /** The tutorial's id, for the label. */
  readonly tutorial: string;
  /** The host's port, on the loopback interface only. */
  readonly port: number;
  /** `user:bcrypt hash`. */
  readonly htpasswd: string;
}

/** Pulls what is missing. @returns whether anything had to be pulled. `onProgress` gets from 0 to 1. */
export async function ensureImage(connection: Connection, reference: string, onProgress: (fraction: number) => void): Promise<boolean> {
  const present = await connection.ask((docker) => docker.getImage(reference).inspect()).then(() => true, falseIfMissing);
  if (present) return false;
  const stream = (await connection.ask((docker) => docker.pull(reference), pullLimit)) as Readable;
  await new Promise<void>((resolve, reject) => {
    const layers = new Map<string, number>();
    onLines(stream, (line) => {
      const { error, id, progressDetail: detail } = JSON.parse(line) as { error?: string; id?: string; progressDetail?: { current?: number; total?: number } };
      if (error !== undefined) reject(new Error(error));
      if (id === undefined || !detail?.total) return;
      layers.set(id, (detail.current ?? 0) / detail.total);
      onProgress([...layers.values()].reduce((sum, part) => sum + part, 0) / layers.size);
    });
    stream.once('error', reject);
    stream.once('end', resolve);
    stream.once('close', () => reject(new EngineError('other', 'the engine broke off while it pulled')));
  });
  return true;
}

/** Creates and starts it. Rejects, with nothing left behind, e.g. when the port is taken (`isPortTaken`). @returns its id. */
export async function createRegistry(connection: Connection, registry: NewRegistry): Promise<string> {
  const id = await create(connection, registry, registryName).catch((error: unknown) => {
    // Somebody else's container has the name: then it goes without one of ours.
    if (statusOf(error) === 409) return create(connection, registry, undefined);
    throw error;
  });
  try {
    await putUsers(connection, id, registry.htpasswd);
    await startRegistry(connection, id);
  } catch (error) {
    await remove(connection, id).catch(() => undefined);
    throw error;
  }
  return id;
}

async function create(connection: Connection, { tutorial, port }: NewRegistry, name: string | undefined): Promise<string> {
  const container = await connection.ask((docker, abortSignal) =>
    docker.createContainer({
      ...(name === undefined ? {} : { name }),
      Image: registryImage,
      Labels: { [tutorialLabel]: tutorial, [roleLabel]: practiceRole },
      Env: ['REGISTRY_AUTH=htpasswd', 'REGISTRY_AUTH_HTPASSWD_REALM=practice', `REGISTRY_AUTH_HTPASSWD_PATH=/${users}`],
      ExposedPorts: { [registryPort]: {} },
      HostConfig: {
        PortBindings: { [registryPort]: [{ HostIp: '127.0.0.1', HostPort: String(port) }] },
        RestartPolicy: { Name: 'unless-stopped' },
      },
      abortSignal,
    }),
  );
  return container.id;
}

/** Replaces the users; a running registry heeds it at the next login. */
export async function putUsers(connection: Connection, id: string, htpasswd: string): Promise<void> {
  const archive = tar([{ path: users, content: `${htpasswd}\n` }]);
  await connection.ask((docker, abortSignal) => docker.getContainer(id).putArchive(archive, { path: '/', abortSignal }));
}

export async function startRegistry(connection: Connection, id: string): Promise<void> {
  await connection.ask((docker, abortSignal) => docker.getContainer(id).start({ abortSignal }));
}

/** Removes every practice registry with its volume. @returns their ids. */
export async function removeRegistries(connection: Connection): Promise<readonly string[]> {
  const filters = { label: [`${roleLabel}=${practiceRole}`] };
  const listed = await connection.ask((docker, abortSignal) => docker.listContainers({ all: true, filters, abortSignal }));
  const ids = listed.filter(({ Labels: labels }) => isPracticeRegistry({ labels })).map(({ Id }) => Id);
  for (const id of ids) await remove(connection, id);
  return ids;
}

async function remove(connection: Connection, id: string): Promise<void> {
  await connection.ask((docker, abortSignal) => docker.getContainer(id).remove({ force: true, v: true, abortSignal })).catch((error: unknown) => {
    if (statusOf(error) !== 404) throw error;
  });
}

export function isPortTaken(error: unknown): boolean {
  return error instanceof Error && /port is already allocated|address already in use|ports are not available|failed to bind/i.test(error.message);
}

function statusOf(error: unknown): unknown {
  return (error as { statusCode?: unknown } | null)?.statusCode;
}

function falseIfMissing(error: unknown): false {
  if (statusOf(error) === 404) return false;
  throw error;
}
