/** The life of one connection: reads the engine whenever there is reason to. */
import { EngineError } from './away.ts';
import type { Bell } from './bell.ts';
import type { Connection } from './connection.ts';
import { Debounce } from './debounce.ts';
import { listen } from './events.ts';

/** Milliseconds. */
const quiet = 150;
const mostWait = 1_000;
/**
 * When to read again after a change, though no event follows: older engines send `die` before their own
 * list says that the container has ended. Counted from the reading before; together within 2 s.
 */
const echoes = [500, 800, 2_500];
/** How often is asked whether to go on, where nothing else wakes us. */
const lookAround = 5_000;
/** How often the engine is read though no event came: it may hang, and some engines lose events. */
const heartbeat = 30_000;
/** The same for an engine that has no events at all. */
const polling = 1_500;
/** How often in a row a reading may fail while the engine answers. */
const patience = 5;

export interface Follower {
  /** Rings when there is reason to read, or to stop. */
  readonly bell: Bell;
  /** False: the connection is no longer wanted. */
  readonly goesOn: () => boolean;
  /** Rejects as the connection does. */
  readonly read: () => Promise<void>;
}

/**
 * `lost`: it worked and broke off; worth another try at once. `stopped`: `goesOn` said no. Rejects when
 * the engine never answered well, or stopped answering.
 */
export async function follow(connection: Connection, { bell, goesOn, read }: Follower): Promise<'lost' | 'stopped'> {
  const debounce = new Debounce(quiet, mostWait, () => bell.ring());
  const stream = { lost: false, over: false };
  const lost = (): void => {
    stream.lost = true;
    if (!stream.over) bell.ring();
  };
  let due = 0;
  let quietReadings = 0;
  let readings = 0;
  let errors = 0;
  try {
    // Listening begins before the first reading, so that nothing falls between the two.
    const hasEvents = await listen(connection, { changed: () => debounce.poke(), lost }).then(() => true, falseIfAnswer);
    for (let rung = true; ; rung = await bell.wait(Math.min(lookAround, Math.max(0, due - performance.now())))) {
      if (!goesOn()) return 'stopped';
      if (stream.lost) return 'lost';
      if (!rung && performance.now() < due) continue;
      quietReadings = rung ? 0 : quietReadings + 1;
      try {
        await read();
        due = performance.now() + (echoes[quietReadings] ?? (hasEvents ? heartbeat : polling));
        readings++;
        errors = 0;
      } catch (error) {
        // An answer, though a bad one: an image may have gone while it was listed.
        if (isAnswer(error) && ++errors < patience) due = performance.now() + mostWait;
        else if (readings > 0 && !isAnswer(error) && !(error instanceof EngineError)) return 'lost';
        else throw error;
      }
    }
  } finally {
    stream.over = true;
    debounce.cancel();
  }
}

/** The engine answered, and the answer is an error. */
function isAnswer(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error;
}

function falseIfAnswer(error: unknown): false {
  if (isAnswer(error)) return false;
  throw error;
}
