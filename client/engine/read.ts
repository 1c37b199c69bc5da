/** One reading: lists images and containers, and inspects what a list doesn't say. */
import type { ContainerInfo, ImageInfo } from 'dockerode';
import type { Connection } from './connection.ts';
import { containerOf, creationOf, stateOf, type Creation } from './containers.ts';
import type { EngineUp } from './hello.ts';
import { plainReference, withDigest } from './podman.ts';
import type { Container, Image, Snapshot } from './snapshot.ts';

/** How many containers are inspected at a time. */
const atATime = 8;

interface Inspected {
  /** The state in which it was inspected; see `phaseOf`. */
  readonly phase: string;
  readonly creation: Creation;
  readonly exitCode: number | undefined;
}

/** Reads one engine again and again, and inspects a container anew only when its state changed. */
export class Reader {
  readonly #connection: Connection;
  readonly #engine: EngineUp;
  #inspected: ReadonlyMap<string, Inspected> = new Map();

  constructor(connection: Connection, engine: EngineUp) {
    this.#connection = connection;
    this.#engine = engine;
  }

  /** Rejects when the engine can't be asked. What vanishes while it is read is left out. */
  async read(): Promise<Snapshot> {
    const [images, listed] = await Promise.all([
      this.#connection.ask((docker, abortSignal) => docker.listImages({ abortSignal })),
      this.#connection.ask((docker, abortSignal) => docker.listContainers({ all: true, abortSignal })),
    ]);
    if (!Array.isArray(images) || !Array.isArray(listed)) throw new Error('the engine gave no lists');
    const inspected = await this.#inspectAll(listed);
    this.#inspected = inspected;
    const containers = listed.flatMap((entry): Container[] => {
      const known = inspected.get(entry.Id);
      return known ? [containerOf(entry, known.creation, known.exitCode)] : [];
    });
    return { engine: this.#engine, images: images.map((image) => this.#image(image)).sort(newestFirst), containers: containers.sort(newestFirst) };
  }

  /** Old engines write `<none>:<none>` where newer ones write nothing. */
  #image({ Id, RepoTags, RepoDigests, Created, Size }: ImageInfo): Image {
    const named = (list: readonly string[] | null | undefined): string[] =>
      (list ?? [])
        .filter((reference) => !reference.includes('<none>'))
        .map((reference) => plainReference(reference, this.#engine.product))
        .sort();
    return { id: withDigest(Id), references: named(RepoTags), digests: named(RepoDigests), created: Created, size: Size };
  }

  async #inspectAll(listed: readonly ContainerInfo[]): Promise<Map<string, Inspected>> {
    const results = new Map<string, Inspected>();
    const waiting = listed.values();
    const work = async (): Promise<void> => {
      // One iterator for all workers: each takes the next that no other has taken.
      for (const entry of waiting) {
        const known = this.#inspected.get(entry.Id);
        const inspected = known?.phase === phaseOf(entry) ? known : await this.#inspect(entry);
        if (inspected) results.set(entry.Id, inspected);
      }
    };
    await Promise.all(Array.from({ length: atATime }, work));
    return results;
  }

  /** Undefined when the container has gone, or is going and can't be inspected any more. */
  async #inspect(entry: ContainerInfo): Promise<Inspected | undefined> {
    try {
      const result = await this.#connection.ask((docker, abortSignal) => docker.getContainer(entry.Id).inspect({ abortSignal }));
      const { Status: status, ExitCode: code } = result.State;
      // It has moved on since it was listed: an event will follow, and then it must be inspected again.
      const settled = stateOf(status) === stateOf(entry.State);
      const ended = settled && ['exited', 'dead'].includes(stateOf(status));
      return { phase: settled ? phaseOf(entry) : '', creation: creationOf(result, this.#engine.product), exitCode: ended ? code : undefined };
    } catch (error) {
      if (error instanceof Error && 'statusCode' in error) return undefined;
      throw error;
    }
  }
}

/** Changes whenever `inspect` has something new: state, and the exit code that the list gives in words, `Exited (137) …`. */
function phaseOf({ State, Status }: ContainerInfo): string {
  return `${State}${/\(-?\d+\)/.exec(Status ?? '')?.[0] ?? ''}`;
}

function newestFirst(a: { created: number; id: string }, b: { created: number; id: string }): number {
  return b.created - a.created || (a.id < b.id ? -1 : 1);
}
