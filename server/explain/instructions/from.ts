import type { Text } from '../../../shared/locale.ts';
import type { Argument } from '../parse/instruction.ts';
import { readReference, type ImagePiece, type ImageReference } from '../parse/reference.ts';
import { code, joinClauses, say, sayPair } from '../text.ts';
import { officialImages, otherImages, registryPage } from './officialImages.ts';
import { expanded, explainFlags, explainVariables, type Explainer, type FlagTable, type Site } from './site.ts';
import { tagMeaning } from './tag.ts';

const flags: FlagTable = {
  '--platform': (value) => say('takes the image for the platform {value}', '使用适合 {value} 平台的镜像', { value: code(value) }),
};

/** Docker Hub's page of a repository. */
function hubPage(repository: string): string {
  return repository.includes('/') ? `https://hub.docker.com/r/${repository}` : `https://hub.docker.com/_/${repository}`;
}

function repositoryMeaning({ registry, repository }: ImageReference): Text {
  const name = code(repository.value);
  if (repository.value.includes('$')) return say('the repository, as the variable says', '仓库（repository），由变量给出');
  if (registry && registry.value !== 'docker.io') return elsewhere(registry.value, repository.value);
  const address = hubPage(repository.value.replace(/^library\//, ''));
  const page = { en: address, 'zh-cn': address };
  if (repository.value.replace(/^library\//, '').includes('/')) return say('the repository {name} on Docker Hub: {page}', 'Docker Hub 上的仓库 {name}：{page}', { name, page });
  const plain = repository.value.replace(/^library\//, '');
  const what = Object.hasOwn(officialImages, plain) ? officialImages[plain] : undefined;
  return what
    ? say('the official image {name}: {what}. Its page on Docker Hub: {page}', '官方镜像 {name}：{what}。它在 Docker Hub 上的页面：{page}', { name, what: sayPair(what), page })
    : say('the official image {name} on Docker Hub: {page}', 'Docker Hub 上的官方镜像 {name}：{page}', { name, page });
}

/** A repository that is not on Docker Hub. */
function elsewhere(registry: string, repository: string): Text {
  const name = code(repository);
  const what = otherImages.find(([start]) => `${registry}/${repository}`.startsWith(start))?.[1];
  const address = registryPage(registry, repository);
  const plain = what
    ? say('the repository {name} on that registry: {what}', '该镜像仓库服务上的仓库 {name}：{what}', { name, what: sayPair(what) })
    : say('the repository {name} on that registry', '该镜像仓库服务上的仓库 {name}', { name });
  return address === undefined ? plain : joinClauses([plain, say('its page: {page}', '它的页面：{page}', { page: { en: address, 'zh-cn': address } })]);
}

/** Adds the parts of an image reference; used for `COPY --from` as well. */
export function explainReference(site: Site, image: Argument): ImageReference {
  const { parts } = site;
  const reference = readReference(image.value);
  // Pieces have places of their own only where the word stands in the source as it is.
  const whole = image.range.end - image.range.start === image.value.length;
  const place = (piece: ImagePiece): Argument['range'] =>
    whole ? { start: image.range.start + piece.start, end: image.range.start + piece.end } : image.range;
  const { registry, repository, tag, digest } = reference;
  if (registry) parts.add(place(registry), say('the registry that the image is pulled from', '拉取镜像的镜像仓库服务（Registry）'));
  parts.add(place(repository), repositoryMeaning(reference));
  if (tag) parts.add(place(tag), tagMeaning(site.scope.expand(tag.value) ?? tag.value, repository.value));
  if (digest) parts.add(place(digest), say('the digest: exactly this content, whatever the tag points to', '摘要：锁定这一份内容，无论标签指向哪里'));
  explainVariables(site, image);
  return reference;
}

export const from: Explainer = (site) => {
  const { instruction, scope, parts } = site;
  explainFlags(site, flags);
  const [image, as, name, ...more] = instruction.words;
  if (!image) return { summary: say('Names no image yet', '还没有写镜像') };
  const earlier = scope.earlierStage(image.value);
  const isScratch = image.value === 'scratch';
  if (earlier) parts.add(image.range, say('the stage {name} above: this one goes on from its result', '上面的阶段 {name}：从它的结果继续', { name: code(image.value) }));
  else if (isScratch) parts.add(image.range, say('not an image but nothing: no files, no shell', '不是真正的镜像，而是一片空白：没有文件，也没有 shell'));
  else explainReference(site, image);
  const named = as?.value.toUpperCase() === 'AS';
  if (as) parts.add(as.range, named ? say('gives the stage a name', '给这个阶段起名') : say('not expected here: only `AS name` may follow the image', '这里不应有内容：镜像后面只能写 `AS 名称`'), 'keyword', named);
  if (name && named) parts.add(name.range, say('the stage’s name, for `COPY --from={name}` and `docker build --target`', '阶段的名称，供 `COPY --from={name}` 和 `docker build --target` 使用', { name: { en: name.value, 'zh-cn': name.value } }));
  for (const word of named ? more : [name, ...more]) if (word) parts.add(word.range, say('not expected here', '这里不应有内容'), 'argument', false);

  const reference = readReference(image.value);
  const notes: Text[] = [];
  if (!earlier && !isScratch) {
    notes.push(say('Everything below is built on top of this image. Docker pulls it if it is not on your machine.', '下面的一切都建立在这个镜像之上。本机没有时，Docker 会自动拉取。'));
    if (!reference.tag && !reference.digest && !image.value.includes('$')) {
      notes.push(say('No tag is written, so it is {latest}, which changes over time.', '没有写标签，因此使用 {latest}，它会随时间变化。', { latest: code('latest') }));
    }
  }
  if (scope.stages.length > 1) {
    notes.push(say('This file has {count} stages. The last one becomes the image; the others only lend it files.', '这个文件有 {count} 个阶段。最后一个成为镜像，其余的只为它提供文件。', { count: scope.stages.length }));
  }
  return { summary: summaryOf(site, image.value, named ? name?.value : undefined, earlier !== undefined), notes };
};

function summaryOf(site: Site, written: string, stage: string | undefined, isStage: boolean): Text {
  const image = code(expanded(site, written) ?? written, 40);
  const base = isStage
    ? say('the earlier stage {image}', '前面的阶段 {image}', { image })
    : written === 'scratch'
      ? say('nothing, an empty image', '空镜像（scratch）')
      : say('the base image {image}', '基础镜像 {image}', { image });
  if (stage === undefined) return say('Starts from {base}', '从{base}开始', { base });
  return joinClauses([say('Starts stage {stage} from {base}', '开始阶段 {stage}，来自{base}', { stage: code(stage, 20), base })]);
}
