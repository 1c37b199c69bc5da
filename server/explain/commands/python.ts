/** pip and python. Sources: pip's and python's own `--help` and manual pages. */
import { code, codes, say } from '../text.ts';
import { type Call, type CommandFamily, type CommandTable, type Flags } from './table.ts';
import type { Text } from '../../../shared/locale.ts';

const pipFlags: Flags = {
  '-h --help': ['shows its help and ends', '显示帮助后退出'],
  '-V --version': ['shows pip’s version and ends', '显示 pip 的版本后退出'],
  '-v --verbose': ['tells more of what it does', '输出更多过程信息'],
  '-q --quiet': ['tells less of what it does', '减少输出信息'],
  '--trusted-host HOST': ['trusts the host {value} even if its HTTPS certificate is missing or not valid', '信任主机 {value}，即使它没有有效的 HTTPS 证书'],
  '--cert FILE': ['checks HTTPS with the certificates in {value}', '用 {value} 中的证书校验 HTTPS'],
  '--client-cert FILE': ['identifies itself to the server with the certificate {value}', '用证书 {value} 向服务器表明身份'],
  '--proxy URL': ['connects through the proxy {value}', '通过代理 {value} 连接网络'],
  '--timeout --default-timeout SECONDS': ['waits up to {value} seconds for an answer', '等待响应最多 {value} 秒'],
  '--retries N': ['tries a connection {value} more times', '连接失败时最多重试 {value} 次'],
  '--cache-dir FOLDER': ['keeps downloads in {value}', '把下载内容缓存在 {value}'],
  '--no-cache-dir --no-cache': ['keeps no copy of the downloads, so the image stays smaller', '不保留下载缓存，让镜像更小'],
  '--disable-pip-version-check': ['does not look for a newer pip', '不检查 pip 是否有新版本'],
  '--no-input': ['never asks a question', '不向用户提问'],
  '--no-color': ['prints without colours', '输出不带颜色'],
  '--isolated': ['ignores environment variables and the user’s settings', '忽略环境变量和用户配置'],
  '--require-virtualenv': ['works only in a virtual environment', '只允许在虚拟环境中运行'],
  '--python PYTHON': ['works for the Python at {value}', '针对 {value} 这个 Python 运行'],
  '--log FILE': ['writes a full log to {value}', '把完整日志写入 {value}'],
  '--exists-action ACTION': ['does {value} when a path is already there', '路径已存在时执行 {value}'],
  '--use-feature FEATURE': ['turns the new feature {value} on', '启用新特性 {value}'],
  '--use-deprecated FEATURE': ['turns the old behaviour {value} on', '启用旧行为 {value}'],
  '--root-user-action ACTION': ['does {value} when run as root (`ignore` hides the warning)', '以 root 运行时执行 {value}（`ignore` 表示不再警告）'],
};

