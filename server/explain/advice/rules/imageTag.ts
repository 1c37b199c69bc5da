/** `latest`, or no tag: another image tomorrow. */
import { readReference } from '../../parse/reference.ts';
import { code, say } from '../../text.ts';
import { products } from '../eolTable.ts';
import { bestPractices, type Rule } from '../rule.ts';
import { officialName } from '../stages.ts';
import { baseOf } from './base.ts';

export const imageTag: Rule = {
  id: 'image-tag',
  on: ['FROM'],
  sameAs: ['DL3006', 'DL3007'],
  page: bestPractices('pin-base-image-versions'),
  find(site) {
    const base = baseOf(site);
    if (!base) return [];
    const { tag, digest, repository, registry } = readReference(base.image);
    if (digest || (tag && tag.value !== 'latest') || repository.value === '') return [];
    const name = officialName(base.image);
    const product = name !== undefined && Object.hasOwn(products, name) ? products[name] : undefined;
    // These have reached their end in every version: that is said elsewhere.
    if (product && Object.hasOwn(product.ends, '')) return [];
    const reason = tag
      ? say('`latest` is a tag like any other: it moves, and a build next month may start from another version. Name the version that you mean.', '`latest` 只是一个会移动的标签：下个月的构建可能从另一个版本开始。请写明所需的版本。')
      : say('Without a tag Docker takes `latest`, which moves: a build next month may start from another version. Name the version that you mean.', '不写标签时 Docker 使用会移动的 `latest`：下个月的构建可能从另一个版本开始。请写明所需的版本。');
    const { start, end } = base.word.range;
    const literal = base.literal && base.image === base.word.value && !registry;
    if (product?.now === undefined || !literal) return [{ range: base.word.range, reason }];
    const range = tag ? { start: start + tag.start, end: start + tag.end } : { start: end, end };
    const image = `${repository.value}:${product.now}`;
    return [
      { range: base.word.range, reason, fix: { title: say('Use {image}', '改用 {image}', { image: code(image) }), edits: [{ range, text: tag ? product.now : `:${product.now}` }] } },
    ];
  },
};
