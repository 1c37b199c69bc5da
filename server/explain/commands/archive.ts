/** Archives and compression. Sources: tar(1), unzip(1), gzip(1), zip(1). */
import { code, say } from '../text.ts';
import { rareTarFlags } from './flags/tar.ts';
import { gnuFlags, type CommandFamily, type CommandTable, type Flags } from './table.ts';

/** What gzip, bzip2, xz and zstd have in common. */
const common: Flags = {
  ...gnuFlags,
  '-h': ['shows its help and ends', '显示帮助后退出'],
  '-V': ['shows its version and ends', '显示版本后退出'],
  '-d --decompress --uncompress': ['unpacks', '解压'],
  '-c --stdout --to-stdout': ['prints the result', '把结果输出到标准输出'],
  '-k --keep': ['keeps the original file', '保留原文件'],
  '-f --force': ['overwrites what is there', '覆盖已有文件'],
  '-v --verbose': ['tells what it does', '显示过程'],
  '-q --quiet': ['prints less', '减少输出'],
  '-t --test': ['checks the file', '检查文件完整性'],
  '-1 --fast': ['fast, but larger', '速度快，但体积较大'],
  ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((level): [string, readonly [string, string]] => [`-${level}`, [`compression level ${level}`, `压缩级别 ${level}`]])),
  '-9 --best': ['as small as possible', '体积尽量小'],
};
const gzipFlags: Flags = {
  ...common,
  '-n --no-name': ['leaves name and time out', '不保存文件名和时间'],
  '-N --name': ['keeps name and time', '保存文件名和时间'],
  '-r --recursive': ['goes through folders', '递归处理文件夹'],
  '-l --list': ['lists what is in it', '列出压缩文件的信息'],
  '-S --suffix SUFFIX': ['with the ending {value}', '后缀为 {value}'],
  '-p --processes N': ['with {value} threads (pigz)', '使用 {value} 个线程（pigz）'],
};
const bzipFlags: Flags = { ...common, '-z --compress': ['packs', '压缩'], '-s --small': ['with little memory', '使用较少内存'] };
const xzFlags: Flags = {
  ...common,
  '-z --compress': ['packs', '压缩'],
  '-T --threads N': ['with {value} threads', '使用 {value} 个线程'],
  '-e --extreme': ['tries hard', '尽力压缩'],
  '-0': ['compression level 0, fastest', '压缩级别 0，最快'],
  '-l --list': ['lists what is in it', '列出压缩文件的信息'],
  '-F --format FORMAT': ['in the format {value}', '格式为 {value}'],
  '-C --check KIND': ['with the check sum {value}', '校验方式 {value}'],
  '-M --memlimit --memory LIMIT': ['with at most {value} of memory', '内存上限 {value}'],
};
const zstdFlags: Flags = {
  ...common,
  '-z --compress': ['packs', '压缩'],
  '-T --threads N': ['with {value} threads', '使用 {value} 个线程'],
  '-o FILE': ['writes to {value}', '写入 {value}'],
  '-r': ['goes through folders', '递归处理文件夹'],
  '-l --list': ['lists what is in it', '列出压缩文件的信息'],
  '-D FILE': ['with the dictionary {value}', '使用字典 {value}'],
  '--rm': ['deletes the original file', '完成后删除原文件'],
  '--ultra': ['allows levels beyond 19', '允许 19 以上的压缩级别'],
  '--long [N]': ['looks for matches far apart', '启用长距离匹配'],
  '-19': ['compression level 19', '压缩级别 19'],
  '-22': ['compression level 22', '压缩级别 22'],
};
const packer = (en: string, zh: string, flags: Flags): CommandTable => ({ is: [en, zh], flags, operands: { 'FILE...': ['the file {value}', '文件 {value}'] } });

