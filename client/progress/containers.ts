/** The tutorial's containers among all that the engine has. Pure. */
import type { Tutorial } from '../../shared/tutorial.ts';
import type { Container, Snapshot } from '../engine/snapshot.ts';
import { sameReference } from './reference.ts';

/** Those created from the tutorial's image, or from the reference under which the learner shares it, the latest first. */
export function tutorialContainers(tutorial: Tutorial, snapshot: Snapshot, shared?: string): readonly Container[] {
  const names = shared === undefined ? [tutorial.image] : [tutorial.image, shared];
  return snapshot.containers.filter(({ image }) => names.some((name) => sameReference(image, name))).sort((a, b) => b.created - a.created);
}

/** Where a container serves the tutorial's page: the host's port, or undefined when it doesn't publish the app's port. */
export function pagePort(tutorial: Tutorial, container: Container): number | undefined {
  return container.ports.find((port) => port.container === tutorial.port.container && port.protocol === 'tcp')?.host;
}
