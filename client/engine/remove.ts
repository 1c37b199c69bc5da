/** Removes what the tutorial made, never by force: the engine keeps what something else uses. */
import type { Connection } from './connection.ts';

/** Seconds that a container has to end by itself; the tutorial's app does not heed the signal. */
const patience = 2;

/** Stops it first, where it runs; its anonymous volumes go with it. A container that is gone is no error. */
export async function removeContainer(connection: Connection, id: string): Promise<void> {
  await tolerating([304, 404], connection.ask((docker, abortSignal) => docker.getContainer(id).stop({ t: patience, abortSignal })));
  // 409: it is being removed already, as with `--rm`.
  await tolerating([404, 409], connection.ask((docker, abortSignal) => docker.getContainer(id).remove({ v: true, abortSignal })));
}

/** @param image a reference: only this name goes, and the image with its last name; or an ID. */
export async function removeImage(connection: Connection, image: string): Promise<void> {
  await tolerating([404], connection.ask((docker, abortSignal) => docker.getImage(image).remove({ abortSignal })));
}

async function tolerating(codes: readonly number[], work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!codes.includes(Number((error as { statusCode?: unknown } | null)?.statusCode))) throw error;
  }
}
