import { execFileSync } from 'node:child_process';
import { removeRules } from './firewall.ts';

/** Adds a network bridge with a subnet that nothing else on this machine uses; returns its name. */
export function addBridge(): string {
  const routes = ip('route', 'show');
  for (let number = 0; number < 256; number++) {
    const name = `gcbr${number}`;
    if (routes.includes(`10.213.${number}.`) || !tryToAdd(name)) continue;
    ip('address', 'add', `10.213.${number}.1/24`, 'dev', name);
    ip('link', 'set', name, 'up');
    return name;
  }
  throw new Error('There are 256 bridges named gcbr… on this machine already.');
}

/** Removes a bridge and the firewall rules that an engine made for it; one that is gone already is as good. */
export function removeBridge(name: string): void {
  removeRules((rule) => rule.split(' ').includes(name));
  try {
    ip('link', 'delete', name);
  } catch {
    // Somebody removed it before.
  }
}

function tryToAdd(name: string): boolean {
  try {
    ip('link', 'add', 'name', name, 'type', 'bridge');
    return true;
  } catch {
    return false; // Another process took the name.
  }
}

function ip(...args: string[]): string {
  return execFileSync('ip', args, { encoding: 'utf8', stdio: 'pipe' });
}
