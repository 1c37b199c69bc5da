/** Debian's and Ubuntu's package tools. Sources: apt-get(8), apt(8), dpkg(1), apt-key(8), apt-mark(8). */
import { codes, say } from '../text.ts';
import type { Call, CommandFamily, CommandTable, Flags } from './table.ts';
import type { Text } from '../../../shared/locale.ts';

const flags: Flags = {
  '-y --yes --assume-yes': ['answers every question with yes', '所有询问都回答“是”'],
  '-q --quiet [LEVEL]': ['prints less', '减少输出'],
  '-qq': ['prints nothing but errors, and answers every question with yes', '只输出错误，所有询问都回答“是”'],
  '-f --fix-broken': ['repairs broken dependencies', '修复损坏的依赖关系'],
  '-m --ignore-missing --fix-missing': ['goes on without packages that can’t be fetched', '忽略无法获取的软件包，继续执行'],
  '-d --download-only': ['only downloads', '只下载，不安装'],
  '-s --simulate --dry-run --just-print --no-act': ['only says what it would do', '只显示将要做什么，不真正执行'],
  '-V --verbose-versions': ['shows full versions', '显示完整版本号'],
  '-u --show-upgraded': ['lists what is upgraded', '列出要升级的软件包'],
  '-b --compile --build': ['builds after fetching the source', '获取源码后进行编译'],
  '-t --target-release --default-release RELEASE': ['takes packages from the release {value}', '从 {value} 版本中选取软件包'],
  '-o --option OPTION': ['sets the option {value} for this run', '本次运行使用选项 {value}'],
  '-c --config-file FILE': ['also reads the settings in {value}', '同时读取配置文件 {value}'],
  '--no-install-recommends': ['leaves out packages that are only recommended, so the image stays smaller', '不安装“推荐”的软件包，让镜像更小'],
  '--install-recommends': ['installs recommended packages too', '同时安装“推荐”的软件包'],
  '--no-install-suggests': ['leaves out packages that are only suggested', '不安装“建议”的软件包'],
  '--install-suggests': ['installs suggested packages too', '同时安装“建议”的软件包'],
  '--no-upgrade': ['leaves packages alone that are already installed', '已安装的软件包不升级'],
  '--only-upgrade': ['upgrades what is installed, installs nothing new', '只升级已安装的，不安装新的'],
  '--reinstall': ['installs again what is already there', '重新安装已有的软件包'],
  '--purge': ['removes settings files too', '连配置文件一起删除'],
  '--auto-remove --autoremove': ['also removes packages that nothing needs any more', '同时删除不再需要的依赖'],
  '--allow-unauthenticated': ['installs packages whose signature can’t be checked', '允许安装无法验证签名的软件包'],
  '--allow-insecure-repositories': ['uses package sources without a valid signature', '允许使用没有有效签名的软件源'],
  '--allow-downgrades': ['may go back to an older version', '允许降级到旧版本'],
  '--allow-change-held-packages': ['may change packages that are on hold', '允许改动被锁定的软件包'],
  '--allow-remove-essential': ['may remove packages that the system needs', '允许删除系统必需的软件包'],
  '--allow-releaseinfo-change': ['accepts that a package source has changed its name or version', '接受软件源的发行信息变化'],
  '--force-yes': ['goes on whatever happens, which is dangerous (deprecated)', '无论如何都继续，有风险（已弃用）'],
  '--no-remove': ['stops rather than remove a package', '需要删除软件包时中止'],
  '--no-cache': ['does not keep its cache', '不保留缓存'],
  '--ignore-hold': ['ignores packages that are on hold', '忽略被锁定的状态'],
  '--installed': ['only packages that are installed', '只显示已安装的软件包'],
  '--names-only': ['searches names only', '只在名称中搜索'],
  '--print-uris': ['prints addresses instead of fetching', '只显示下载地址，不下载'],
  '-h --help': ['shows its help and ends', '显示帮助后退出'],
  '-v --version': ['shows its version and ends', '显示版本后退出'],
};

