/** Keys, services, locales and other system programs. Sources: gpg(1), openssl(1), Debian's manual pages. */
import type { Text } from '../../../shared/locale.ts';
import { code, codes, say } from '../text.ts';
import { gnuFlags, type CommandFamily, type CommandTable, type Flags } from './table.ts';

const words = { 'WORD...': ['the argument {value}', '参数 {value}'] } as const;
const modules: CommandTable = { is: ['turns a module of Apache on', '启用 Apache 模块'], does: ['turns {operands} of Apache on', '启用 Apache 的 {operands}'], flags: { '-f': ['in any case', '强制'], '-q': ['prints less', '减少输出'], '-m': ['by the maintainer', '由维护者设置'] }, operands: { 'NAME...': ['the argument {value}', '参数 {value}'] } };

/** `service mysql start`. */
function serviceDoes(name: string, action: string | undefined): Text | undefined {
  const values = { name: code(name) };
  switch (action) {
    case 'start':
      return say('starts the service {name}', '启动服务 {name}', values);
    case 'stop':
      return say('stops the service {name}', '停止服务 {name}', values);
    case 'restart':
    case 'reload':
      return say('restarts the service {name}', '重启服务 {name}', values);
    default:
      return action === undefined ? undefined : say('does {action} for the service {name}', '对服务 {name} 执行 {action}', { ...values, action: code(action) });
  }
}

const gpg: CommandTable = {
  is: ['checks signatures and manages keys', '校验签名、管理密钥'],
  does: (call) => {
    if (call.flag('--verify') !== undefined) return say('checks the signature of {files}', '校验 {files} 的签名', { files: codes(call.operands.slice(0, 1)) });
    if (call.flag('--recv-keys') !== undefined) return say('fetches a key from a key server', '从密钥服务器获取密钥');
    if (call.flag('--import') !== undefined) return say('reads keys', '导入密钥');
    return call.flag('--dearmor') === undefined ? undefined : say('turns a key from text into bytes', '把文本格式的密钥转成二进制');
  },
  flags: {
    '--batch': ['asks nothing', '不询问'],
    '--no-tty': ['uses no terminal', '不使用终端'],
    '--yes': ['answers questions with yes', '询问一律回答“是”'],
    '-q --quiet': ['prints less', '减少输出'],
    '-v --verbose': ['prints more', '输出更多信息'],
    '--keyserver SERVER': ['asks the key server {value}', '使用密钥服务器 {value}'],
    '--keyserver-options OPTIONS': ['with the options {value}', '密钥服务器选项 {value}'],
    '--recv-keys --receive-keys --recv-key --recv KEY': ['fetches the key {value}', '获取密钥 {value}'],
    '--fetch-keys URL': ['fetches the keys at {value}', '从 {value} 获取密钥'],
    '--verify': ['checks a signature: its file first, then the signed file', '校验签名：先写签名文件，再写被签名的文件'],
    '--import': ['reads keys', '导入密钥'],
    '--export': ['prints keys', '导出密钥'],
    '--fingerprint': ['shows fingerprints', '显示指纹'],
    '-k --list-keys': ['lists keys', '列出密钥'],
    '-d --decrypt': ['decrypts', '解密'],
    '-o --output FILE': ['writes to {value}', '写入 {value}'],
    '-a --armor': ['as text', '文本格式'],
    '--dearmor': ['turns text into bytes', '从文本转为二进制'],
    '--homedir FOLDER': ['keeps its files in {value}', '工作目录为 {value}'],
    '--keyring FILE': ['uses the keys in {value}', '使用密钥环 {value}'],
    '--no-default-keyring': ['uses no other keys', '不使用默认密钥环'],
    '--primary-keyring FILE': ['adds keys to {value}', '主密钥环为 {value}'],
    '--status-fd N': ['reports on channel {value}', '状态输出到通道 {value}'],
    '--trust-model MODEL': ['trusts by {value}', '信任模型 {value}'],
    '--always-trust': ['trusts every key', '信任所有密钥'],
    '--delete-keys --delete-key KEY': ['deletes the key {value}', '删除密钥 {value}'],
    '--gen-key --generate-key --full-generate-key': ['makes a key', '生成密钥'],
    '--import-ownertrust': ['reads which keys are trusted', '导入信任设置'],
    '--passphrase WORD': ['with a passphrase', '使用口令'],
    '--pinentry-mode MODE': ['asks for the passphrase by {value}', '口令输入方式 {value}'],
    '--edit-key': ['edits a key', '编辑密钥'],
    '--command-fd N': ['takes commands from channel {value}', '从通道 {value} 读取命令'],
    '--ignore-time-conflict': ['ignores odd times', '忽略时间冲突'],
    '--no-options': ['without its settings', '不读取配置'],
    '--with-colons': ['for programs', '便于程序读取'],
    '--version': ['shows its version', '显示版本'],
  },
  operands: { 'FILE...': ['the key or file {value}', '密钥或文件 {value}'] },
};

