/** Lists and pages that the learner asked for in any terminal, by our button or by hand. */
import { isDeepStrictEqual } from 'node:util';
import type * as vscode from 'vscode';
import type { FactKey } from '../../shared/tutorial.ts';
import type { Services } from '../services.ts';
import { registryAt } from '../tutorial/practiceRegistry.ts';
import { adopted } from './adopt.ts';
import { noteSeen, noteTagSeen } from './seen.ts';

const proofs: readonly { readonly pattern: RegExp; readonly fact: FactKey }[] = [
  { pattern: /^docker\s+(?:image\s+(?:ls|list)|images)\b/, fact: 'images-listed' },
  { pattern: /^docker\s+(?:container\s+(?:ls|list|ps)|ps)\b/, fact: 'containers-listed' },
];

export function watchTypedCommands(services: Services): vscode.Disposable {
  return services.shell.onCommandEnded(({ commandLine, exitCode }) => {
    if (exitCode !== 0) return;
    for (const { pattern, fact } of proofs) if (pattern.test(commandLine)) noteSeen(services, fact);
    // A tag given a moment ago may not have been read yet.
    if (proofs[0]?.pattern.test(commandLine)) void services.engine.refresh().then(() => noteTagSeen(services));
    adopt(services, commandLine);
    if (/^docker\s+log(?:in|out)\b/.test(commandLine)) void services.logins.refresh();
  });
}

function adopt({ learner, practice, tutorial }: Services, commandLine: string): void {
  const { chosen } = learner;
  const values = adopted(commandLine, { chosen, image: tutorial.image, practice: registryAt(practice.container) });
  if (values && !isDeepStrictEqual({ ...chosen, ...values }, chosen)) void learner.set(values);
}
