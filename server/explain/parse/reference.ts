/** Image references: `registry/namespace/repository:tag@digest`. */

export interface ImagePiece {
  readonly value: string;
  /** Indexes in the reference. */
  readonly start: number;
  readonly end: number;
}

export interface ImageReference {
  /** The registry's host, where one is written. */
  readonly registry: ImagePiece | undefined;
  /** Everything between registry and tag. */
  readonly repository: ImagePiece;
  readonly tag: ImagePiece | undefined;
  readonly digest: ImagePiece | undefined;
}

/** Reads a reference as Docker does: a first component with `.` or `:`, or `localhost`, is a registry. */
export function readReference(reference: string): ImageReference {
  const piece = (start: number, end: number): ImagePiece => ({ value: reference.slice(start, end), start, end });
  const at = reference.indexOf('@');
  const nameEnd = at < 0 ? reference.length : at;
  const digest = at < 0 ? undefined : piece(at + 1, reference.length);
  const slash = reference.slice(0, nameEnd).indexOf('/');
  const host = slash < 0 ? '' : reference.slice(0, slash);
  const isHost = /[.:]/.test(host.replace(/\$\{[^}]*\}/g, '')) || host === 'localhost';
  const from = isHost ? slash + 1 : 0;
  const colon = tagColon(reference.slice(0, nameEnd), from);
  return {
    registry: isHost ? piece(0, slash) : undefined,
    repository: piece(from, colon < 0 ? nameEnd : colon),
    tag: colon < 0 ? undefined : piece(colon + 1, nameEnd),
    digest,
  };
}

/** The last `:` behind the last `/`, but not one inside `${NAME:-default}`. */
function tagColon(name: string, from: number): number {
  let depth = 0;
  let colon = -1;
  for (let index = from; index < name.length; index++) {
    const character = name[index];
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (depth <= 0 && character === '/') colon = -1;
    else if (depth <= 0 && character === ':' && colon < 0) colon = index;
  }
  return colon;
}
