import type { FactKey } from '../../shared/tutorial.ts';
import type { Services } from '../services.ts';
import { factsToNote } from './facts.ts';
import { taggedImage } from './witness.ts';

/**
 * Notes that something was seen on the screen. A list of running containers, and a page, can only show
 * containers that run: one that has ended is not what was seen, though it goes on to exist.
 */
export function noteSeen({ facts, tutorial, engine }: Pick<Services, 'facts' | 'tutorial' | 'engine'>, fact: FactKey): void {
  const { containers, ...rest } = engine.snapshot;
  facts.add(...factsToNote(fact, tutorial, { ...rest, containers: containers.filter(({ state }) => state === 'running') }));
}

/** The same for a list of images that shows the built one under the learner's reference too. */
export function noteTagSeen({ facts, tutorial, engine, learner }: Pick<Services, 'facts' | 'tutorial' | 'engine' | 'learner'>): void {
  const { snapshot } = engine;
  const { remote } = learner;
  const image = taggedImage({ tutorial, snapshot, remote });
  if (!image || !remote?.reference || snapshot.engine.kind !== 'up') return;
  facts.add({ fact: 'tag-listed', object: image.id, engine: snapshot.engine.endpoint.host, reference: remote.reference });
}
