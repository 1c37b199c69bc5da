/** Programs that read and change text. Sources: GNU sed, grep(1), awk(1), the GNU coreutils manual. */
import { code, codes, say, type Pair } from '../text.ts';
import { gnuFlags, type CommandFamily, type CommandTable } from './table.ts';

const file = { 'FILE...': ['the file {value}', '文件 {value}'] } as const;

const grep: CommandTable = {
  is: ['prints the lines that match a pattern', '输出匹配模式的行'],
  does: (call) => {
    const pattern = call.flag('-e') ?? call.operands[0];
    return pattern === undefined ? undefined : say('looks for {pattern}', '查找 {pattern}', { pattern: code(pattern, 40) });
  },
  flags: {
    ...gnuFlags,
    '-q --quiet --silent': ['prints nothing: only whether there is one', '不输出，只看是否有匹配'],
    '-E --extended-regexp': ['the pattern is an extended expression', '使用扩展正则表达式'],
    '-F --fixed-strings': ['the pattern is plain text', '按普通文字匹配'],
    '-P --perl-regexp': ['the pattern is a Perl expression', '使用 Perl 正则表达式'],
    '-G --basic-regexp': ['the pattern is a basic expression', '使用基本正则表达式'],
    '-v --invert-match': ['lines that don’t match', '输出不匹配的行'],
    '-i --ignore-case': ['in capitals or not', '不区分大小写'],
    '-e --regexp PATTERN': ['the pattern {value}', '模式 {value}'],
    '-f --file FILE': ['patterns from {value}', '从 {value} 读取模式'],
    '-o --only-matching': ['only what matches', '只输出匹配的部分'],
    '-c --count': ['only how many', '只输出行数'],
    '-l --files-with-matches': ['only names of files', '只输出文件名'],
    '-L --files-without-match': ['only names of files without one', '只输出不匹配的文件名'],
    '-n --line-number': ['with line numbers', '显示行号'],
    '-r -R --recursive': ['all files below a folder', '递归查找子目录'],
    '-w --word-regexp': ['whole words', '整词匹配'],
    '-x --line-regexp': ['whole lines', '整行匹配'],
    '-s --no-messages': ['without errors', '不显示错误'],
    '-h --no-filename': ['without names of files', '不显示文件名'],
    '-H --with-filename': ['with names of files', '显示文件名'],
    '-A --after-context N': ['and {value} lines behind', '以及后面 {value} 行'],
    '-B --before-context N': ['and {value} lines before', '以及前面 {value} 行'],
    '-C --context N': ['and {value} lines around', '以及前后 {value} 行'],
    '-m --max-count N': ['at most {value}', '最多 {value} 个'],
    '-a --text': ['takes every file for text', '把所有文件当作文本'],
    '-z --null-data': ['lines end with a null character', '以空字符分行'],
    '-Z --null': ['names end with a null character', '文件名以空字符结尾'],
    '--color --colour [WHEN]': ['in colour', '彩色显示'],
    '--include PATTERN': ['only files like {value}', '只查找符合 {value} 的文件'],
    '--exclude PATTERN': ['no files like {value}', '排除符合 {value} 的文件'],
    '--exclude-dir PATTERN': ['no folders like {value}', '排除符合 {value} 的文件夹'],
    '--line-buffered': ['prints each line at once', '逐行输出'],
  },
  operands: { 'PATTERN unless -e --regexp -f --file': ['the pattern {value}', '模式 {value}'], 'FILE...': ['in the file {value}', '在文件 {value} 中'] },
};

const awk: CommandTable = {
  is: ['works through text line by line', '逐行处理文本'],
  flags: { '-F --field-separator SEPARATOR': ['words end at {value}', '以 {value} 分隔字段'], '-v --assign NAME=VALUE': ['sets {value}', '设置 {value}'], '-f --file FILE': ['the program in {value}', '使用 {value} 中的程序'] },
  operands: { 'PROGRAM unless -f --file': ['the program: for lines that match, do what stands in braces', '程序：对匹配的行执行花括号中的操作'], 'FILE...': ['the file {value}', '文件 {value}'] },
};

