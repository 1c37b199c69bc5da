/** Node.js and its package managers. Sources: npm's and yarn's documentation, node(1). */
import { code, codes, say } from '../text.ts';
import type { Call, CommandFamily, CommandTable, Flags } from './table.ts';
import type { Text } from '../../../shared/locale.ts';

const npmFlags: Flags = {
  '-g --global': ['for the whole system, not only this project', '全局安装，而不只是当前项目'],
  '--production': ['leaves development packages out', '不安装开发依赖'],
  '--omit KIND': ['leaves {value} packages out', '不安装 {value} 类依赖'],
  '--include KIND': ['with {value} packages', '包含 {value} 类依赖'],
  '--only --also KIND': ['only {value} packages', '只安装 {value} 类依赖'],
  '-f --force': ['goes on in spite of warnings', '忽略警告，强制执行'],
  '--unsafe-perm [VALUE]': ['runs scripts of packages as root', '以 root 身份运行软件包的脚本'],
  '--allow-root [VALUE]': ['runs as root', '允许以 root 运行'],
  '--location PLACE': ['for {value}', '范围为 {value}'],
  '-S --save': ['notes it in package.json', '记录到 package.json'],
  '-D --save-dev': ['notes it as a development package', '记录为开发依赖'],
  '-E --save-exact': ['notes the exact version', '记录确切版本'],
  '--no-save': ['does not note it in package.json', '不记录到 package.json'],
  '--no-package-lock': ['ignores package-lock.json', '忽略 package-lock.json'],
  '--package-lock [VALUE]': ['uses package-lock.json', '使用 package-lock.json'],
  '--registry URL': ['gets packages from {value}', '从 {value} 获取软件包'],
  '--prefix FOLDER': ['in the folder {value}', '在文件夹 {value} 中'],
  '--cache FOLDER': ['keeps its cache in {value}', '缓存保存在 {value}'],
  '--cache-min SECONDS': ['uses cached packages for {value} seconds', '缓存有效期 {value} 秒'],
  '--no-optional --no-opt': ['leaves optional packages out', '不安装可选依赖'],
  '--optional': ['with optional packages', '包含可选依赖'],
  '--no-audit': ['does not check for known weaknesses', '不做安全检查'],
  '--no-fund': ['shows no appeals for funding', '不显示赞助信息'],
  '--no-progress': ['shows no progress bar', '不显示进度条'],
  '--progress [VALUE]': ['whether a progress bar is shown', '是否显示进度条'],
  '--no-bin-links': ['makes no links to programs', '不创建命令链接'],
  '--ignore-scripts': ['runs no scripts of packages', '不执行软件包的脚本'],
  '--legacy-peer-deps': ['ignores conflicts of peer packages', '忽略 peer 依赖冲突'],
  '--build-from-source [NAME]': ['builds from source', '从源码编译'],
  '--loglevel LEVEL': ['prints messages of level {value}', '日志级别为 {value}'],
  '-s --silent': ['prints nothing', '不输出信息'],
  '-q --quiet': ['prints less', '减少输出'],
  '-d --verbose': ['prints more', '输出更多信息'],
  '-y --yes': ['asks nothing', '不询问'],
  '--depth N': ['{value} levels deep', '深度为 {value}'],
  '-w --workspace NAME': ['in the workspace {value}', '在工作区 {value} 中'],
  '--workspaces': ['in all workspaces', '在所有工作区中'],
  '--if-present': ['no error when there is no such script', '没有该脚本时不报错'],
  '--python PYTHON': ['builds with {value}', '编译时使用 {value}'],
  '--strict-ssl [VALUE]': ['whether certificates are checked', '是否校验证书'],
  '--no-color': ['without colours', '不使用颜色'],
  '--prefer-offline': ['prefers its cache', '优先使用缓存'],
  '--dev': ['with development packages', '包含开发依赖'],
  '--all': ['all of them', '全部'],
  '--no-cache': ['without a cache', '不使用缓存'],
  '--clean': ['cleans up', '清理'],
  '-h --help': ['shows its help and ends', '显示帮助后退出'],
  '-v --version -version': ['shows its version and ends', '显示版本后退出'],
};

const packageOperand = (value: string): readonly [string, string] =>
  /^(https?|git|git\+\w+|github):/.test(value)
    ? ['the package at {value}', '{value} 处的软件包']
    : /^\.?\.?\/|^\.$|\.tgz$/.test(value)
      ? ['the package at the path {value}', '路径 {value} 处的软件包']
      : /.@/.test(value)
        ? ['the package {value}, with its version behind the @', '软件包 {value}，@ 后面是版本']
        : ['the package {value}', '软件包 {value}'];
const packages = { 'PACKAGE...': packageOperand };

const installs = (call: Call): Text => {
  if (call.operands.length > 0) {
    const names = codes(call.operands);
    return call.flag('-g') !== undefined ? say('installs {names} for the whole system', '全局安装 {names}', { names }) : say('installs {names}', '安装 {names}', { names });
  }
  return call.flag('--production', '--omit') === undefined ? say('installs the packages in package.json', '安装 package.json 中的依赖') : say('installs the packages in package.json, without development ones', '安装 package.json 中的依赖，不含开发依赖');
};