const packageOperand = (value: string): readonly [string, string] => {
  if (/^\.?\.?\/|\.deb$/.test(value)) return ['the package file {value}', '软件包文件 {value}'];
  if (value.includes('=')) return ['a package at exactly this version: {value}', '指定确切版本的软件包：{value}'];
  if (value.includes('$')) return ['the packages that the variable names: {value}', '变量所指的软件包：{value}'];
  if (/[^+]-$/.test(value)) return ['a package to remove: {value}', '要删除的软件包：{value}'];
  return ['the package {value}', '软件包 {value}'];
};
const packages = { 'PACKAGE...': packageOperand };

const installs = (call: Call): Text | undefined =>
  call.operands.length === 0 ? undefined : say('installs {packages}', '安装 {packages}', { packages: codes(call.operands) });

const aptGet: CommandTable = {
  is: ['the package manager of Debian and Ubuntu', 'Debian 和 Ubuntu 的包管理工具'],
  flags,
  subcommands: {
    update: { is: ['fetches the current lists of packages', '获取最新的软件包列表'] },
    install: { is: ['installs packages', '安装软件包'], does: installs, operands: packages },
    upgrade: { is: ['upgrades all installed packages', '升级所有已安装的软件包'], operands: packages },
    'dist-upgrade full-upgrade': { is: ['upgrades all packages, and removes some where it must', '升级所有软件包，必要时会删除一些'], operands: packages },
    remove: { is: ['removes packages, but keeps their settings', '删除软件包，保留配置文件'], does: ['removes {operands}', '删除 {operands}'], operands: packages },
    purge: { is: ['removes packages with their settings', '删除软件包及其配置文件'], does: ['removes {operands} with their settings', '彻底删除 {operands}'], operands: packages },
    'autoremove auto-remove': { is: ['removes packages that nothing needs any more', '删除不再需要的依赖包'], operands: packages },
    'autopurge': { is: ['removes packages that nothing needs any more, with their settings', '删除不再需要的依赖包及其配置'], operands: packages },
    clean: { is: ['deletes the downloaded package files', '删除已下载的软件包文件'], operands: { 'WORD...': ['ignored: `clean` takes no more words', '被忽略，`clean` 不接受参数'] } },
    'autoclean auto-clean': { is: ['deletes downloaded package files that are out of date', '删除已过期的下载文件'] },
    'dist-clean distclean': { is: ['deletes the downloaded files and the package lists', '删除下载的软件包文件和软件包列表'] },
    source: { is: ['downloads the source code of packages', '下载软件包的源代码'], does: ['downloads the source code of {operands}', '下载 {operands} 的源代码'], operands: packages },
    'build-dep': { is: ['installs what is needed to build packages', '安装编译软件包所需的依赖'], does: ['installs what is needed to build {operands}', '安装编译 {operands} 所需的依赖'], operands: packages },
    download: { is: ['downloads package files', '下载软件包文件'], operands: packages },
    check: { is: ['looks for broken dependencies', '检查依赖是否损坏'] },
    list: { is: ['lists packages', '列出软件包'], operands: { 'PATTERN...': ['those that match {value}', '匹配 {value} 的软件包'] } },
    search: { is: ['searches for packages', '搜索软件包'], operands: { 'WORD...': ['the word {value}', '关键词 {value}'] } },
    show: { is: ['shows details of packages', '显示软件包的详细信息'], operands: packages },
    policy: { is: ['shows which version would be installed', '显示会安装哪个版本'], operands: packages },
    madison: { is: ['lists the versions that can be had', '列出可用的版本'], operands: packages },
    depends: { is: ['lists what packages depend on', '列出软件包的依赖'], operands: packages },
  },
};

