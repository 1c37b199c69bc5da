import { createInterface } from 'node:readline/promises';
import { render, type Locale } from '../../shared/locale.ts';
import { cacheFolder } from '../../test/testbed/index.ts';
import { toInstall, type Part } from './parts.ts';
import { CannotStart, say } from './say.ts';

/** Tells what is missing and would be installed, and asks whether it may; ends where it may not or cannot. */
export async function askToInstall(missing: Part[], images: Part[], yes: boolean): Promise<void> {
  const impossible = missing.filter((part) => !part.possible);
  if (impossible.length > 0) {
    throw new CannotStart({
      en: `Missing here: ${names(impossible, 'en')}. Install it with:\n${commands(impossible)}\nThen run npm start again.`,
      'zh-cn': `本机缺少：${names(impossible, 'zh-cn')}。请用上面的命令安装，然后再次运行 npm start。`,
    });
  }
  const { parts, packages } = await toInstall([...missing, ...images]);
  if (parts.length === 0 && packages.length === 0) return;
  say({
    en: `Missing here: ${names(missing, 'en')}. This would be installed:`,
    'zh-cn': `本机缺少：${names(missing, 'zh-cn')}。将要安装：`,
  });
  for (const { name, megabytes } of parts) {
    say({
      en: `  - ${name.en}: ${megabytes} MB, into ${cacheFolder()}`,
      'zh-cn': `  - ${name['zh-cn']}：${megabytes} MB，安装到 ${cacheFolder()}`,
    });
  }
  if (packages.length > 0) {
    say({
      en: `  - on this machine itself, by apt-get: ${packages.join(' ')}`,
      'zh-cn': `  - 用 apt-get 安装到本机：${packages.join(' ')}`,
    });
  }
  if (yes || process.env['CI'] === 'true') return;
  const own = { en: `To install your own:\n${commands(missing)}`, 'zh-cn': '也可以用上面的命令自行安装。' };
  if (!process.stdin.isTTY) {
    throw new CannotStart({
      en: `Nothing was installed, since nobody can be asked. To install it: npm start -- --yes\n${own.en}`,
      'zh-cn': `无法询问，因此什么都没有安装。要安装请运行：npm start -- --yes。${own['zh-cn']}`,
    });
  }
  if (!(await agreed())) {
    throw new CannotStart({
      en: `Nothing was installed. ${own.en}`,
      'zh-cn': `什么都没有安装。${own['zh-cn']}`,
    });
  }
}

async function agreed(): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  asking.on('SIGINT', () => process.exit(130));
  const question = render({ en: 'Install this now?', 'zh-cn': '现在安装吗？' }, 'bilingual');
  const answer = await asking.question(`${question} [y/N] `);
  asking.close();
  return /^(y|yes|是)$/i.test(answer.trim());
}

function names(parts: Part[], locale: Locale): string {
  return parts.map((part) => part.name[locale]).join(locale === 'en' ? '; ' : '；');
}

function commands(parts: Part[]): string {
  return parts.flatMap((part) => part.commands).map((command) => `  ${command}`).join('\n');
}