const checksum = (kind: string): CommandTable => ({
  is: [`computes or checks ${kind} checksums`, `计算或校验 ${kind} 校验和`],
  does: (call) => (call.flag('-c') === undefined ? undefined : say('checks that a file is unchanged', '校验文件是否完整')),
  flags: {
    ...gnuFlags,
    '-c --check': ['checks files against the checksums given', '按给出的校验和检查文件'],
    '-b --binary': ['as bytes', '按二进制读取'],
    '-t --text': ['as text', '按文本读取'],
    '--strict': ['fails on lines that are no checksum', '遇到格式错误的行就失败'],
    '--quiet': ['prints no OK', '通过时不输出'],
    '-s --status': ['prints nothing', '不输出'],
    '-w --warn': ['warns of lines that are no checksum', '对格式错误的行给出警告'],
    '-z --zero': ['lines end with a null character', '以空字符结尾'],
    '--ignore-missing': ['skips files that are not there', '跳过不存在的文件'],
    '--tag': ['in the BSD form', '使用 BSD 格式'],
    '-a --algorithm NAME': ['with {value}', '使用 {value}'],
  },
  words: { '-': ['reads its input', '读取标准输入'] },
  operands: { 'FILE...': ['the file {value}', '文件 {value}'] },
});

/** A line number, the last line, a pattern, or a range of these: where a rule of sed applies. */
const sedAddress = /^(?:(?:\d+|\$|\/(?:\\.|[^/\\])*\/)(?:,(?:[+~]?\d+|\$|\/(?:\\.|[^/\\])*\/))?)?\s*!?\s*/;

/** What one rule of sed does. */
function sedRule(value: string): Pair {
  if (value.length > 500) return ['the rule {value}', '规则 {value}'];
  const command = value.trim().replace(sedAddress, '');
  if (/^s([^\s\w]).*\1.*\1/s.test(command)) return ['the rule {value}: replaces the first pattern by the second', '规则 {value}：把前一个模式替换为后一个'];
  if (/^y([^\s\w]).*\1.*\1/s.test(command)) return ['the rule {value}: replaces characters', '规则 {value}：替换字符'];
  if (command === 'd') return ['the rule {value}: deletes lines', '规则 {value}：删除行'];
  if (command === 'p') return ['the rule {value}: prints lines', '规则 {value}：输出行'];
  if (/^a[\s\\]/.test(command)) return ['the rule {value}: adds text behind lines', '规则 {value}：在行后追加文本'];
  if (/^i[\s\\]/.test(command)) return ['the rule {value}: inserts text before lines', '规则 {value}：在行前插入文本'];
  if (/^c[\s\\]/.test(command)) return ['the rule {value}: replaces whole lines', '规则 {value}：替换整行'];
  return ['the rule {value}', '规则 {value}'];
}

