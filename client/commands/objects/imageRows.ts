/** Images as `docker image ls` lists them: a row for each name, and one for an image without a name. Pure. */
import type { Image, Snapshot } from '../../engine/snapshot.ts';
import type { ImageId, ImageReference } from '../../terminal/checked.ts';
import { checkImageId, checkImageReference } from '../../terminal/grammar.ts';

export interface ImageRow {
  readonly image: Image;
  /** Undefined for an image without a name. */
  readonly reference: string | undefined;
  /** Names of the containers that are made from it; while there are any, docker keeps the image. */
  readonly usedBy: readonly string[];
}

export function imageRows({ images, containers }: Pick<Snapshot, 'images' | 'containers'>): ImageRow[] {
  return images.flatMap((image) => {
    const usedBy = containers.filter(({ imageId }) => imageId === image.id).map(({ name }) => name);
    const references = image.references.length > 0 ? image.references : [undefined];
    return references.map((reference) => ({ image, reference, usedBy }));
  });
}

/** Those of the rows that docker would refuse to remove: of an image in use one name at least must stay. */
export function refused(rows: readonly ImageRow[]): ImageRow[] {
  const goes = (image: Image, reference: string): boolean => rows.some((row) => row.image.id === image.id && row.reference === reference);
  return rows.filter(({ image, usedBy }) => usedBy.length > 0 && image.references.every((reference) => goes(image, reference)));
}

/** What stands for the row in a command line. Undefined where its name has no place there and its ID would take other names away too. */
export function argumentOf({ image, reference }: ImageRow): ImageReference | ImageId | undefined {
  const name = reference === undefined ? undefined : checkImageReference(reference);
  if (name?.ok) return name.value;
  const id = checkImageId(image.id);
  return id.ok && image.references.length <= 1 ? id.value : undefined;
}