const tar: CommandTable = {
  is: ['packs and unpacks archives', '打包和解包归档文件'],
  style: 'bundle',
  does: (call) => {
    const file = call.flag('-f');
    const where = call.flag('-C');
    if (call.flag('-x') !== undefined) {
      const archive = file && file !== '-' ? code(file, 40) : say('the archive', '归档');
      return where ? say('unpacks {archive} into {where}', '把 {archive} 解包到 {where}', { archive, where: code(where, 30) }) : say('unpacks {archive}', '解包 {archive}', { archive });
    }
    if (call.flag('-c') !== undefined) return file ? say('packs files into {file}', '把文件打包为 {file}', { file: code(file, 40) }) : say('packs files', '打包文件');
    return call.flag('-t') !== undefined ? say('lists what is in an archive', '列出归档内容') : undefined;
  },
  flags: {
    ...gnuFlags,
    '-x --extract --get': ['unpacks', '解包'],
    '-c --create': ['packs a new archive', '创建归档'],
    '-t --list': ['lists what is in it', '列出内容'],
    '-r --append': ['adds to the archive', '追加到归档'],
    '-u --update': ['adds what is newer', '追加较新的文件'],
    '-f --file FILE': (value) => (value === '-' ? ['the archive is standard input or output', '归档来自标准输入或写到标准输出'] : ['the archive is {value}', '归档文件是 {value}']),
    '-C --directory FOLDER': ['in the folder {value}', '在文件夹 {value} 中进行'],
    '-z --gzip --gunzip --ungzip': ['packed with gzip', '使用 gzip 压缩'],
    '-j --bzip2': ['packed with bzip2', '使用 bzip2 压缩'],
    '-J --xz': ['packed with xz', '使用 xz 压缩'],
    '-Z --compress': ['packed with compress', '使用 compress 压缩'],
    '--zstd': ['packed with zstd', '使用 zstd 压缩'],
    '--lzma': ['packed with lzma', '使用 lzma 压缩'],
    '-a --auto-compress': ['packed as its name says', '按文件名选择压缩方式'],
    '-I --use-compress-program PROGRAM': ['packed with {value}', '使用 {value} 压缩'],
    '-v --verbose': ['lists the files', '显示处理的文件'],
    '--strip-components --strip-path --strip N': (value) => value === '1' ? ['leaves out the first folder of each path', '去掉路径开头的一层目录'] : ['leaves out the first {value} folders of each path', '去掉路径开头的 {value} 层目录'],
    '-p --preserve-permissions --same-permissions': ['keeps permissions', '保留权限'],
    '--same-owner': ['keeps owners', '保留所有者'],
    '-o --no-same-owner': ['files belong to whoever unpacks', '文件归解包的用户所有'],
    '--no-same-permissions': ['does not keep permissions', '不保留权限'],
    '-k --keep-old-files': ['overwrites nothing; a file that is there is an error', '不覆盖已有文件，遇到同名文件则报错'],
    '--overwrite': ['overwrites what is there', '覆盖已有文件'],
    '-m --touch': ['sets the time to now', '文件时间设为当前'],
    '-h --dereference': ['packs what links point to', '打包链接指向的内容'],
    '-T --files-from FILE': ['takes the names from {value}', '从 {value} 读取文件名'],
    '-X --exclude-from FILE': ['leaves out what {value} lists', '排除 {value} 中列出的内容'],
    '--exclude PATTERN': ['leaves out {value}', '排除 {value}'],
    '--wildcards': ['names may have wildcards', '文件名可用通配符'],
    '--no-anchored': ['patterns match anywhere in a path', '模式可匹配路径的任意部分'],
    '--transform --xform EXPRESSION': ['changes names by {value}', '按 {value} 修改文件名'],
    '-O --to-stdout': ['prints the files', '把文件内容输出到标准输出'],
    '-P --absolute-names': ['keeps the leading `/`', '保留路径开头的 `/`'],
    '--warning KEYWORD': ['warnings: {value}', '警告：{value}'],
    '--owner NAME': ['owned by {value}', '所有者为 {value}'],
    '--group NAME': ['of the group {value}', '所属组为 {value}'],
    '--mode MODE': ['with the permissions {value}', '权限设为 {value}'],
    '--mtime TIME': ['with the time {value}', '时间设为 {value}'],
    '--sort ORDER': ['sorted by {value}', '按 {value} 排序'],
    '--numeric-owner': ['owners as numbers', '所有者使用编号'],
    '--checkpoint [N]': ['shows progress', '显示进度'],
    '--one-file-system': ['stays on one file system', '不跨越文件系统'],
    '--no-recursion': ['does not go into folders', '不进入文件夹'],
    '--xattrs': ['keeps extended attributes', '保留扩展属性'],
    '--delay-directory-restore': ['sets folders’ permissions at the end', '最后才恢复文件夹权限'],
    '--ignore-failed-read': ['goes on when a file can’t be read', '忽略无法读取的文件'],
    '-S --sparse': ['stores holes in files well', '高效存储稀疏文件'],
    '-l --check-links': ['warns when not all hard links are packed', '有硬链接未被打包时给出提示'],
    '-B --read-full-records': ['reads until a block is full, as pipes need', '读满整块再处理，适合管道'],
    '-i --ignore-zeros': ['skips empty blocks', '忽略空块'],
    '-W --verify': ['checks what it wrote', '写入后校验'],
    '-w --interactive': ['asks for each file', '逐个询问'],
    ...rareTarFlags,
  },
  operands: { 'FILE...': ['the file or folder {value}', '文件或文件夹 {value}'] },
};

