import type { FactKey } from '../../shared/tutorial.ts';
import { subjects } from '../progress/evidence.ts';
import { noteSeen } from '../progress/seen.ts';
import type { Services } from '../services.ts';
import * as lines from '../terminal/commandLine.ts';
import { action } from './action.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';

export async function listImages(services: Services): Promise<void> {
  const { tutorial, engine } = services;
  const built = subjects({ kind: 'image', reference: tutorial.image }, engine.snapshot).size > 0;
  const { next, unknown } = offers(services, 'images-listed');
  await perform(services, lines.listImages(), { next: built ? next : [action('build')], unknown });
}

export async function listContainers(services: Services): Promise<void> {
  await perform(services, lines.listContainers(), offers(services, 'containers-listed'));
}

/** A list that ends well is noted by whoever sees it end (`progress/typed.ts`), the learner's own typing included. */
function offers(services: Services, fact: FactKey) {
  const next = nextStep(services, ({ done }) => done.kind === 'fact' && done.fact === fact);
  const seen = { label: { en: 'I See the List', 'zh-cn': '我看到列表了' }, run: () => noteSeen(services, fact) };
  return { next, unknown: [seen, ...next] };
}
