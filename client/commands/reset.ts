/**
 * Takes back what the tutorial made, and clears its ticks. Through the engine rather than the terminal:
 * what is gone must be known for certain, also where a terminal doesn't report, and tidying up is
 * nothing to learn. The log has every step.
 */
import * as vscode from 'vscode';
import { fill, verbatim, type Text } from '../../shared/locale.ts';
import { registryImage, type Snapshot } from '../engine/index.ts';
import type { PickOption } from '../messages.ts';
import { normalizeReference } from '../progress/reference.ts';
import type { Services } from '../services.ts';
import { logoutAt } from '../terminal/commandLine.ts';
import { registryAt, type PracticeRegistry } from '../tutorial/practiceRegistry.ts';
import { blocked, keyOf, plan, type Item } from '../tutorial/reset/plan.ts';
import type { Made } from '../tutorial/reset/records.ts';
import { setAside } from '../tutorial/reset/setAside.ts';
import { registryHost } from '../tutorial/values.ts';
import { joined, sizeWords, statusWords } from './objects/words.ts';
import { perform } from './perform.ts';

export async function resetTutorial(services: Services): Promise<void> {
  const { say, engine, walkthrough } = services;
  const items = await found(services);
  const chosen = await choose(services, items);
  if (!chosen) return;
  const title = say.text({ en: 'Resetting the tutorial', 'zh-cn': '正在重置教程' });
  const keys = new Set(chosen.map(keyOf));
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () => removeItems(services, keys));
  if ((await engine.refresh()).engine.kind !== 'up') {
    return say.error({ en: 'The Docker engine went away in the middle, so not everything could be removed. Reset again when it is back.', 'zh-cn': 'Docker 引擎中途断开，没有全部删除。等它恢复后请再次重置。' });
  }
  const left = (await found(services)).filter((item) => keys.has(keyOf(item)));
  await clear(services, left);
  const begin = { label: { en: 'Begin Again', 'zh-cn': '重新开始' }, run: () => walkthrough.open() };
  const done: Text = fill({ en: 'The tutorial is reset. Removed: {count}.', 'zh-cn': '教程已重置，删除了 {count} 项。' }, { count: chosen.length - left.length });
  if (left.length === 0) return say.info(done, begin);
  const rest = fill({ en: ' Could not be removed, since something else uses it: {list}.', 'zh-cn': '以下各项因为还有别的在使用，未能删除：{list}。' }, { list: left.map(nameOf).join(', ') });
  say.warn({ en: done.en + rest.en, 'zh-cn': done['zh-cn'] + rest['zh-cn'] }, begin);
}

/** What there is to remove now. */
async function found({ engine, files, learner, ledger, practice, tutorial }: Services): Promise<Item[]> {
  const snapshot = await engine.refresh();
  const references = [tutorial.image, ...(learner.reference === undefined ? [] : [learner.reference])];
  return plan({ snapshot, made: [...ledger.made, ...pulledFor(practice, snapshot)], references, files: await files.unedited() });
}

/** The registry's image, where it was pulled for the practice registry: that is known apart from the lines in the terminal. */
function pulledFor({ pulledImage }: PracticeRegistry, { engine }: Snapshot): Made[] {
  return pulledImage === undefined || engine.kind !== 'up' ? [] : [{ kind: 'image', engine: engine.endpoint.host, id: pulledImage, reference: normalizeReference(registryImage) }];
}

/** Shows everything, picked; what the learner unpicks stays. @returns undefined when they gave up. */
async function choose({ say }: Services, items: readonly Item[]): Promise<readonly Item[] | undefined> {
  if (items.length === 0) {
    const answer = await say.ask(
      { en: 'Reset the tutorial?', 'zh-cn': '重置教程？' },
      { en: 'There is nothing to remove. All ticks and your names for the registry are cleared.', 'zh-cn': '没有需要删除的内容。所有对勾和你填写的名称都会清除。' },
      [{ label: { en: 'Reset', 'zh-cn': '重置' }, value: true }],
    );
    return answer ? [] : undefined;
  }
  return say.pickSome(
    { en: 'Reset: removes these and clears all ticks', 'zh-cn': '重置：删除以下内容，清除所有对勾' },
    { en: 'Unpick what shall stay, press Enter', 'zh-cn': '取消勾选要保留的，再按回车' },
    items.map((item) => option(item, items)),
  );
}