const phpFlags: Flags = {
  '-j N?': ['with {value} jobs at once', '同时运行 {value} 个任务'],
  '-r CODE': ['runs the code {value}', '运行代码 {value}'],
  '-i': ['shows PHP’s settings', '显示 PHP 配置'],
  '-v --version': ['shows its version', '显示版本'],
  '-m': ['lists extensions', '列出扩展'],
  '-d NAME=VALUE': ['with the setting {value}', '使用设置 {value}'],
  '-f FILE': ['runs {value}', '运行 {value}'],
  '-S ADDRESS': ['serves at {value}', '在 {value} 提供服务'],
  '-t FOLDER': ['serves the folder {value}', '网站目录 {value}'],
  '--ini': ['lists settings files', '列出配置文件'],
};
const extensions = { 'EXTENSION...': ['the extension {value}', '扩展 {value}'] } as const;

export const system: CommandFamily = {
  'gpg gpg2 gpg1': gpg,
  gpgconf: { is: ['manages gpg’s helpers', '管理 gpg 的后台程序'], flags: { '--kill [NAME]': ['ends them', '结束它们'], '--list-dirs': ['lists folders', '列出目录'] }, operands: { NAME: ['the argument {value}', '参数 {value}'] } },
  openssl: {
    is: ['works on keys and certificates', '处理密钥和证书'],
    style: 'word',
    flags: { '-out FILE': ['writes {value}', '输出到 {value}'], '-in FILE': ['reads {value}', '读取 {value}'], '-days N': ['valid for {value} days', '有效期 {value} 天'], '-subj NAME': ['for {value}', '主题为 {value}'], '-x509': ['a certificate signed by itself', '自签名证书'], '-nodes -noenc': ['key without a password', '密钥不加密'], '-new': ['a new request', '新的请求'], '-newkey KIND': ['with a new key {value}', '新建密钥 {value}'], '-keyout FILE': ['writes the key to {value}', '密钥写入 {value}'], '-key FILE': ['with the key {value}', '使用密钥 {value}'], '-text': ['as text', '以文本显示'], '-noout': ['prints no code', '不输出编码内容'], '-r': ['in the form of checksum files', '校验和格式'], '-sha256': ['with SHA-256', '使用 SHA-256'], '-config FILE': ['with {value}', '使用配置 {value}'], '-passout WORD': ['with a password', '使用密码'], '-passin WORD': ['with a password', '使用密码'], '-base64': ['as text', 'Base64 格式'], '-hex': ['as hexadecimal', '十六进制'], '-req': ['from a request', '来自请求'], '-signkey FILE': ['signed by {value}', '用 {value} 签名'], '-CA FILE': ['by the authority {value}', 'CA 证书 {value}'], '-CAkey FILE': ['with its key {value}', 'CA 密钥 {value}'], '-CAcreateserial': ['with a new serial number', '自动生成序列号'], '-extensions NAME': ['with the extensions {value}', '扩展 {value}'], '-des3': ['encrypted', '加密密钥'] },
    operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'VALUE...': ['the argument {value}', '参数 {value}'] },
  },
  'ssh-keygen': { is: ['makes SSH keys', '生成 SSH 密钥'], flags: { '-t KIND': ['of the kind {value}', '类型 {value}'], '-f FILE': ['in the file {value}', '文件 {value}'], '-N WORD': ['with the passphrase {value}', '口令 {value}'], '-P WORD': ['with the old passphrase {value}', '旧口令 {value}'], '-b BITS': ['of {value} bits', '{value} 位'], '-A': ['all keys of the server', '生成服务器的全部密钥'], '-q': ['prints less', '减少输出'], '-C TEXT': ['described as {value}', '注释 {value}'], '-y': ['prints the public key', '输出公钥'], '-m FORMAT': ['as {value}', '格式 {value}'] } },
  'ssh-keyscan': { is: ['fetches the keys of SSH servers', '获取 SSH 服务器的公钥'], flags: { '-t KIND': ['of the kind {value}', '类型 {value}'], '-H': ['hides names', '隐藏主机名'], '-p PORT': ['on port {value}', '端口 {value}'] }, operands: { 'HOST...': ['of {value}', '主机 {value}'] } },
  'update-ca-certificates update-ca-trust': { is: ['takes newly added certificates into use', '启用新添加的根证书'], flags: { '-f --fresh': ['makes everything anew', '全部重建'], '-v --verbose': ['prints more', '输出更多信息'] }, operands: { ACTION: ['the argument {value}', '参数 {value}'] } },
  'locale-gen': { is: ['makes languages and character sets available', '生成语言环境'], does: ['makes {operands} available', '生成语言环境 {operands}'], flags: { '--purge': ['removes the others', '删除其他语言环境'] }, operands: { 'LOCALE...': ['the locale {value}', '语言环境 {value}'] } },
  'update-locale': { is: ['sets the system’s language', '设置系统语言'], assignments: ['sets {value}', '设置 {value}'], operands: words },
  localedef: { is: ['makes a language and character set', '生成语言环境'], flags: { '-i --inputfile NAME': ['from the language {value}', '语言 {value}'], '-f --charmap NAME': ['with the character set {value}', '字符集 {value}'], '-c --force': ['goes on after warnings', '忽略警告'], '-A --alias-file FILE': ['with the names in {value}', '别名文件 {value}'], '-v --verbose': ['prints more', '输出更多信息'], '--quiet': ['prints less', '减少输出'], '--no-archive': ['in a folder of its own', '不写入归档'] }, operands: { NAME: ['named {value}', '名称 {value}'] } },
  locale: { is: ['shows language settings', '显示语言设置'], flags: { '-a --all-locales': ['all there are', '列出全部'] } },
  service: { is: ['starts or stops a service', '启动或停止服务'], does: (call) => (serviceDoes(call.operands[0] ?? '', call.operands[1])), operands: { NAME: ['the service {value}', '服务 {value}'], 'ACTION...': ['what to do: {value}', '要做的操作：{value}'] } },
  systemctl: { is: ['manages services', '管理服务'], flags: { '--user': ['of the user', '用户级服务'], '--now': ['at once', '立即生效'], '-f --force': ['in any case', '强制'], '-q --quiet': ['prints less', '减少输出'] }, operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'NAME...': ['the service {value}', '服务 {value}'] } },
  'update-rc.d chkconfig': { is: ['sets which services start', '设置开机启动的服务'], flags: { '-f': ['in any case', '强制'], '--add NAME': ['adds {value}', '添加 {value}'] }, operands: { NAME: ['the service {value}', '服务 {value}'], 'ACTION...': ['what to do: {value}', '要做的操作：{value}'] } },
  nproc: { is: ['prints how many processors there are', '输出处理器数量'], flags: { '--all': ['all of them', '全部'], '--ignore N': ['minus {value}', '减去 {value}'] } },
  getconf: { is: ['prints a system value', '输出系统参数'], operands: { 'NAME...': ['the value {value}', '参数 {value}'] } },
  uname: { is: ['prints facts about the system', '输出系统信息'], flags: { ...gnuFlags, '-m --machine': ['the processor', '处理器架构'], '-s --kernel-name': ['the kernel', '内核名称'], '-r --kernel-release': ['the kernel’s version', '内核版本'], '-a --all': ['everything', '全部'], '-n': ['the host’s name', '主机名'], '-p': ['the processor', '处理器'], '-o': ['the operating system', '操作系统'], '-i': ['the hardware', '硬件平台'] } },
  arch: { is: ['prints the processor architecture', '输出处理器架构'] },
  hostname: { is: ['prints the host’s name', '输出主机名'], flags: { '-i': ['its address', '地址'], '-f': ['its full name', '完整名称'], '-I': ['all addresses', '全部地址'], '-s': ['its short name', '短名称'] }, operands: { NAME: ['sets {value}', '设为 {value}'] } },
  lsb_release: { is: ['prints facts about the distribution', '输出发行版信息'], flags: { '-c --codename': ['its code name', '代号'], '-s --short': ['short', '简短'], '-r --release': ['its version', '版本号'], '-i --id': ['its name', '名称'], '-a --all': ['everything', '全部'], '-d': ['its description', '描述'] } },
  date: { is: ['prints date and time', '输出日期和时间'], flags: { ...gnuFlags, '-u --utc': ['in UTC', '使用 UTC'], '-d --date TEXT': ['of {value}', '时间为 {value}'], '--rfc-2822 -R': ['as in e-mail', '邮件格式'], '--iso-8601 [WHAT]': ['in the ISO form', 'ISO 格式'], '-I [WHAT]': ['in the ISO form', 'ISO 格式'], '-r FILE': ['of the file {value}', '文件 {value} 的时间'] }, operands: { FORMAT: ['in the format {value}', '格式 {value}'] } },
  setcap: { is: ['gives a program single rights of root', '给程序授予部分特权'], flags: { '-v': ['only checks', '只检查'], '-r': ['takes them away', '移除'] }, operands: { RIGHTS: ['the rights {value}', '权限 {value}'], 'FILE...': ['the program {value}', '程序 {value}'] } },
  rsync: { is: ['copies files and skips what is the same', '同步文件，跳过相同的内容'], does: ['copies {rest} to {last}', '把 {rest} 同步到 {last}'], flags: { '-a --archive': ['all, with permissions and times', '保留权限和时间'], '-v --verbose': ['tells what it does', '显示过程'], '-z --compress': ['compressed on the way', '压缩传输'], '-r --recursive': ['folders, too', '递归'], '--delete': ['deletes what the source lacks', '删除源中没有的文件'], '--exclude PATTERN': ['leaves {value} out', '排除 {value}'], '-P': ['shows progress', '显示进度'], '--progress': ['shows progress', '显示进度'], '-h': ['readable sizes', '易读的大小'], '-l --links': ['links as links', '保留链接'], '-q --quiet': ['prints less', '减少输出'] }, operands: { 'SOURCE...': ['what is copied: {value}', '要同步的内容：{value}'], TARGET: ['where to: {value}', '目标：{value}'] } },
  'docker-php-ext-install': { is: ['compiles and turns on PHP extensions', '编译并启用 PHP 扩展'], does: ['installs the PHP extensions {operands}', '安装 PHP 扩展 {operands}'], flags: phpFlags, operands: extensions },
  'docker-php-ext-enable': { is: ['turns PHP extensions on', '启用 PHP 扩展'], does: ['turns the PHP extensions {operands} on', '启用 PHP 扩展 {operands}'], flags: { '--ini-name NAME': ['in the file {value}', '配置文件名 {value}'] }, operands: extensions },
  'docker-php-ext-configure': { is: ['sets how a PHP extension is compiled', '设置 PHP 扩展的编译选项'], does: ['sets how the PHP extension {first} is compiled', '设置 PHP 扩展 {first} 的编译选项'], operandEndsFlags: true, operands: { EXTENSION: ['the extension {value}', '扩展 {value}'], 'OPTION...': ['a compile option: {value}', '编译选项：{value}'] } },
  'docker-php-source': { is: ['unpacks or deletes PHP’s source code', '解开或删除 PHP 源码'], operands: { ACTION: (value) => (value === 'extract' ? ['unpacks it', '解开源码'] : value === 'delete' ? ['deletes it', '删除源码'] : ['the argument {value}', '参数 {value}']) } },
  php: { is: ['runs PHP programs', '运行 PHP 程序'], operandEndsFlags: true, lastFlags: ['-r'], flags: phpFlags, operands: { 'SCRIPT unless -r -f': ['the script {value}', '脚本 {value}'], 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] } },
  composer: {
    is: ['the package manager of PHP', 'PHP 的包管理工具'],
    flags: { '--no-dev': ['without development packages', '不安装开发依赖'], '-n --no-interaction': ['asks nothing', '不询问'], '-o --optimize-autoloader --optimize': ['loads classes faster', '优化类的加载'], '--prefer-dist': ['takes packed files', '优先下载压缩包'], '--prefer-source': ['takes sources', '优先下载源码'], '-d --working-dir FOLDER': ['in {value}', '在 {value} 中'], '--no-progress': ['shows no progress', '不显示进度'], '--no-suggest': ['suggests nothing', '不显示建议'], '-a --classmap-authoritative': ['loads only classes that are listed', '只加载类映射中的类'], '-g --global': ['for the user', '全局'], '--no-scripts': ['runs no scripts', '不执行脚本'], '--no-plugins': ['without plugins', '不用插件'], '--no-autoloader': ['makes no loader', '不生成自动加载文件'], '--ignore-platform-reqs': ['ignores which PHP a package asks for', '忽略平台要求'], '-q --quiet': ['prints less', '减少输出'], '-v -vv -vvv --verbose': ['prints more', '输出更多信息'], '--no-cache': ['without a cache', '不用缓存'], '--no-ansi': ['without colours', '不使用颜色'], '--version': ['shows its version', '显示版本'], '--1 --2': ['this major version', '指定主版本'], '--dev': ['with development packages', '包含开发依赖'] },
    subcommands: { 'install i': { is: ['installs the packages in composer.json', '安装 composer.json 中的依赖'], operands: words }, 'update upgrade u': { is: ['upgrades packages', '升级依赖'], operands: words }, 'require': { is: ['adds packages', '添加依赖'], does: ['adds {operands}', '添加依赖 {operands}'], operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } }, 'dump-autoload dumpautoload': { is: ['makes the list of classes', '生成自动加载文件'] }, global: { is: ['works on packages of the user', '操作全局软件包'], does: (call) => (call.operands[0] === 'require' ? say('installs {packages} for the user', '全局安装 {packages}', { packages: codes(call.operands.slice(1)) }) : undefined), operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'PACKAGE...': ['the argument {value}', '参数 {value}'] } }, config: { is: ['changes settings', '修改配置'], operands: words }, 'clear-cache clearcache cc': { is: ['empties its cache', '清空缓存'] }, 'self-update selfupdate': { is: ['upgrades composer', '升级 composer'], operands: words }, 'run-script run': { is: ['runs a script of composer.json', '运行 composer.json 中的脚本'], operands: { SCRIPT: ['the script {value}', '脚本 {value}'], ...words } }, 'create-project': { is: ['makes a project from a package', '用软件包创建项目'], operands: { PACKAGE: ['the package {value}', '软件包 {value}'], FOLDER: ['into {value}', '放到 {value}'], VERSION: ['version {value}', '版本 {value}'] } }, remove: { is: ['removes packages', '移除依赖'], operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } }, validate: { is: ['checks composer.json', '检查 composer.json'], operands: words } },
  },
  'pecl pear': { is: ['installs PHP extensions', '安装 PHP 扩展'], flags: { '-o --onlyreqdeps': ['with what they need', '包含必需依赖'], '-f --force': ['in any case', '强制'], '-n --nodeps': ['without what they need', '不装依赖'], '-a --alldeps': ['with everything', '包含全部依赖'] }, subcommands: { 'install': { is: ['installs extensions', '安装扩展'], does: ['installs the PHP extensions {operands}', '安装 PHP 扩展 {operands}'], operands: extensions }, 'update-channels channel-update channel-discover': { is: ['updates its sources', '更新软件源'], operands: words }, 'upgrade': { is: ['upgrades extensions', '升级扩展'], operands: extensions }, 'config-set clear-cache uninstall download list config-create': { is: ['a command of pecl', 'pecl 的命令'], operands: words } } },
  phpize: { is: ['prepares the build of a PHP extension', '准备编译 PHP 扩展'] },
  'phpenmod php5enmod': { is: ['turns PHP extensions on', '启用 PHP 扩展'], flags: { '-v VERSION': ['for version {value}', '版本 {value}'], '-s SAPI': ['for {value}', '接口 {value}'] }, operands: extensions },
  'phpdismod php5dismod': { is: ['turns PHP extensions off', '停用 PHP 扩展'], flags: { '-v VERSION': ['for version {value}', '版本 {value}'], '-s SAPI': ['for {value}', '接口 {value}'] }, operands: extensions },
  'a2enmod a2ensite a2enconf': modules,
  'a2dismod a2dissite a2disconf': { ...modules, is: ['turns a module of Apache off', '停用 Apache 模块'], does: ['turns {operands} of Apache off', '停用 Apache 的 {operands}'] },
  gem: {
    is: ['the package manager of Ruby', 'Ruby 的包管理工具'],
    flags: { '-v --version VERSION': ['version {value}', '版本 {value}'], '--no-document -N': ['without documentation', '不安装文档'], '--no-ri': ['without ri documentation', '不安装 ri 文档'], '--no-rdoc': ['without rdoc documentation', '不安装 rdoc 文档'], '--no-doc': ['without documentation', '不安装文档'], '--system': ['upgrades gem itself', '升级 gem 自身'], '-f --force': ['in any case', '强制'], '-q --quiet': ['prints less', '减少输出'], '--clear-all -c': ['removes all', '全部清除'], '-l --local': ['from this machine', '使用本地文件'], '-i --install-dir FOLDER': ['into {value}', '安装到 {value}'], '-s --source URL': ['from {value}', '来源 {value}'], '-a --add URL': ['adds {value}', '添加 {value}'], '-r --remove URL': ['removes {value}', '移除 {value}'], '-x --executables': ['with programs', '连同命令'], '--pre --prerelease': ['pre-releases, too', '包括预发布版'], '--conservative': ['only if it is missing', '缺少时才安装'], '--no-format-exec': ['keeps names of programs', '不改变命令名'] },
    subcommands: { 'install i': { is: ['installs packages of Ruby', '安装 Ruby 包'], does: ['installs the Ruby packages {operands}', '安装 Ruby 包 {operands}'], operands: { 'GEM...': ['the package {value}', '软件包 {value}'] } }, 'update': { is: ['upgrades packages', '升级软件包'], operands: words }, 'uninstall': { is: ['removes packages', '卸载软件包'], operands: words }, 'sources source': { is: ['manages sources', '管理软件源'], operands: words }, 'specific_install build list cleanup environment env': { is: ['a command of gem', 'gem 的命令'], operands: words } },
  },
  'bundle bundler': {
    is: ['installs what a Ruby project needs', '安装 Ruby 项目的依赖'],
    flags: { '--without GROUPS': ['without the groups {value}', '排除分组 {value}'], '--with GROUPS': ['with the groups {value}', '包含分组 {value}'], '--global': ['for the user', '全局'], '--local': ['for this project', '当前项目'], '-j --jobs N?': ['{value} at once', '同时 {value} 个'], '--deployment': ['exactly what Gemfile.lock lists', '严格按 Gemfile.lock 安装'], '--frozen': ['leaves Gemfile.lock as it is', '不修改 Gemfile.lock'], '--retry N?': ['tries {value} times', '重试 {value} 次'], '--path FOLDER': ['into {value}', '安装到 {value}'], '--system': ['for the system', '安装到系统'], '--quiet': ['prints less', '减少输出'], '--binstubs [FOLDER]': ['with programs in {value}', '生成命令到 {value}'], '--clean': ['removes what is not needed', '清理多余的包'], '--no-cache': ['without a cache', '不用缓存'], '--gemfile FILE': ['by {value}', '使用 {value}'] },
    subcommands: { 'install': { is: ['installs the packages in Gemfile', '安装 Gemfile 中的依赖'] }, 'exec': { is: ['runs a program with these packages', '在这些依赖下运行程序'], operandEndsFlags: true, operands: { PROGRAM: ['the program {value}', '程序 {value}'], 'ARGUMENT...': ['handed to it: {value}', '传给它的参数：{value}'] } }, 'config': { is: ['changes settings', '修改配置'], operands: words }, 'update check clean package cache binstubs': { is: ['a command of bundle', 'bundle 的命令'], operands: words } },
  },
  ruby: { is: ['runs Ruby programs', '运行 Ruby 程序'], operandEndsFlags: true, lastFlags: ['-e'], flags: { '-e CODE': ['runs the code {value}', '运行代码 {value}'], '-v --version': ['shows its version', '显示版本'], '-r LIBRARY': ['loads {value} first', '先加载 {value}'] }, operands: { 'SCRIPT unless -e': ['the script {value}', '脚本 {value}'], 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] } },
  rake: { is: ['runs tasks of a Ruby project', '运行 Ruby 项目的任务'], assignments: ['sets {value}', '设置 {value}'], operands: { 'TASK...': ['the task {value}', '任务 {value}'] } },
  perl: { is: ['runs Perl programs', '运行 Perl 程序'], operandEndsFlags: true, lastFlags: ['-e'], flags: { '-e CODE': ['runs the code {value}', '运行代码 {value}'], '-p': ['changes each line and prints it', '逐行处理并输出'], '-n': ['for each line', '逐行处理'], '-i [SUFFIX]': ['changes the files themselves', '直接修改文件'], '-M MODULE': ['with the module {value}', '加载模块 {value}'], '-v': ['shows its version', '显示版本'], '-c': ['only checks', '只检查语法'], '-0 [N]': ['with other line ends', '改变分行符'] }, operands: { 'SCRIPT unless -e': ['the script {value}', '脚本 {value}'], 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] } },
  cpanm: { is: ['installs Perl modules', '安装 Perl 模块'], does: ['installs the Perl modules {operands}', '安装 Perl 模块 {operands}'], flags: { '-n --notest': ['without tests', '不运行测试'], '-v --verbose': ['prints more', '输出更多信息'], '-q --quiet': ['prints less', '减少输出'], '-f --force': ['in any case', '强制'], '--installdeps': ['only what they need', '只安装依赖'], '-M --from URL': ['from {value}', '来源 {value}'], '-L -l FOLDER': ['into {value}', '安装到 {value}'] }, operands: { 'MODULE...': ['the module {value}', '模块 {value}'] } },
  'conda mamba micromamba': {
    is: ['the package manager conda', '包管理工具 conda'],
    flags: { '-y --yes': ['asks nothing', '不询问'], '-q --quiet': ['prints less', '减少输出'], '-n --name NAME': ['in the environment {value}', '环境 {value}'], '-p --prefix FOLDER': ['in {value}', '位置 {value}'], '-c --channel NAME': ['from the channel {value}', '频道 {value}'], '-f --file --force-pkgs-dirs [FILE]': ['with all package folders, or from a file', '包括全部包目录，或来自文件'], '-a --all': ['all', '全部'], '-t --tarballs': ['packed files', '压缩包'], '-i --index-cache': ['lists', '索引缓存'], '-s --source-cache': ['sources', '源码缓存'], '--add NAME': ['adds to {value}', '添加到 {value}'], '--set NAME': ['sets {value}', '设置 {value}'], '--system': ['for the system', '系统级'], '--override-channels': ['from no other channel', '只用指定频道'], '--no-deps': ['without what they need', '不装依赖'], '--freeze-installed': ['leaves what is there', '不改动已安装的包'], '--full-name': ['by full name', '按完整名称'], '--strict-channel-priority': ['by the order of channels', '严格按频道优先级'] },
    subcommands: { 'install': { is: ['installs packages', '安装软件包'], does: ['installs {operands}', '安装 {operands}'], operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } }, 'create': { is: ['makes an environment', '创建环境'], operands: { 'PACKAGE...': ['with the package {value}', '软件包 {value}'] } }, 'update upgrade': { is: ['upgrades packages', '升级软件包'], operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } }, 'clean': { is: ['deletes cached files', '清理缓存'] }, 'remove uninstall': { is: ['removes packages', '删除软件包'], operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } }, 'config': { is: ['changes settings', '修改配置'], operands: words }, 'env': { is: ['works on environments', '操作环境'], operands: words }, 'list activate run build info init': { is: ['a command of conda', 'conda 的命令'], operands: words } },
  },
  pacman: { is: ['the package manager of Arch Linux', 'Arch Linux 的包管理工具'], does: (call) => (call.flag('-S') === undefined || call.operands.length === 0 ? undefined : say('installs {packages}', '安装 {packages}', { packages: codes(call.operands) })), flags: { '-S --sync': ['installs', '安装'], '-y --refresh': ['fetches the lists', '更新软件包列表'], '-u --sysupgrade': ['upgrades everything', '升级全部'], '-U --upgrade': ['installs files', '安装软件包文件'], '-R --remove': ['removes', '删除'], '-c --clean': ['deletes the cache', '清理缓存'], '-q --quiet': ['prints less', '减少输出'], '-n --nosave': ['with settings', '连同配置'], '-s --recursive': ['with what only they need', '连同依赖'], '--noconfirm': ['asks nothing', '不询问'], '--noprogressbar': ['shows no progress', '不显示进度'], '--needed': ['only if missing', '缺少时才安装'], '-Q --query': ['asks', '查询'] }, operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } },
  'fc-cache': { is: ['lets programs find newly installed fonts', '更新字体缓存'], flags: { '-f --force': ['all anew', '全部重建'], '-v --verbose': ['tells what it does', '显示过程'] }, operands: { 'FOLDER...': ['the folder {value}', '文件夹 {value}'] } },
  easy_install: { is: ['installs Python packages the old way', '用旧方式安装 Python 包'], does: ['installs {operands}', '安装 {operands}'], flags: { '-U --upgrade': ['upgrades', '升级'] }, operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } },
  virtualenv: { is: ['makes a Python environment of its own', '创建独立的 Python 环境'], does: ['makes a Python environment in {first}', '在 {first} 创建 Python 环境'], flags: { '-p --python PYTHON': ['with {value}', '使用 {value}'], '--system-site-packages': ['with the system’s packages', '可用系统软件包'], '--no-site-packages': ['without the system’s packages', '不用系统软件包'] }, operands: { 'FOLDER...': ['in {value}', '位置 {value}'] } },
  crontab: { is: ['sets what runs at which times', '设置定时任务'], flags: { '-l': ['lists', '列出'], '-u USER': ['of {value}', '用户 {value}'], '-r': ['removes', '删除'], '-e': ['edits', '编辑'] }, operands: { FILE: ['from {value}', '来自 {value}'] } },
  'fix-permissions': { is: ['a script of the base image that sets permissions', '基础镜像自带的修正权限脚本'], operands: { 'FOLDER...': ['of {value}', '文件夹 {value}'] } },
  jupyter: { is: ['the notebook server Jupyter', '笔记本服务 Jupyter'], operandEndsFlags: true, flags: { '--version': ['shows its version', '显示版本'] }, operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'WORD...': ['the argument {value}', '参数 {value}'] } },
};
