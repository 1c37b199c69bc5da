/** Alpine's package manager. Source: apk(8). */
import { codes, say } from '../text.ts';
import type { CommandFamily, CommandTable, Flags } from './table.ts';

const flags: Flags = {
  '--no-cache': ['keeps no package lists, so the image stays smaller', '不保留软件包索引，让镜像更小'],
  '-U --update-cache --update': ['fetches the current lists first', '先获取最新的软件包索引'],
  '-t --virtual NAME': ['groups the packages under the name {value}, so that they can be removed together', '把这些包归为一组 {value}，便于以后一起删除'],
  '-X --repository URL': ['also takes packages from {value}', '同时使用软件源 {value}'],
  '-p --root DIR': ['works on the system at {value}', '操作 {value} 处的系统'],
  '-q --quiet': ['prints less', '减少输出'],
  '-v --verbose': ['prints more', '输出更多信息'],
  '-f --force': ['goes on in spite of problems', '忽略问题，强制执行'],
  '--force-overwrite': ['may overwrite files of other packages', '允许覆盖其他软件包的文件'],
  '--force-broken-world': ['goes on although packages don’t fit together', '即使软件包不兼容也继续'],
  '--allow-untrusted': ['takes packages whose signature can’t be checked', '允许安装无法验证签名的软件包'],
  '--no-network': ['uses no network', '不使用网络'],
  '--no-progress': ['shows no progress bar', '不显示进度条'],
  '--progress': ['shows a progress bar', '显示进度条'],
  '--purge': ['removes settings files too', '连配置文件一起删除'],
  '--print-arch': ['prints the processor architecture', '输出处理器架构'],
  '--arch ARCHITECTURE': ['takes packages for {value}', '使用 {value} 架构的软件包'],
  '--initdb': ['starts an empty package database', '初始化空的软件包数据库'],
  '--keys-dir DIR': ['takes its keys from {value}', '从 {value} 读取密钥'],
  '--repositories-file FILE': ['reads its sources from {value}', '从 {value} 读取软件源'],
  '--cache-dir DIR': ['keeps downloads in {value}', '把下载内容缓存在 {value}'],
  '--no-scripts': ['runs no scripts of packages', '不执行软件包自带的脚本'],
  '--clean-protected': ['overwrites protected settings files', '覆盖受保护的配置文件'],
  '-a --available': ['also goes to what the sources hold, even if older', '以软件源中的版本为准，即使更旧'],
  '-u --upgrade': ['upgrades what is already there', '升级已安装的软件包'],
  '-l --latest': ['takes the newest version', '使用最新版本'],
  '-r --rdepends --recursive': ['goes through dependencies, too', '递归处理依赖'],
  '-R --depends': ['shows dependencies', '显示依赖'],
  '-e --installed': ['only whether it is installed', '只查询是否已安装'],
  '--no-install-recommends': ['is a flag of apt-get; apk refuses it', '这是 apt-get 的选项，apk 不接受'],
  '-o --output FILE': ['writes to {value}', '写入 {value}'],
  '-s --simulate': ['only says what it would do', '只显示将要做什么'],
  '--wait SECONDS': ['waits up to {value} seconds for another apk to end', '最多等待其他 apk 进程 {value} 秒'],
  '-h --help': ['shows its help and ends', '显示帮助后退出'],
  '-V --version': ['shows its version and ends', '显示版本后退出'],
};

const packages = {
  'PACKAGE...': (value: string): readonly [string, string] =>
    /[<>=~]/.test(value)
      ? ['a package within these versions: {value}', '限定版本的软件包：{value}']
      : value.startsWith('.')
        ? ['the group of packages {value}', '软件包组 {value}']
        : value.includes('$')
          ? ['the packages that the variable names: {value}', '变量所指的软件包：{value}']
          : value.startsWith('so:')
            ? ['a package that brings the library {value}', '提供 {value} 这个库的软件包']
            : ['the package {value}', '软件包 {value}'],
};

const apkTable: CommandTable = {
  is: ['the package manager of Alpine Linux', 'Alpine Linux 的包管理工具'],
  does: (call) => (call.flag('--print-arch') === undefined ? undefined : say('prints the processor architecture', '输出处理器架构')),
  flags,
  subcommands: {
    add: {
      is: ['installs packages', '安装软件包'],
      does: (call) => (call.operands.length > 0 ? say('installs {packages}', '安装 {packages}', { packages: codes(call.operands) }) : undefined),
      operands: packages,
    },
    del: { is: ['removes packages', '删除软件包'], does: ['removes {operands}', '删除 {operands}'], operands: packages },
    update: { is: ['fetches the current lists of packages', '获取最新的软件包索引'] },
    upgrade: { is: ['upgrades installed packages', '升级已安装的软件包'], operands: packages },
    info: { is: ['shows packages', '显示软件包信息'], flags: { '-L --contents': ['lists their files', '列出其中的文件'], '-v --verbose': ['with versions', '带版本号'] }, operands: packages },
    search: { is: ['searches for packages', '搜索软件包'], operands: packages },
    fetch: { is: ['downloads package files', '下载软件包文件'], operands: packages },
    fix: { is: ['repairs packages', '修复软件包'], operands: packages },
    index: { is: ['makes a list of package files', '为软件包文件生成索引'], operands: { 'FILE...': ['the package file {value}', '软件包文件 {value}'] } },
    list: { is: ['lists packages', '列出软件包'], operands: packages },
    cache: { is: ['looks after the cache', '管理缓存'], operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'] } },
    policy: { is: ['shows which versions can be had', '显示可用的版本'], operands: packages },
    version: { is: ['compares versions', '比较版本'], operands: packages },
  },
};

export const apk: CommandFamily = {
  apk: apkTable,
  'xx-apk': { ...apkTable, is: ['apk for the platform that is built for', '为目标平台运行 apk'] },
  'apk-install': { is: ['installs packages and keeps no cache', '安装软件包且不留缓存'], does: ['installs {operands}', '安装 {operands}'], flags, operands: packages },
};
