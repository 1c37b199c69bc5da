import { fill, type Text } from '../../shared/locale.ts';
import type { Step } from '../../shared/tutorial.ts';
import type { Action } from '../messages.ts';
import type { Services } from '../services.ts';

/** A button that opens the step after the one that `matches`; none after the last. */
export function nextStep({ tutorial, walkthrough }: Services, matches: (step: Step) => boolean): Action[] {
  const next = tutorial.steps[tutorial.steps.findIndex(matches) + 1];
  if (!next) return [];
  const label: Text = fill({ en: 'Next: {title}', 'zh-cn': '下一步：{title}' }, { title: next.title });
  return [{ label, run: () => walkthrough.open(next.id) }];
}
