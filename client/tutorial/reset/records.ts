/**
 * What the tutorial put on an engine, by ids. A line is expected to make something from before it is
 * sent; what then appears, and was not there before, is its doing. Pure.
 */
import type { Container, Image, Snapshot } from '../../engine/snapshot.ts';
import { normalizeReference, sameReference } from '../../progress/reference.ts';
import type { Makes } from './makes.ts';

/** What a line that was sent is still to make. Kept in VS Code's storage, so that a closed window forgets nothing. */
export interface Expected extends Makes {
  /** The line's own, so that two equal ones are told apart. */
  readonly key: string;
  /** The engine's host. */
  readonly engine: string;
  readonly before: {
    /** Ids of all containers. */
    readonly containers: readonly string[];
    /** The image's id by reference in full. */
    readonly images: Readonly<Record<string, string>>;
  };
  /** Milliseconds since 1970, when the line was sent. */
  readonly at: number;
  /** Nobody will tell when the line has ended: the terminal doesn't report, or the window was closed meanwhile. */
  readonly loose?: true;
}

export type Made =
  | { readonly kind: 'container'; readonly engine: string; readonly id: string }
  /** `reference` in full. */
  | { readonly kind: 'image'; readonly engine: string; readonly id: string; readonly reference: string };

/** How long something may still come of a line whose end nobody tells. Milliseconds. */
const patience = 10 * 60_000;

export function expectedOf(makes: Makes, snapshot: Snapshot, key: string, at: number): Expected | undefined {
  // What an engine holds that can't be asked is not known, so nothing can be told from it later.
  if (snapshot.engine.kind !== 'up') return undefined;
  const images = snapshot.images.flatMap(({ id, references }) => references.map((reference) => [normalizeReference(reference), id] as const));
  return {
    ...makes,
    references: makes.references.map(normalizeReference),
    key,
    engine: snapshot.engine.endpoint.host,
    before: { containers: snapshot.containers.map(({ id }) => id), images: Object.fromEntries(images) },
    at,
  };
}

/** What this snapshot shows to have been made, and what is still to come of it; undefined when nothing is. */
export function settle(expected: Expected, snapshot: Snapshot, known: readonly Made[], now: number): { readonly made: readonly Made[]; readonly left: Expected | undefined } {
  const { engine, before, loose, at } = expected;
  if (snapshot.engine.kind !== 'up' || snapshot.engine.endpoint.host !== engine) return { made: [], left: expected };
  const container = expected.container === undefined ? undefined : appeared(expected.container, expected, snapshot, known);
  const images = expected.references.flatMap((reference) => {
    const id = imageNamed(reference, snapshot)?.id;
    return id === undefined || id === before.images[reference] ? [] : [{ kind: 'image', engine, id, reference } as const];
  });
  const { container: wanted, ...rest } = expected;
  const left: Expected = {
    ...rest,
    ...(wanted !== undefined && container === undefined && { container: wanted }),
    references: expected.references.filter((reference) => !images.some((image) => image.reference === reference)),
  };
  const over = (left.container === undefined && left.references.length === 0) || (loose === true && now - at > patience);
  return { made: [...(container ? [{ kind: 'container', engine, id: container.id } as const] : []), ...images], left: over ? undefined : left };
}

/** The earliest, since a line makes one: another one from the same image is somebody else's. */
function appeared(from: string, { engine, before }: Expected, { containers }: Snapshot, known: readonly Made[]): Container | undefined {
  return containers
    .filter(({ id, image }) => sameReference(image, from) && !before.containers.includes(id) && !isMade(known, engine, id))
    .sort((a, b) => a.created - b.created)[0];
}

export function isMade(made: readonly Made[], engine: string, id: string, reference?: string): boolean {
  return made.some((each) => each.engine === engine && each.id === id && (reference === undefined || (each.kind === 'image' && each.reference === normalizeReference(reference))));
}

/** The records to keep: those of objects that are still there, and those of other engines. */
export function pruneMade(made: readonly Made[], { engine, images, containers }: Snapshot): readonly Made[] {
  if (engine.kind !== 'up') return made;
  const ids = new Set([...images, ...containers].map(({ id }) => id));
  const kept = made.filter(({ engine: host, id }) => host !== engine.endpoint.host || ids.has(id));
  return kept.length === made.length ? made : kept;
}

function imageNamed(reference: string, { images }: Snapshot): Image | undefined {
  return images.find(({ references }) => references.some((each) => sameReference(each, reference)));
}
