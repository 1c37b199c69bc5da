/** CMD and ENTRYPOINT in shell form. */
import type { Fix } from '../../explanation.ts';
import { code, say } from '../../text.ts';
import { buildCheck, type AdviceSite, type Rule } from '../rule.ts';

/** They are part of the shell, so they need one. */
const builtins = new Set(['', '.', ':', '[', 'alias', 'bg', 'cd', 'eval', 'exit', 'export', 'fg', 'read', 'set', 'shift', 'source', 'trap', 'ulimit', 'umask', 'unset', 'wait']);

/** What stands between quotes is no sign of the shell. */
const quoted = /'[^']*'|"(?:[^"\\]|\\.)*"/g;

function fixFor({ instruction, commands }: AdviceSite): Fix | undefined {
  const last = commands.at(-1);
  const { text } = instruction.command;
  const { start, end } = instruction.args.range;
  if (!last || !commands.every((command) => command.top) || last.range.end !== end || builtins.has(last.name) || last.wrappers.length > 0) return undefined;
  const alone = commands.length === 1 && last.plain && last.range.start === start;
  const bare = text.replace(quoted, 'q');
  if (alone && !text.includes('$') && !/[;&|<>()`*?[\]{}]|(^|\s)[~#]/.test(bare)) {
    const form = `[${[last.program, ...last.words].map(({ value }) => JSON.stringify(value)).join(', ')}]`;
    return { title: say('Write {form}', '写成 {form}', { form: code(form, 60) }), edits: [{ range: { start, end }, text: form }] };
  }
  // The last command may take the shell's place; `NAME=value` before it stays before `exec`.
  if (/[;&|]\s*$/.test(bare)) return undefined;
  const at = last.program.range.start;
  return { title: say('Put {exec} before {name}', '在 {name} 前面加上 {exec}', { exec: code('exec'), name: code(last.program.value, 30) }), edits: [{ range: { start: at, end: at }, text: 'exec ' }] };
}

export const execForm: Rule = {
  id: 'exec-form',
  on: ['CMD', 'ENTRYPOINT'],
  sameAs: ['JSONArgsRecommended', 'DL3025'],
  page: buildCheck('json-args-recommended'),
  find(site) {
    const { instruction, scope, commands } = site;
    if (instruction.args.value === '' || instruction.json || instruction.hasBadJson || instruction.args.value.startsWith('[')) return [];
    // SHELL was chosen on purpose; Windows shells have no `exec`; a script of several commands needs its shell.
    if (scope.before('SHELL') || commands.length === 0) return [];
    if (commands.some((command) => command.wrappers[0]?.value === 'exec' || command.name === 'exec')) return [];
    const fix = fixFor(site);
    if (!fix) return [];
    const form = code('["program", "argument"]');
    const reason =
      instruction.keyword === 'ENTRYPOINT'
        ? say('In shell form `/bin/sh -c` starts first: the signal of `docker stop` may not reach your program, and words of CMD and `docker run` are ignored. The exec form {form} avoids both.', 'shell 形式会先启动 `/bin/sh -c`：`docker stop` 的信号可能到不了你的程序，CMD 和 `docker run` 给的参数也会被忽略。exec 形式 {form} 没有这些问题。', { form })
        : say('In shell form `/bin/sh -c` starts first, and the signal of `docker stop` may not reach your program: it is killed after ten seconds. The exec form {form} avoids that.', 'shell 形式会先启动 `/bin/sh -c`，`docker stop` 的信号可能到不了你的程序，十秒后它会被强行结束。exec 形式 {form} 没有这个问题。', { form });
    return [{ range: instruction.args.range, reason, fix }];
  },
};
