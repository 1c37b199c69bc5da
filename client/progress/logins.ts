/** Who is logged in, as the docker CLI's configuration says it. Pure. No password is ever read out of it. */
import { hub } from '../tutorial/remote.ts';

/** What a credential helper lists: its servers; undefined where it can't be asked. */
export type Listed = ReadonlySet<string> | undefined;

/** The helpers that the configuration names, e.g. `desktop` for `docker-credential-desktop`. */
export function helpersOf(config: unknown): readonly string[] {
  const { credsStore, credHelpers } = fields(config);
  return [...new Set([credsStore, ...Object.values(fields(credHelpers))])].filter(isHelper);
}

/**
 * The registries with a login. Where a helper keeps the passwords, the CLI writes an empty entry
 * beside it, which may outlive the login: then what the helper lists decides, if it can be asked.
 */
export function loginsOf(config: unknown, lists: ReadonlyMap<string, Listed>): ReadonlySet<string> {
  const { auths, credsStore, credHelpers } = fields(config);
  const helpers = fields(credHelpers);
  const found = new Set<string>();
  for (const [server, entry] of Object.entries(fields(auths))) {
    const helper = helpers[server] ?? credsStore;
    const listed = isHelper(helper) ? lists.get(helper) : undefined;
    const holds = isHelper(helper) ? (listed === undefined || names(listed).has(registryOf(server))) : hasSecret(entry);
    if (holds) found.add(registryOf(server));
  }
  // Some helpers are told of a login by another program, which writes no entry.
  if (isHelper(credsStore)) for (const name of names(lists.get(credsStore) ?? new Set())) found.add(name);
  for (const [server, helper] of Object.entries(helpers)) {
    if (isHelper(helper) && names(lists.get(helper) ?? new Set()).has(registryOf(server))) found.add(registryOf(server));
  }
  return found;
}

/** The host as it stands in a reference: `https://index.docker.io/v1/` is `docker.io`. */
export function registryOf(server: string): string {
  const host = server.replace(/^https?:\/\//i, '').replace(/\/.*$/, '').toLowerCase();
  return /^(?:index\.|registry-1\.)?docker\.io$/.test(host) ? hub : host;
}

/** Docker Hub's entries for tokens (`…/v1/access-token`) are beside the login itself. */
function names(servers: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...servers].map(registryOf));
}

function hasSecret(entry: unknown): boolean {
  return Object.entries(fields(entry)).some(([name, value]) => ['auth', 'identitytoken', 'registrytoken', 'password'].includes(name) && typeof value === 'string' && value !== '');
}

/** Its name becomes part of a program's name, so it must look like one. */
function isHelper(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][\w.-]*$/.test(value);
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