const indexFlags: Flags = {
  '-i --index-url --pypi-url URL': ['gets packages from {value} instead of PyPI', '从 {value} 而不是 PyPI 获取软件包'],
  '--extra-index-url URL': ['also looks for packages at {value}', '同时从 {value} 查找软件包'],
  '--no-index': ['uses no package index, only `--find-links`', '不使用软件包索引，只用 `--find-links` 指定的位置'],
  '-f --find-links URL': ['also looks for package files at {value}', '同时在 {value} 查找软件包文件'],
  '--pre': ['takes pre-release versions too', '也接受预发布版本'],
  '-r --requirement FILE': ['takes the packages listed in {value}, one a line', '读取 {value} 中列出的软件包，每行一个'],
  '-c --constraint FILE': ['holds versions to the limits in {value}', '按 {value} 中的限制选择版本'],
  '--no-deps': ['leaves out the packages that these depend on', '不处理依赖的软件包'],
  '--no-binary NAMES': ['builds {value} from source instead of taking ready-made files', '从源码构建 {value}，不用预编译文件'],
  '--only-binary NAMES': ['takes only ready-made files for {value}, never source', '{value} 只用预编译文件，不从源码构建'],
  '--prefer-binary': ['prefers ready-made files to newer source', '优先使用预编译文件，而不是更新的源码'],
  '--require-hashes': ['demands a checksum for every package', '要求每个软件包都带校验和'],
  '--platform PLATFORM': ['takes files made for {value}', '选用适合 {value} 平台的文件'],
  '--python-version VERSION': ['takes files made for Python {value}', '选用适合 Python {value} 的文件'],
  '--no-build-isolation': ['builds with the packages that are already installed', '用已安装的软件包来构建，不另建隔离环境'],
  '--no-use-pep517': ['builds in the old way, with setup.py', '用 setup.py 的旧方式构建'],
  '--use-pep517': ['builds by the pyproject.toml standard (PEP 517)', '按 pyproject.toml 标准（PEP 517）构建'],
  '--process-dependency-links': ['follows links to dependencies (removed from today’s pip)', '处理依赖链接（新版 pip 已移除）'],
  '--global-option OPTION': ['hands {value} to setup.py', '把 {value} 传给 setup.py'],
  '--config-settings KEY=VALUE': ['hands the setting {value} to the build', '把设置 {value} 传给构建过程'],
};

function installs(call: Call): Text {
  const list = call.flag('-r');
  const editable = call.flag('-e');
  const upgrade = call.flag('-U') !== undefined;
  if (list) return say('installs the Python packages listed in {list}', '安装 {list} 中列出的 Python 包', { list: code(list, 40) });
  if (call.operands.length === 0 && editable !== undefined) return say('installs the project at {place}, linked to its source', '以可编辑方式安装 {place} 处的项目', { place: code(editable, 40) });
  if (call.operands.length === 0) return say('installs Python packages', '安装 Python 包');
  const packages = codes(call.operands);
  return upgrade ? say('upgrades the Python packages {packages}', '升级 Python 包 {packages}', { packages }) : say('installs the Python packages {packages}', '安装 Python 包 {packages}', { packages });
}

