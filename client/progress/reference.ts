/** Image references, compared as Docker compares them: `friendlyhello` is `docker.io/library/friendlyhello:latest`. */

const hub = 'docker.io';

/** The whole reference, with registry, repository, and tag or digest filled in. */
export function normalizeReference(reference: string): string {
  const [, name = '', tag, digest] = /^(.*?)(?::([^:/@]+))?(?:@([^@]+))?$/.exec(reference.trim()) ?? [];
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  // Only such a first part is a registry; otherwise it is a user's name on Docker Hub.
  const hasRegistry = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const registry = !hasRegistry || first === 'index.docker.io' ? hub : first;
  const path = hasRegistry ? name.slice(slash + 1) : name;
  const repository = registry === hub && !path.includes('/') ? `library/${path}` : path;
  const suffix = [tag === undefined ? '' : `:${tag}`, digest === undefined ? '' : `@${digest}`].join('');
  return `${registry}/${repository}${suffix || ':latest'}`;
}

export function sameReference(a: string, b: string): boolean {
  return normalizeReference(a) === normalizeReference(b);
}

/** Whether what was written names an image by its id, whole or shortened: `1f3e…` or `sha256:1f3e…`. */
export function namesId(written: string, id: string): boolean {
  const digits = written.replace(/^sha256:/, '');
  return /^[\da-f]{4,64}$/.test(digits) && id.replace(/^sha256:/, '').startsWith(digits);
}

/** Whether two references, with any tags and digests, are in the same repository. */
export function sameRepository(a: string, b: string): boolean {
  const repository = (reference: string): string => normalizeReference(reference).replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  return repository(a) === repository(b);
}
