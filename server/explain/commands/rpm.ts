/** Red Hat's, Fedora's and SUSE's package tools. Sources: yum(8), dnf(8), rpm(8), zypper(8). */
import { codes, say } from '../text.ts';
import type { CommandFamily, CommandTable, Flags } from './table.ts';

const flags: Flags = {
  '-y --assumeyes': ['answers every question with yes', '所有询问都回答“是”'],
  '-q --quiet': ['prints less', '减少输出'],
  '-v --verbose': ['prints more', '输出更多信息'],
  '-d --debuglevel LEVEL': ['prints details up to level {value}', '输出 {value} 级调试信息'],
  '-e --errorlevel LEVEL': ['prints errors up to level {value}', '输出 {value} 级错误信息'],
  '-C --cacheonly': ['uses only what is in the cache', '只使用缓存'],
  '-x --exclude PACKAGE': ['leaves {value} out', '排除 {value}'],
  '-t --tolerant': ['goes on in spite of errors', '遇到错误也继续'],
  '-b --best': ['takes the newest versions or fails', '使用最新版本，否则失败'],
  '--nobest': ['takes an older version where the newest doesn’t fit', '最新版本不合适时使用旧版本'],
  '--enablerepo REPOSITORY': ['also uses the source {value}', '启用软件源 {value}'],
  '--disablerepo REPOSITORY': ['does not use the source {value}', '停用软件源 {value}'],
  '--repo --repoid REPOSITORY': ['uses only the source {value}', '只使用软件源 {value}'],
  '--setopt OPTION': ['sets the option {value} for this run', '本次运行使用选项 {value}'],
  '--nogpgcheck --no-gpg-checks': ['does not check signatures', '不校验签名'],
  '--noplugins': ['uses no plugins', '不使用插件'],
  '--nodocs': ['leaves documentation out', '不安装文档'],
  '--skip-broken': ['leaves out packages that don’t fit', '跳过有问题的软件包'],
  '--allowerasing': ['may remove packages to solve conflicts', '允许删除软件包来解决冲突'],
  '--installroot DIR': ['works on the system at {value}', '安装到 {value} 处的系统'],
  '--releasever VERSION': ['as if the system had the version {value}', '按系统版本 {value} 处理'],
  '--refresh': ['fetches the lists anew', '重新获取软件包列表'],
  '--security': ['only security fixes', '只处理安全更新'],
  '--obsoletes': ['replaces outdated packages', '替换过时的软件包'],
  '--downloadonly': ['only downloads', '只下载，不安装'],
  '--best': ['takes the newest versions or fails', '使用最新版本，否则失败'],
  '--nodeps': ['ignores dependencies', '忽略依赖'],
  '-h --help': ['shows its help and ends', '显示帮助后退出'],
  '--version': ['shows its version and ends', '显示版本后退出'],
};

const packageOperand = (value: string): readonly [string, string] =>
  /^(https?|ftp):/.test(value)
    ? ['the package file at {value}', '{value} 处的软件包文件']
    : /\.rpm$/.test(value)
      ? ['the package file {value}', '软件包文件 {value}']
      : value.startsWith('@')
        ? ['the group of packages {value}', '软件包组 {value}']
        : ['the package {value}', '软件包 {value}'];
const packages = { 'PACKAGE...': packageOperand };

