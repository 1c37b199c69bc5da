/**
 * What a reading of the engine proves about the learner's reference and can't be read later, since the
 * tutorial itself goes on to take the local tag away. Noted while it can be seen. Pure.
 *
 * Each fact keeps the reference, and the id of what it was seen of: the built image's, so that a new
 * build begins anew, or the container's, which may be removed. So no later step undoes an earlier one,
 * and nothing depends on this window having been open all the time.
 */
import type { Tutorial } from '../../shared/tutorial.ts';
import type { RegistryAnswer } from '../engine/distribution.ts';
import { isPracticeRegistry } from '../engine/roles.ts';
import type { Container, Image, Snapshot } from '../engine/snapshot.ts';
import type { Remote } from '../tutorial/remote.ts';
import type { Fact } from './facts.ts';
import { sameReference, sameRepository } from './reference.ts';

export interface Witnessed {
  readonly tutorial: Pick<Tutorial, 'image'>;
  readonly snapshot: Snapshot;
  readonly remote: Remote | undefined;
  readonly facts: readonly Fact[];
}

/** The facts to note now; those that are noted already may be among them. */
export function witness({ tutorial, snapshot, remote, facts }: Witnessed): readonly Fact[] {
  const { engine } = snapshot;
  const reference = remote?.reference;
  if (engine.kind !== 'up' || reference === undefined) return [];
  const at = { engine: engine.endpoint.host, reference };
  // What a practice registry held is gone with it, though a new one may stand at the same port.
  const pushedTo = remote?.practice ? { needs: snapshot.containers.filter(isPracticeRegistry).map(({ id }) => id) } : {};
  const known = (fact: Fact['fact']): readonly Fact[] => facts.filter((each) => each.fact === fact && each.reference === reference);
  const built = imageNamed(tutorial.image, snapshot);
  const shared = imageNamed(reference, snapshot);
  const fromReference = snapshot.containers.filter((container) => sameReference(container.image, reference) && hasStarted(container));

  const noted: Fact[] = [];
  if (built && shared?.id === built.id) noted.push({ fact: 'tagged', object: built.id, ...at });
  if (built && !shared && isAbout(known('pushed'), built.id) && !isAbout(known('local-tag-removed'), built.id)) {
    noted.push({ fact: 'local-tag-removed', object: built.id, ...at, ...pushedTo, before: fromReference.map(({ id }) => id) });
  }
  // Back, with the digest that only a pull (or a push) gives it: a tag made by hand has none.
  if (shared && digestIn(shared, reference) !== undefined) {
    const removed = known('local-tag-removed');
    const fresh = removed.length === 0 ? [] : fromReference.filter(({ id }) => !removed.some(({ before }) => before?.includes(id)));
    noted.push(...fresh.map(({ id }): Fact => ({ fact: 'pulled-and-run', object: id, ...at, ...pushedTo })));
  }
  return noted;
}

/** The built image while it has the learner's reference too, as a list shows it. */
export function taggedImage({ tutorial, snapshot, remote }: Pick<Witnessed, 'tutorial' | 'snapshot' | 'remote'>): Image | undefined {
  const built = imageNamed(tutorial.image, snapshot);
  return built && remote?.reference !== undefined && built.references.some((each) => sameReference(each, remote.reference ?? '')) ? built : undefined;
}

export interface PushSight {
  readonly image: Image;
  readonly reference: string;
  readonly product: 'Docker' | 'Podman';
  /** What the registry says. */
  readonly answer: RegistryAnswer;
  /** A `docker push` of the reference was seen to end well. */
  readonly endedWell: boolean;
}

/**
 * Whether the registry has this image. Where it can't be asked, the engine's digest decides, which
 * Docker's classic store writes after a push only; the containerd store, whose digest is the image's
 * id, and Podman have one from the start, so there a push must have been seen to end well.
 */
export function provesPush({ image, reference, product, answer, endedWell }: PushSight): boolean {
  const digest = digestIn(image, reference);
  if (digest === undefined) return false;
  switch (answer.kind) {
    case 'has':
      return image.digests.some((each) => sameRepository(each, reference) && each.endsWith(`@${answer.digest}`));
    case 'has-not':
      return false;
    case 'cannot-ask':
      return endedWell || (product === 'Docker' && digest !== image.id);
  }
}

/** The digest that the engine has of the image in the reference's repository. */
export function digestIn({ digests }: Image, reference: string): string | undefined {
  return digests.find((each) => sameRepository(each, reference))?.replace(/^.*@/, '');
}

export function imageNamed(reference: string, { images }: Snapshot): Image | undefined {
  return images.find(({ references }) => references.some((each) => sameReference(each, reference)));
}

function isAbout(facts: readonly Fact[], object: string): boolean {
  return facts.some((fact) => fact.object === object);
}

function hasStarted({ state }: Container): boolean {
  return state !== 'created';
}
