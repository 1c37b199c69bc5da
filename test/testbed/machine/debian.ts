import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, removeFolder } from './folders.ts';
import { withLock } from './lock.ts';
import { report } from './report.ts';
import { run } from './run.ts';

export type Suite = 'bookworm' | 'trixie';

/** Installs Debian packages that are missing; where that may not be done, the error lists the commands to type. */
export async function ensurePackages(...names: string[]): Promise<void> {
  const missing = await missingPackages(...names);
  if (missing.length === 0) return;
  if (!mayInstall()) {
    throw new Error(
      `These packages are missing: ${missing.join(', ')}. On Debian, as root:\n${installCommands(missing)}`,
    );
  }
  // Of two at the same time apt would refuse one.
  await withLock(join(cacheFolder(), 'locks', 'apt'), async () => {
    const still = await missingPackages(...missing);
    if (still.length > 0) await install(still);
  });
}

async function install(names: string[]): Promise<void> {
  report(`installing ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-q', ...patience, 'update'], { env });
  await run('apt-get', ['-q', ...patience, 'install', '-y', '--no-install-recommends', ...names], { env });
}

/** Those of the named packages that are not installed. */
export async function missingPackages(...names: string[]): Promise<string[]> {
  if (!isDebian()) return names;
  const format = '${binary:Package} ${db:Status-Status}\n';
  const { stdout } = await run('dpkg-query', ['-W', '-f', format, ...names], { mayFail: true });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(/[ :]/)[0]),
  );
  return names.filter((name) => !installed.has(name));
}

/** The commands that install these packages. */
export function installCommands(names: string[]): string {
  return `  apt-get update\n  apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/** Whether packages can be installed here without asking anybody: Debian, as root. */
export function mayInstall(): boolean {
  return isDebian() && userInfo().uid === 0;
}

/** Unpacks packages of a Debian suite, which need not be this machine's own, into a folder; nothing is installed. */
export async function unpackPackages(suite: Suite, names: string[], into: string): Promise<void> {
  if (!isDebian()) throw new Error(`Packages can only be unpacked on Debian: ${names.join(', ')}.`);
  const apt = join(into, '.apt');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages']) {
    mkdirSync(join(apt, folder), { recursive: true });
  }
  writeFileSync(join(apt, 'sources.list'), `deb ${signedBy()}${await mirror()} ${suite} main\n`);
  // Lists and cache of our own: the machine's stay as they are, and its locks are never in the way.
  const own = [
    `Dir::Etc::sourcelist=${apt}/sources.list`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::Lists=${apt}/lists`,
    `Dir::Cache=${apt}/cache`,
    'Dir::State::status=/dev/null',
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  await run('apt-get', ['-q', ...own, 'update']);
  await run('apt-get', ['-q', ...own, 'download', ...names], { cwd: join(apt, 'packages') });
  for (const file of readdirSync(join(apt, 'packages'))) {
    await run('dpkg', ['-x', join(apt, 'packages', file), into]);
  }
  removeFolder(apt);
}

/** The address of the Debian archive that this machine itself is set up to use. */
export async function mirror(): Promise<string> {
  const codename = osRelease().VERSION_CODENAME ?? '';
  const releases = [codename, 'stable', 'oldstable'];
  const format = '$(RELEASE)|$(COMPONENT)|$(SITE)';
  const { stdout } = await run('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  for (const line of stdout.split('\n')) {
    const [release, component, site] = line.split('|');
    if (releases.includes(release ?? '') && component === 'main' && site) return site;
  }
  throw new Error(`The package sources of this machine name no archive for Debian ${codename}.`);
}

// Somebody else may be installing at this moment: wait for them.
const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];

function signedBy(): string {
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
  return existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
}

function isDebian(): boolean {
  return osRelease().ID === 'debian';
}

function osRelease(): Record<string, string> {
  if (!existsSync('/etc/os-release')) return {};
  const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
  return Object.fromEntries(lines.map((line) => line.replaceAll('"', '').split('=', 2)));
}
