/** Where the learner shares the image: a registry, and the reference that the image gets there. Pure. */

/** The registry that docker takes where a reference names none. */
export const hub = 'docker.io';

/** What the learner has chosen; what is missing was not asked yet. */
export interface Chosen {
  /** Its host as it stands in a reference, e.g. `localhost:5050`; Docker Hub is `docker.io`. */
  readonly registry?: string;
  /** It is the practice registry, a container on the learner's engine. */
  readonly practice?: boolean;
  /** Empty where a registry has no users in its references. */
  readonly user?: string;
  readonly repository?: string;
  readonly tag?: string;
  /** The host's port for the app's page, where it is not the tutorial's. */
  readonly port?: number;
  /** The reference on Docker Hub that the learner agreed to push for all to see. */
  readonly publicPush?: string;
}

export interface Remote {
  readonly registry: string;
  readonly practice: boolean;
  /** `john/get-started:part2`; undefined until the learner has given the names. */
  readonly reference: string | undefined;
}

/** Undefined until a registry is chosen. */
export function remoteOf(chosen: Chosen): Remote | undefined {
  const { registry, practice = false, repository, tag } = chosen;
  if (registry === undefined) return undefined;
  const name = repository === undefined ? undefined : repositoryName(chosen, repository);
  return { registry, practice, reference: name === undefined || tag === undefined ? undefined : `${name}:${tag}` };
}

/** `john/get-started`, with the registry before it unless that is Docker Hub. Undefined while the user is. */
export function repositoryName({ registry, user }: Chosen, repository: string): string | undefined {
  if (registry === undefined || user === undefined) return undefined;
  return [registry === hub ? '' : registry, user, repository].filter((part) => part !== '').join('/');
}
