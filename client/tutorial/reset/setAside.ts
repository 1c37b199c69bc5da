/**
 * What was there when the tutorial was reset, and stays: an edited file, a foreign container of the
 * same image. It proves no step until it is used anew, or the ticks would not be clear. Pure.
 */
import { createHash } from 'node:crypto';
import type { Snapshot } from '../../engine/snapshot.ts';
import { normalizeReference } from '../../progress/reference.ts';

export interface SetAside {
  /** The engine's host. */
  readonly engine: string;
  readonly containers: readonly string[];
  readonly images: readonly { readonly id: string; /** In full. */ readonly reference: string }[];
  /** A digest of the content by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The open folder. */
  readonly folder: boolean;
}

export interface Seen {
  readonly snapshot: Snapshot;
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly folderOpen: boolean;
}

export function setAside({ snapshot, files, folderOpen }: Seen): SetAside {
  return {
    engine: hostOf(snapshot),
    containers: snapshot.containers.map(({ id }) => id),
    images: snapshot.images.flatMap(({ id, references }) => references.map((reference) => ({ id, reference: normalizeReference(reference) }))),
    files: Object.fromEntries(Object.entries(files).flatMap(([path, content]) => (content === undefined ? [] : [[path, digest(content)]]))),
    folder: folderOpen,
  };
}

/** What counts as evidence: everything but what was set aside. */
export function without(seen: Seen, aside: SetAside | undefined): Seen {
  if (!aside) return seen;
  const { snapshot, files, folderOpen } = seen;
  return {
    snapshot: hostOf(snapshot) === aside.engine ? inSnapshot(snapshot, aside) : snapshot,
    files: Object.fromEntries(Object.entries(files).filter(([path, content]) => content === undefined || aside.files[path] !== digest(content))),
    folderOpen: folderOpen && !aside.folder,
  };
}

/** What still has to be set aside: what has changed or gone since then is new when it comes again. */
export function pruneAside(aside: SetAside, { snapshot, files }: Seen): SetAside {
  const kept = Object.entries(aside.files).filter(([path, known]) => files[path] !== undefined && digest(files[path]) === known);
  const here = snapshot.engine.kind === 'up' && hostOf(snapshot) === aside.engine;
  return {
    ...aside,
    containers: here ? aside.containers.filter((id) => snapshot.containers.some((each) => each.id === id)) : aside.containers,
    images: here ? aside.images.filter((each) => snapshot.images.some(({ id, references }) => id === each.id && names(references, each.reference))) : aside.images,
    files: Object.fromEntries(kept),
  };
}

/** Counts again, since the learner has used it anew. References and paths. */
export function release(aside: SetAside, { references = [], files = [], folder = false }: { readonly references?: readonly string[]; readonly files?: readonly string[]; readonly folder?: boolean }): SetAside {
  return {
    ...aside,
    images: aside.images.filter(({ reference }) => !names(references, reference)),
    files: Object.fromEntries(Object.entries(aside.files).filter(([path]) => !files.includes(path))),
    folder: aside.folder && !folder,
  };
}

function inSnapshot(snapshot: Snapshot, { containers, images }: SetAside): Snapshot {
  const isAside = (id: string, reference: string): boolean => images.some((each) => each.id === id && each.reference === normalizeReference(reference));
  return {
    engine: snapshot.engine,
    containers: snapshot.containers.filter(({ id }) => !containers.includes(id)),
    images: snapshot.images.map((image) => ({ ...image, references: image.references.filter((reference) => !isAside(image.id, reference)) })),
  };
}

function names(references: readonly string[], full: string): boolean {
  return references.some((reference) => normalizeReference(reference) === full);
}

function hostOf({ engine }: Snapshot): string {
  return engine.endpoint?.host ?? '';
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
