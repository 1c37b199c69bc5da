import { execFileSync } from 'node:child_process';
import { processesNamed } from '../machine/processes.ts';

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
  for (const table of ['nat', 'filter']) {
    for (const rule of firewall(table)) {
      if (!rule.startsWith('-A ') || !rule.split(' ').includes(name)) continue;
      iptables('-t', table, '-D', ...rule.split(' ').slice(1));
    }
  }
  try {
    ip('link', 'delete', name);
  } catch {
    // Somebody removed it before.
  }
}

/** Whether packets are forwarded unless a rule forbids it: so it is until the first engine starts on a machine. */
export function forwardsByDefault(): boolean {
  return firewall('filter').some((rule) => rule.startsWith(':FORWARD ACCEPT'));
}

/** Takes back what the first engine did to a machine's firewall, once no engine is left. */
export function restoreFirewall(): void {
  if (processesNamed('dockerd').length > 0) return;
  iptables('-P', 'FORWARD', 'ACCEPT');
  for (const table of ['nat', 'filter']) {
    const rules = firewall(table);
    for (const rule of rules) {
      if (/^-A .*-j DOCKER/.test(rule)) iptables('-t', table, '-D', ...rule.split(' ').slice(1));
    }
    const chains = rules.flatMap((rule) => /^:(DOCKER\S*) /.exec(rule)?.[1] ?? []);
    for (const chain of chains) iptables('-t', table, '-F', chain);
    for (const chain of chains) iptables('-t', table, '-X', chain);
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

function firewall(table: string): string[] {
  return iptablesSave(table).split('\n');
}

function iptablesSave(table: string): string {
  try {
    return execFileSync('iptables-save', ['-t', table], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

function iptables(...args: string[]): void {
  try {
    execFileSync('iptables', ['--wait', ...args], { stdio: 'ignore' });
  } catch {
    // The rule went together with another one.
  }
}

function ip(...args: string[]): string {
  return execFileSync('ip', args, { encoding: 'utf8', stdio: 'pipe' });
}