/** Only what was shown, and only while it is still what was shown. */
async function removeItems(services: Services, keys: ReadonlySet<string>): Promise<void> {
  const { engine, files, log, practice, logins } = services;
  const going = (await found(services)).filter((item) => keys.has(keyOf(item)));
  // All or nothing: without the engine the files stay too.
  if (engine.snapshot.engine.kind !== 'up') return;
  const staying = blocked(going, engine.snapshot);
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    log.info(`reset: ${what}`);
    await work().catch((error: unknown) => log.warn(`reset: ${what}: ${error instanceof Error ? error.message : String(error)}`));
  };
  const containers = going.flatMap((item) => (item.kind === 'container' || item.kind === 'other-container' ? [item.container] : []));
  await Promise.all(containers.map(({ id }) => attempt(`container ${id}`, () => engine.removeContainer(id))));
  for (const item of going) {
    if (staying.includes(item)) continue;
    if (item.kind === 'reference') await attempt(keyOf(item), () => engine.removeImage(item.reference));
    else if (item.kind === 'image') await attempt(keyOf(item), () => engine.removeImage(item.image.id));
    else if (item.kind === 'file') await attempt(keyOf(item), () => files.remove(item.path));
    else if (item.kind === 'practice-registry') {
      const registry = registryAt(item.container);
      const keepImage = !going.some((other) => other.kind === 'reference' && other.image.id === practice.pulledImage);
      await attempt(keyOf(item), () => practice.remove({ keepImage }));
      // The docker CLI would keep a password for a registry that is no more.
      if (registry !== undefined && (await logins.refresh()).has(registry)) await perform(services, logoutAt(registryHost(registry)));
    }
  }
}

/** Ticks, facts and values go; what stays proves nothing until it is used anew. */
async function clear({ engine, facts, files, folder, learner, ledger, practice }: Services, left: readonly Item[]): Promise<void> {
  const { snapshot } = engine;
  const kept = new Set(left.flatMap((item) => ('image' in item ? [item.image.id] : 'container' in item ? [item.container.id] : [])));
  await learner.clear();
  if (!practice.container) await practice.forgetImage();
  ledger.forget(snapshot.engine.endpoint?.host ?? '', ({ id }) => kept.has(id));
  facts.clear();
  ledger.setAside(setAside({ snapshot, files: Object.fromEntries(await files.contents()), folderOpen: (await folder.uri()) !== undefined }));
}

function nameOf(item: Item): string {
  switch (item.kind) {
    case 'file':
      return item.path;
    case 'reference':
      return item.reference;
    case 'image':
      return item.image.id.replace(/^sha256:/, '').slice(0, 12);
    default:
      return item.container.id.slice(0, 12);
  }
}

const kinds: Readonly<Record<Item['kind'], Text>> = {
  container: { en: 'container', 'zh-cn': '容器' },
  'other-container': { en: 'made elsewhere from this image, stays unless picked', 'zh-cn': '在别处由此镜像创建，勾选才删除' },
  'practice-registry': { en: 'practice registry with its images', 'zh-cn': '练习用镜像仓库服务及其中的镜像' },
  reference: { en: 'image name', 'zh-cn': '镜像名称' },
  image: { en: 'image without a name, from an earlier build', 'zh-cn': '之前构建的、已没有名称的镜像' },
  file: { en: 'file, as the tutorial wrote it', 'zh-cn': '文件，与教程写入的完全一致' },
};

/** Short: a bilingual reader has both languages in one line. */
function option(item: Item, all: readonly Item[]): PickOption<Item> {
  const base = { label: nameOf(item), picked: item.kind !== 'other-container', value: item };
  const kind = kinds[item.kind];
  if (item.kind === 'file') return { ...base, detail: kind };
  if ('image' in item) {
    const others = item.image.references.filter((reference) => !all.some((other) => other.kind === 'reference' && other.reference === reference));
    const also = others.length === 0 ? [] : [fill({ en: 'the image stays as {others}', 'zh-cn': '镜像仍以 {others} 的名称保留' }, { others: others.join(', ') })];
    return { ...base, detail: joined(kind, verbatim(sizeWords(item.image.size)), ...also) };
  }
  const { container } = item;
  return { ...base, description: `${container.image} · ${container.name}`, detail: joined(kind, statusWords(container)) };
}