const yum: CommandTable = {
  is: ['the package manager of Red Hat, CentOS and Fedora', 'Red Hat、CentOS 和 Fedora 的包管理工具'],
  flags,
  subcommands: {
    install: { is: ['installs packages', '安装软件包'], does: ['installs {operands}', '安装 {operands}'], operands: packages },
    'localinstall': { is: ['installs package files', '安装软件包文件'], does: ['installs {operands}', '安装 {operands}'], operands: packages },
    reinstall: { is: ['installs packages again', '重新安装软件包'], does: ['installs {operands} again', '重新安装 {operands}'], operands: packages },
    'update upgrade': { is: ['upgrades packages', '升级软件包'], does: ['upgrades {operands}', '升级 {operands}'], operands: packages },
    'update-minimal upgrade-minimal': { is: ['upgrades as little as needed for fixes', '只做必要的更新'], operands: packages },
    'remove erase': { is: ['removes packages', '删除软件包'], does: ['removes {operands}', '删除 {operands}'], operands: packages },
    autoremove: { is: ['removes packages that nothing needs any more', '删除不再需要的依赖包'], operands: packages },
    clean: { is: ['deletes cached files', '清除缓存'], operands: { 'WHAT...': ['what to delete: {value}', '要清除的内容：{value}'] } },
    makecache: { is: ['fetches the lists of packages', '获取软件包列表'], operands: { MODE: ['how: {value}', '方式：{value}'] } },
    'groupinstall': { is: ['installs groups of packages', '安装软件包组'], does: ['installs the groups {operands}', '安装软件包组 {operands}'], operands: { 'GROUP...': ['the group {value}', '软件包组 {value}'] } },
    'groupremove': { is: ['removes groups of packages', '删除软件包组'], operands: { 'GROUP...': ['the group {value}', '软件包组 {value}'] } },
    'group groups': { is: ['works on groups of packages', '操作软件包组'], operands: { 'WORD...': ['the argument {value}', '参数 {value}'] } },
    module: { is: ['works on module streams', '操作模块'], operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'MODULE...': ['the module {value}', '模块 {value}'] } },
    swap: { is: ['replaces one package by another', '用一个软件包替换另一个'], operands: { OLD: ['removes {value}', '删除 {value}'], NEW: ['installs {value}', '安装 {value}'] } },
    downgrade: { is: ['goes back to older versions', '降级软件包'], operands: packages },
    'check-update': { is: ['looks for updates', '检查更新'], operands: packages },
    'list': { is: ['lists packages', '列出软件包'], operands: packages },
    info: { is: ['shows details of packages', '显示软件包信息'], operands: packages },
    search: { is: ['searches for packages', '搜索软件包'], operands: packages },
    'builddep': { is: ['installs what is needed to build packages', '安装编译所需的依赖'], operands: packages },
    'config-manager': {
      is: ['changes package sources', '管理软件源'],
      flags: { '--add-repo URL': ['adds the source {value}', '添加软件源 {value}'], '--set-enabled --enable NAME': ['turns the source {value} on', '启用软件源 {value}'], '--set-disabled --disable NAME': ['turns the source {value} off', '停用软件源 {value}'] },
      operands: { 'NAME...': ['the source {value}', '软件源 {value}'] },
    },
    repolist: { is: ['lists package sources', '列出软件源'] },
    versionlock: { is: ['keeps packages at their version', '锁定软件包版本'], operands: packages },
  },
};

