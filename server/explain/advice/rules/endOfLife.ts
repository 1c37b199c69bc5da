/** Base images that get no security fixes any more. */
import { verbatim, type Text } from '../../../../shared/locale.ts';
import type { Fix } from '../../explanation.ts';
import { readReference } from '../../parse/reference.ts';
import { code, say } from '../../text.ts';
import { debianNames, products, type Product } from '../eolTable.ts';
import { page, type Finding, type Rule } from '../rule.ts';
import { officialName } from '../stages.ts';
import { baseOf, type Base } from './base.ts';

/** `3.9.1-slim-buster` is the version `3.9.1` and the variant `slim-buster`. */
function readTag(tag: string, product: Product): { line: string; variant: string } {
  const [first = '', ...rest] = tag.split('-');
  const named = product.codenames?.[first];
  // `trusty-20190515`, `jessie-20190708-slim`: a date is no variant.
  return { line: named ?? first, variant: rest.filter((piece) => !/^\d{8}(\.\d+)?$/.test(piece)).join('-') };
}

/** The end of the line of versions that a version belongs to: `3.9.1` to `3.9`, `8` to `8`. */
function endOf(version: string, { ends }: Product): string | undefined {
  for (let line = version; line !== ''; line = line.slice(0, Math.max(0, line.lastIndexOf('.')))) {
    if (Object.hasOwn(ends, line)) return ends[line];
  }
  return ends[''];
}

/** A variant of an old tag as the new version has it; `undefined` when that can't be told. */
function newVariant(variant: string, { variants = [] }: Product): string | undefined {
  if (variant === '' || variants.includes(variant)) return variant;
  // Old releases of Debian and Alpine go: the new version brings its own.
  const general = variant.split('-').filter((piece) => !Object.hasOwn(debianNames, piece)).join('-').replace(/alpine3\.\d+$/, 'alpine');
  return general === '' || variants.includes(general) ? general : undefined;
}

function newReference(name: string, product: Product, tag: string): string | undefined {
  // Eclipse Temurin is named as the successor on the image's own page.
  if (name === 'openjdk' || name === 'java') {
    const match = /^(8|11|17|21)(?:[.u][\w.]*)?(?:-(jre|jdk))?(?:-(alpine|slim))?(?:-[a-z]+|3\.\d+)*$/.exec(tag);
    return match ? `eclipse-temurin:${[match[1], match[2], match[3]].filter((piece) => piece && piece !== 'slim').join('-')}` : undefined;
  }
  if (product.now === undefined) return undefined;
  const variant = newVariant(readTag(tag, product).variant, product);
  return variant === undefined ? undefined : `${name}:${variant === '' ? product.now : `${product.now}-${variant}`}`;
}

function fixFor(base: Base, name: string, replacement: string | undefined): Fix | undefined {
  // What is written with a variable, or with a registry, is not replaced.
  if (replacement === undefined || !base.literal || base.image !== base.word.value || readReference(base.image).registry || readReference(base.image).digest) return undefined;
  const written = base.image.startsWith('library/') ? `library/${replacement}` : replacement;
  const title = say('Use {image}', '改用 {image}', { image: code(written) });
  const tag = readReference(base.image).tag;
  const { start } = base.word.range;
  return written.startsWith(`${base.image.split(':')[0] ?? ''}:`) && tag && name !== ''
    ? { title, edits: [{ range: { start: start + tag.start, end: start + tag.end }, text: written.slice(written.indexOf(':') + 1) }] }
    : { title, edits: [{ range: base.word.range, text: written }] };
}

const gone: Readonly<Record<string, Text>> = {
  openjdk: say('The image {image} is no longer maintained: since {date} it gets no security fixes. `eclipse-temurin` is one that does.', '镜像 {image} 已停止维护：{date} 起不再有安全更新。可改用仍在维护的 `eclipse-temurin`。', { image: code('openjdk'), date: verbatim('2022-07') }),
  java: say('The image {image} is no longer maintained: since {date} it gets no security fixes. `eclipse-temurin` is one that does.', '镜像 {image} 已停止维护：{date} 起不再有安全更新。可改用仍在维护的 `eclipse-temurin`。', { image: code('java'), date: verbatim('2016-12') }),
};

function aged(what: Text, date: string, replacement: string | undefined): Text {
  return replacement === undefined
    ? say('{what} reached its end of life on {date}: its known holes stay open. Move to a version that is still maintained.', '{what} 已于 {date} 停止维护，已知的安全漏洞不会再修补。请换用仍在维护的版本。', { what, date: verbatim(date) })
    : say('{what} reached its end of life on {date}: its known holes stay open. {new} is maintained; try whether your program runs with it.', '{what} 已于 {date} 停止维护，已知的安全漏洞不会再修补。{new} 仍在维护；请确认你的程序能在它上面运行。', { what, date: verbatim(date), new: code(replacement) });
}

export const endOfLife: Rule = {
  id: 'end-of-life-image',
  on: ['FROM'],
  sameAs: [],
  page: page('https://endoflife.date/'),
  find(site) {
    const base = baseOf(site);
    const name = base && officialName(base.image);
    if (!base || name === undefined) return [];
    const { tag } = readReference(base.image);
    const product = Object.hasOwn(products, name) ? products[name] : undefined;
    const findings: Finding[] = [];
    if (product) {
      const { line } = readTag(tag?.value ?? '', product);
      const end = endOf(line, product);
      if (end !== undefined && end <= site.today) {
        const replacement = newReference(name, product, tag?.value ?? '');
        const fix = fixFor(base, name, replacement);
        const what = verbatim(`${product.name} ${product.codenames && Object.values(product.codenames).includes(line) && tag ? (tag.value.split('-')[0] ?? line) : line}`.trim());
        findings.push({ range: base.word.range, reason: gone[name] ?? aged(what, end, replacement), page: page(product.schedule), ...(fix ? { fix } : {}) });
      }
    }
    if (findings.length === 0 && tag && name !== 'debian' && name !== 'buildpack-deps') findings.push(...oldDistribution(site.today, base, tag.value));
    return findings;
  },
};

/** `python:3.12-buster`: the language is maintained, the system under it is not. */
function oldDistribution(today: string, base: Base, tag: string): Finding[] {
  for (const piece of tag.split('-').slice(1)) {
    const alpine = /^alpine(\d\.\d+)$/.exec(piece)?.[1];
    const [name, line] = alpine === undefined ? ['debian', Object.hasOwn(debianNames, piece) ? debianNames[piece] : undefined] : ['alpine', alpine];
    const product = products[name];
    const end = line === undefined || !product ? undefined : endOf(line, product);
    if (product && end !== undefined && end <= today) {
      const what = verbatim(`${product.name} ${alpine ?? `${line ?? ''} (${piece})`}`);
      return [{ range: base.word.range, reason: aged(what, end, undefined), page: page(product.schedule) }];
    }
  }
  return [];
}
