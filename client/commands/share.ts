/** The article's second half. Being built. */
import type { Services } from '../services.ts';

export function startPracticeRegistry(_services: Services): void {}
export function chooseRegistry(_services: Services): void {}
export function changeValues(_services: Services): void {}
export function login(_services: Services): void {}
export function tag(_services: Services): void {}
export function listTagged(_services: Services): void {}
export function push(_services: Services): void {}
export function removeLocalTag(_services: Services): void {}
export function runRemote(_services: Services): void {}