export const rpm: CommandFamily = {
  'yum dnf microdnf tdnf dnf5': yum,
  'yum-config-manager': yum.subcommands?.['config-manager'] ?? yum,
  'yum-builddep': { is: ['installs what is needed to build packages', '安装编译所需的依赖'], flags, operands: packages },
  rpm: {
    is: ['installs and queries single RPM packages', '安装和查询单个 RPM 软件包'],
    does: (call) => {
      if (call.flag('--import') !== undefined) return say('trusts the key {file}', '导入受信任的密钥 {file}', { file: codes(call.operands) });
      if (call.flag('-i', '-U') !== undefined && call.operands.length > 0) return say('installs {files}', '安装 {files}', { files: codes(call.operands) });
      return undefined;
    },
    flags: {
      '-i --install': ['installs packages', '安装软件包'],
      '-U --upgrade': ['installs or upgrades packages', '安装或升级软件包'],
      '-F --freshen': ['upgrades packages that are installed', '升级已安装的软件包'],
      '-e --erase': ['removes packages', '删除软件包'],
      '-q --query': ['asks about packages', '查询软件包'],
      '-a --all': ['all packages', '所有软件包'],
      '-l --list': ['lists files', '列出文件'],
      '-f --file': ['asks whose a file is', '查询文件属于哪个软件包'],
      '-V --verify': ['checks packages', '校验软件包'],
      '-v --verbose': ['prints more', '输出更多信息'],
      '-h --hash': ['shows progress', '显示进度'],
      '-K --checksig': ['checks signatures', '检查签名'],
      '--import': ['trusts a key', '导入受信任的密钥'],
      '--nodeps': ['ignores dependencies', '忽略依赖'],
      '--force': ['installs in spite of conflicts', '忽略冲突强制安装'],
      '--noscripts': ['runs no scripts of packages', '不执行软件包自带的脚本'],
      '--nosignature': ['does not check signatures', '不校验签名'],
      '--root DIR': ['works on the system at {value}', '操作 {value} 处的系统'],
      '--qf --queryformat FORMAT': ['prints in the format {value}', '以格式 {value} 输出'],
      '--rebuilddb': ['builds its database anew', '重建数据库'],
      '--initdb': ['makes its database', '初始化数据库'],
      '-E --eval MACRO': ['prints what {value} stands for', '输出 {value} 的值'],
    },
    operands: packages,
  },
  rpmkeys: { is: ['manages keys for RPM packages', '管理 RPM 密钥'], flags: { '--import': ['trusts a key', '导入受信任的密钥'], '-K --checksig': ['checks signatures', '检查签名'] }, operands: { 'FILE...': ['the file {value}', '文件 {value}'] } },
  zypper: {
    is: ['the package manager of openSUSE', 'openSUSE 的包管理工具'],
    flags: {
      '-n --non-interactive': ['asks nothing', '不询问'],
      '-q --quiet': ['prints less', '减少输出'],
      '--gpg-auto-import-keys': ['trusts new keys by itself', '自动信任新的密钥'],
      '--no-gpg-checks': ['does not check signatures', '不校验签名'],
      '--no-refresh': ['does not fetch the lists', '不更新软件包列表'],
    },
    subcommands: {
      'install in': {
        is: ['installs packages', '安装软件包'],
        does: ['installs {operands}', '安装 {operands}'],
        flags: { '-y --no-confirm': ['asks nothing', '不询问'], '--no-recommends': ['leaves recommended packages out', '不安装推荐的软件包'], '-t --type TYPE': ['of the type {value}', '类型为 {value}'], '-l --auto-agree-with-licenses': ['agrees to licences', '自动同意许可协议'] },
        operands: packages,
      },
      'remove rm': { is: ['removes packages', '删除软件包'], does: ['removes {operands}', '删除 {operands}'], flags: { '-y --no-confirm': ['asks nothing', '不询问'] }, operands: packages },
      'refresh ref': { is: ['fetches the lists of packages', '更新软件包列表'], operands: { 'SOURCE...': ['the source {value}', '软件源 {value}'] } },
      'update up': { is: ['upgrades packages', '升级软件包'], flags: { '-y --no-confirm': ['asks nothing', '不询问'] }, operands: packages },
      'dist-upgrade dup': { is: ['upgrades the whole system', '升级整个系统'], flags: { '-y --no-confirm': ['asks nothing', '不询问'] }, operands: packages },
      'addrepo ar': { is: ['adds a package source', '添加软件源'], flags: { '-f --refresh': ['keeps its list fresh', '自动刷新'], '-G --no-gpgcheck': ['does not check signatures', '不校验签名'] }, operands: { URL: ['its address {value}', '地址 {value}'], NAME: ['its name {value}', '名称 {value}'] } },
      'clean cc': { is: ['deletes cached files', '清除缓存'], flags: { '-a --all': ['all of them', '全部'] }, operands: { 'SOURCE...': ['of {value}', '软件源 {value}'] } },
      'patch': { is: ['installs patches', '安装补丁'], flags: { '-y --no-confirm': ['asks nothing', '不询问'] } },
    },
  },
};
