/** Sights stated in few words: an engine that is up and holds this. */
import type { Sight } from '../../../client/progress/evidence.ts';
import type { Container, EngineState, Image, Snapshot } from '../../../client/engine/snapshot.ts';
import type { Condition, Tutorial } from '../../../shared/tutorial.ts';

export const endpoint = { source: 'default', context: 'default', host: 'unix:///var/run/docker.sock' } as const;
export const up: EngineState = { kind: 'up', endpoint, product: 'Docker', version: '26.1.5', name: 'host', os: 'linux' };
export const away: EngineState = { kind: 'away', endpoint, reason: 'refused', detail: 'connect ECONNREFUSED' };
export const connecting: EngineState = { kind: 'connecting', endpoint };

/** An id with 64 digits. */
export const id = (digit: string): string => digit.repeat(64);

export function image(digit: string, ...references: string[]): Image {
  return { id: `sha256:${id(digit)}`, references, digests: [], created: 1, size: 1 };
}

export function container(digit: string, of: string, more: Partial<Container> = {}): Container {
  return {
    id: id(digit),
    name: `name-${digit}`,
    image: of,
    imageId: `sha256:${id('1')}`,
    state: 'running',
    exitCode: undefined,
    attached: false,
    ports: [],
    created: 1,
    ...more,
  };
}

export function snapshot(more: Partial<Snapshot> = {}): Snapshot {
  return { engine: up, images: [], containers: [], ...more };
}

export function sight(more: Partial<Sight> & Partial<Snapshot> = {}): Sight {
  const { engine, images, containers, ...rest } = more;
  return {
    snapshot: snapshot({ ...(engine && { engine }), ...(images && { images }), ...(containers && { containers }) }),
    files: {},
    facts: [],
    folderOpen: true,
    remote: undefined,
    logins: new Set(),
    ...rest,
  };
}

/** A tutorial with a step for each condition. */
export function tutorialOf(conditions: Readonly<Record<string, Condition>>): Tutorial {
  const text = { en: 'x', 'zh-cn': 'x' };
  const steps = Object.entries(conditions).map(([id, done]) => ({ id, title: text, description: text, buttons: [], done }));
  return { id: 'sample', title: text, description: text, steps, files: [], image: 'friendlyhello', port: { container: 80, host: 4000 } } as unknown as Tutorial;
}
