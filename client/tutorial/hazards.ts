/** What beginners' folders hold that makes `docker build` fail in words that don't help. Pure. */

export type Hazard =
  /** Saved by an editor that adds `.txt`: docker doesn't see it. */
  | { readonly kind: 'txt-suffix'; readonly found: string; readonly wanted: string }
  /** Written by PowerShell's `>`: `unknown instruction: ��F R O M`. */
  | { readonly kind: 'utf-16'; readonly found: string; readonly encoding: 'utf-16le' | 'utf-16be' };

/**
 * @param names the files in the tutorial's folder.
 * @param wanted the files that the tutorial needs.
 * @param start the first bytes of a file, or undefined where it isn't there; two are enough.
 */
export function hazards(names: readonly string[], wanted: readonly string[], start: (name: string) => Uint8Array | undefined): Hazard[] {
  return wanted.flatMap((name): Hazard[] => {
    if (!names.includes(name)) {
      const found = names.find((other) => other.toLowerCase() === `${name}.txt`.toLowerCase());
      return found === undefined ? [] : [{ kind: 'txt-suffix', found, wanted: name }];
    }
    const [first, second] = start(name) ?? [];
    if (first === 0xff && second === 0xfe) return [{ kind: 'utf-16', found: name, encoding: 'utf-16le' }];
    if (first === 0xfe && second === 0xff) return [{ kind: 'utf-16', found: name, encoding: 'utf-16be' }];
    return [];
  });
}