const script: CommandTable = {
  is: ['runs a script of package.json', '运行 package.json 中的脚本'],
  does: (call) => (call.operands[0] === undefined ? undefined : say('runs the script {name} of package.json', '运行 package.json 中的脚本 {name}', { name: code(call.operands[0]) })),
  operandEndsFlags: true,
  operands: { SCRIPT: ['the script {value}', '脚本 {value}'], 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] },
};
const installing: CommandTable = { is: ['installs packages', '安装软件包'], does: installs, operands: packages };

const npm: CommandTable = {
  is: ['the package manager of Node.js', 'Node.js 的包管理工具'],
  flags: npmFlags,
  subcommands: {
    'install i add in isntall': installing,
    'ci clean-install': { is: ['installs exactly what package-lock.json lists', '严格按 package-lock.json 安装依赖'] },
    'run run-script': script,
    'test t': { is: ['runs the script `test` of package.json', '运行 package.json 中的 `test` 脚本'], operands: { 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] } },
    start: { is: ['runs the script `start` of package.json', '运行 package.json 中的 `start` 脚本'], operands: { 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] } },
    build: { is: ['builds a package', '构建软件包'], operands: packages },
    cache: { is: ['looks after the cache', '管理缓存'], does: (call) => (call.operands[0] === 'clean' ? say('empties npm’s cache', '清空 npm 缓存') : undefined), operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'KEY...': ['only {value}', '只处理 {value}'] } },
    'config c': { is: ['changes npm’s settings', '修改 npm 的配置'], operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], NAME: ['the setting {value}', '配置项 {value}'], 'VALUE...': ['its value {value}', '值 {value}'] } },
    'set get': { is: ['changes or shows npm’s settings', '修改或查看 npm 的配置'], operands: { NAME: ['the setting {value}', '配置项 {value}'], VALUE: ['its value {value}', '值 {value}'] } },
    prune: { is: ['removes packages that are not needed', '删除不需要的软件包'], operands: packages },
    dedupe: { is: ['keeps each package once', '合并重复的依赖'] },
    'uninstall remove rm un': { is: ['removes packages', '卸载软件包'], does: ['removes {operands}', '卸载 {operands}'], operands: packages },
    'update up upgrade': { is: ['upgrades packages', '升级软件包'], does: ['upgrades {operands}', '升级 {operands}'], operands: packages },
    'ls list': { is: ['lists packages', '列出软件包'], operands: packages },
    link: { is: ['links a package under development', '链接开发中的软件包'], operands: packages },
    pack: { is: ['packs the project into a file', '把项目打包成文件'], operands: packages },
    publish: { is: ['publishes a package', '发布软件包'], operands: packages },
    rebuild: { is: ['builds packages again', '重新编译软件包'], operands: packages },
    init: { is: ['makes a package.json', '创建 package.json'], operands: packages },
    audit: { is: ['checks for known weaknesses', '检查已知漏洞'], operands: { ACTION: ['the argument {value}', '参数 {value}'] } },
    'exec x': { is: ['runs a program of a package', '运行软件包中的程序'], operands: { 'WORD...': ['the argument {value}', '参数 {value}'] } },
    root: { is: ['prints where packages are', '输出软件包所在位置'] },
    bin: { is: ['prints where programs are', '输出命令所在位置'] },
    view: { is: ['shows a package', '查看软件包信息'], operands: { 'WORD...': ['the argument {value}', '参数 {value}'] } },
    login: { is: ['logs in to the registry', '登录软件源'] },
  },
};

