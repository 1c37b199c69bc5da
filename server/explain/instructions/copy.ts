/** COPY and ADD, which share their form: sources, then a destination. */
import type { Text } from '../../../shared/locale.ts';
import type { PartList } from '../explanation.ts';
import type { Argument, Heredoc, Instruction } from '../parse/instruction.ts';
import { code, codes, say } from '../text.ts';
import { explainReference } from './from.ts';
import { expanded, explainFlags, explainVariables, type Explainer, type FlagTable, type Site, type Told } from './site.ts';
import { isAbsolute } from './workdir.ts';

const sharedFlags: FlagTable = {
  '--chown': (value) => say('makes {value} the owner (user:group) of what is copied', '把复制内容的所有者（用户:组）设为 {value}', { value: code(value) }),
  '--chmod': (value) => say('sets the permissions of what is copied to {value}', '把复制内容的权限设为 {value}', { value: code(value) }),
  '--link': () => say('makes a layer of its own that stays cached when the layers before it change', '生成独立的层，前面的层变化时缓存依然有效'),
  '--exclude': (value) => say('leaves out what matches {value}', '排除与 {value} 匹配的内容', { value: code(value) }),
};

const copyFlags: FlagTable = {
  ...sharedFlags,
  '--from': (value, { scope }) => {
    const stage = scope.earlierStage(value);
    if (!stage) return say('copies from the image {value}, not from the build context', '从镜像 {value} 复制，而不是从构建上下文', { value: code(value) });
    const base = code(stage.base);
    return stage.name === undefined
      ? say('copies from stage {number}, the one that starts from {base}', '从第 {number} 号阶段（以 {base} 为基础）复制', { number: stage.number, base })
      : say('copies from the stage {value}, which starts from {base}', '从阶段 {value}（以 {base} 为基础）复制', { value: code(value), base });
  },
  '--parents': () => say('keeps the folders that the sources stand in', '保留源文件所在的目录结构'),
};

const addFlags: FlagTable = {
  ...sharedFlags,
  '--checksum': (value) => say('fails unless the download has the checksum {value}', '下载内容的校验和必须是 {value}，否则失败', { value: code(value) }),
  '--keep-git-dir': () => say('keeps the .git folder of a repository', '保留仓库的 .git 文件夹'),
  '--unpack': (value) => (value === 'false' ? say('does not unpack archives', '不解包归档文件') : say('unpacks archives, downloaded ones too', '解包归档文件，下载的也一样')),
};

