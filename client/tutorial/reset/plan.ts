/** What a reset removes, and what it may not. Pure. */
import { isPracticeRegistry } from '../../engine/roles.ts';
import type { Container, Image, Snapshot } from '../../engine/snapshot.ts';
import { sameReference } from '../../progress/reference.ts';
import { isMade, type Made } from './records.ts';

export type Item =
  | { readonly kind: 'container'; readonly container: Container }
  /** From an image of the tutorial, but no line of it was seen to make it: it is asked for and stays unless the learner picks it. */
  | { readonly kind: 'other-container'; readonly container: Container }
  | { readonly kind: 'practice-registry'; readonly container: Container }
  /** One name of an image. Other names of it stay, and with them the image. */
  | { readonly kind: 'reference'; readonly reference: string; readonly image: Image }
  /** Built by the tutorial, and without a name since a later build took it. */
  | { readonly kind: 'image'; readonly image: Image }
  | { readonly kind: 'file'; readonly path: string };

export interface Findings {
  readonly snapshot: Snapshot;
  readonly made: readonly Made[];
  /** The references that the tutorial's containers are made from: the built image and the shared one. */
  readonly references: readonly string[];
  /** The files that hold what the tutorial wrote, and nothing else. */
  readonly files: readonly string[];
}

/** In the order in which they can be removed: an image goes only after its containers. */
export function plan({ snapshot, made, references, files }: Findings): Item[] {
  const host = snapshot.engine.kind === 'up' ? snapshot.engine.endpoint.host : '';
  const containers = snapshot.containers.flatMap((container): Item[] => {
    if (isPracticeRegistry(container)) return [{ kind: 'practice-registry', container }];
    if (isMade(made, host, container.id)) return [{ kind: 'container', container }];
    const ofOurs = references.some((reference) => sameReference(container.image, reference));
    return ofOurs ? [{ kind: 'other-container', container }] : [];
  });
  const images = snapshot.images.flatMap((image): Item[] => {
    if (image.references.length === 0) return isMade(made, host, image.id) ? [{ kind: 'image', image }] : [];
    return image.references.filter((reference) => isMade(made, host, image.id, reference)).map((reference) => ({ kind: 'reference', reference, image }));
  });
  return [...containers.sort(byKind), ...images, ...files.map((path): Item => ({ kind: 'file', path }))];
}

const order: readonly Item['kind'][] = ['container', 'other-container', 'practice-registry'];

function byKind(a: Item, b: Item): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}

/** The same item in two plans: what was shown is removed only while it is still what was shown. */
export function keyOf(item: Item): string {
  switch (item.kind) {
    case 'container':
    case 'other-container':
    case 'practice-registry':
      return `container ${item.container.id}`;
    case 'reference':
      return `reference ${item.reference} ${item.image.id}`;
    case 'image':
      return `image ${item.image.id}`;
    case 'file':
      return `file ${item.path}`;
  }
}

/** What of these must stay because a container that stays uses it: the engine would refuse. */
export function blocked(items: readonly Item[], { containers }: Snapshot): Item[] {
  const going = new Set(items.flatMap((item) => ('container' in item ? [item.container.id] : [])));
  const used = new Set(containers.filter(({ id }) => !going.has(id)).map(({ imageId }) => imageId));
  return items.filter((item) => {
    if (item.kind === 'image') return used.has(item.image.id);
    if (item.kind !== 'reference' || !used.has(item.image.id)) return false;
    // While another name stays, taking one away leaves the image where it is.
    return item.image.references.every((reference) => items.some((other) => other.kind === 'reference' && other.reference === reference));
  });
}
