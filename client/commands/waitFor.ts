import type { Engine, Snapshot } from '../engine/index.ts';

/** The first thing that `find` finds in a reading of the engine; undefined when the time is over. */
export function waitFor<T>(engine: Engine, find: (snapshot: Snapshot) => T | undefined, milliseconds: number): Promise<T | undefined> {
  const present = find(engine.snapshot);
  if (present !== undefined) return Promise.resolve(present);
  return new Promise((resolve) => {
    const end = (value: T | undefined) => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(value);
    };
    const timer = setTimeout(() => end(undefined), milliseconds);
    const subscription = engine.onDidChange((snapshot) => {
      const found = find(snapshot);
      if (found !== undefined) end(found);
    });
  });
}
