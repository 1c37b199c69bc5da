/** The cheat sheet's commands for images: each shows the engine's own, and then sends the literal line. */
import * as vscode from 'vscode';
import { commandId } from '../../../shared/catalogue.ts';
import { fill, type Text } from '../../../shared/locale.ts';
import type { PickOption } from '../../messages.ts';
import type { Services } from '../../services.ts';
import * as lines from '../../terminal/commandLine.ts';
import { perform } from '../perform.ts';
import { ambiguous } from './ambiguous.ts';
import { confirmed } from './confirm.ts';
import { argumentOf, imageRows, refused, type ImageRow } from './imageRows.ts';
import { imageWords, joined } from './words.ts';

/** As many as one line may hold and still be read. */
const atATime = 20;

export async function listAllImages(services: Services): Promise<void> {
  await perform(services, lines.listAllImages());
}

export async function removeImages(services: Services): Promise<void> {
  const { engine, say } = services;
  const rows = imageRows(engine.snapshot);
  if (rows.length === 0) return nothing(services);
  const chosen = await say.pickSome({ en: 'Remove images', 'zh-cn': '删除镜像' }, { en: 'Pick one or more, then press Enter', 'zh-cn': '选择一个或多个，再按回车' }, rows.map(option));
  if (chosen && chosen.length > 0) await remove(services, chosen, { en: 'Remove these images from this engine?', 'zh-cn': '从此 Docker 引擎删除这些镜像？' });
}

export async function removeAllImages(services: Services): Promise<void> {
  const rows = imageRows(services.engine.snapshot);
  if (rows.length === 0) return nothing(services);
  await remove(services, rows, { en: 'Remove all images on this engine, not only the tutorial’s?', 'zh-cn': '删除此 Docker 引擎上的全部镜像（不只是本教程的）？' });
}

async function remove(services: Services, rows: readonly ImageRow[], question: Text): Promise<void> {
  const { say } = services;
  const inUse = refused(rows);
  const free = rows.filter((row) => !inUse.includes(row) && argumentOf(row) !== undefined);
  if (free.length === 0) return say.warn(stays(inUse.length > 0 ? inUse : rows), removeContainersAction);
  const going = await confirmed(services, {
    question,
    button: { en: 'Remove', 'zh-cn': '删除' },
    items: free.map(option),
    notes: inUse.length > 0 ? [stays(inUse)] : [],
  });
  if (!going || going.length === 0) return;
  const wrong = ambiguous(going.filter(({ reference }) => reference === undefined).map(({ image }) => image.id), services.engine.snapshot);
  if (wrong) return say.error(wrong);
  for (let from = 0; from < going.length; from += atATime) {
    await perform(services, lines.removeImages(going.slice(from, from + atATime).flatMap((row) => argumentOf(row) ?? [])));
  }
}

const removeContainersAction = { label: { en: 'Remove Containers…', 'zh-cn': '删除容器…' }, run: () => vscode.commands.executeCommand(commandId('removeContainers')) };

function stays(rows: readonly ImageRow[]): Text {
  const list = rows.map((row) => `${nameOf(row)}${row.usedBy.length > 0 ? ` (${row.usedBy.join(', ')})` : ''}`).join(', ');
  return fill({ en: 'Stays, since containers are made from it: {list}', 'zh-cn': '以下镜像会保留，因为有容器由它创建：{list}' }, { list });
}

function nothing({ say }: Services): void {
  say.info({ en: 'There is no image on this engine.', 'zh-cn': '此 Docker 引擎上没有镜像。' });
}

const nameOf = ({ reference, image }: ImageRow): string => reference ?? image.id.replace(/^sha256:/, '').slice(0, 12);

function option(row: ImageRow): PickOption<ImageRow> {
  const { image, reference, usedBy } = row;
  const words = imageWords(image, Date.now());
  return {
    label: nameOf(row),
    ...(reference !== undefined && { description: image.id.replace(/^sha256:/, '').slice(0, 12) }),
    detail: usedBy.length === 0 ? words : joined(words, fill({ en: 'used by {names}', 'zh-cn': '被容器 {names} 使用' }, { names: usedBy.join(', ') })),
    value: row,
  };
}
