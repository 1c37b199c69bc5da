/** Facts: what was seen once and can't be listed later, e.g. that a page answered. */
import type { Condition, FactKey, Tutorial } from '../../shared/tutorial.ts';
import type { Snapshot } from '../engine/snapshot.ts';
import type { Remote } from '../tutorial/remote.ts';
import { resolved, subjects } from './evidence.ts';

export interface Fact {
  readonly fact: FactKey;
  /** The id of the image or container that it was seen of; none when it is about nothing in the engine. */
  readonly object?: string;
  /** The host of the engine that holds the object, so that looking at another engine proves nothing about it. */
  readonly engine?: string;
  /** The learner's reference that it was seen of. */
  readonly reference?: string;
  /** Further objects without which it says nothing any more: the practice registry that was pushed to. */
  readonly needs?: readonly string[];
  /** For `local-tag-removed`: the containers from the reference that were there already. */
  readonly before?: readonly string[];
}

type FactCondition = Extract<Condition, { kind: 'fact' }>;

/** The facts that satisfy a condition now: with `about`, only those whose object still satisfies it. */
export function holdingFacts(
  { fact, about, ofReference = false }: FactCondition,
  { facts, snapshot, remote }: { readonly facts: readonly Fact[]; readonly snapshot: Snapshot; readonly remote: Remote | undefined },
): readonly Fact[] {
  const objects = about && subjects(about, snapshot);
  return facts.filter(
    (each) =>
      each.fact === fact &&
      (!objects || (each.object !== undefined && objects.has(each.object))) &&
      (!ofReference || (each.reference !== undefined && each.reference === remote?.reference)),
  );
}

/**
 * The facts to keep: one whose object is gone goes too, and stays gone though a later image may get
 * the same id. Only a snapshot of the engine that held it, and that is up, can say so.
 */
export function pruneFacts(facts: readonly Fact[], { engine, images, containers }: Snapshot): readonly Fact[] {
  if (engine.kind !== 'up') return facts;
  const ids = new Set([...images, ...containers].map(({ id }) => id));
  const kept = facts.filter(
    ({ object, needs = [], engine: host }) =>
      object === undefined || [object, ...needs].every((id) => ids.has(id)) || (host !== undefined && host !== engine.endpoint.host),
  );
  return kept.length === facts.length ? facts : kept;
}

/**
 * The facts to note when `fact` was seen now: one for each object that a step of the tutorial asks it
 * about, or one without an object. Empty when no step asks, or when the objects don't exist.
 */
export function factsToNote(fact: FactKey, tutorial: Tutorial, snapshot: Snapshot): readonly Fact[] {
  const asked = tutorial.steps.flatMap(({ done }) => factConditions(resolved(done, undefined))).filter((condition) => condition.fact === fact);
  const host = snapshot.engine.endpoint?.host;
  return asked.flatMap(({ about }): Fact[] =>
    about ? [...subjects(about, snapshot)].map((object) => ({ fact, object, ...(host ? { engine: host } : {}) })) : [{ fact }],
  );
}

function factConditions(condition: Condition): readonly FactCondition[] {
  if (condition.kind === 'fact') return [condition];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(factConditions) : [];
}
