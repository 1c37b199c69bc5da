import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../machine/debian.ts';
import { run } from '../machine/run.ts';
import { temporaryFolder } from '../machine/session.ts';
import { serveRegistry, type Registry } from './serve.ts';

/** What must be installed on the machine for a registry with a login. */
export const registryPackages = ['apache2-utils'];

/** Starts an empty, throw-away registry; with `auth` it asks for this login. */
export async function startRegistry(
  options: { auth?: { user: string; password: string }; port?: number } = {},
): Promise<Registry> {
  const { auth, ...rest } = options;
  if (!auth) return serveRegistry({ name: 'registry', ...rest });
  await ensurePackages(...registryPackages);
  const { stdout } = await run('htpasswd', ['-n', '-i', '-B', auth.user], { input: auth.password });
  const htpasswd = join(temporaryFolder('login'), 'htpasswd');
  writeFileSync(htpasswd, stdout);
  return serveRegistry({ name: 'registry', htpasswd, ...rest });
}
