/**
 * Weaves one bilingual page from an English and a Chinese one, block by block: the original first, the
 * translation under it, code once. The two must have the same blocks in the same order, or it throws.
 */
import MarkdownIt from 'markdown-it';
import { locales, type Locale } from '../shared/locale.ts';

type Pair = Readonly<Record<Locale, string>>;

type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly markers: readonly string[]; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly info: string; readonly text: string }
  | { readonly kind: 'details'; readonly summary: string }
  | { readonly kind: 'details end' };

const markdown = new MarkdownIt({ html: true });
const both = ({ en, 'zh-cn': zh }: Pair, separator: string): string => (en === zh ? en : `${en}${separator}${zh}`);

/**
 * @param pages the page in each language, restricted Markdown: headings, paragraphs, flat lists, tables, fences, details.
 * @param name names the page in errors.
 * @throws Error that says in which block, and how, the two differ.
 */
export function weave(pages: Pair, name: string): string {
  const [english, chinese] = locales.map((locale) => blocks(pages[locale], `${name} (${locale})`)) as [Block[], Block[]];
  const woven = english.map((block, index) => {
    const other = chinese[index];
    const where = `${name}, block ${index + 1}`;
    if (!other) throw new Error(`${where}: zh-cn ends here, en goes on with ${describe(block)}`);
    return weaveBlock(block, other, where);
  });
  const surplus = chinese[english.length];
  if (surplus) throw new Error(`${name}, block ${english.length + 1}: en ends here, zh-cn goes on with ${describe(surplus)}`);
  return `${woven.join('\n\n')}\n`;
}

function weaveBlock(en: Block, zh: Block, where: string): string {
  const differ = (): never => {
    throw new Error(`${where}: en has ${describe(en)}, zh-cn has ${describe(zh)}`);
  };
  if (en.kind === 'heading' && zh.kind === 'heading') {
    if (en.level !== zh.level) differ();
    return `${'#'.repeat(en.level)} ${both({ en: en.text, 'zh-cn': zh.text }, ' · ')}`;
  }
  if (en.kind === 'paragraph' && zh.kind === 'paragraph') {
    return weaveLinks(en.text, zh.text) ?? both({ en: en.text, 'zh-cn': zh.text }, '\n\n');
  }
  if (en.kind === 'list' && zh.kind === 'list') {
    if (en.items.length !== zh.items.length) differ();
    return en.items.map((item, i) => `${en.markers[i] ?? '-'} ${both({ en: item, 'zh-cn': zh.items[i] ?? '' }, '<br>')}`).join('\n');
  }
  if (en.kind === 'table' && zh.kind === 'table') {
    if (shape(en.rows) !== shape(zh.rows)) differ();
    const rows = en.rows.map((row, r) => row.map((cell, c) => both({ en: cell, 'zh-cn': zh.rows[r]?.[c] ?? '' }, r === 0 ? ' · ' : '<br>')));
    return table(rows);
  }
  if (en.kind === 'code' && zh.kind === 'code') {
    if (en.text !== zh.text || en.info !== zh.info) {
      throw new Error(`${where}: the code differs:\n${en.text}---\n${zh.text}`);
    }
    return fence(en.info, en.text);
  }
  if (en.kind === 'details' && zh.kind === 'details') {
    return `<details><summary>${both({ en: en.summary, 'zh-cn': zh.summary }, ' · ')}</summary>`;
  }
  if (en.kind === 'details end' && zh.kind === 'details end') return '</details>';
  return differ();
}

/** A paragraph of links (or pictures) to the same targets becomes one line with both labels. */
function weaveLinks(en: string, zh: string): string | undefined {
  const onlyLinks = /^(?:!?\[[^\]]*\]\([^)\s]*\)\s*)+$/;
  if (!onlyLinks.test(en) || !onlyLinks.test(zh)) return undefined;
  const links = (text: string) => [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]*)\)/g)];
  const [left, right] = [links(en), links(zh)];
  if (left.map((link) => link[3]).join() !== right.map((link) => link[3]).join()) return undefined;
  return left.map((link, i) => `${link[1]}[${both({ en: link[2] ?? '', 'zh-cn': right[i]?.[2] ?? '' }, ' · ')}](${link[3]})`).join(' ');
}

function blocks(source: string, name: string): Block[] {
  const tokens = markdown.parse(source, {});
  const result: Block[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.level !== 0 || token.nesting === -1) continue;
    const inside = tokens.slice(i + 1, tokens.findIndex((other, at) => at > i && other.level === 0 && other.nesting === -1));
    const texts = inside.filter((inner) => inner.type === 'inline').map((inner) => inner.content.trim());
    switch (token.type) {
      case 'heading_open':
        result.push({ kind: 'heading', level: Number(token.tag.slice(1)), text: texts[0] ?? '' });
        break;
      case 'paragraph_open':
        result.push({ kind: 'paragraph', text: texts[0] ?? '' });
        break;
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const items = inside.filter((inner) => inner.type === 'list_item_open');
        const nested = inside.some((inner) => inner.type.endsWith('_list_open'));
        if (nested || items.length !== texts.length) throw new Error(`${name}: lists are flat, one paragraph an item, at line ${line(token.map)}`);
        result.push({ kind: 'list', markers: items.map((item) => (item.info ? `${item.info}.` : '-')), items: texts });
        break;
      }
      case 'table_open': {
        const width = inside.filter((inner) => inner.type === 'th_open').length;
        const rows = Array.from({ length: texts.length / width }, (_, r) => texts.slice(r * width, (r + 1) * width));
        result.push({ kind: 'table', rows });
        break;
      }
      case 'fence':
        result.push({ kind: 'code', info: token.info.trim(), text: token.content });
        break;
      case 'html_block': {
        const html = token.content.trim();
        const summary = /^<details><summary>(.*)<\/summary>$/.exec(html)?.[1];
        if (summary !== undefined) result.push({ kind: 'details', summary });
        else if (html === '</details>') result.push({ kind: 'details end' });
        else throw new Error(`${name}: HTML other than details at line ${line(token.map)}: ${html}`);
        break;
      }
      default:
        throw new Error(`${name}: ${token.type} at line ${line(token.map)} is not part of the pages' Markdown`);
    }
  }
  return result;
}

const line = (map: readonly number[] | null): number => (map?.[0] ?? 0) + 1;
const shape = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.length).join();

function describe(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `a heading of level ${block.level} “${block.text}”`;
    case 'list':
      return `a list of ${block.items.length}`;
    case 'table':
      return `a table of ${block.rows.length}×${block.rows[0]?.length ?? 0}`;
    case 'paragraph':
      return `a paragraph “${block.text.slice(0, 40)}”`;
    default:
      return block.kind;
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');
}

function fence(info: string, text: string): string {
  return `\`\`\`${info}\n${text}\`\`\``;
}
