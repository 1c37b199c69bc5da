import { code, codes, say, type Pair } from '../text.ts';
import { explainVariables, plainValue, type Explainer } from './site.ts';

/** The keys of the OCI image specification, behind `org.opencontainers.image.`, and older ones. */
const wellKnown: Readonly<Record<string, Pair>> = {
  authors: ['who made the image', '镜像作者'],
  maintainer: ['who looks after the image', '镜像维护者'],
  title: ['the image’s title', '镜像标题'],
  description: ['what the image is for', '镜像说明'],
  version: ['the version of the software inside', '所含软件的版本'],
  url: ['where to read more', '更多信息的网址'],
  source: ['where the source code is', '源码地址'],
  documentation: ['where the documentation is', '文档地址'],
  licenses: ['the licences of the software inside', '所含软件的许可证'],
  vendor: ['who distributes it', '发行方'],
  revision: ['the revision of the source code', '源码的版本号'],
  created: ['when the image was made', '镜像创建时间'],
  name: ['the image’s name', '镜像名称'],
};

/** Keys are long, and their last word tells them apart. */
const shortKey = (key: string): string => (key.length > 20 ? (key.split('.').at(-1) ?? key) : key);

export const label: Explainer = (site) => {
  const { instruction, parts } = site;
  const list = instruction.assignments;
  for (const { name, value } of list) {
    const key = name.value.replace(/^["']|["']$/g, '').split('.').at(-1) ?? '';
    const known = Object.hasOwn(wellKnown, key) ? wellKnown[key] : undefined;
    parts.add(name.range, known ? say('a label: {what}', '标注：{what}', { what: { en: known[0], 'zh-cn': known[1] } }) : say('the label’s key', '标注的键'));
    if (!value || value.value === '') continue;
    parts.add(value.range, say('its value', '它的值'));
    explainVariables(site, value);
  }
  const [first] = list;
  if (!first) return { summary: say('Names no label yet', '还没有写标注') };
  const notes = [say('Labels change nothing in how a container runs; `docker image inspect` shows them.', '标注（label）不影响容器运行，可用 `docker image inspect` 查看。')];
  if (list.length > 1) return { summary: say('Labels the image with {names}', '给镜像加上标注 {names}', { names: codes(list.map(({ name }) => shortKey(name.value))) }), notes };
  return { summary: say('Labels the image: {name} is {value}', '给镜像加标注：{name} 为 {value}', { name: code(shortKey(first.name.value), 30), value: code(plainValue(site, first.value?.value ?? ''), 30) }), notes };
};
