import type { FactKey } from '../../shared/tutorial.ts';
import type { Services } from '../services.ts';
import { objectsThatProve } from './evidence.ts';

/** Notes that something was seen, with the id of each object that it is about; nothing where there is no such object. */
export async function recordSeen({ tutorial, engine, facts }: Pick<Services, 'tutorial' | 'engine' | 'facts'>, fact: FactKey): Promise<void> {
  for (const { done } of tutorial.steps) {
    if (done.kind !== 'fact' || done.fact !== fact) continue;
    if (done.about === undefined) await facts.record({ fact });
    else for (const object of objectsThatProve(done.about, engine.snapshot)) await facts.record({ fact, object });
  }
}
