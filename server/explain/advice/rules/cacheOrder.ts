/** Copying everything before installing dependencies: any change then installs them anew. */
import type { Text } from '../../../../shared/locale.ts';
import type { Fix } from '../../explanation.ts';
import type { Instruction } from '../../parse/instruction.ts';
import type { Scope } from '../../parse/scope.ts';
import { code, say } from '../../text.ts';
import { commandsOf, hasFlag, type SimpleCommand } from '../commands.ts';
import { lineBreakOf } from '../document.ts';
import { page, type AdviceSite, type Rule } from '../rule.ts';

/** Reads a list of dependencies: the files of that list; with none, they can't be told. */
interface Install {
  readonly files: readonly string[];
  readonly safe: boolean;
}

function installOf(command: SimpleCommand): Install | undefined {
  const [first, second] = command.words.filter(({ value }) => !value.startsWith('-')).map(({ value }) => value);
  const onlySubcommand = command.words.filter(({ value }) => !value.startsWith('-')).length === 1;
  switch (command.name.replace(/^pip[\d.]*$/, 'pip')) {
    case 'pip': {
      const at = command.words.findIndex(({ value }) => value === '-r' || value === '--requirement');
      const file = command.words[at + 1];
      const others = command.words.some(({ value }) => value === '-e' || value === '--editable' || value === '.');
      if (first !== 'install' || at < 0 || !file || others) return undefined;
      const safe = !file.dynamic && /^[\w.-]+$/.test(file.value);
      return { files: [file.value], safe };
    }
    case 'npm':
      if (!onlySubcommand || !['install', 'ci', 'i'].includes(first ?? '') || hasFlag(command, '-g', '--global', '--prefix', '-C')) return undefined;
      return { files: ['package*.json'], safe: true };
    case 'yarn':
      return first === undefined || (first === 'install' && onlySubcommand) ? { files: ['package.json', 'yarn.lock*'], safe: !hasFlag(command, '--cwd') } : undefined;
    case 'pnpm':
      return onlySubcommand && (first === 'install' || first === 'i') ? { files: ['package.json', 'pnpm-lock.yaml*'], safe: true } : undefined;
    case 'bundle':
    case 'bundler':
      return first === 'install' ? { files: ['Gemfile', 'Gemfile.lock*'], safe: true } : undefined;
    case 'composer':
      return first === 'install' ? { files: ['composer.json', 'composer.lock*'], safe: false } : undefined;
    case 'go':
      return first === 'mod' && second === 'download' ? { files: ['go.mod', 'go.sum*'], safe: true } : undefined;
    default:
      return undefined;
  }
}

const copies = (instruction: Instruction): readonly string[] => (instruction.json ?? instruction.words).slice(0, -1).map((word) => word.value);

/** The RUN below, in the same stage, that installs dependencies; and whether another one did so above. */
function nextInstall(scope: Scope): { run: Instruction; commands: readonly SimpleCommand[]; install: Install; index: number } | undefined {
  const { items } = scope.document;
  const end = scope.stageAt()?.end ?? items.length;
  for (let index = scope.index + 1; index < end && index < scope.index + 30; index++) {
    if (items[index]?.keyword !== 'RUN') continue;
    const run = scope.instructionAt(index);
    if (!run || run.flags.some((flag) => flag.name === '--mount')) continue;
    const commands = commandsOf(run, scope);
    for (const command of commands) {
      const install = installOf(command);
      if (install) return { run, commands, install, index };
    }
  }
  return undefined;
}

/** Something was installed from a list of its own before. */
function installedBefore(scope: Scope): boolean {
  const first = scope.stageAt()?.first ?? 0;
  for (let index = scope.index - 1; index > first && index > scope.index - 100; index--) {
    const keyword = scope.document.items[index]?.keyword;
    if (keyword !== 'RUN') continue;
    const run = scope.instructionAt(index);
    if (run && commandsOf(run, scope).some((command) => installOf(command))) return true;
  }
  return false;
}

/** The list goes first, everything else behind the RUN. Only where both stand side by side. */
function fixFor({ instruction, scope }: AdviceSite, { run, commands, install, index }: NonNullable<ReturnType<typeof nextInstall>>): Fix | undefined {
  const words = instruction.words;
  const [source, destination] = words;
  if (words.length !== 2 || !source || !destination || instruction.json || !install.safe || commands.length !== 1) return undefined;
  for (let at = scope.index + 1; at < index; at++) if (scope.document.items[at]?.kind !== 'comment') return undefined;
  const folder = destination.value.replace(/\/$/, '');
  const workdir = scope.before('WORKDIR')?.args.value.replace(/\/$/, '');
  // The list must lie where the command looks for it: in the working directory.
  if (folder !== '.' && folder !== workdir) return undefined;
  const end = run.args.range.end;
  const lineBreak = lineBreakOf(scope.document);
  const flags = instruction.flags.map((flag) => `${flag.value} `).join('');
  if (/["\\]/.test(flags) || source.range.end - source.range.start !== source.value.length) return undefined;
  const slash = destination.value.endsWith('/') ? [] : [{ range: { start: destination.range.end, end: destination.range.end }, text: '/' }];
  return {
    title: say('Copy {files} first, the rest behind the install', '先复制 {files}，安装之后再复制其余文件', { files: code(install.files.join(' ')) }),
    edits: [
      { range: source.range, text: install.files.join(' ') },
      ...slash,
      { range: { start: end, end }, text: `${lineBreak}COPY ${flags}${source.value} ${destination.value}` },
    ],
  };
}

function reasonFor(install: Install, run: Instruction): Text {
  return say(
    'Everything is copied before the dependencies are installed, so each change to any file makes {run} run again. Copy {files} first, install, then copy the rest.',
    '在安装依赖之前就复制了全部文件，改动任何一个文件都会让 {run} 重新执行。先复制 {files}，安装依赖，再复制其余文件。',
    { run: code(run.args.value, 40), files: code(install.files.map((file) => file.replace(/\*$/, '')).join(' ')) },
  );
}

export const cacheOrder: Rule = {
  id: 'cache-order',
  on: ['COPY', 'ADD'],
  sameAs: [],
  page: page('https://docs.docker.com/build/cache/optimize/#order-your-layers'),
  find(site) {
    const { instruction, scope } = site;
    const sources = copies(instruction);
    if (!sources.some((source) => /^(\.|\.\/|\*|\.\/\*|\/)$/.test(source)) || instruction.flags.some((flag) => flag.name === '--from')) return [];
    const found = nextInstall(scope);
    if (!found || installedBefore(scope)) return [];
    const fix = fixFor(site, found);
    return [{ range: instruction.range, reason: reasonFor(found.install, found.run), ...(fix ? { fix } : {}) }];
  },
};
