/** What the pieces of an image's tag usually say. */
import type { Text } from '../../../shared/locale.ts';
import { code, joinClauses, say, sayPair, type Pair } from '../text.ts';

/** Code names of releases. */
const releases: Readonly<Record<string, string>> = {
  wheezy: 'Debian 7', jessie: 'Debian 8', stretch: 'Debian 9', buster: 'Debian 10', bullseye: 'Debian 11', bookworm: 'Debian 12', trixie: 'Debian 13', sid: 'Debian unstable',
  precise: 'Ubuntu 12.04', trusty: 'Ubuntu 14.04', xenial: 'Ubuntu 16.04', bionic: 'Ubuntu 18.04', focal: 'Ubuntu 20.04', jammy: 'Ubuntu 22.04', noble: 'Ubuntu 24.04',
};

const variants: Readonly<Record<string, Pair>> = {
  slim: ['a small variant with only what is needed to run', '精简变体，只带运行所需的内容'],
  alpine: ['built on Alpine Linux, which is very small', '基于体积很小的 Alpine Linux'],
  latest: ['the tag used when none is written; what it points to changes over time', '没写标签时的默认值，指向的内容会随时间变化'],
  nanoserver: ['built on Windows Nano Server', '基于 Windows Nano Server'],
  windowsservercore: ['built on Windows Server Core', '基于 Windows Server Core'],
  rolling: ['the newest release; it changes over time', '最新的发行版，会随时间变化'],
  leap: ['the regular release', '定期发布版'],
  tumbleweed: ['the rolling release', '滚动发布版'],
  amd64: ['for the processors amd64 (x86-64)', '适用于 amd64（x86-64）处理器'],
  arm64: ['for the processors arm64', '适用于 arm64 处理器'],
  armhf: ['for the processors armhf', '适用于 armhf 处理器'],
  arm32v: ['for 32-bit ARM processors', '适用于 32 位 ARM 处理器'],
  linux: ['for Linux', '适用于 Linux'],
  windows: ['for Windows', '适用于 Windows'],
  dev: ['for development', '开发版'],
  master: ['from the main branch', '来自主分支'],
  main: ['from the main branch', '来自主分支'],
  nightly: ['built each night, untested', '每日构建，未经充分测试'],
  mainline: ['the newest release', '主线版本'],
  runtime: ['with only what programs need to run', '只带运行所需的内容'],
  devel: ['with what is needed to build programs', '带有开发所需的内容'],
  cuda: ['with NVIDIA CUDA', '带有 NVIDIA CUDA'],
  gpu: ['for graphics cards', '支持显卡'],
  buildpack: ['with tools to build programs', '带有构建工具'],
  management: ['with a page to manage it', '带有管理页面'],
  perl: ['with Perl', '带有 Perl'],
  bare: ['as little as possible', '最精简'],
  lts: ['the release with long-term support', '长期支持版本'],
  stable: ['the stable release', '稳定版'],
  unstable: ['the newest, untested state', '最新的未经充分测试的版本'],
  testing: ['what will become the next release', '下一个版本的测试版'],
  edge: ['the newest, untested state', '最新的未经充分测试的版本'],
  onbuild: ['carries ONBUILD instructions that run in your build', '带有 ONBUILD 指令，会在你的构建中执行'],
  fpm: ['with PHP-FPM', '带有 PHP-FPM'],
  apache: ['with the Apache web server', '带有 Apache 网页服务器'],
  cli: ['for the command line', '用于命令行'],
  jdk: ['with the Java compiler and tools', '带有 Java 编译器和工具'],
  jre: ['with only what Java programs need to run', '只带运行 Java 程序所需的内容'],
};

/** One tag, read from its pieces between dashes. */
export function tagMeaning(tag: string, repository = ''): Text {
  if (tag.includes('$')) return say('the tag, as the variable says', '标签（tag），由变量给出');
  const clauses: Text[] = [];
  for (const piece of tag.split('-')) {
    const word = piece.replace(/[\d.]+$/, '');
    const release = Object.hasOwn(releases, word) ? releases[word] : undefined;
    // `debian:bookworm` is that release, it is not built on it.
    const isSystem = /(^|\/)(debian|ubuntu)$/.test(repository);
    const meaning: Pair | undefined = release ? (isSystem ? [`the code name of ${release}`, `${release} 的代号`] : [`built on ${release}`, `基于 ${release}`]) : Object.hasOwn(variants, word) ? variants[word] : undefined;
    if (meaning) clauses.push(say('{piece}: {meaning}', '{piece}：{meaning}', { piece: code(piece), meaning: sayPair(meaning) }));
    else if (/^v?\d/.test(piece)) clauses.push(say('version {piece}', '版本 {piece}', { piece: code(piece) }));
  }
  if (clauses.length === 0) return say('the tag: which version or variant of the image', '标签（tag）：镜像的哪个版本或变体');
  return say('the tag: {what}', '标签（tag）：{what}', { what: joinClauses(clauses) });
}
