/** Which shell runs a shell form. */
import type { Instruction } from '../parse/instruction.ts';
import type { Scope } from '../parse/scope.ts';

export type Shell = 'posix' | 'powershell' | 'cmd';

/** The program of a path or of a shebang line: `/usr/bin/env bash -e` is `bash`. */
export function basenameOf(path: string): string {
  const [program = '', argument] = path.trim().split(/\s+/);
  const name = program.split(/[\\/]/).at(-1)?.replace(/\.exe$/i, '').toLowerCase() ?? '';
  return name === 'env' && argument !== undefined ? basenameOf(argument) : name;
}

export function shellOf(scope: Scope, instruction: Instruction): Shell {
  const [program] = scope.before('SHELL')?.json ?? [];
  const name = basenameOf(program?.value ?? '');
  if (name === 'powershell' || name === 'pwsh') return 'powershell';
  if (name === 'cmd') return 'cmd';
  if (name !== '') return 'posix';
  const [first] = instruction.command.text.trimStart().split(/\s/);
  const called = basenameOf(first ?? '');
  // The default shell of Windows starts it.
  if (called === 'powershell') return 'cmd';
  // With a backtick for escapes and no SHELL it is a Windows image, whose default is cmd.
  return instruction.escape === 96 ? 'cmd' : 'posix';
}
