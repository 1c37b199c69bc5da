import { execFileSync } from 'node:child_process';
import { BlockList } from 'node:net';
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
  const inside = subnetOf(name);
  removeRules((rule) => {
    // The rule for a published port names only the container's address.
    const from = / -s (\d+\.\d+\.\d+\.\d+)\/32 /.exec(rule)?.[1];
    return rule.split(' ').includes(name) || (from !== undefined && inside.check(from));
  });
  ipOrNothing('link', 'delete', name);
}

function subnetOf(name: string): BlockList {
  const subnet = new BlockList();
  const addresses = ipOrNothing('-oneline', '-4', 'address', 'show', 'dev', name);
  for (const [, address = '', length] of addresses.matchAll(/ inet (\S+)\/(\d+) /g)) {
    subnet.addSubnet(address, Number(length));
  }
  return subnet;
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

/** What somebody has removed already can be neither shown nor removed. */
function ipOrNothing(...args: string[]): string {
  try {
    return ip(...args);
  } catch {
    return '';
  }
}
