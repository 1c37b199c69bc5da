/** Archives and compression. Sources: tar(1), unzip(1), gzip(1), zip(1). */
import { code, say } from '../text.ts';
import { gnuFlags, type CommandFamily, type CommandTable, type Flags } from './table.ts';

const compression: Flags = {
  ...gnuFlags,
  '-d --decompress --uncompress': ['unpacks', '解压'],
  '-c --stdout --to-stdout': ['prints the result', '把结果输出到标准输出'],
  '-k --keep': ['keeps the original file', '保留原文件'],
  '-f --force': ['overwrites what is there', '覆盖已有文件'],
  '-v --verbose': ['tells what it does', '显示过程'],
  '-q --quiet': ['prints less', '减少输出'],
  '-n --no-name': ['leaves name and time out', '不保存文件名和时间'],
  '-r --recursive': ['goes through folders', '递归处理文件夹'],
  '-t --test': ['checks the file', '检查文件完整性'],
  '-T --threads N': ['with {value} threads', '使用 {value} 个线程'],
  '-e --extreme': ['tries hard', '尽力压缩'],
  '-z --compress': ['packs', '压缩'],
  '-1 --fast': ['fast, but larger', '速度快，但体积较大'],
  '-2': ['compression level 2', '压缩级别 2'],
  '-3': ['compression level 3', '压缩级别 3'],
  '-4': ['compression level 4', '压缩级别 4'],
  '-5': ['compression level 5', '压缩级别 5'],
  '-6': ['compression level 6', '压缩级别 6'],
  '-7': ['compression level 7', '压缩级别 7'],
  '-8': ['compression level 8', '压缩级别 8'],
  '-9 --best': ['as small as possible', '体积尽量小'],
};
const packer = (en: string, zh: string): CommandTable => ({ is: [en, zh], flags: compression, operands: { 'FILE...': ['the file {value}', '文件 {value}'] } });

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
    '-k --keep-old-files': ['overwrites nothing', '不覆盖已有文件'],
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
    '-l --check-links': ['warns of missing links', '检查链接是否完整'],
    '-B --read-full-records': ['reads blocks anew', '重新分块读取'],
    '-i --ignore-zeros': ['skips empty blocks', '忽略空块'],
    '-W --verify': ['checks what it wrote', '写入后校验'],
    '-w --interactive': ['asks for each file', '逐个询问'],
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
    flags: { ...compression, '-r --recurse-paths': ['folders with all that is in them', '连同文件夹里的全部内容'], '-d --delete': ['removes files from the archive', '从压缩文件中删除'], '-j --junk-paths': ['without folders', '不保存目录'], '-x --exclude PATTERN': ['leaves {value} out', '排除 {value}'], '-0': ['does not compress', '不压缩'], '-y --symlinks': ['links as links', '保留链接'] },
    operands: { ARCHIVE: ['the archive {value}', '压缩文件 {value}'], 'FILE...': ['the file or folder {value}', '文件或文件夹 {value}'] },
  },
  gzip: packer('packs files with gzip', '用 gzip 压缩文件'),
  'gunzip zcat': packer('unpacks gzip files', '解压 gzip 文件'),
  'bzip2 bunzip2': packer('packs or unpacks with bzip2', '用 bzip2 压缩或解压'),
  'xz unxz': packer('packs or unpacks with xz', '用 xz 压缩或解压'),
  'zstd unzstd': packer('packs or unpacks with zstd', '用 zstd 压缩或解压'),
  '7z 7za 7zr': {
    is: ['packs and unpacks many kinds of archives', '处理多种压缩格式'],
    style: 'word',
    flags: { '-o [FOLDER]': ['into the folder {value}', '解压到文件夹 {value}'], '-y': ['answers every question with yes', '所有询问都回答“是”'], '-aoa': ['overwrites without asking', '直接覆盖'] },
    operands: { ACTION: (value) => (value === 'x' || value === 'e' ? ['unpacks', '解压'] : value === 'a' ? ['packs', '压缩'] : ['what to do: {value}', '要做的操作：{value}']), ARCHIVE: ['the archive {value}', '压缩文件 {value}'], 'FILE...': ['the file {value}', '文件 {value}'] },
  },
};
