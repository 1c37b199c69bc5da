import type { Services } from '../services.ts';
import { nextStep } from './nextStep.ts';

/** A page of pure reading: there is nothing to prove but that the learner says so. */
export function markRead(services: Services): void {
  services.facts.add({ fact: 'read-container' });
  services.say.info({ en: 'Good. On to the next step.', 'zh-cn': '很好，继续下一步。' }, ...nextStep(services, ({ id }) => id === 'container'));
}

export function markRecapRead(services: Services): void {
  services.facts.add({ fact: 'read-recap' });
  services.say.info({ en: 'Well done: you have built, run and shared a container image.', 'zh-cn': '完成了：你已经构建、运行并分享了一个容器镜像。' });
}
