/** CMD and ENTRYPOINT: what a container runs when it starts. */
import { findCommand } from '../commands/index.ts';
import type { Instruction } from '../parse/instruction.ts';
import type { Text } from '../../../shared/locale.ts';
import { code, say } from '../text.ts';
import { explainExecForm, explainShellForm } from './commandForm.ts';
import type { Explainer, Site } from './site.ts';

/** Start scripts and first processes end with running the command that CMD names. */
const startsCommands = (program: string): boolean => /(^|[/\-_.])(entrypoint|entry|tini|dumb-init|init|--)(\.sh)?$/.test(program);

/** As one would type it. */
function commandLine(instruction: Instruction): string {
  const quote = (word: string): string => (/[\s"'$]/.test(word) || word === '' ? JSON.stringify(word) : word);
  const { json } = instruction;
  return json ? json.map((word) => quote(word.value)).join(' ') : instruction.command.text;
}

/** Adds the parts of the command; `asArguments`: it is no command of its own. */
function explainForm(site: Site, asArguments: boolean): void {
  const { instruction, parts } = site;
  const { json } = instruction;
  if (json && asArguments) {
    for (const word of json) parts.add(word.range, say('an argument for ENTRYPOINT’s command', '传给 ENTRYPOINT 命令的参数'));
  } else if (json) explainExecForm(site, json);
  else if (instruction.hasBadJson) {
    parts.add(instruction.args.range, say('an array with something else than strings: put every word in double quotes', '数组里有不是字符串的内容：每个词都要用双引号括起来'), 'argument', false);
  } else explainShellForm(site);
}

const execNote = say(
  'Exec form: Docker starts the program itself, without a shell. Signals reach it, and `$VARIABLES` are not expanded.',
  'exec 形式：Docker 直接启动程序，不经过 shell。程序能收到信号，但 `$变量` 不会展开。',
);
const shellNote = say(
  'Shell form: {shell} runs it. `$VARIABLES` are expanded, but `docker stop` may not reach the program; the form {exec} avoids that.',
  'shell 形式：由 {shell} 来执行。`$变量` 会展开，但 `docker stop` 的信号可能到不了程序；写成 {exec} 可避免。',
  { shell: code('/bin/sh -c'), exec: code('["program", "argument"]') },
);

function formNote(instruction: Instruction): Text {
  return instruction.json ? execNote : shellNote;
}

export const cmd: Explainer = (site) => {
  const { instruction, scope } = site;
  if (instruction.args.value === '') return { summary: say('Has no command yet', '还没有写命令') };
  if (instruction.json?.length === 0) return { summary: say('Sets no command: the list is empty', '列表为空，没有设置命令'), notes: [say('It takes back the CMD of the base image.', '它会取消基础镜像中的 CMD。')] };
  const entry = scope.instructionAt(scope.lastInStage('ENTRYPOINT')) ?? scope.before('ENTRYPOINT');
  const superseded = scope.lastInStage('CMD') > scope.index;
  const isCommand = startsCommands(entry?.json?.at(-1)?.value ?? '') && findCommand(instruction.json?.[0]?.value ?? '') !== undefined;
  explainForm(site, entry?.json !== undefined && entry.json.length > 0 && !isCommand);
  const own = code(commandLine(instruction), 40);
  const notes = [formNote(instruction)];
  if (superseded) notes.unshift(say('Another CMD further down replaces this one.', '后面还有一条 CMD，它会取代这一条。'));
  if (entry) {
    const whole = entry.json
      ? say('Together with ENTRYPOINT, the container runs {line}.', '与 ENTRYPOINT 合起来，容器执行的是 {line}。', { line: code(`${commandLine(entry)} ${commandLine(instruction)}`, 80) })
      : say('The ENTRYPOINT of this stage is in shell form, so this CMD is ignored.', '这个阶段的 ENTRYPOINT 是 shell 形式，因此这条 CMD 会被忽略。');
    return {
      summary: entry.json ? say('Default arguments for ENTRYPOINT: {own}', 'ENTRYPOINT 的默认参数：{own}', { own }) : say('Ignored: ENTRYPOINT is in shell form', '被忽略：ENTRYPOINT 是 shell 形式'),
      notes: [whole, say('What you write behind the image in `docker run` replaces it.', '在 `docker run` 的镜像名后面写的内容会取代它。'), ...notes],
    };
  }
  return {
    summary: say('When a container starts, it runs {own}', '容器启动时执行 {own}', { own }),
    notes: [
      say('It does not run during the build. What you write behind the image in `docker run` replaces it.', '构建时不会执行它。在 `docker run` 的镜像名后面写的命令会取代它。'),
      ...notes,
    ],
  };
};

export const entrypoint: Explainer = (site) => {
  const { instruction, scope } = site;
  if (instruction.args.value === '') return { summary: say('Has no command yet', '还没有写命令') };
  explainForm(site, false);
  const own = code(commandLine(instruction), 40);
  const defaults = scope.instructionAt(scope.lastInStage('CMD'));
  const notes = [
    instruction.json && defaults
      ? say('With CMD, the container runs {line}.', '加上 CMD，容器执行的是 {line}。', { line: code(`${commandLine(instruction)} ${commandLine(defaults)}`, 80) })
      : say('What you write behind the image in `docker run` is handed to it as arguments.', '在 `docker run` 的镜像名后面写的内容会作为参数传给它。'),
    formNote(instruction),
  ];
  if (scope.lastInStage('ENTRYPOINT') > scope.index) notes.unshift(say('Another ENTRYPOINT further down replaces this one.', '后面还有一条 ENTRYPOINT，它会取代这一条。'));
  return { summary: say('The container always starts {own}', '容器总是启动 {own}', { own }), notes };
};
