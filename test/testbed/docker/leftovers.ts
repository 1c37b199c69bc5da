import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from '../machine/folders.ts';
import { endProcesses, processesMarked, processesOfCgroup } from '../machine/processes.ts';
import { removeBridge } from './bridge.ts';
import { restoreFirewall } from './firewall.ts';

/** Every process of an engine carries this variable with the engine's folder. */
export const engineVariable = 'GUIDED_CONTAINERS_ENGINE';

/** What must be known of an engine to clear it away, even after a crash; kept in its folder. */
export interface EngineRecord {
  bridge: string;
  cgroup: string;
}

/** Ends what is left of an engine: its containers, its containerd, its network and its folder. */
export function endEngine(folder: string): void {
  const record = JSON.parse(readFileSync(join(folder, 'engine.json'), 'utf8')) as EngineRecord;
  endProcesses(() => [...processesMarked(engineVariable, folder), ...processesOfCgroup(record.cgroup)]);
  for (const bridge of [record.bridge, ...userBridges(folder)]) removeBridge(bridge);
  restoreFirewall();
  removeFolder(folder);
  removeCgroups(record.cgroup);
}

/** The bridges of networks that somebody created on the engine; it names them after the network's id. */
function userBridges(folder: string): string[] {
  const database = join(folder, 'data/network/files/local-kv.db');
  if (!existsSync(database)) return [];
  return [...new Set(readFileSync(database, 'latin1').match(/\bbr-[0-9a-f]{12}\b/g))];
}

function removeCgroups(name: string): void {
  const top = '/sys/fs/cgroup';
  if (!existsSync(top)) return;
  // One hierarchy (version 2), or one for each controller (version 1).
  for (const hierarchy of [top, ...subfolders(top)]) {
    if (existsSync(join(hierarchy, name))) removeCgroup(join(hierarchy, name));
  }
}

function removeCgroup(folder: string): void {
  for (const child of subfolders(folder)) removeCgroup(child);
  try {
    rmdirSync(folder);
  } catch {
    // The kernel has not let go of the last process yet; an empty group costs nothing.
  }
}

function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}
