/** What the pieces of an image's tag usually say. */
import type { Text } from '../../../shared/locale.ts';
import { code, joinClauses, say, sayPair, type Pair } from '../text.ts';

const debian: Pair = ['built on this release of Debian', '基于这一版 Debian'];
const ubuntu: Pair = ['built on this release of Ubuntu', '基于这一版 Ubuntu'];

const variants: Readonly<Record<string, Pair>> = {
  slim: ['a small variant with only what is needed to run', '精简变体，只带运行所需的内容'],
  alpine: ['built on Alpine Linux, which is very small', '基于体积很小的 Alpine Linux'],
  latest: ['the tag used when none is written; what it points to changes over time', '没写标签时的默认值，指向的内容会随时间变化'],
  wheezy: debian, jessie: debian, stretch: debian, buster: debian, bullseye: debian, bookworm: debian, trixie: debian, sid: debian,
  precise: ubuntu, trusty: ubuntu, xenial: ubuntu, bionic: ubuntu, focal: ubuntu, jammy: ubuntu, noble: ubuntu,
  nanoserver: ['built on Windows Nano Server', '基于 Windows Nano Server'],
  windowsservercore: ['built on Windows Server Core', '基于 Windows Server Core'],
  lts: ['the release with long-term support', '长期支持版本'],
  stable: ['the stable release', '稳定版'],
  edge: ['the newest, untested state', '最新的未经充分测试的版本'],
  onbuild: ['carries ONBUILD instructions that run in your build', '带有 ONBUILD 指令，会在你的构建中执行'],
  fpm: ['with PHP-FPM', '带有 PHP-FPM'],
  apache: ['with the Apache web server', '带有 Apache 网页服务器'],
  cli: ['for the command line', '用于命令行'],
  jdk: ['with the Java compiler and tools', '带有 Java 编译器和工具'],
  jre: ['with only what Java programs need to run', '只带运行 Java 程序所需的内容'],
};

/** One tag, read from its pieces between dashes. */
export function tagMeaning(tag: string): Text {
  if (tag.includes('$')) return say('the tag, as the variable says', '标签（tag），由变量给出');
  const clauses: Text[] = [];
  for (const piece of tag.split('-')) {
    const word = piece.replace(/[\d.]+$/, '');
    const meaning = Object.hasOwn(variants, word) ? variants[word] : undefined;
    if (meaning) clauses.push(say('{piece}: {meaning}', '{piece}：{meaning}', { piece: code(piece), meaning: sayPair(meaning) }));
    else if (/^v?\d/.test(piece)) clauses.push(say('version {piece}', '版本 {piece}', { piece: code(piece) }));
  }
  if (clauses.length === 0) return say('the tag: which version or variant of the image', '标签（tag）：镜像的哪个版本或变体');
  return say('the tag: {what}', '标签（tag）：{what}', { what: joinClauses(clauses) });
}
