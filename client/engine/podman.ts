/** What Podman's Docker API says otherwise than Docker does. */
import type { EngineUp } from './hello.ts';

/**
 * Podman keeps what it builds as `localhost/name` where Docker calls it `name`. A registry on localhost
 * has a port, so there `localhost/` alone is never part of a name that a learner wrote.
 */
export function plainReference(reference: string, product: EngineUp['product']): string {
  return product === 'Podman' ? reference.replace(/^localhost\//, '') : reference;
}

/** Some versions leave the `sha256:` out. */
export function withDigest(id: string): string {
  return /^[\da-f]{64}$/.test(id) ? `sha256:${id}` : id;
}
