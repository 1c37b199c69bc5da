/** The engine's event stream, reduced to "something may have changed". */
import type { Readable } from 'node:stream';
import type { Connection } from './connection.ts';

/** Calls back for each line of a stream, however its chunks are cut. An unended last line is dropped. */
export function onLines(stream: Readable, listener: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') listener(line);
  });
}

/** Actions that change nothing that a snapshot holds. Health checks alone would make us read every few seconds. */
const harmless = /^(exec_|health_status|top|resize|attach|detach|copy|archive-path|extract-to-dir|export|save)/;

/** Whether a line may mean a change. What can't be understood may. */
export function mayChange(line: string): boolean {
  try {
    const event = JSON.parse(line) as { Action?: unknown; status?: unknown } | null;
    const action = event?.Action ?? event?.status;
    return typeof action !== 'string' || !harmless.test(action);
  } catch {
    return true;
  }
}

/**
 * Listens until the connection is closed. `changed` after each event that may matter, `lost` once when
 * the stream ends. Rejects when the engine can't be asked; with a `statusCode` when it has no events.
 */
export async function listen(connection: Connection, on: { changed(): void; lost(): void }): Promise<void> {
  const stream = await connection.ask((docker, abortSignal) =>
    docker.getEvents({ filters: { type: ['container', 'image'] }, abortSignal }),
  );
  onLines(stream as Readable, (line) => {
    if (mayChange(line)) on.changed();
  });
  // An 'error' is always followed by 'close'.
  stream.on('error', () => undefined);
  stream.once('close', () => on.lost());
}
