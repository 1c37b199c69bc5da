/** Files and folders. Sources: the GNU coreutils manual, find(1); BusyBox where it differs. */
import { code, codes, say } from '../text.ts';
import { gnuFlags, type Call, type CommandFamily, type Flags } from './table.ts';
import { modeMeaning } from './mode.ts';
import type { Text } from '../../../shared/locale.ts';

const verbose: Flags = { '-v --verbose': ['tells what it does', '显示所做的操作'] };
const recursive: Flags = { '-R --recursive': ['goes through all folders below', '包括所有子目录'] };
const owning: Flags = {
  ...recursive,
  ...verbose,
  ...gnuFlags,
  '-c --changes': ['tells what it changes', '只显示有变化的项'],
  '-f --silent --quiet': ['prints no errors', '不显示错误'],
  '-h --no-dereference': ['changes links themselves, not what they point to', '修改链接本身，而不是它指向的文件'],
  '-L': ['follows links', '跟随符号链接'],
  '-H': ['follows links that are named', '跟随命令行中给出的符号链接'],
  '-P': ['follows no links', '不跟随符号链接'],
  '--reference FILE': ['takes it from {value}', '参照 {value}'],
  '--from OWNER': ['only what belongs to {value}', '只处理属于 {value} 的文件'],
  '--preserve-root': ['refuses to work on `/`', '拒绝操作根目录 `/`'],
};

const copies = (call: Call): Text | undefined => {
  const folder = call.flag('-t');
  const sources = folder ? call.operands : call.operands.slice(0, -1);
  const target = folder ?? call.operands.at(-1);
  return sources.length > 0 && target !== undefined ? say('copies {sources} to {target}', '把 {sources} 复制到 {target}', { sources: codes(sources, 2), target: code(target, 30) }) : undefined;
};
const moves = (call: Call): Text | undefined => {
  const sources = call.operands.slice(0, -1);
  const target = call.operands.at(-1);
  return sources.length > 0 && target !== undefined ? say('moves {sources} to {target}', '把 {sources} 移动到 {target}', { sources: codes(sources, 2), target: code(target, 30) }) : undefined;
};

const lsFlags: Flags = {
  ...gnuFlags,
  '-a --all': ['hidden files too', '包括隐藏文件'],
  '-A --almost-all': ['hidden files too, but not `.` and `..`', '包括隐藏文件，但不含 `.` 和 `..`'],
  '-l': ['with owner, size and date', '显示所有者、大小和日期'],
  '-h --human-readable': ['sizes in K, M, G', '以 K、M、G 显示大小'],
  '-R --recursive': ['all folders below, too', '包括所有子目录'],
  '-d --directory': ['folders themselves, not what is in them', '显示文件夹本身而不是其内容'],
  '-1': ['one a line', '每行一个'],
  '-t': ['newest first', '按时间排序，最新的在前'],
  '-r --reverse': ['in reverse order', '倒序'],
  '-S': ['largest first', '按大小排序'],
  '-F --classify': ['marks kinds with a sign', '用符号标明类型'],
  '-n --numeric-uid-gid': ['owners as numbers', '所有者显示为编号'],
  '-i --inode': ['with inode numbers', '显示 inode 编号'],
  '-s --size': ['with sizes in blocks', '显示占用的块数'],
  '-p': ['marks folders with `/`', '给文件夹加上 `/`'],
  '--color [WHEN]': ['in colour', '彩色显示'],
};

