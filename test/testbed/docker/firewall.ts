import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimeFolder } from '../machine/folders.ts';
import { processesNamed } from '../machine/processes.ts';

const tables = ['nat', 'filter'];

/** Removes the firewall rules for which this holds, in the notation of `iptables-save`. */
export function removeRules(matches: (rule: string) => boolean): void {
  for (const table of tables) {
    for (const rule of save(table).filter((line) => line.startsWith('-A ') && matches(line))) {
      iptables('-t', table, '-D', ...rule.split(' ').slice(1));
    }
  }
}

/** To be called before an engine starts: the first engine on a machine forbids the forwarding of packets, for good. */
export function rememberFirewall(): void {
  if (save('filter').some((line) => line.startsWith(':FORWARD ACCEPT'))) writeFileSync(wasOpen(), '');
}

/** Once the last engine has ended, takes back what the first one did. */
export function restoreFirewall(): void {
  if (!existsSync(wasOpen()) || processesNamed('dockerd').length > 0) return;
  iptables('-P', 'FORWARD', 'ACCEPT');
  removeRules((rule) => / -j DOCKER\S*$/.test(rule));
  for (const table of tables) {
    const chains = save(table).flatMap((line) => /^:(DOCKER\S*) /.exec(line)?.[1] ?? []);
    for (const chain of chains) iptables('-t', table, '-F', chain);
    for (const chain of chains) iptables('-t', table, '-X', chain);
  }
  rmSync(wasOpen());
}

function wasOpen(): string {
  return join(runtimeFolder(), 'firewall-was-open');
}

function save(table: string): string[] {
  try {
    const options = { encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('iptables-save', ['-t', table], options).split('\n');
  } catch {
    return []; // There is no firewall here.
  }
}

function iptables(...args: string[]): void {
  try {
    execFileSync('iptables', ['--wait', ...args], { stdio: 'ignore' });
  } catch {
    // The rule went together with another one.
  }
}
