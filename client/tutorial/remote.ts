/** Where the learner shares the image: a registry, and the reference that the image gets there. Pure. */

/** The registry that docker takes where a reference names none. */
export const hub = 'docker.io';

export interface Remote {
  /** Its host as it stands in a reference, e.g. `localhost:5050`; Docker Hub is `docker.io`. */
  readonly registry: string;
  /** It is the practice registry, a container on the learner's engine. */
  readonly practice: boolean;
  /** `john/get-started:part2`; undefined until the learner has given the names. */
  readonly reference: string | undefined;
}