const yarn: CommandTable = {
  is: ['a package manager of Node.js', 'Node.js 的包管理工具'],
  does: installs,
  flags: {
    ...npmFlags,
    '--frozen-lockfile --immutable --pure-lockfile': ['installs exactly what yarn.lock lists', '严格按 yarn.lock 安装'],
    '--non-interactive': ['asks nothing', '不询问'],
    '--network-timeout MILLISECONDS': ['waits up to {value} ms for the network', '网络超时 {value} 毫秒'],
    '--network-concurrency N': ['{value} downloads at once', '同时下载 {value} 个'],
    '--cwd FOLDER': ['in the folder {value}', '在文件夹 {value} 中'],
    '--cache-folder FOLDER': ['keeps its cache in {value}', '缓存保存在 {value}'],
    '--modules-folder FOLDER': ['installs into {value}', '安装到 {value}'],
    '--ignore-engines': ['ignores which Node.js a package asks for', '忽略对 Node.js 版本的要求'],
    '--ignore-optional': ['leaves optional packages out', '不安装可选依赖'],
    '--ignore-platform': ['ignores which platform a package asks for', '忽略平台要求'],
    '--check-files': ['checks that files are there', '检查文件是否完整'],
    '--offline': ['uses no network', '不使用网络'],
    '--flat': ['one version of each package', '每个包只保留一个版本'],
    '--exact -E': ['notes the exact version', '记录确切版本'],
  },
  subcommands: {
    install: installing,
    add: installing,
    global: { is: ['works on packages for the whole system', '操作全局软件包'], does: (call) => (call.operands[0] === 'add' ? say('installs {names} for the whole system', '全局安装 {names}', { names: codes(call.operands.slice(1)) }) : undefined), operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], ...packages } },
    run: script,
    remove: { is: ['removes packages', '卸载软件包'], does: ['removes {operands}', '卸载 {operands}'], operands: packages },
    'upgrade up': { is: ['upgrades packages', '升级软件包'], operands: packages },
    cache: { is: ['looks after the cache', '管理缓存'], operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'NAME...': ['only {value}', '只处理 {value}'] } },
    config: { is: ['changes yarn’s settings', '修改 yarn 的配置'], operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], NAME: ['the setting {value}', '配置项 {value}'], VALUE: ['its value {value}', '值 {value}'] } },
    link: { is: ['links a package under development', '链接开发中的软件包'], operands: packages },
    set: { is: ['sets yarn’s version', '设置 yarn 的版本'], operands: { 'WORD...': ['the argument {value}', '参数 {value}'] } },
    workspaces: { is: ['works on workspaces', '操作工作区'], operands: { 'WORD...': ['the argument {value}', '参数 {value}'] } },
    workspace: { is: ['runs a command in a workspace', '在工作区中执行命令'], operands: { NAME: ['the workspace {value}', '工作区 {value}'], 'WORD...': ['the argument {value}', '参数 {value}'] } },
  },
  operandEndsFlags: true,
  operands: { SCRIPT: ['the script {value} of package.json', 'package.json 中的脚本 {value}'], 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] },
};

const named = (call: Call): Text | undefined => {
  const [first] = call.operands;
  return first === undefined ? undefined : say('runs {first} with Node.js', '用 Node.js 运行 {first}', { first: code(first) });
};

export const node: CommandFamily = {
  'npm cnpm': npm,
  pnpm: npm,
  yarn,
  'node nodejs': {
    is: ['runs JavaScript programs (Node.js)', '运行 JavaScript 程序（Node.js）'],
    does: named,
    operandEndsFlags: true,
    lastFlags: ['-e', '-p'],
    flags: {
      '-e --eval CODE': ['runs the code {value}', '运行代码 {value}'],
      '-p --print CODE': ['prints what {value} comes to', '输出 {value} 的结果'],
      '-r --require MODULE': ['loads {value} first', '先加载模块 {value}'],
      '--max-old-space-size --max_old_space_size MEGABYTES': ['may use {value} MB of memory', '最多使用 {value} MB 内存'],
      '--inspect [ADDRESS]': ['lets a debugger connect', '允许调试器连接'],
      '--experimental-modules': ['with ES modules', '启用 ES 模块'],
      '--harmony': ['with new language features', '启用新语言特性'],
      '-v --version': ['shows its version and ends', '显示版本后退出'],
    },
    operands: { 'SCRIPT unless -e --eval -p --print': ['the script {value}', '脚本 {value}'], 'ARGUMENT...': ['handed to the script: {value}', '传给脚本的参数：{value}'] },
  },
  npx: { is: ['runs a program of a package', '运行软件包中的程序'], does: ['runs {first}', '运行 {first}'], operandEndsFlags: true, flags: { '-y --yes': ['asks nothing', '不询问'], '-p --package NAME': ['of the package {value}', '来自软件包 {value}'] }, operands: { PROGRAM: ['the program {value}', '程序 {value}'], 'ARGUMENT...': ['handed to it: {value}', '传给它的参数：{value}'] } },
  bower: {
    is: ['a package manager for web pages', '网页前端包管理工具'],
    flags: { '--allow-root': ['runs as root', '允许以 root 运行'], '-y': ['asks nothing', '不询问'], '--config.interactive VALUE': ['whether it asks: {value}', '是否询问：{value}'], '-F --force-latest': ['takes the newest', '使用最新版本'], '--production -p': ['without development packages', '不安装开发依赖'] },
    subcommands: { 'install i': installing, cache: { is: ['looks after the cache', '管理缓存'], operands: { ACTION: ['the argument {value}', '参数 {value}'] } } },
  },
  'grunt gulp': { is: ['runs tasks of a project', '运行项目任务'], does: ['runs the task {operands}', '运行任务 {operands}'], operands: { 'TASK...': ['the task {value}', '任务 {value}'] } },
  pm2: { is: ['keeps Node.js programs running', '管理 Node.js 进程'], operandEndsFlags: true, operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'WORD...': ['the argument {value}', '参数 {value}'] } },
  corepack: { is: ['provides yarn and pnpm', '提供 yarn 和 pnpm'], operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'NAME...': ['the argument {value}', '参数 {value}'] } },
};
