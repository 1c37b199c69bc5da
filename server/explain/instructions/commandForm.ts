/** The two forms of a command: exec form (a JSON array, no shell) and shell form. */
import { basenameOf, shellOf } from '../shell/which.ts';
import { explainCommand, type Clause } from '../commands/explain.ts';
import type { Argument } from '../parse/instruction.ts';
import { explainCmd } from '../shell/windows/cmd.ts';
import { PowerShellWalk } from '../shell/windows/powershell.ts';
import { explainScript, type ScriptSite } from '../shell/script.ts';
import { code, say } from '../text.ts';
import type { Site } from './site.ts';
import { shellVariableMeaning } from './variable.ts';

function scriptSite(site: Site): ScriptSite {
  return {
    parts: site.parts,
    variable: (name, range) => {
      site.parts.add(range, shellVariableMeaning(site.scope, name), 'variable');
    },
  };
}

/** The command's words as they are; no shell expands them. */
export function explainExecForm(site: Site, words: readonly Argument[]): Clause {
  const placed = words.map(({ value, range }) => ({ value, dynamic: false, place: range }));
  // A word alone in its array is often an entry point's argument.
  return explainCommand(placed, { parts: site.parts, script: () => undefined });
}

/** The command as the shell gets it. */
export function explainShellForm(site: Site): Clause[] {
  const { instruction, scope, parts } = site;
  const shell = shellOf(scope, instruction);
  if (shell === 'posix') return explainScript(instruction.script, scriptSite(site));
  return shell === 'powershell' ? new PowerShellWalk(instruction.script, parts).run() : explainCmd(instruction.script, parts);
}

/** A heredoc that begins with `#!` is a script for that program. */
export function explainShebang(site: Site): Clause[] | undefined {
  const { instruction, parts } = site;
  const { script } = instruction;
  if (instruction.heredocs.length === 0 || !script.text.startsWith('#!')) return undefined;
  const end = script.text.search(/\n|$/);
  const program = basenameOf(script.text.slice(2, end));
  parts.add(script.range(0, end), say('the lines below are a script for {program}', '下面各行是 {program} 的脚本', { program: code(program) }), 'heredoc');
  if (['sh', 'bash', 'dash', 'ash'].includes(program)) return explainShellForm(site);
  return [{ name: program, text: say('runs a script with {program}', '用 {program} 运行一段脚本', { program: code(program) }) }];
}
