import type { FactKey } from '../../shared/tutorial.ts';
import type { Services } from '../services.ts';
import { factsToNote } from './facts.ts';

/**
 * Notes that something was seen on the screen. A list of running containers, and a page, can only show
 * containers that run: one that has ended is not what was seen, though it goes on to exist.
 */
export function noteSeen({ facts, tutorial, engine }: Pick<Services, 'facts' | 'tutorial' | 'engine'>, fact: FactKey): void {
  const { containers, ...rest } = engine.snapshot;
  facts.add(...factsToNote(fact, tutorial, { ...rest, containers: containers.filter(({ state }) => state === 'running') }));
}
