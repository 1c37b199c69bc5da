/** Which steps are proved by what can be seen. Pure: the same sight always gives the same ticks. */
import { learnersReference, type Condition, type Tutorial } from '../../shared/tutorial.ts';
import { isPracticeRegistry } from '../engine/roles.ts';
import type { Container, Image, Snapshot } from '../engine/snapshot.ts';
import type { Remote } from '../tutorial/remote.ts';
import { holdingFacts, type Fact } from './facts.ts';
import { namesId, sameReference } from './reference.ts';

/** Everything that conditions are decided on. */
export interface Sight {
  /** As the engine tells it, or as `remember` keeps it while the engine is away. */
  readonly snapshot: Snapshot;
  /** Contents by path, relative to the tutorial's folder, with `/`. A file that isn't there is undefined or left out. */
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly facts: readonly Fact[];
  /** A folder is open that the tutorial may work in. */
  readonly folderOpen: boolean;
  /** Where the learner shares the image; undefined until they have chosen. */
  readonly remote: Remote | undefined;
  /** The registries at which the docker CLI's configuration says that somebody is logged in. */
  readonly logins: ReadonlySet<string>;
}

/** The ids of the steps that are done. */
export function evidence(tutorial: Tutorial, sight: Sight): Set<string> {
  return new Set(tutorial.steps.filter(({ done }) => holds(resolved(done, sight.remote), sight)).map(({ id }) => id));
}

/** The condition with the learner's own reference in it. Nothing has an empty one. */
export function resolved(condition: Condition, remote: Remote | undefined): Condition {
  switch (condition.kind) {
    case 'image':
      return condition.reference === learnersReference ? { ...condition, reference: remote?.reference ?? '' } : condition;
    case 'container':
      return condition.image === learnersReference ? { ...condition, image: remote?.reference ?? '' } : condition;
    case 'fact':
      return condition.about ? { ...condition, about: resolved(condition.about, remote) } : condition;
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((each) => resolved(each, remote)) };
    default:
      return condition;
  }
}

export function holds(condition: Condition, sight: Sight): boolean {
  switch (condition.kind) {
    case 'folder':
      return sight.folderOpen;
    case 'file': {
      const content = sight.files[condition.path];
      return content !== undefined && new RegExp(condition.matches ?? '', 'im').test(content);
    }
    case 'engine':
      return sight.snapshot.engine.kind === 'up';
    case 'image':
    case 'container':
      return subjects(condition, sight.snapshot).size > 0;
    case 'registry':
      return sight.remote !== undefined && (!sight.remote.practice || sight.snapshot.containers.some(isPracticeRegistry));
    case 'login':
      return sight.remote !== undefined && sight.logins.has(sight.remote.registry);
    case 'fact':
      return holdingFacts(condition, sight).length > 0;
    case 'all':
      return condition.of.every((each) => holds(each, sight));
    case 'any':
      return condition.of.some((each) => holds(each, sight));
  }
}

/** The ids of the images and containers that satisfy a condition. Empty for conditions about something else. */
export function subjects(condition: Condition, snapshot: Snapshot): ReadonlySet<string> {
  switch (condition.kind) {
    case 'image':
      return new Set(imagesNamed(condition.reference, snapshot).map(({ id }) => id));
    case 'container':
      return new Set(snapshot.containers.filter((each) => fits(condition, each, snapshot)).map(({ id }) => id));
    case 'all': {
      const [first, ...others] = condition.of.map((each) => subjects(each, snapshot));
      return new Set([...(first ?? [])].filter((id) => others.every((ids) => ids.has(id))));
    }
    case 'any':
      return new Set(condition.of.flatMap((each) => [...subjects(each, snapshot)]));
    default:
      return new Set();
  }
}

/** Whether a step can't be decided before the engine has been asked. */
export function asksEngine(condition: Condition): boolean {
  switch (condition.kind) {
    case 'engine':
    case 'image':
    case 'container':
    case 'registry':
      return true;
    case 'fact':
      return condition.about !== undefined;
    case 'all':
    case 'any':
      return condition.of.some(asksEngine);
    default:
      return false;
  }
}

function imagesNamed(reference: string, { images }: Snapshot): readonly Image[] {
  return images.filter(({ references }) => references.some((each) => sameReference(each, reference)));
}

function fits(condition: Extract<Condition, { kind: 'container' }>, container: Container, snapshot: Snapshot): boolean {
  const { attached, publishes, state } = condition;
  return (
    madeFrom(condition.image, container, snapshot) &&
    (attached === undefined || container.attached === attached) &&
    (publishes === undefined || container.ports.some((port) => port.container === publishes && port.protocol === 'tcp')) &&
    isIn(state, container)
  );
}

/** Without a state it must at least have started: `docker run` leaves a created container behind when its port is taken. */
function isIn(state: 'running' | 'ended' | undefined, container: Container): boolean {
  if (state === undefined) return container.state !== 'created';
  return state === 'running' ? container.state === 'running' : container.state === 'exited' || container.state === 'dead';
}

/** By the reference it was created from, which stays when a rebuild takes the tag away; or by the image's id, when that was written. */
function madeFrom(reference: string, container: Container, snapshot: Snapshot): boolean {
  return (
    sameReference(container.image, reference) ||
    (namesId(container.image, container.imageId) && imagesNamed(reference, snapshot).some(({ id }) => id === container.imageId))
  );
}