export const archive: CommandFamily = {
  'tar bsdtar gtar': tar,
  unzip: {
    is: ['unpacks ZIP archives', '解压 ZIP 文件'],
    does: (call) => {
      const [file] = call.operands;
      const where = call.flag('-d');
      if (file === undefined) return undefined;
      return where ? say('unpacks {file} into {where}', '把 {file} 解压到 {where}', { file: code(file, 40), where: code(where, 30) }) : say('unpacks {file}', '解压 {file}', { file: code(file, 40) });
    },
    flags: {
      '-d FOLDER': ['into the folder {value}', '解压到文件夹 {value}'],
      '-q': ['prints less', '减少输出'],
      '-qq': ['prints nothing', '不输出信息'],
      '-o': ['overwrites without asking', '直接覆盖，不询问'],
      '-n': ['overwrites nothing', '不覆盖已有文件'],
      '-j': ['without folders', '不创建目录'],
      '-l': ['lists what is in it', '列出内容'],
      '-p': ['prints the files', '输出文件内容'],
      '-t': ['checks the archive', '检查文件完整性'],
      '-u': ['only what is newer', '只解压较新的文件'],
      '-a': ['adjusts line breaks of text files', '转换文本文件的换行符'],
      '-x FILE': ['leaves {value} out', '排除 {value}'],
      '-L': ['makes names lower-case', '文件名转为小写'],
      '-v': ['tells more', '显示详细信息'],
      '-P PASSWORD': ['with a password', '使用密码'],
      '-O CHARSET': ['names are in {value}', '文件名编码为 {value}'],
    },
    operands: { ARCHIVE: ['the archive {value}', '压缩文件 {value}'], 'FILE...': ['only {value}', '只解压 {value}'] },
  },
  zip: {
    is: ['packs files into a ZIP archive', '打包为 ZIP 文件'],
    flags: { '-q --quiet': ['prints less', '减少输出'], '-v --verbose': ['tells what it does', '显示过程'], '-u --update': ['only what is newer', '只更新较新的文件'], '-f --freshen': ['only files that are already in it', '只更新其中已有的文件'], '-m --move': ['deletes the originals', '打包后删除原文件'], '-e --encrypt': ['with a password', '加密'], '-P --password PASSWORD': ['with a password', '使用密码'], '-n --suffixes LIST': ['does not compress {value}', '不压缩后缀为 {value} 的文件'], '-T --test': ['checks the archive', '检查压缩文件'], '-D --no-dir-entries': ['without entries for folders', '不存目录项'], '-0': ['without compression', '只存储不压缩'], '-1': ['fast, but larger', '速度快，但体积较大'], '-6': ['the usual compression', '默认压缩级别'], '-9': ['as small as possible', '体积尽量小'], '-@ --names-stdin': ['reads names from its input', '从标准输入读取文件名'], '-i --include PATTERN': ['only {value}', '只包含 {value}'], '-X --strip-extra': ['without extra attributes', '不保存额外属性'], '-h --help': ['shows its help and ends', '显示帮助后退出'], '-b --temp-path FOLDER': ['keeps temporary files in {value}', '临时文件放在 {value}'], '-F --fix': ['repairs the archive', '修复压缩文件'], '-s --split-size SIZE': ['in pieces of {value}', '分卷大小 {value}'], '-r --recurse-paths': ['folders with all that is in them', '连同文件夹里的全部内容'], '-d --delete': ['removes files from the archive', '从压缩文件中删除'], '-j --junk-paths': ['without folders', '不保存目录'], '-x --exclude PATTERN': ['leaves {value} out', '排除 {value}'], '-y --symlinks': ['links as links', '保留链接'] },
    operands: { ARCHIVE: ['the archive {value}', '压缩文件 {value}'], 'FILE...': ['the file or folder {value}', '文件或文件夹 {value}'] },
  },
  'gzip pigz': packer('packs files with gzip', '用 gzip 压缩文件', gzipFlags),
  'gunzip unpigz': packer('unpacks gzip files', '解压 gzip 文件', gzipFlags),
  zcat: packer('prints what gzip files hold', '输出 gzip 文件解压后的内容', gzipFlags),
  'bzip2 pbzip2 lbzip2': packer('packs files with bzip2', '用 bzip2 压缩文件', bzipFlags),
  bunzip2: packer('unpacks bzip2 files', '解压 bzip2 文件', bzipFlags),
  bzcat: packer('prints what bzip2 files hold', '输出 bzip2 文件解压后的内容', bzipFlags),
  xz: packer('packs files with xz', '用 xz 压缩文件', xzFlags),
  unxz: packer('unpacks xz files', '解压 xz 文件', xzFlags),
  'xzcat lzcat': packer('prints what xz files hold', '输出 xz 文件解压后的内容', xzFlags),
  'lzma unlzma lzip': packer('packs or unpacks with LZMA', '用 LZMA 压缩或解压', xzFlags),
  zstd: packer('packs files with zstd', '用 zstd 压缩文件', zstdFlags),
  'unzstd zstdcat': packer('unpacks zstd files', '解压 zstd 文件', zstdFlags),
  '7z 7za 7zr': {
    is: ['packs and unpacks many kinds of archives', '处理多种压缩格式'],
    style: 'word',
    flags: { '-o [FOLDER]': ['into the folder {value}', '解压到文件夹 {value}'], '-y': ['answers every question with yes', '所有询问都回答“是”'], '-aoa': ['overwrites without asking', '直接覆盖'] },
    operands: { ACTION: (value) => (value === 'x' || value === 'e' ? ['unpacks', '解压'] : value === 'a' ? ['packs', '压缩'] : ['what to do: {value}', '要做的操作：{value}']), ARCHIVE: ['the archive {value}', '压缩文件 {value}'], 'FILE...': ['the file {value}', '文件 {value}'] },
  },
};
