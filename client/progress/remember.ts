/**
 * What is known of an engine that is away. An engine that restarts must not make every tick fall and
 * rise again, and nothing that was seen in this window is disproved by silence. So the last lists stay
 * while the same engine can't be asked; that it is away is still said, and the step "the engine
 * answers" falls at once. After a reload of the window nothing has been seen, so nothing is claimed.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Snapshot } from '../engine/snapshot.ts';

/** `known`: what this gave the last time. */
export function remember(known: Snapshot | undefined, now: Snapshot): Snapshot {
  if (now.engine.kind === 'up' || !known || !isDeepStrictEqual(known.engine.endpoint, now.engine.endpoint)) return now;
  return { engine: now.engine, images: known.images, containers: known.containers };
}

/** Whether the engine has been asked in this window, so that its silence is an answer too. */
export function isUndecided(known: Snapshot): boolean {
  return known.engine.kind === 'connecting' && known.images.length === 0 && known.containers.length === 0;
}
