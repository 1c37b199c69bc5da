import * as vscode from 'vscode';
import { fill, type Text } from '../../shared/locale.ts';
import type { Services } from '../services.ts';
import { BuildProgress, type Progress } from '../terminal/buildProgress.ts';
import { build as buildLine } from '../terminal/commandLine.ts';
import { tutorialImage } from '../tutorial/values.ts';
import { mendHazards } from './mendHazards.ts';
import { nextStep } from './nextStep.ts';
import { perform } from './perform.ts';

/** Builds in the terminal; meanwhile a notification counts the steps. Cancelling it presses Ctrl+C there. */
export async function build(services: Services): Promise<void> {
  const { say, shell, tutorial } = services;
  if (await mendHazards(services)) return;
  const title = say.text({ en: 'Building the image', 'zh-cn': '正在构建镜像' });
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const reader = new BuildProgress();
  await vscode.window.withProgress(options, async (progress, cancelled) => {
    cancelled.onCancellationRequested(() => shell.interrupt('build'));
    const onOutput = (chunk: string) => {
      const now = reader.write(chunk);
      if (now) progress.report({ message: say.text(stepText(now)) });
    };
    await perform(services, buildLine(tutorialImage(tutorial)), { onOutput, next: nextStep(services, ({ id }) => id === 'build') });
  });
}

function stepText({ step, of, instruction = '' }: Progress): Text {
  return fill({ en: 'step {step} of {of} {instruction}', 'zh-cn': '第 {step} 步，共 {of} 步 {instruction}' }, { step, of, instruction });
}