const archive = /\.(tar|tgz|tar\.(gz|bz2|xz|zst)|tbz2?|txz)$/i;
const url = /^https?:\/\//i;
const git = /^(git@|git:\/\/|ssh:\/\/)|\.git(#.*)?$/i;

function sourceMeaning(value: string, adds: boolean, from: string | undefined): Text {
  if (adds && git.test(value)) return say('a Git repository: its files are checked out', 'Git 仓库：检出其中的文件');
  if (adds && url.test(value)) return say('an address: the file there is downloaded, not unpacked', '网址：下载该处的文件，不会解包');
  if (from !== undefined) return say('the path {value} in {from}', '{from} 中的路径 {value}', { value: code(value), from: code(from) });
  if (value === '.' || value === './' || value === '/') {
    return say('the whole build context: the folder handed to `docker build`', '整个构建上下文：交给 `docker build` 的那个文件夹');
  }
  if (adds && archive.test(value)) return say('an archive from the build context: it is unpacked', '构建上下文中的归档文件：会自动解包');
  if (/[*?[]/.test(value)) return say('everything in the build context that matches {value}', '构建上下文中与 {value} 匹配的内容', { value: code(value) });
  return say('{value} from the build context, the folder handed to `docker build`', '构建上下文（交给 `docker build` 的文件夹）中的 {value}', { value: code(value) });
}

function destinationMeaning(site: Site, value: string, several: boolean): Text {
  const known = expanded(site, value) ?? value;
  const base = site.scope.before('WORKDIR')?.args.value ?? '/';
  const kind = known.endsWith('/') || several ? say('the folder', '文件夹') : say('the place', '位置');
  if (isAbsolute(known) || known.startsWith('$')) return say('{kind} in the image that it is copied to', '复制到镜像中的这个{kind}', { kind });
  if (known === '.' || known === './') return say('the working directory, {base}', '工作目录 {base}', { base: code(base) });
  return say('{kind} in the image, below the working directory {base}', '镜像中的{kind}，在工作目录 {base} 之下', { kind, base: code(base) });
}

/** Where heredocs begin and end. `marks` is false where the shell's redirections are explained anyway. */
export function heredocParts(parts: PartList, heredocs: readonly Heredoc[], marks = true): void {
  for (const { markRange, mark, body, terminator } of heredocs) {
    const name = code(mark.name);
    const opening = body
      ? say('the lines below, up to {name}', '下面直到 {name} 的各行', { name })
      : say('opens lines of its own, but no line with {name} ends them', '开始一段多行内容，但没有 {name} 这一行来结束它', { name });
    if (marks) parts.add(markRange, opening, 'heredoc');
    if (terminator) parts.add(terminator, say('ends the lines that began with {mark}', '结束以 {mark} 开始的多行内容', { mark: code(`<<${mark.name}`) }), 'heredoc');
  }
}

function words(instruction: Instruction): readonly Argument[] {
  return instruction.json ?? instruction.words;
}

function explainCopy(site: Site, adds: boolean): Told & { sources: readonly string[]; destination: string } {
  const { instruction, parts, scope } = site;
  explainFlags(site, adds ? addFlags : copyFlags);
  const fromFlag = instruction.flags.find((flag) => flag.name === '--from');
  const from = fromFlag?.setting;
  if (!adds && fromFlag?.settingRange && from && !scope.earlierStage(from) && /[/.:]/.test(from)) {
    explainReference(site, { value: from, range: fromFlag.settingRange });
  }
  const all = words(instruction);
  const sources = all.slice(0, -1);
  const destination = all.at(-1);
  const { heredocs } = instruction;
  heredocParts(parts, heredocs);
  const marks = new Set(heredocs.map(({ markRange }) => markRange.start));
  for (const source of sources) {
    if (!marks.has(source.range.start)) parts.add(source.range, sourceMeaning(source.value, adds, from));
    explainVariables(site, source);
  }
  const only = sources.length === 0;
  if (destination && !only) {
    parts.add(destination.range, destinationMeaning(site, destination.value, sources.length > 1));
    explainVariables(site, destination);
  } else if (destination) parts.add(destination.range, say('the source; where to put it is missing', '源；还缺少要放到哪里'));
  const names = sources.map((source) => source.value);
  const target = destination ? (expanded(site, destination.value) ?? destination.value) : '';
  if (only) return { summary: say('Needs a source and a destination', '需要写明源和目标'), sources: names, destination: target };
  const what = wordsOf(names, heredocs.length);
  const isHere = target === '.' || target === './';
  const place = { what, to: isHere ? say('the working directory', '工作目录') : say('{path} in the image', '镜像的 {path}', { path: code(target, 30) }) };
  const summary =
    from !== undefined
      ? say('Copies {what} from {from} to {to}', '从 {from} 把 {what} 复制到{to}', { ...place, from: code(from, 25) })
      : adds
        ? say('Adds {what} to {to}', '把 {what} 添加到{to}', place)
        : say('Copies {what} to {to}', '把 {what} 复制到{to}', place);
  return { summary, sources: names, destination: target };
}

function wordsOf(names: readonly string[], heredocs: number): Text {
  if (names.length === 1 && names[0] === '.') return say('the build context', '构建上下文');
  if (heredocs > 0 && names.every((name) => name.includes('<<'))) return say('the lines below', '下面的内容');
  return codes(names, 2);
}

const ignoreNote = say('Docker sends the context to the builder; what .dockerignore names stays out.', 'Docker 会把构建上下文发给构建器；.dockerignore 中列出的内容除外。');

/** Files that say what a project depends on. */
const manifest = /(^|\/)(package(-lock|\*)?\.json|package\*\.json|yarn\.lock|pnpm-lock\.yaml|requirements[\w.-]*\.txt|Pipfile(\.lock)?|pyproject\.toml|poetry\.lock|go\.(mod|sum)|Gemfile(\.lock|\*)?|composer\.(json|lock)|pom\.xml|build\.gradle(\.kts)?|Cargo\.(toml|lock)|[\w*.-]+\.(cs|fs|vb)proj|[\w*.-]+\.sln)$/;

const cacheNote = say(
  'These files come first, and the rest of the sources further down: as long as they don’t change, the steps in between are taken from the cache.',
  '先复制这些文件，其余源码在后面再复制：只要它们不变，中间的步骤就可以使用缓存。',
);

export const copy: Explainer = (site) => {
  const { summary, sources } = explainCopy(site, false);
  const first = sources.length > 0 && sources.every((source) => manifest.test(source)) && site.scope.lastInStage('COPY') > site.scope.index;
  return { summary, notes: [...(sources.includes('.') ? [ignoreNote] : []), ...(first ? [cacheNote] : [])] };
};

export const add: Explainer = (site) => {
  const { summary, sources } = explainCopy(site, true);
  const special = sources.some((source) => url.test(source) || git.test(source) || archive.test(source));
  const notes = sources.includes('.') ? [ignoreNote] : [];
  if (!special && sources.length > 0) {
    notes.push(
      say(
        'ADD can also unpack local archives and download addresses. For plain files, COPY does the same and says so more clearly.',
        'ADD 还能解包本地归档文件、下载网址。只复制普通文件时，用 COPY 效果相同，意思更清楚。',
      ),
    );
  }
  return { summary, notes };
};
