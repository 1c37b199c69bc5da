/** Being built. */
import type { Services } from '../services.ts';

export function resetTutorial(_services: Services): void {}
