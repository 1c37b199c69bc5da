/** The proxy lines in the learner's Dockerfile. Pure. */
import type { Text } from '../../shared/locale.ts';

/** @returns what is wrong with a proxy's address as typed; undefined when it can be used. */
export function proxyProblem(address: string): Text | undefined {
  const match = /^(?:https?:\/\/)?(\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?):(\d{1,5})\/?$/.exec(address);
  if (!match) return { en: 'Write it as host:port, for example proxy.example.com:3128.', 'zh-cn': '请写成 host:port，例如 proxy.example.com:3128。' };
  const port = Number(match[2]);
  if (port < 1 || port > 65535) return { en: 'A port is a number from 1 to 65535.', 'zh-cn': '端口是 1 到 65535 之间的数字。' };
  return undefined;
}

export type Insertion = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Text };

/**
 * Puts the lines before the first `RUN`, with its comments kept beside it; later they would come too late for `pip`.
 * @param lines the tutorial's proxy lines, in which `host:port` stands for the address.
 */
export function insertProxyLines(dockerfile: string, lines: string, address: string): Insertion {
  if (/^\s*ENV\s+https?_proxy\b/im.test(dockerfile)) {
    return { ok: false, problem: { en: 'The Dockerfile already sets a proxy; change the address there.', 'zh-cn': 'Dockerfile 里已经设置了代理，请直接修改其中的地址。' } };
  }
  const rows = dockerfile.split('\n');
  const run = rows.findIndex((row) => /^\s*RUN\s/i.test(row));
  if (run === -1) {
    return { ok: false, problem: { en: 'The Dockerfile has no RUN instruction to put the proxy before.', 'zh-cn': 'Dockerfile 里没有 RUN 指令，找不到放置代理设置的位置。' } };
  }
  let at = run;
  while (at > 0 && /^\s*#/.test(rows[at - 1] ?? '')) at--;
  // In the instructions only: the comment says what the placeholder was.
  const block = lines.trimEnd().split('\n').map((row) => (row.startsWith('#') ? row : row.replace('host:port', address)));
  return { ok: true, text: [...rows.slice(0, at), ...block, '', ...rows.slice(at)].join('\n') };
}

/** The address that a Dockerfile's proxy lines name; undefined without them. */
export function proxyAddress(dockerfile: string): string | undefined {
  const address = /^\s*ENV\s+http_proxy[= \t]+(\S+)/im.exec(dockerfile)?.[1];
  return address !== undefined && proxyProblem(address) === undefined ? address : undefined;
}