/** What kind of thing `pip install` was given. */
function pipOperand(value: string): readonly [string, string] {
  if (/^(git|hg|svn|bzr)\+/.test(value)) return ['installs from the source repository {value}', '从源码仓库 {value} 安装'];
  if (/^https?:/.test(value)) return ['installs the package file at {value}', '安装 {value} 处的软件包文件'];
  if (value === '.' || /^\.?\.?\//.test(value) || /\.(whl|tar\.gz|zip)$/.test(value)) return ['installs the package at the path {value}', '安装路径 {value} 处的软件包'];
  if (/==/.test(value)) return ['a package at exactly this version: {value}', '指定确切版本的软件包：{value}'];
  if (/[<>~!]=?/.test(value)) return ['a package within these versions: {value}', '限定版本范围的软件包：{value}'];
  return ['the package {value} from PyPI, in its newest version that fits', 'PyPI 上的软件包 {value}，取符合条件的最新版本'];
}

const pip: CommandTable = {
  is: ['pip, the package installer for Python', 'pip，Python 的软件包安装工具'],
  flags: pipFlags,
  subcommands: {
    install: {
      is: ['installs Python packages', '安装 Python 包'],
      does: installs,
      flags: {
        ...indexFlags,
        '-e --editable PATH': ['installs the project at {value} so that changes to its source take effect at once', '以可编辑方式安装 {value} 处的项目，改动源码立即生效'],
        '-U --upgrade': ['upgrades packages that are already there', '升级已安装的软件包'],
        '--upgrade-strategy STRATEGY': ['upgrades dependencies by the rule {value}', '按 {value} 规则升级依赖'],
        '--force-reinstall': ['installs again what is already there', '即使已安装也重新安装'],
        '-I --ignore-installed': ['installs over what is already there', '忽略已安装的版本，直接覆盖安装'],
        '--user': ['installs for the current user only', '只为当前用户安装'],
        '-t --target FOLDER': ['installs into the folder {value}', '安装到文件夹 {value}'],
        '--prefix FOLDER': ['installs under {value}', '安装到 {value} 之下'],
        '--root FOLDER': ['takes {value} for the root of the file system', '以 {value} 作为根目录安装'],
        '--src FOLDER': ['checks out sources into {value}', '把源码检出到 {value}'],
        '--no-compile': ['does not compile the sources to bytecode', '不把源码编译成字节码'],
        '--compile': ['compiles the sources to bytecode', '把源码编译成字节码'],
        '--no-warn-script-location': ['does not warn of scripts outside PATH', '脚本不在 PATH 中时不警告'],
        '--no-warn-conflicts': ['does not warn of broken dependencies', '依赖冲突时不警告'],
        '--break-system-packages': ['installs even where the system’s package manager owns Python', '即使 Python 由系统包管理器管理也安装'],
        '--ignore-requires-python': ['ignores which Python versions a package asks for', '忽略软件包对 Python 版本的要求'],
        '--install-option OPTION': ['hands {value} to setup.py install (removed from today’s pip)', '把 {value} 传给 setup.py install（新版 pip 已移除）'],
        '--dry-run': ['only says what it would install', '只显示将要安装的内容，不真正安装'],
        '--progress-bar KIND': ['shows progress as {value}', '以 {value} 方式显示进度'],
        '--allow-external NAME': ['allows files outside PyPI for {value} (removed from today’s pip)', '允许 {value} 使用 PyPI 以外的文件（新版 pip 已移除）'],
        '--allow-unverified NAME': ['allows unverified files for {value} (removed from today’s pip)', '允许 {value} 使用未经校验的文件（新版 pip 已移除）'],
        '--download-cache FOLDER': ['keeps downloads in {value} (removed from today’s pip)', '把下载内容缓存在 {value}（新版 pip 已移除）'],
        '--build-option OPTION': ['hands {value} to the build', '把 {value} 传给构建过程'],
      },
      operands: { 'PACKAGE...': pipOperand },
    },
    uninstall: {
      is: ['removes Python packages', '卸载 Python 包'],
      does: ['removes the Python packages {operands}', '卸载 Python 包 {operands}'],
      flags: {
        '-y --yes': ['does not ask first', '不再询问，直接执行'],
        '-r --requirement FILE': ['removes the packages listed in {value}', '卸载 {value} 中列出的软件包'],
      },
      operands: { 'PACKAGE...': ['removes the package {value}', '卸载软件包 {value}'] },
    },
    download: {
      is: ['downloads Python packages without installing them', '下载 Python 包但不安装'],
      does: ['downloads the Python packages {operands}', '下载 Python 包 {operands}'],
      flags: { ...indexFlags, '-d --dest FOLDER': ['saves them in {value}', '保存到 {value}'] },
      operands: { 'PACKAGE...': pipOperand },
    },
    wheel: {
      is: ['builds Python packages as wheel files', '把 Python 包构建成 wheel 文件'],
      flags: {
        ...indexFlags,
        '-w --wheel-dir FOLDER': ['saves the wheels in {value}', '把 wheel 文件保存到 {value}'],
        '-e --editable PATH': ['takes the project at {value}', '使用 {value} 处的项目'],
      },
      operands: { 'PACKAGE...': pipOperand },
    },
    freeze: {
      is: ['lists installed packages with their versions', '列出已安装的软件包及其版本'],
      flags: { '--all': ['lists pip and its kin too', '连 pip 等也一并列出'], '-l --local': ['leaves out packages from outside the virtual environment', '不列出虚拟环境之外的软件包'] },
    },
    list: {
      is: ['lists installed packages', '列出已安装的软件包'],
      flags: { '-o --outdated': ['only those with a newer version', '只列出有新版本的'], '--format FORMAT': ['prints in the format {value}', '以 {value} 格式输出'] },
    },
    show: { is: ['shows details of packages', '显示软件包的详细信息'], operands: { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } },
    check: { is: ['checks that installed packages fit together', '检查已安装的软件包是否互相兼容'] },
    config: {
      is: ['changes pip’s settings', '修改 pip 的配置'],
      does: ['changes pip’s settings: {operands}', '修改 pip 的配置：{operands}'],
      flags: { '--global': ['for all users', '对所有用户生效'], '--user': ['for this user', '对当前用户生效'], '--site': ['for this environment', '对当前环境生效'] },
      operands: {
        ACTION: ['what to do: {value}', '要做的操作：{value}'],
        NAME: ['the setting {value}', '配置项 {value}'],
        VALUE: ['its new value {value}', '新的值 {value}'],
      },
    },
    cache: {
      is: ['looks after pip’s cache', '管理 pip 的缓存'],
      operands: { ACTION: ['what to do: {value} (`purge` empties the cache)', '要做的操作：{value}（`purge` 清空缓存）'], 'PATTERN...': ['only files that match {value}', '只处理匹配 {value} 的文件'] },
    },
    hash: { is: ['prints checksums of package files', '输出软件包文件的校验和'], operands: { 'FILE...': ['the file {value}', '文件 {value}'] } },
  },
};

const python: CommandTable = {
  is: ['the Python interpreter', 'Python 解释器'],
  operandEndsFlags: true,
  lastFlags: ['-c', '-m'],
  commandFlag: '-m',
  does: (call) => {
    const module = call.flag('-m');
    const [script] = call.operands;
    if (module) return say('runs the Python module {module}', '运行 Python 模块 {module}', { module: code(module) });
    if (call.flag('-c') !== undefined) return say('runs a line of Python', '运行一行 Python 代码');
    if (script !== undefined) return say('runs {script} with Python', '用 Python 运行 {script}', { script: code(script) });
    return call.flag('-V') !== undefined ? say('shows Python’s version', '显示 Python 的版本') : undefined;
  },
  flags: {
    '-m MODULE': ['runs the installed module {value} as a program', '把已安装的模块 {value} 当作程序运行'],
    '-c CODE': ['runs the Python code {value}', '运行 Python 代码 {value}'],
    '-u': ['prints at once instead of collecting output first, so logs show up as they are written', '输出不经缓冲，日志立即可见'],
    '-B': ['writes no .pyc files', '不写入 .pyc 文件'],
    '-O': ['leaves out assertions', '去掉断言'],
    '-OO': ['leaves out assertions and docstrings', '去掉断言和文档字符串'],
    '-E': ['ignores PYTHON… environment variables', '忽略 PYTHON 开头的环境变量'],
    '-I': ['runs isolated from the user’s settings', '以隔离模式运行，不受用户配置影响'],
    '-s': ['leaves the user’s own packages out', '不使用用户目录下的软件包'],
    '-S': ['does not load the site module', '不加载 site 模块'],
    '-i': ['stays interactive at the end', '运行结束后进入交互模式'],
    '-q': ['shows no welcome message', '不显示欢迎信息'],
    '-v': ['tells of every import', '显示每次导入'],
    '-V --version': ['shows Python’s version and ends', '显示 Python 的版本后退出'],
    '-W ACTION': ['handles warnings as {value} says', '按 {value} 处理警告'],
    '-X OPTION': ['sets the option {value}', '设置选项 {value}'],
    '-h --help': ['shows its help and ends', '显示帮助后退出'],
  },
  operands: {
    'SCRIPT unless -m -c': ['the script to run: {value}', '要运行的脚本：{value}'],
    'ARGUMENT...': ['handed to the script as an argument: {value}', '作为参数传给脚本：{value}'],
  },
};

export const pythonFamily: CommandFamily = {
  'pip pip2 pip3': pip,
  'python python2 python3 pypy pypy3': python,
};
