import * as vscode from 'vscode';
import { fill } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import { login as loginLine, loginAt } from '../terminal/commandLine.ts';
import { practiceUser, type PracticeLogin } from '../tutorial/practiceRegistry.ts';
import { hub } from '../tutorial/remote.ts';
import { registryHost, registryUser } from '../tutorial/values.ts';
import { nextStep } from './nextStep.ts';
import { offer } from './offer.ts';
import { perform } from './perform.ts';
import { registryIsReady } from './registry.ts';

/** The CLI's own flow in the terminal, which gets the focus: the password goes from the learner to docker. */
export async function login(services: Services): Promise<void> {
  if (!(await registryIsReady(services))) return;
  const { learner, practice, say, logins } = services;
  const { remote } = learner;
  if (!remote) return;
  const offers = {
    next: nextStep(services, ({ id }) => id === 'login'),
    failed: [offer('login', { en: 'Try Again', 'zh-cn': '再试一次' })],
  };
  if (remote.registry === hub) {
    await perform(services, loginLine(), offers);
  } else if (!remote.practice) {
    await perform(services, loginAt(registryHost(remote.registry)), offers);
  } else {
    // Unknown where another VS Code made the registry, or this one can't keep secrets: then it gets a new one.
    const known = (await practice.login()) ?? (await practice.start(() => undefined)).login;
    if (!(await showPassword(services, known))) return;
    // In sight as long as docker asks for it; an ordinary message goes away by itself.
    const title = fill({ en: 'Password: {password}', 'zh-cn': '密码：{password}' }, { password: known.password });
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: say.text(title) }, () =>
      perform(services, loginAt(registryHost(remote.registry), registryUser(practiceUser)), offers),
    );
  }
  await logins.refresh();
}

/** @returns whether the learner goes on. */
async function showPassword({ say }: Services, { password }: PracticeLogin): Promise<boolean> {
  const choice = await say.ask<'copy' | 'type'>(
    fill({ en: 'Your password for docker login: {password}', 'zh-cn': 'docker login 要的密码：{password}' }, { password }),
    {
      en: 'Paste it into the terminal (Ctrl+V, on Linux Ctrl+Shift+V, on a Mac Cmd+V) or type it, then press Enter. Nothing appears there while you do: that is expected.',
      'zh-cn': '把它粘贴到终端里（Ctrl+V，Linux 上是 Ctrl+Shift+V，Mac 上是 Cmd+V），或者自己输入，再按回车。输入时终端里什么都不显示，这是正常的。',
    },
    [
      { label: { en: 'Copy It and Log In', 'zh-cn': '复制并登录' }, value: 'copy' },
      { label: { en: 'I Will Type It', 'zh-cn': '我自己输入' }, value: 'type' },
    ],
  );
  if (choice === 'copy') await vscode.env.clipboard.writeText(password);
  return choice !== undefined;
}
