import { fill, type Text } from '../../../shared/locale.ts';
import type { Snapshot } from '../../engine/snapshot.ts';

/**
 * docker looks for a name before it looks for the beginning of an ID. So where something is called
 * like another's short ID, docker would take the wrong one: then nothing is sent. Pure.
 * @param ids the objects' IDs, whole.
 * @returns what is wrong; undefined when nothing is.
 */
export function ambiguous(ids: readonly string[], { containers, images }: Pick<Snapshot, 'containers' | 'images'>): Text | undefined {
  const names = new Set([...containers.map(({ name }) => name), ...images.flatMap(({ references }) => references.map((reference) => reference.replace(/:[^:/]*$/, '')))]);
  const id = ids.map((whole) => whole.replace(/^sha256:/, '').slice(0, 12)).find((short) => names.has(short));
  if (id === undefined) return undefined;
  return fill(
    {
      en: 'Something else is named {id}, like the beginning of this ID, and docker would take that one. Rename it first.',
      'zh-cn': '另有一个对象的名字就是 {id}，与这个 ID 的开头相同，docker 会误选它。请先给它改名。',
    },
    { id },
  );
}
