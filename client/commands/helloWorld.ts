import type { Services } from '../services.ts';
import { helloWorld } from '../terminal/commandLine.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';

export async function runHelloWorld(services: Services): Promise<void> {
  await perform(services, helloWorld(), { next: nextStep(services, ({ id }) => id === 'prerequisites') });
}
