/** The command line of `explain`: what was asked for. Pure, so that a test reads like a session. */
import { readingLanguages, render, type ReadingLanguage, type Text } from '../shared/locale.ts';

export const formats = ['text', 'markdown', 'json'] as const;
export type Format = (typeof formats)[number];

export interface Request {
  readonly action: 'explain' | 'help' | 'version';
  readonly files: readonly string[];
  readonly language: ReadingLanguage;
  readonly format: Format;
  readonly advice: boolean;
}

/** A mistake in the command line, for standard error. */
export class UsageError extends Error {}

/** As in the editor, a reader gets both languages, unless the system itself speaks Chinese. */
export function defaultLanguage(environment: Readonly<Record<string, string | undefined>>): ReadingLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh([_.@-]|$)/i.test(locale) ? 'zh-cn' : 'bilingual';
}

export function readCommandLine(given: readonly string[], language: ReadingLanguage): Request {
  const files: string[] = [];
  let request: Request = { action: 'explain', files, language, format: 'text', advice: true };
  const fail = (text: Text): never => {
    throw new UsageError(render(text, request.language, '\n'));
  };
  for (let at = 0; at < given.length; at++) {
    const argument = given[at] ?? '';
    const [name = '', attached] = /^--/.test(argument) ? split(argument) : [argument];
    const value = <T extends string>(choices: readonly T[]): T => {
      const word = attached ?? given[++at];
      const list = choices.join(', ');
      if (word === undefined) return fail({ en: `${name} needs a value: ${list}`, 'zh-cn': `${name} 需要一个值：${list}` });
      const found = choices.find((choice) => choice === word.toLowerCase());
      return found ?? fail({ en: `${name} takes ${list}, not “${word}”`, 'zh-cn': `${name} 的值可以是 ${list}，不能是“${word}”` });
    };
    if (name === '--') {
      files.push(...given.slice(at + 1));
      break;
    }
    if (argument === '-' || !argument.startsWith('-')) files.push(argument);
    else if (name === '--language' || name === '-l') request = { ...request, language: value(readingLanguages) };
    else if (name === '--format' || name === '-f') request = { ...request, format: value(formats) };
    else if (attached === undefined && name === '--no-advice') request = { ...request, advice: false };
    else if (attached === undefined && (name === '--help' || name === '-h')) return { ...request, action: 'help' };
    else if (attached === undefined && name === '--version') return { ...request, action: 'version' };
    else fail({ en: `there is no option ${argument}`, 'zh-cn': `没有选项 ${argument}` });
  }
  return request;
}

function split(argument: string): [string, string?] {
  const equals = argument.indexOf('=');
  return equals < 0 ? [argument] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

export const commandName = 'guided-containers-explain';

export const help = `Usage: ${commandName} [FILE…|-] [--language LANGUAGE] [--format FORMAT]

Explains Dockerfiles line by line, in English and Chinese.
用中英文逐行讲解 Dockerfile。

  FILE             a Dockerfile; - is standard input. Without FILE: what is piped in, or ./Dockerfile
                   Dockerfile 文件；- 表示标准输入。不写时读取管道内容，没有则读 ./Dockerfile
  -l, --language   en, zh-cn or bilingual; Chinese by default where the system speaks it, else both
                   讲解语言；系统语言是中文时默认 zh-cn，否则默认双语
  -f, --format     text (the file with explanations between its lines), markdown (a handout to
                   print) or json (for programs; see server/README.md)
                   输出格式：text 行间注解，markdown 可打印的讲义，json 供程序使用
  --no-advice      say nothing about what could be done better · 不给出改进建议
  --version        print the version · 显示版本
  -h, --help       print this help · 显示本帮助

Exit codes: 0 all is well, 1 a file could not be read, 2 wrong usage
退出码：0 成功，1 有文件无法读取，2 用法错误
`;
