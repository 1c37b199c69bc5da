import { fill } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import { login as loginLine, loginAt } from '../terminal/commandLine.ts';
import { practiceUser } from '../tutorial/practiceRegistry.ts';
import { hub } from '../tutorial/remote.ts';
import { registryHost, registryUser } from '../tutorial/values.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';
import { copyPassword, registryIsReady, startPracticeRegistry } from './registry.ts';

/** The CLI's own flow in the terminal, which gets the focus: the password goes from the learner to docker. */
export async function login(services: Services): Promise<void> {
  if (!(await registryIsReady(services))) return;
  const { learner, practice, say, logins } = services;
  const { remote } = learner;
  if (!remote) return;
  const next = nextStep(services, ({ id }) => id === 'login');
  if (remote.registry === hub) {
    await perform(services, loginLine(), { next });
  } else if (!remote.practice) {
    await perform(services, loginAt(registryHost(remote.registry)), { next });
  } else {
    const known = await practice.login();
    // Made by another VS Code: it gets a new password first.
    if (!known) return startPracticeRegistry(services);
    say.info(
      fill(
        {
          en: 'Type or paste this password in the terminal, then press Enter: {password}. It stays invisible there.',
          'zh-cn': '在终端里输入或粘贴这个密码，再按回车：{password}。终端里不会显示它。',
        },
        { password: known.password },
      ),
      copyPassword(services, known),
    );
    await perform(services, loginAt(registryHost(remote.registry), registryUser(practiceUser)), { next });
  }
  await logins.refresh();
}