const aptKey: CommandTable = {
  is: ['manages the keys that package sources are checked with (deprecated)', '管理用于验证软件源的密钥（已弃用）'],
  flags: { '--keyring FILE': ['works on the key file {value}', '操作密钥文件 {value}'] },
  subcommands: {
    add: { is: ['trusts a key', '添加受信任的密钥'], does: ['trusts the key {first}', '添加受信任的密钥 {first}'], operands: { FILE: ['the key file {value}; `-` is standard input', '密钥文件 {value}，`-` 表示标准输入'] } },
    adv: {
      is: ['hands what follows to gpg', '把后面的内容交给 gpg 处理'],
      does: ['fetches a key from a key server', '从密钥服务器获取密钥'],
      flags: {
        '--keyserver SERVER': ['asks the key server {value}', '使用密钥服务器 {value}'],
        '--keyserver-options OPTIONS': ['with the options {value}', '使用选项 {value}'],
        '--recv-keys --recv-key --recv KEY': ['fetches the key {value}', '获取密钥 {value}'],
        '--fetch-keys URL': ['fetches the keys at {value}', '从 {value} 获取密钥'],
        '--batch': ['asks nothing', '不询问'],
        '--no-tty': ['uses no terminal', '不使用终端'],
        '--export': ['prints keys', '导出密钥'],
      },
      operands: { 'KEY...': ['the key {value}', '密钥 {value}'] },
    },
    'del': { is: ['no longer trusts a key', '移除密钥'], operands: { 'KEY...': ['the key {value}', '密钥 {value}'] } },
    list: { is: ['lists the trusted keys', '列出受信任的密钥'] },
    finger: { is: ['lists the fingerprints of the trusted keys', '列出受信任密钥的指纹'] },
    export: { is: ['prints a key', '导出密钥'], operands: { 'KEY...': ['the key {value}', '密钥 {value}'] } },
    update: { is: ['updates the keys of the distribution', '更新发行版的密钥'] },
  },
};

const dpkgDeb: CommandTable = {
  is: ['installs and queries single package files of Debian', '安装和查询单个 Debian 软件包文件'],
  does: (call) => {
    if (call.flag('-i') !== undefined) return say('installs the package file {file}', '安装软件包文件 {file}', { file: codes(call.operands) });
    if (call.flag('--print-architecture') !== undefined) return say('prints the processor architecture', '输出处理器架构');
    return undefined;
  },
  flags: {
    '-i --install': ['installs package files', '安装软件包文件'],
    '-r --remove': ['removes packages, but keeps their settings', '删除软件包，保留配置'],
    '-P --purge': ['removes packages with their settings', '删除软件包及其配置'],
    '-l --list': ['lists packages', '列出软件包'],
    '-L --listfiles': ['lists the files of a package', '列出软件包中的文件'],
    '-s --status': ['shows the state of a package', '显示软件包状态'],
    '-S --search': ['finds the package that a file belongs to', '查找文件属于哪个软件包'],
    '-x --extract': ['unpacks a package file without installing it', '解开软件包文件但不安装'],
    '-X --vextract': ['unpacks a package file and lists its files', '解开软件包文件并列出内容'],
    '-c --contents': ['lists the files in a package file', '列出软件包文件的内容'],
    '-R --recursive': ['looks in folders below too', '递归处理子目录'],
    '--configure': ['sets up packages that are unpacked', '配置已解包的软件包'],
    '-a --pending': ['all that still wait for it', '所有待处理的软件包'],
    '--unpack': ['unpacks but does not set up', '只解包，不配置'],
    '--print-architecture': ['prints the processor architecture, such as `amd64`', '输出处理器架构，如 `amd64`'],
    '--print-foreign-architectures': ['prints the further architectures', '输出额外启用的架构'],
    '--add-architecture ARCHITECTURE': ['allows packages for {value}, too', '允许安装 {value} 架构的软件包'],
    '--force-depends': ['goes on without what the package needs', '忽略依赖，强制继续'],
    '--force-all': ['goes on whatever is wrong', '忽略所有问题，强制继续'],
    '--force-confdef': ['keeps settings files by the default rule', '配置文件按默认规则处理'],
    '--force-confold': ['keeps the old settings files', '保留旧的配置文件'],
    '--force-confnew': ['takes the new settings files', '使用新的配置文件'],
    '--force-overwrite': ['may overwrite another package’s files', '允许覆盖其他软件包的文件'],
    '--force-architecture': ['installs for any architecture', '忽略架构限制'],
    '--ignore-depends PACKAGES': ['does not ask for {value}', '忽略对 {value} 的依赖'],
    '--get-selections': ['lists which packages are selected', '列出软件包的选择状态'],
    '--set-selections': ['reads which packages are selected', '读入软件包的选择状态'],
    '--compare-versions': ['compares two versions', '比较两个版本号'],
    '--root DIR': ['works on the system at {value}', '操作 {value} 处的系统'],
    '--version': ['shows its version and ends', '显示版本后退出'],
    '--raw-extract': ['unpacks everything into a folder', '把全部内容解到一个文件夹'],
  },
  operands: { 'PACKAGE...': packageOperand },
};

