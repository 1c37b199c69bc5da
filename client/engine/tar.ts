/** A tar archive of a few small files, as `PUT /containers/…/archive` takes it. Pure. */

export interface TarFile {
  /** At most 100 bytes, with `/`. */
  readonly path: string;
  readonly content: string;
  /** Default: 0644. */
  readonly mode?: number;
}

const block = 512;

/** The ustar format. Folders are made by the engine. */
export function tar(files: readonly TarFile[]): Buffer {
  return Buffer.concat([...files.flatMap(entry), Buffer.alloc(2 * block)]);
}

function entry({ path, content, mode = 0o644 }: TarFile): Buffer[] {
  const body = Buffer.from(content);
  const padding = Buffer.alloc((block - (body.length % block)) % block);
  return [header(path, body.length, mode), body, padding];
}

function header(path: string, size: number, mode: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new Error(`too long for a tar archive: ${path}`);
  const bytes = Buffer.alloc(block);
  const octal = (value: number, at: number, length: number): void => void bytes.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  bytes.write(path, 0);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(Date.now() / 1000), 136, 12);
  // The checksum is made with spaces in its own place.
  bytes.write('        0', 148, 'latin1');
  bytes.write('ustar\x0000', 257, 'latin1');
  octal(bytes.reduce((sum, byte) => sum + byte, 0), 148, 7);
  return bytes;
}
