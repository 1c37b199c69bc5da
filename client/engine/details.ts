/** Questions about one container that only commands ask. */
import type { Connection } from './connection.ts';
import { stateOf } from './containers.ts';
import type { Container } from './snapshot.ts';

export interface ContainerState {
  readonly state: Container['state'];
  /** Undefined while it runs or before it ran. */
  readonly exitCode: number | undefined;
  /** The engine's own words on why it could not start; empty when it could. */
  readonly error: string;
  readonly outOfMemory: boolean;
}

/** `id`: a container's id or name. Undefined when there is none. Rejects when the engine can't be asked. */
export async function inspectState(connection: Connection, id: string): Promise<ContainerState | undefined> {
  try {
    const { State } = await connection.ask((docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }));
    const state = stateOf(State.Status);
    const ended = state === 'exited' || state === 'dead';
    return { state, exitCode: ended ? State.ExitCode : undefined, error: State.Error ?? '', outOfMemory: State.OOMKilled === true };
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode === 404) return undefined;
    throw error;
  }
}

/** The last lines of what a container wrote, both streams in order. Rejects when it is gone. */
export async function logsTail(connection: Connection, id: string, lines: number): Promise<string> {
  const logs: unknown = await connection.ask((docker, abortSignal) =>
    docker.getContainer(id).logs({ stdout: true, stderr: true, follow: false, tail: lines, abortSignal }),
  );
  // docker-modem takes a log that happens to be JSON for an answer and parses it.
  return Buffer.isBuffer(logs) ? demultiplex(logs) : JSON.stringify(logs);
}

/**
 * Without a terminal, a container's output comes in frames: stream number, three zeros, length in four
 * bytes (big-endian), text. With one it comes as it is.
 */
export function demultiplex(logs: Buffer): string {
  const texts: Buffer[] = [];
  for (let at = 0; at < logs.length; ) {
    const framed = at + 8 <= logs.length && logs.readUInt8(at) <= 2 && logs.readUIntBE(at + 1, 3) === 0;
    if (!framed) return logs.toString('utf8');
    const end = at + 8 + logs.readUInt32BE(at + 4);
    texts.push(logs.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(texts).toString('utf8');
}
