import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a condition holds; throws when that takes longer than the limit. */
export async function waitFor(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limit = 30_000,
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s for ${what}, in vain.`);
    await delay(50);
  }
}
