/** How containers and images are described in a list to pick from. Pure. */
import { fill, verbatim, type Text } from '../../../shared/locale.ts';
import type { Container, Image, PublishedPort } from '../../engine/snapshot.ts';

/** Descriptions of one object, put together as each language does. */
export function joined(...parts: readonly Text[]): Text {
  return { en: parts.map(({ en }) => en).join(', '), 'zh-cn': parts.map((part) => part['zh-cn']).join('，') };
}

export function containerWords(container: Container, now: number): Text {
  const ports = portWords(container.ports);
  return joined(statusWords(container), ...(ports ? [ports] : []), fill({ en: 'created {age}', 'zh-cn': '创建于{age}' }, { age: ageWords(container.created, now) }));
}

export function imageWords(image: Image, now: number): Text {
  return joined(verbatim(sizeWords(image.size)), fill({ en: 'built {age}', 'zh-cn': '构建于{age}' }, { age: ageWords(image.created, now) }));
}

const states: Readonly<Record<Container['state'], Text>> = {
  created: { en: 'created, never started', 'zh-cn': '已创建，未启动' },
  running: { en: 'running', 'zh-cn': '正在运行' },
  paused: { en: 'paused', 'zh-cn': '已暂停' },
  restarting: { en: 'restarting', 'zh-cn': '正在重启' },
  removing: { en: 'being removed', 'zh-cn': '正在删除' },
  exited: { en: 'ended', 'zh-cn': '已结束' },
  dead: { en: 'dead', 'zh-cn': '已失效' },
};

export function statusWords({ state, exitCode }: Pick<Container, 'state' | 'exitCode'>): Text {
  if (state !== 'exited' || exitCode === undefined) return states[state];
  return fill({ en: 'ended with exit code {exitCode}', 'zh-cn': '已结束，退出码 {exitCode}' }, { exitCode });
}

function portWords(ports: readonly PublishedPort[]): Text | undefined {
  const published = ports.filter(({ host }) => host !== undefined).map(({ host, container }) => `${host} → ${container}`);
  if (published.length === 0) return undefined;
  return fill({ en: `port {list}`, 'zh-cn': '端口 {list}' }, { list: published.join(', ') });
}

const units = [
  { seconds: 31_536_000, en: 'year', 'zh-cn': '年' },
  { seconds: 2_592_000, en: 'month', 'zh-cn': '个月' },
  { seconds: 86_400, en: 'day', 'zh-cn': '天' },
  { seconds: 3_600, en: 'hour', 'zh-cn': '小时' },
  { seconds: 60, en: 'minute', 'zh-cn': '分钟' },
] as const;

/** @param created seconds since 1970; @param now milliseconds. Clocks of two machines differ, so nothing is in the future. */
export function ageWords(created: number, now: number): Text {
  const seconds = Math.max(0, now / 1000 - created);
  const unit = units.find((each) => seconds >= each.seconds);
  if (!unit) return { en: 'less than a minute ago', 'zh-cn': '不到 1 分钟前' };
  const count = Math.floor(seconds / unit.seconds);
  return { en: `${count} ${unit.en}${count === 1 ? '' : 's'} ago`, 'zh-cn': ` ${count} ${unit['zh-cn']}前` };
}

/** As docker counts: a million bytes each. */
export function sizeWords(bytes: number): string {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
