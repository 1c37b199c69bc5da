import * as vscode from 'vscode';
import { commandId } from '../../shared/catalogue.ts';
import type { Services } from '../services.ts';
import { stateText } from './engineState.ts';
import { nextStep } from './nextStep.ts';

export async function checkEngine(services: Services): Promise<void> {
  const { engine } = await services.engine.refresh();
  const text = stateText(engine);
  if (engine.kind === 'up') {
    services.say.info(text, ...nextStep(services, ({ id }) => id === 'prerequisites'));
  } else {
    services.say.error(text, ...awayActions());
  }
}

/** What a click on the status bar shows. */
export async function showStatus(services: Services): Promise<void> {
  const { engine } = services.engine.snapshot;
  const chosen = await services.say.pick<() => unknown>(stateText(engine), [
    { icon: 'refresh', label: { en: 'Check again', 'zh-cn': '再次检查' }, value: () => checkEngine(services) },
    { icon: 'mortar-board', label: { en: 'Open the walkthrough', 'zh-cn': '打开教程' }, value: () => services.walkthrough.open() },
    { icon: 'globe', label: { en: 'Choose the reading language…', 'zh-cn': '选择阅读语言…' }, value: () => vscode.commands.executeCommand(commandId('chooseLanguage')) },
    { icon: 'output', label: { en: 'Show the log', 'zh-cn': '显示日志' }, value: () => services.log.show() },
  ]);
  await chosen?.();
}

function awayActions() {
  return [
    { label: { en: 'Check Again', 'zh-cn': '再次检查' }, run: () => vscode.commands.executeCommand(commandId('checkEngine')) },
    { label: { en: 'Install Docker…', 'zh-cn': '安装 Docker…' }, run: () => vscode.env.openExternal(vscode.Uri.parse('https://docs.docker.com/get-started/get-docker/')) },
  ];
}