export const filters: CommandFamily = {
  sed: {
    is: ['edits text by rules', '按规则编辑文本'],
    does: (call) => {
      const files = call.flag('-e') === undefined && call.flag('-f') === undefined ? call.operands.slice(1) : call.operands;
      return call.flag('-i') !== undefined && files.length > 0 ? say('edits {files}', '修改 {files}', { files: codes(files, 2) }) : undefined;
    },
    flags: {
      ...gnuFlags,
      '-i --in-place [SUFFIX]': ['changes the files themselves', '直接修改文件'],
      '-e --expression SCRIPT': sedRule,
      '-f --file FILE': ['the rules in {value}', '使用 {value} 中的规则'],
      '-n --quiet --silent': ['prints only what a rule prints', '只输出规则要求输出的行'],
      '-r -E --regexp-extended': ['extended expressions', '使用扩展正则表达式'],
      '-s --separate': ['each file on its own', '分别处理每个文件'],
      '-u --unbuffered': ['prints at once', '输出不经缓冲'],
      '-z --null-data': ['lines end with a null character', '以空字符分行'],
      '--follow-symlinks': ['follows links', '跟随符号链接'],
      // -i with the flags that its own letter takes for a suffix.
      '-ie': ['changes the files themselves and keeps a copy that ends in `e`', '直接修改文件，并保留以 `e` 结尾的备份'],
      '-ir': ['changes the files themselves and keeps a copy that ends in `r`', '直接修改文件，并保留以 `r` 结尾的备份'],
    },
    operands: {
      'SCRIPT unless -e --expression -f --file': sedRule,
      'FILE...': ['the file {value}', '文件 {value}'],
    },
  },
  'grep egrep fgrep zgrep': grep,
  'awk gawk mawk': awk,
  sort: {
    is: ['sorts lines', '对行排序'],
    flags: { ...gnuFlags, '-u --unique': ['each line once', '去掉重复行'], '-r --reverse': ['backwards', '倒序'], '-n --numeric-sort': ['by number', '按数值'], '-V --version-sort': ['by version', '按版本号'], '-k --key KEY': ['by the field {value}', '按字段 {value}'], '-t --field-separator SEPARATOR': ['fields end at {value}', '以 {value} 分隔字段'], '-h --human-numeric-sort': ['by size (K, M, G)', '按 K、M、G 大小'], '-f --ignore-case': ['in capitals or not', '不区分大小写'], '-o --output FILE': ['writes to {value}', '写入 {value}'], '-z --zero-terminated': ['lines end with a null character', '以空字符分行'], '-s --stable': ['equal lines stay in order', '相同的行保持原顺序'], '-g --general-numeric-sort': ['by number', '按数值'], '-c --check': ['only checks', '只检查'] },
    operands: file,
  },
  uniq: { is: ['drops repeated lines', '去掉相邻的重复行'], flags: { ...gnuFlags, '-c --count': ['with how often', '显示次数'], '-d --repeated': ['only repeated ones', '只输出重复的行'], '-u --unique': ['only those that are not repeated', '只输出不重复的行'], '-i --ignore-case': ['in capitals or not', '不区分大小写'] }, operands: file },
  cut: { is: ['cuts fields out of lines', '截取每行的一部分'], flags: { ...gnuFlags, '-d --delimiter CHARACTER': ['fields end at {value}', '以 {value} 分隔字段'], '-f --fields LIST': ['the fields {value}', '取第 {value} 个字段'], '-c --characters LIST': ['the characters {value}', '取第 {value} 个字符'], '-b --bytes LIST': ['the bytes {value}', '取第 {value} 个字节'], '-s --only-delimited': ['only lines that have fields', '只处理含分隔符的行'], '--complement': ['all others', '取其余部分'], '--output-delimiter TEXT': ['with {value} in between', '输出时以 {value} 分隔'] }, operands: file },
  tr: { is: ['replaces or deletes characters', '替换或删除字符'], flags: { ...gnuFlags, '-d --delete': ['deletes', '删除'], '-s --squeeze-repeats': ['repeated ones once', '合并重复的字符'], '-c -C --complement': ['all others', '处理其余字符'], '-t --truncate-set1': ['shortens the first set', '截短第一组'] }, operands: { FROM: ['the characters {value}', '字符 {value}'], TO: ['by {value}', '替换为 {value}'] } },
  tee: { is: ['writes its input to files, and passes it on', '把输入写入文件，同时继续输出'], does: ['writes to {operands}', '写入 {operands}'], flags: { ...gnuFlags, '-a --append': ['adds to the end', '追加到末尾'], '-i --ignore-interrupts': ['ignores Ctrl+C', '忽略 Ctrl+C'] }, operands: { 'FILE...': ['the file {value}', '文件 {value}'] } },
  'cat tac': { is: ['prints files', '输出文件内容'], does: ['prints {operands}', '输出 {operands}'], flags: { ...gnuFlags, '-n --number': ['with line numbers', '显示行号'], '-A --show-all': ['shows all characters', '显示不可见字符'], '-v': ['shows most characters', '显示控制字符'], '-e': ['shows line ends', '显示行尾'], '-s --squeeze-blank': ['one blank line in a row', '合并空行'], '-b --number-nonblank': ['numbers lines that are not blank', '给非空行编号'] }, words: { '-': ['its input', '标准输入'] }, operands: file },
  head: { is: ['prints the first lines', '输出开头几行'], flags: { ...gnuFlags, '-n --lines N': ['{value} lines', '{value} 行'], '-c --bytes N': ['{value} bytes', '{value} 字节'], '-1': ['one line', '1 行'], '-2': ['two lines', '2 行'], '-3': ['three lines', '3 行'], '-5': ['five lines', '5 行'], '-q --quiet': ['without names', '不显示文件名'] }, operands: file },
  tail: { is: ['prints the last lines', '输出末尾几行'], flags: { ...gnuFlags, '-n --lines N': ['{value} lines', '{value} 行'], '-c --bytes N': ['{value} bytes', '{value} 字节'], '-f --follow [HOW]': ['and goes on as the file grows', '持续输出新增内容'], '-F': ['and goes on, even when the file is replaced', '持续输出，文件被替换也继续'], '-1': ['one line', '1 行'], '-q --quiet': ['without names', '不显示文件名'], '--pid ID': ['until {value} ends', '直到进程 {value} 结束'] }, operands: file },
  wc: { is: ['counts lines, words and bytes', '统计行数、词数和字节数'], flags: { ...gnuFlags, '-l --lines': ['lines', '行数'], '-w --words': ['words', '词数'], '-c --bytes': ['bytes', '字节数'], '-m --chars': ['characters', '字符数'] }, operands: file },
  diff: { is: ['compares files', '比较文件'], flags: { ...gnuFlags, '-u --unified [N]': ['with lines around', '显示上下文'], '-r --recursive': ['all folders below', '递归比较'], '-N --new-file': ['missing files count as empty', '缺少的文件视为空'], '-q --brief': ['only whether they differ', '只看是否不同'] }, operands: { OLD: ['the file {value}', '文件 {value}'], NEW: ['with {value}', '与 {value} 比较'] } },
  patch: { is: ['applies a patch to files', '给文件打补丁'], flags: { ...gnuFlags, '-p --strip N': ['leaves out {value} folders of each path', '去掉路径开头的 {value} 层目录'], '-i --input FILE': ['from {value}', '补丁文件 {value}'], '-d --directory FOLDER': ['in {value}', '在 {value} 中进行'], '-u --unified': ['a unified patch', '统一格式的补丁'], '-N --forward': ['skips what is already applied', '跳过已应用的补丁'], '-R --reverse': ['takes it back', '撤销补丁'], '-s --silent --quiet': ['prints less', '减少输出'], '-b --backup': ['keeps a copy', '保留备份'], '-f --force': ['asks nothing', '不询问'], '-E --remove-empty-files': ['deletes files that become empty', '删除变空的文件'] }, operands: { FILE: ['the file {value}', '文件 {value}'], PATCH: ['the patch {value}', '补丁 {value}'] } },
  sha1sum: checksum('SHA-1'),
  'sha256sum shasum': checksum('SHA-256'),
  sha512sum: checksum('SHA-512'),
  sha384sum: checksum('SHA-384'),
  md5sum: checksum('MD5'),
  base64: { is: ['encodes bytes as text, or back', 'Base64 编码或解码'], flags: { ...gnuFlags, '-d --decode': ['decodes', '解码'], '-w --wrap N': ['lines of {value} characters', '每行 {value} 个字符'], '-i --ignore-garbage': ['skips what is no code', '忽略无效字符'] }, operands: file },
  jq: { is: ['reads and changes JSON', '处理 JSON'], flags: { '-r --raw-output': ['prints text without quotes', '输出不带引号的文本'], '-s --slurp': ['all inputs as one list', '把所有输入合成一个数组'], '-e --exit-status': ['fails when the result is empty', '结果为空时返回失败'], '-c --compact-output': ['on one line', '紧凑输出'], '-n --null-input': ['reads no input', '不读取输入'], '-M --monochrome-output': ['without colours', '不使用颜色'], '-R --raw-input': ['lines as text', '按文本行读取'] }, operands: { FILTER: ['the filter {value}', '过滤表达式 {value}'], 'FILE...': ['the file {value}', '文件 {value}'] } },
  seq: { is: ['prints numbers in a row', '输出一串数字'], operands: { 'N...': ['the number {value}', '数字 {value}'] } },
  expr: { is: ['computes an expression', '计算表达式'], operands: { 'WORD...': ['part of the expression: {value}', '表达式的一部分：{value}'] } },
  envsubst: { is: ['replaces variables in text by their values', '把文本中的变量替换为值'], operands: { LIST: ['only these: {value}', '只替换这些：{value}'] } },
};
