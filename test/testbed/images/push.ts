import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { removeFolder } from '../machine/folders.ts';
import { architecture, type Image } from './image.ts';

interface Layer {
  file: string;
  size: number;
  /** The digest of the compressed file, by which a registry knows it. */
  digest: string;
  /** The digest of the tar archive inside, by which the image's configuration knows it. */
  diffId: string;
}

const media = {
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
};

/** Pushes an image to a registry by the registry's own protocol; no engine is needed. */
export async function pushImage(registry: string, image: Image): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guided-containers-layers-'));
  try {
    const layers = await Promise.all(
      image.layers.map((args, number) => pack(args, join(folder, `${number}.tar.gz`))),
    );
    const base = `${registry}/v2/${image.repository}`;
    for (const { file, digest, size } of layers) {
      await upload(base, digest, size, () => Readable.toWeb(createReadStream(file)) as ReadableStream);
    }
    const config = configuration(image, layers);
    await upload(base, sha256(config), config.length, () => config);
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: media.manifest,
      config: { mediaType: media.config, size: config.length, digest: sha256(config) },
      layers: layers.map(({ size, digest }) => ({ mediaType: media.layer, size, digest })),
    });
    await request(`${base}/manifests/${image.tag}`, {
      method: 'PUT',
      headers: { 'content-type': media.manifest },
      body: manifest,
    });
  } finally {
    removeFolder(folder);
  }
}

async function pack(args: string[], file: string): Promise<Layer> {
  const tar = spawn('tar', ['--create', '--numeric-owner', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => tar.on('close', resolve));
  const outside = createHash('sha256');
  const inside = createHash('sha256');
  await pipeline(tar.stdout, passing(inside), createGzip({ level: 4 }), passing(outside), createWriteStream(file));
  if ((await ended) !== 0) throw new Error(`tar ${args.join(' ')} failed.`);
  const digest = `sha256:${outside.digest('hex')}`;
  return { file, size: statSync(file).size, digest, diffId: `sha256:${inside.digest('hex')}` };
}

function passing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      next(null, chunk);
    },
  });
}

function configuration(image: Image, layers: Layer[]): Buffer {
  const created = new Date().toISOString();
  return Buffer.from(
    JSON.stringify({
      architecture: architecture(),
      os: 'linux',
      created,
      config: image.config,
      rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
      history: layers.map(() => ({ created, created_by: 'guided-containers test-bed' })),
    }),
  );
}

async function upload(base: string, digest: string, size: number, body: () => NonNullable<RequestInit['body']>): Promise<void> {
  const begun = await request(`${base}/blobs/uploads/`, { method: 'POST' });
  const place = new URL(begun.headers.get('location') ?? '', base);
  place.searchParams.set('digest', digest);
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
  // A stream can only be sent when `duplex` is set; the type does not know it yet.
  await request(place.href, { method: 'PUT', headers, body: body(), duplex: 'half' } as RequestInit);
}

async function request(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${init.method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
