import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from '../machine/folders.ts';
import { endProcesses, processesMarked, processesOfCgroup } from '../machine/processes.ts';
import { removeBridge, restoreFirewall } from './bridge.ts';

/** Every process of an engine carries this variable with the engine's folder. */
export const engineVariable = 'GUIDED_CONTAINERS_ENGINE';

/** What must be known of an engine to clear it away, even after a crash; kept in its folder. */
export interface EngineRecord {
  bridge: string;
  cgroup: string;
  /** The engine was the first on this machine, and changed the firewall's default. */
  firewallWasOpen: boolean;
}

/** Ends what is left of an engine: its containers, its containerd, its network and its folder. */
export function endEngine(folder: string): void {
  const record = JSON.parse(readFileSync(join(folder, 'engine.json'), 'utf8')) as EngineRecord;
  endProcesses(() => [...processesMarked(engineVariable, folder), ...processesOfCgroup(record.cgroup)]);
  removeBridge(record.bridge);
  if (record.firewallWasOpen) restoreFirewall();
  removeFolder(folder);
  removeCgroups(record.cgroup);
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