export const apt: CommandFamily = {
  'apt-get apt': aptGet,
  aptitude: aptGet,
  'xx-apt-get xx-apt': { ...aptGet, is: ['apt-get for the platform that is built for', '为目标平台运行 apt-get'] },
  'apt-cache': { ...aptGet, is: ['searches the lists of packages', '查询软件包列表'] },
  'apt-key': aptKey,
  'apt-mark': {
    is: ['marks packages as installed by hand or as a dependency', '标记软件包是手动安装还是自动安装'],
    subcommands: {
      auto: { is: ['marks packages as needed by others only, so autoremove may remove them', '标记为自动安装，之后可被 autoremove 删除'], operands: packages },
      manual: { is: ['marks packages as wanted, so autoremove keeps them', '标记为手动安装，不会被 autoremove 删除'], operands: packages },
      hold: { is: ['keeps packages at their version', '锁定软件包的版本'], does: ['keeps {operands} at this version', '锁定 {operands} 的版本'], operands: packages },
      unhold: { is: ['lets packages be upgraded again', '解除版本锁定'], operands: packages },
      showmanual: { is: ['lists packages installed by hand', '列出手动安装的软件包'], operands: packages },
      showauto: { is: ['lists packages installed as dependencies', '列出自动安装的软件包'], operands: packages },
      showhold: { is: ['lists packages on hold', '列出被锁定的软件包'], operands: packages },
    },
  },
  'add-apt-repository apt-add-repository': {
    is: ['adds a source of packages', '添加软件源'],
    does: ['adds the package source {operands}', '添加软件源 {operands}'],
    flags: {
      '-y --yes': ['asks nothing', '不再询问'],
      '-r --remove': ['removes the source instead', '改为删除该软件源'],
      '-u --update': ['fetches the lists afterwards', '添加后更新软件包列表'],
      '-n --no-update': ['does not fetch the lists afterwards', '添加后不更新软件包列表'],
      '-s --enable-source': ['allows source packages, too', '同时启用源码包'],
    },
    operands: { 'SOURCE...': ['the source {value}', '软件源 {value}'] },
  },
  dpkg: dpkgDeb,
  'dpkg-deb': dpkgDeb,
  'dpkg-query': {
    is: ['asks the list of installed packages', '查询已安装的软件包'],
    flags: {
      '-S --search': ['finds the package that a file belongs to', '查找文件属于哪个软件包'],
      '-W --show': ['shows packages', '显示软件包'],
      '-f --showformat FORMAT': ['in the format {value}', '使用格式 {value}'],
      '-l --list': ['lists packages', '列出软件包'],
      '-L --listfiles': ['lists the files of a package', '列出软件包中的文件'],
      '-s --status': ['shows the state of a package', '显示软件包状态'],
    },
    operands: { 'PATTERN...': ['looks for {value}', '查找 {value}'] },
  },
  'dpkg-architecture': {
    is: ['prints facts about the architecture packages are built for', '输出软件包构建所用的架构信息'],
    flags: { '-q --query NAME': ['prints {value}', '输出 {value}'], '-s --print-set': ['prints commands to set the variables', '输出设置变量的命令'] },
  },
  'dpkg-reconfigure': {
    is: ['sets up an installed package again', '重新配置已安装的软件包'],
    does: ['sets up {operands} again', '重新配置 {operands}'],
    flags: {
      '-f --frontend FRONTEND': ['asks its questions by {value}; `noninteractive`: not at all', '用 {value} 方式提问，`noninteractive` 表示不提问'],
      '-p --priority PRIORITY': ['asks only questions of priority {value} or more', '只问优先级不低于 {value} 的问题'],
      '-a --all': ['all packages', '所有软件包'],
    },
    operands: packages,
  },
  'dpkg-divert': {
    is: ['moves a package’s file to another place for good', '让某个文件改存到别处'],
    flags: {
      '--add': ['adds a diversion', '添加转移'],
      '--remove': ['removes a diversion', '取消转移'],
      '--rename': ['also moves the file', '同时移动文件'],
      '--local': ['for every package', '对所有软件包有效'],
      '--divert NAME': ['the other place: {value}', '新的位置：{value}'],
      '--package PACKAGE': ['except for {value}', '{value} 除外'],
      '--quiet': ['prints less', '减少输出'],
    },
    operands: { FILE: ['the file {value}', '文件 {value}'] },
  },
  'dpkg-buildflags': { is: ['prints compiler flags for building packages', '输出构建软件包用的编译选项'], flags: { '--get FLAG': ['prints {value}', '输出 {value}'] } },
  'dpkg-scanpackages': { is: ['makes a list of the packages in a folder', '为文件夹中的软件包生成索引'], operands: { 'FOLDER...': ['the folder {value}', '文件夹 {value}'] } },
  'debconf-set-selections': {
    is: ['answers questions of packages in advance', '预先回答软件包安装时的提问'],
    operands: { 'FILE...': ['the answers in {value}', '{value} 中的答案'] },
  },
  'update-alternatives alternatives': {
    is: ['chooses between programs that serve the same purpose', '在功能相同的程序之间选择默认项'],
    flags: {
      '--install LINK': ['adds a choice for {value}', '为 {value} 添加一个候选项'],
      '--set NAME': ['chooses a program for {value}', '为 {value} 选定程序'],
      '--slave LINK': ['together with {value}', '同时设置 {value}'],
      '--config NAME': ['asks which program to use for {value}', '询问 {value} 使用哪个程序'],
      '--display NAME': ['shows the choices for {value}', '显示 {value} 的候选项'],
      '--query NAME': ['shows the choices for {value}', '查询 {value} 的候选项'],
      '--auto NAME': ['chooses for {value} by priority', '按优先级为 {value} 选择'],
      '--remove NAME': ['removes a choice for {value}', '删除 {value} 的一个候选项'],
      '--get-selections': ['lists what is chosen', '列出当前选择'],
    },
    operands: {
      'VALUE...': (value) => (/^\d+$/.test(value) ? ['the priority {value}: the highest one is taken', '优先级 {value}，最高的被选用'] : value.startsWith('/') ? ['the program {value}', '程序 {value}'] : ['the name of the choice: {value}', '选项组的名称：{value}']),
    },
  },
  'apt-file': { is: ['searches the files of packages', '在软件包的文件中搜索'], operands: { 'WORD...': ['the word {value}', '词语 {value}'] } },
  'mk-build-deps': {
    is: ['makes a package that needs everything a build needs', '生成一个包含全部编译依赖的软件包'],
    flags: { '-i --install': ['installs it', '并安装它'], '-t --tool COMMAND': ['with the command {value}', '使用命令 {value}'], '-r --remove': ['removes the file afterwards', '之后删除该文件'] },
    operands: { 'FILE...': ['the control file {value}', '控制文件 {value}'] },
  },
  install_packages: { is: ['installs packages and cleans up behind itself (Bitnami)', '安装软件包并自动清理（Bitnami）'], does: ['installs {operands}', '安装 {operands}'], operands: packages },
};
