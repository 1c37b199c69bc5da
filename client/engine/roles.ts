/** The labels by which the tutorial knows what it put on an engine. Pure. */
import type { Container } from './snapshot.ts';

export const labelPrefix = 'guided-containers.';
export const tutorialLabel = `${labelPrefix}tutorial`;
export const roleLabel = `${labelPrefix}role`;
export const practiceRole = 'practice-registry';

/** Ours among an object's labels; undefined when there are none. */
export function ownLabels(labels: Readonly<Record<string, string>> | null | undefined): Readonly<Record<string, string>> | undefined {
  const own = Object.entries(labels ?? {}).filter(([name]) => name.startsWith(labelPrefix));
  return own.length === 0 ? undefined : Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function isPracticeRegistry({ labels }: Pick<Container, 'labels'>): boolean {
  return labels?.[roleLabel] === practiceRole;
}