export const files: CommandFamily = {
  rm: {
    is: ['deletes files', '删除文件'],
    does: ['deletes {operands}', '删除 {operands}'],
    flags: {
      ...verbose,
      ...gnuFlags,
      '-r -R --recursive': ['folders with all that is in them', '连同文件夹里的全部内容'],
      '-f --force': ['without asking, and without an error when it is not there', '不询问，文件不存在也不报错'],
      '-i': ['asks before each', '逐个询问'],
      '-d --dir': ['empty folders, too', '也删除空文件夹'],
      '--one-file-system': ['stays on one file system', '不跨越文件系统'],
      '--no-preserve-root': ['may even delete `/`', '允许删除根目录 `/`'],
    },
    operands: {
      'FILE...': (value) =>
        value.startsWith('/var/lib/apt/lists')
          ? ['the package lists that `apt-get update` fetched: the image stays smaller without them', '`apt-get update` 下载的软件包列表，删掉可以让镜像更小']
          : /[*?]/.test(value)
            ? ['everything that matches {value}', '与 {value} 匹配的所有内容']
            : ['what is deleted: {value}', '要删除的内容：{value}'],
    },
  },
  rmdir: { is: ['deletes empty folders', '删除空文件夹'], does: ['deletes the empty folder {operands}', '删除空文件夹 {operands}'], flags: { ...verbose, '-p --parents': ['empty folders above, too', '连同空的上级目录'], '--ignore-fail-on-non-empty': ['ignores folders that are not empty', '忽略非空文件夹'] }, operands: { 'FOLDER...': ['the folder {value}', '文件夹 {value}'] } },
  unlink: { is: ['deletes one file', '删除一个文件'], does: ['deletes {operands}', '删除 {operands}'], operands: { FILE: ['what is deleted: {value}', '要删除的文件：{value}'] } },
  mkdir: {
    is: ['makes folders', '创建文件夹'],
    does: ['makes the folder {operands}', '创建文件夹 {operands}'],
    flags: {
      ...verbose,
      ...gnuFlags,
      '-p --parents --p --parent': ['missing folders above too; no error when it is already there', '连同缺少的上级目录，已存在也不报错'],
      '-m --mode MODE': ['with the permissions {value}', '权限设为 {value}'],
    },
    operands: { 'FOLDER...': ['the folder {value}', '文件夹 {value}'] },
  },
  cp: {
    is: ['copies files', '复制文件'],
    does: copies,
    flags: {
      ...verbose,
      ...gnuFlags,
      '-r -R --recursive': ['folders with all that is in them', '连同文件夹里的全部内容'],
      '-a --archive': ['folders with all that is in them, permissions and times kept', '包含全部内容，并保留权限和时间'],
      '-f --force': ['replaces files that can’t be written', '强制覆盖无法写入的文件'],
      '-p': ['keeps permissions, owners and times', '保留权限、所有者和时间'],
      '--preserve [WHAT]': ['keeps permissions, owners and times', '保留权限、所有者和时间'],
      '-i --interactive': ['asks before it overwrites', '覆盖前询问'],
      '-n --no-clobber': ['overwrites nothing', '不覆盖已有文件'],
      '-u --update [WHEN]': ['only what is newer', '只复制更新的文件'],
      '-L --dereference': ['what links point to, not the links', '复制链接指向的内容，而不是链接本身'],
      '-P --no-dereference': ['links as links', '链接仍复制为链接'],
      '-H': ['follows links that are named', '跟随命令行中给出的符号链接'],
      '-d': ['links as links, hard links kept', '保留链接'],
      '-l --link': ['makes hard links instead', '改为创建硬链接'],
      '-s --symbolic-link': ['makes symbolic links instead', '改为创建符号链接'],
      '-T --no-target-directory': ['takes the target as the name itself', '把目标当作文件名本身'],
      '-t --target-directory FOLDER': ['into the folder {value}', '复制到文件夹 {value}'],
      '-x --one-file-system': ['stays on one file system', '不跨越文件系统'],
      '--parents': ['keeps the folders of the source', '保留源文件的目录结构'],
    },
    operands: { 'SOURCE...': ['what is copied: {value}', '要复制的内容：{value}'], 'TARGET unless -t --target-directory': ['where to: {value}', '复制到：{value}'] },
  },
  mv: {
    is: ['moves or renames files', '移动或重命名文件'],
    does: moves,
    flags: {
      ...verbose,
      ...gnuFlags,
      '-f --force': ['overwrites without asking', '覆盖时不询问'],
      '-n --no-clobber': ['overwrites nothing', '不覆盖已有文件'],
      '-i --interactive': ['asks before it overwrites', '覆盖前询问'],
      '-u --update [WHEN]': ['only what is newer', '只移动更新的文件'],
      '-T --no-target-directory': ['takes the target as the name itself', '把目标当作文件名本身'],
      '-t --target-directory FOLDER': ['into the folder {value}', '移动到文件夹 {value}'],
    },
    operands: { 'SOURCE...': ['what is moved: {value}', '要移动的内容：{value}'], 'TARGET unless -t --target-directory': ['its new name or place: {value}', '新的名称或位置：{value}'] },
  },
  ln: {
    is: ['makes links to files', '创建链接'],
    does: (call) => {
      const [target, link] = call.operands;
      return target !== undefined && link !== undefined && call.operands.length === 2
        ? say('makes {link} a link to {target}', '创建指向 {target} 的链接 {link}', { link: code(link, 30), target: code(target, 30) })
        : undefined;
    },
    flags: {
      ...verbose,
      ...gnuFlags,
      '-s --symbolic': ['a symbolic link: it names the other file', '符号链接：记录另一个文件的路径'],
      '-f --force': ['replaces what is there', '替换已有文件'],
      '-n --no-dereference': ['replaces a link to a folder instead of going into it', '目标是指向文件夹的链接时，替换它而不是进入它'],
      '-T --no-target-directory': ['takes the second name as it is', '把第二个名字当作链接名本身'],
      '-t --target-directory FOLDER': ['into the folder {value}', '创建在文件夹 {value} 中'],
      '-r --relative': ['with a relative path', '使用相对路径'],
      '-i --interactive': ['asks before it replaces', '替换前询问'],
    },
    operands: { 'TARGET...': ['what the link points to: {value}', '链接指向：{value}'], 'LINK unless -t --target-directory': ['the new link {value}', '新的链接 {value}'] },
  },
  chmod: {
    is: ['changes permissions', '修改权限'],
    does: (call) => {
      const [mode, ...rest] = call.operands;
      if (mode === undefined || rest.length === 0) return undefined;
      const targets = codes(rest, 2);
      return /^[au]?\+x$/.test(mode) ? say('makes {targets} executable', '把 {targets} 设为可执行', { targets }) : say('sets the permissions of {targets} to {mode}', '把 {targets} 的权限设为 {mode}', { targets, mode: code(mode) });
    },
    flags: { ...recursive, ...verbose, ...gnuFlags, '-c --changes': ['tells what it changes', '只显示有变化的项'], '-f --silent --quiet': ['prints no errors', '不显示错误'], '--reference FILE': ['as {value} has them', '参照 {value}'] },
    words: {
      '-x': ['takes the permission to execute away', '去掉可执行权限'],
      '-w': ['takes the permission to write away', '去掉写权限'],
      '-r': ['takes the permission to read away', '去掉读权限'],
    },
    operands: { MODE: modeMeaning, 'FILE...': ['the file or folder {value}', '文件或文件夹 {value}'] },
  },
  chown: {
    is: ['changes who owns files', '修改文件的所有者'],
    does: (call) => {
      const [owner, ...rest] = call.operands;
      return owner !== undefined && rest.length > 0 ? say('gives {targets} to {owner}', '把 {targets} 的所有者改为 {owner}', { targets: codes(rest, 2), owner: code(owner, 30) }) : undefined;
    },
    flags: owning,
    operands: { 'OWNER unless --reference': ['the new owner, and group behind a colon: {value}', '新的所有者，冒号后面是组：{value}'], 'FILE...': ['the file or folder {value}', '文件或文件夹 {value}'] },
  },
  chgrp: {
    is: ['changes the group of files', '修改文件所属的组'],
    flags: owning,
    operands: { 'GROUP unless --reference': ['the new group {value}', '新的组 {value}'], 'FILE...': ['the file or folder {value}', '文件或文件夹 {value}'] },
  },
  touch: {
    is: ['makes an empty file, or sets a file’s time to now', '创建空文件，或把文件时间更新为现在'],
    does: ['makes {operands}, or sets its time', '创建 {operands} 或更新其时间'],
    flags: { ...gnuFlags, '-c --no-create': ['makes no new file', '不创建新文件'], '-d --date TIME': ['to the time {value}', '时间设为 {value}'], '-t TIME': ['to the time {value}', '时间设为 {value}'], '-r --reference FILE': ['to the time of {value}', '时间与 {value} 相同'], '-a': ['the access time', '访问时间'], '-m': ['the change time', '修改时间'], '-h --no-dereference': ['links themselves', '链接本身'] },
    operands: { 'FILE...': ['the file {value}', '文件 {value}'] },
  },
  install: {
    is: ['copies files and sets their permissions', '复制文件并设置权限'],
    does: copies,
    flags: {
      ...verbose,
      '-m --mode MODE': ['with the permissions {value}', '权限设为 {value}'],
      '-o --owner OWNER': ['owned by {value}', '所有者为 {value}'],
      '-g --group GROUP': ['of the group {value}', '所属组为 {value}'],
      '-d --directory': ['makes folders', '创建文件夹'],
      '-D': ['makes missing folders', '自动创建缺少的文件夹'],
      '-s --strip': ['strips debug symbols', '去掉调试符号'],
      '-t --target-directory FOLDER': ['into the folder {value}', '复制到文件夹 {value}'],
      '-T --no-target-directory': ['takes the target as the name itself', '把目标当作文件名本身'],
      '-p --preserve-timestamps': ['keeps times', '保留时间'],
      '-c': ['is ignored', '没有作用'],
    },
    operands: { 'SOURCE...': ['the file or folder {value}', '文件或文件夹 {value}'], 'TARGET unless -d --directory -t --target-directory': ['where to: {value}', '目标位置：{value}'] },
  },
  ls: { is: ['lists files', '列出文件'], does: ['lists {operands}', '列出 {operands}'], flags: lsFlags, operands: { 'FILE...': ['what is listed: {value}', '要列出的内容：{value}'] } },
  'dir': { is: ['lists files', '列出文件'], flags: lsFlags, operands: { 'FILE...': ['what is listed: {value}', '要列出的内容：{value}'] } },
  du: {
    is: ['adds up how much space files take', '统计占用的空间'],
    flags: { ...gnuFlags, '-h --human-readable': ['sizes in K, M, G', '以 K、M、G 显示'], '-s --summarize': ['only the sum', '只显示总计'], '-d --max-depth N': ['{value} folders deep', '深度为 {value} 层'], '-a --all': ['files, too', '也显示文件'], '-c --total': ['with a total', '显示合计'], '-k': ['in kilobytes', '以 KB 显示'], '-m': ['in megabytes', '以 MB 显示'], '-x --one-file-system': ['stays on one file system', '不跨越文件系统'] },
    operands: { 'FILE...': ['of {value}', '统计 {value}'] },
  },
  df: { is: ['shows free space', '显示剩余空间'], flags: { '-h --human-readable': ['sizes in K, M, G', '以 K、M、G 显示'] }, operands: { 'FILE...': ['of the disk that {value} is on', '{value} 所在的磁盘'] } },
  stat: {
    is: ['shows facts about files', '显示文件的属性'],
    flags: { ...gnuFlags, '-c --format FORMAT': ['in the format {value}', '格式为 {value}'], '-L --dereference': ['follows links', '跟随链接'], '-f': ['of the file system', '显示文件系统信息'] },
    operands: { 'FILE...': ['the file {value}', '文件 {value}'] },
  },
  readlink: { is: ['prints where a link points to', '输出链接指向的位置'], flags: { ...verbose, '-f --canonicalize': ['to the very end', '解析到最终位置'], '-e --canonicalize-existing': ['to the very end, which must exist', '解析到最终位置，且必须存在'], '-m': ['to the very end, even if missing', '解析到最终位置，不存在也可以'], '-n --no-newline': ['without a line break', '不输出换行'] }, operands: { 'FILE...': ['the link {value}', '链接 {value}'] } },
  realpath: { is: ['prints the real, absolute path', '输出真实的绝对路径'], flags: { ...gnuFlags, '-s --strip': ['does not follow links', '不跟随链接'], '-m': ['even if missing', '不存在也可以'] }, operands: { 'FILE...': ['of {value}', '{value} 的路径'] } },
  basename: { is: ['prints a path’s last name', '输出路径的最后一段'], operands: { PATH: ['the path {value}', '路径 {value}'], SUFFIX: ['without the ending {value}', '去掉后缀 {value}'] }, flags: { '-a --multiple': ['of several paths', '处理多个路径'], '-s --suffix SUFFIX': ['without the ending {value}', '去掉后缀 {value}'] } },
  dirname: { is: ['prints the folder of a path', '输出路径所在的文件夹'], operands: { 'PATH...': ['the path {value}', '路径 {value}'] } },
  mktemp: {
    is: ['makes a temporary file with a new name', '创建名称唯一的临时文件'],
    does: (call) => (call.flag('-d') === undefined ? undefined : say('makes a temporary folder', '创建临时文件夹')),
    flags: { '-d --directory': ['a folder instead', '改为创建文件夹'], '-p --tmpdir [DIR]': ['in {value}', '创建在 {value} 中'], '-t': ['in the folder for temporary files', '创建在临时目录中'], '-u --dry-run': ['only a name', '只生成名称'], '-q --quiet': ['prints no errors', '不显示错误'], '--suffix SUFFIX': ['ending in {value}', '后缀为 {value}'] },
    operands: { TEMPLATE: ['named like {value}', '名称模板 {value}'] },
  },
  mkfifo: { is: ['makes a named pipe', '创建命名管道'], flags: { '-m --mode MODE': ['with the permissions {value}', '权限设为 {value}'] }, operands: { 'NAME...': ['named {value}', '名称 {value}'] } },
  file: { is: ['tells what kind of file it is', '判断文件类型'], flags: { '-b --brief': ['without the name', '不显示文件名'], '-L --dereference': ['follows links', '跟随链接'] }, operands: { 'FILE...': ['the file {value}', '文件 {value}'] } },
  sync: { is: ['writes everything to disk', '把缓存写入磁盘'], operands: { 'FILE...': ['the file {value}', '文件 {value}'] } },
  find: {
    is: ['finds files', '查找文件'],
    does: (call) => {
      const where = codes(call.operands.length > 0 ? call.operands : ['.'], 2);
      return call.flag('-delete') !== undefined ? say('finds and deletes files in {where}', '查找并删除 {where} 中的文件', { where }) : say('finds files in {where}', '在 {where} 中查找文件', { where });
    },
    style: 'word',
    runsUntil: ['-exec', '-execdir', '-ok', '-okdir'],
    words: {
      '(': ['begins a group of conditions', '条件分组开始'],
      ')': ['ends a group of conditions', '条件分组结束'],
      '!': ['not: the next condition must fail', '非：下一个条件不成立'],
      '{}': ['stands for the file that was found', '代表找到的文件'],
      ';': ['ends the command: it runs once for each file', '命令结束，对每个文件执行一次'],
      '+': ['ends the command: it runs once for many files', '命令结束，一次处理多个文件'],
    },
    flags: {
      '-name PATTERN': ['whose name matches {value}', '名称匹配 {value}'],
      '-iname PATTERN': ['whose name matches {value}, in capitals or not', '名称匹配 {value}，不分大小写'],
      '-path -wholename PATTERN': ['whose path matches {value}', '路径匹配 {value}'],
      '-ipath PATTERN': ['whose path matches {value}, in capitals or not', '路径匹配 {value}，不分大小写'],
      '-regex PATTERN': ['whose path matches the expression {value}', '路径匹配正则表达式 {value}'],
      '-type KIND': (value) => (value === 'f' ? ['files only', '只要文件'] : value === 'd' ? ['folders only', '只要文件夹'] : value === 'l' ? ['links only', '只要符号链接'] : ['of the type {value}', '类型为 {value}']),
      '-maxdepth N': ['at most {value} folders deep', '最多深入 {value} 层'],
      '-mindepth N': ['at least {value} folders deep', '至少深入 {value} 层'],
      '-depth': ['what is in a folder before the folder itself', '先处理文件夹里的内容，再处理文件夹'],
      '-mount -xdev': ['stays on one file system', '不跨越文件系统'],
      '-follow -L': ['follows links', '跟随符号链接'],
      '-H': ['follows links that are named', '跟随命令行中给出的符号链接'],
      '-P': ['follows no links', '不跟随符号链接'],
      '-exec': ['runs a command on what was found', '对找到的内容执行命令'],
      '-execdir': ['runs a command in the file’s folder', '在文件所在文件夹中执行命令'],
      '-ok -okdir': ['asks, then runs a command', '询问后执行命令'],
      '-delete': ['deletes what was found', '删除找到的内容'],
      '-print': ['prints the paths', '输出路径'],
      '-print0': ['prints the paths, with a null character behind each', '输出路径，以空字符分隔'],
      '-printf FORMAT': ['prints in the format {value}', '以格式 {value} 输出'],
      '-ls': ['prints details', '输出详细信息'],
      '-quit': ['ends at the first', '找到第一个就结束'],
      '-prune': ['does not go into that folder', '不进入该文件夹'],
      '-not': ['not: the next condition must fail', '非：下一个条件不成立'],
      '-a -and': ['and: both conditions must hold', '且：两个条件都成立'],
      '-o -or': ['or: one of both conditions must hold', '或：两个条件满足一个即可'],
      '-executable': ['that can be executed', '可执行的'],
      '-readable': ['that can be read', '可读的'],
      '-writable': ['that can be written', '可写的'],
      '-empty': ['that are empty', '空的'],
      '-newer FILE': ['newer than {value}', '比 {value} 新'],
      '-perm MODE': ['with the permissions {value}', '权限为 {value}'],
      '-user NAME': ['owned by {value}', '属于用户 {value}'],
      '-group NAME': ['of the group {value}', '属于组 {value}'],
      '-uid N': ['owned by number {value}', '用户编号为 {value}'],
      '-gid N': ['of group number {value}', '组编号为 {value}'],
      '-nouser': ['without a known owner', '所有者不存在'],
      '-nogroup': ['without a known group', '所属组不存在'],
      '-size SIZE': ['of the size {value}', '大小为 {value}'],
      '-mtime DAYS': ['changed {value} days ago', '{value} 天前修改'],
      '-mmin MINUTES': ['changed {value} minutes ago', '{value} 分钟前修改'],
      '-links N': ['with {value} hard links', '硬链接数为 {value}'],
      '-lname PATTERN': ['links to {value}', '指向 {value} 的链接'],
      '-regextype KIND': ['with expressions of the kind {value}', '正则类型为 {value}'],
      '-true': ['always holds', '总是成立'],
      '-false': ['never holds', '总是不成立'],
      '-ignore_readdir_race': ['ignores files that vanish meanwhile', '忽略查找期间消失的文件'],
    },
    operands: { 'START...': ['where to look: {value}', '查找起点：{value}'] },
  },
};
