/** A seeded source of numbers (mulberry32), so that a failing case can be run again. */
export interface Random {
  /** An integer in `[0, limit)`. */
  below(limit: number): number;
  from<T>(list: readonly T[]): T;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, from: (list) => list[below(list.length)]! };
}
