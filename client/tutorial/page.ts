/** Asks the app's page, as a browser on this machine would. */
import type { EngineState } from '../engine/index.ts';

/** A starting app answers within a second; this one first looks for Redis, which takes long where names are resolved slowly. */
const answerLimit = 30_000;
const pause = 400;

/** Where a published port is reached: this machine, or the remote engine's host. */
export function pageHost(state: EngineState): string {
  const host = state.endpoint?.host ?? '';
  if (!/^(?:tcp|ssh):\/\//.test(host)) return 'localhost';
  return new URL(host.replace(/^(?:tcp|ssh)/, 'http')).hostname;
}

/** @returns the page's text; undefined when nothing has answered with 200 within a few seconds, as a starting app doesn't. */
export async function fetchPage(url: string): Promise<string | undefined> {
  const end = Date.now() + answerLimit;
  for (;;) {
    const response = await fetch(url, { signal: AbortSignal.timeout(answerLimit) }).catch(() => undefined);
    if (response?.ok) return response.text();
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
