/** Lists and pages that the learner asked for in any terminal, by our button or by hand. */
import type * as vscode from 'vscode';
import type { FactKey } from '../../shared/tutorial.ts';
import type { Services } from '../services.ts';
import { factsToNote } from './facts.ts';

const proofs: readonly { readonly pattern: RegExp; readonly fact: FactKey }[] = [
  { pattern: /^docker\s+(?:image\s+(?:ls|list)|images)\b/, fact: 'images-listed' },
  { pattern: /^docker\s+(?:container\s+(?:ls|list|ps)|ps)\b/, fact: 'containers-listed' },
];

export function watchTypedCommands({ shell, facts, tutorial, engine }: Services): vscode.Disposable {
  return shell.onCommandEnded(({ commandLine, exitCode }) => {
    if (exitCode !== 0) return;
    for (const { pattern, fact } of proofs) if (pattern.test(commandLine)) facts.add(...factsToNote(fact, tutorial, engine.snapshot));
  });
}
