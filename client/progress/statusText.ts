/** What the status bar says about the engine. Pure. */
import { localesOf, render, type Locale, type ReadingLanguage, type Text } from '../../shared/locale.ts';
import { awayAdvice, sourceText, type EngineState, type HostPlatform } from '../engine/index.ts';

export interface StatusText {
  /** With an icon, e.g. `$(vm-running) Docker 26.1.5`. */
  readonly label: string;
  /** Markdown; a bilingual reader gets both languages, one below the other. */
  readonly tooltip: string;
}

export function statusText(engine: EngineState, language: ReadingLanguage, platform: HostPlatform): StatusText {
  return { label: label(engine, language, platform), tooltip: tooltip(engine, language, platform) };
}

/** `26.1.5+dfsg1` is `26.1.5` to a learner: what follows is the packager's. */
export function shortVersion(version: string): string {
  return version.replace(/[+~-].*$/, '');
}

function label(engine: EngineState, language: ReadingLanguage, platform: HostPlatform): string {
  switch (engine.kind) {
    case 'connecting':
      return '$(loading~spin) Docker';
    case 'up':
      return `$(vm-running) ${engine.product} ${shortVersion(engine.version)}`;
    case 'away': {
      const colon = language === 'zh-cn' ? '：' : ': ';
      return `$(warning) Docker${colon}${render(awayAdvice(engine.reason, platform).title, language)}`;
    }
  }
}

function tooltip(engine: EngineState, language: ReadingLanguage, platform: HostPlatform): string {
  return localesOf(language)
    .map((locale) => paragraphs(engine, platform, locale).join('\n\n'))
    .join('\n\n---\n\n');
}

function paragraphs(engine: EngineState, platform: HostPlatform, locale: Locale): string[] {
  const say = (text: Text): string => text[locale];
  const at = engine.endpoint && `${say(words.endpoint)}${code(engine.endpoint.host)}${say(bracketed(sourceText(engine.endpoint)))}`;
  switch (engine.kind) {
    case 'connecting':
      return [`**${say(words.connecting)}**`, ...(at ? [at] : [])];
    case 'up':
      return [`**${engine.product} ${plain(engine.version)}**${engine.name ? ` · ${plain(engine.name)}` : ''}`, ...(at ? [at] : [])];
    case 'away': {
      const { title, next, commandLine } = awayAdvice(engine.reason, platform);
      return [
        `**${say(words.engine)}${say(title)}**`,
        ...(at ? [at] : []),
        say(next),
        ...(commandLine ? [code(commandLine)] : []),
        ...(engine.detail ? [`${say(words.detail)}${code(engine.detail)}`] : []),
      ];
    }
  }
}

const words = {
  engine: { en: 'Docker engine: ', 'zh-cn': 'Docker 引擎：' },
  connecting: { en: 'Looking for the Docker engine…', 'zh-cn': '正在寻找 Docker 引擎……' },
  endpoint: { en: 'Address: ', 'zh-cn': '地址：' },
  detail: { en: 'In its own words: ', 'zh-cn': '原始信息：' },
} as const satisfies Record<string, Text>;

function bracketed(text: Text): Text {
  return { en: ` (${text.en})`, 'zh-cn': `（${text['zh-cn']}）` };
}

/** As a code span, whatever it holds: it comes from the environment or from the engine. */
function code(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

function plain(value: string): string {
  return value.replace(/[\\`*_{}[\]()#+!|<>~$&-]/g, '\\$&').replace(/\s+/g, ' ');
}
