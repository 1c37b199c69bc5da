import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ensurePackages } from '../machine/debian.ts';
import { runtimeFolder } from '../machine/folders.ts';
import { withLock } from '../machine/lock.ts';
import { carries, processesNamed } from '../machine/processes.ts';
import { startService, type Service } from '../machine/service.ts';
import { stoppable, temporaryFolder } from '../machine/session.ts';
import { addBridge } from './bridge.ts';
import { rememberFirewall } from './firewall.ts';
import { enginePackages, installDocker, type EngineKind } from './install.ts';
import { endEngine, engineVariable, type EngineRecord } from './leftovers.ts';
import { askEngine } from './request.ts';

export interface EngineOptions {
  /** The name of its folder and the value of its label `guided-containers.testbed`. */
  name?: string;
  kind?: EngineKind;
  /** The address of a registry that is asked before Docker Hub: `startHub().url`. */
  mirror?: string;
}

export interface Engine {
  /** For `DOCKER_HOST`: `unix:///…/docker.sock`. */
  host: string;
  socket: string;
  kind: EngineKind;
  version: string;
  /** What a program needs in its environment to use this engine and the docker command line of the same age. */
  env: { PATH: string; DOCKER_HOST: string; DOCKER_CONFIG: string };
  logFile: string;
  /**
   * Ends the engine's process, as when somebody quits Docker; images and stopped containers stay. Its containers
   * are killed first, which is faster; `inOrder` leaves that to the engine, whose restart policies then hold.
   */
  halt(how?: { inOrder?: boolean }): Promise<void>;
  /** Starts it again after `halt()`. */
  resume(): Promise<void>;
  /** `halt()` and `resume()`. */
  restart(): Promise<void>;
  /** Ends the engine for good, and removes all it held. */
  stop(): Promise<void>;
}

/** Starts a Docker engine of its own: empty, on a Unix socket only, beside any other engine of this machine. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { name = 'engine', kind = 'current', mirror } = options;
  await ensurePackages(...enginePackages);
  const root = await installDocker(kind);
  const folder = temporaryFolder(name);
  const socket = join(folder, 'docker.sock');
  const host = `unix://${socket}`;
  rememberFirewall();
  const record: EngineRecord = {
    bridge: addBridge(),
    cgroup: `guided-containers-${basename(dirname(folder))}-${basename(folder)}`,
  };
  writeFileSync(join(folder, 'engine.json'), JSON.stringify(record));
  const configuration = {
    'data-root': join(folder, 'data'),
    'exec-root': join(folder, 'run'),
    pidfile: join(folder, 'docker.pid'),
    hosts: [host],
    labels: [`guided-containers.testbed=${name}`],
    bridge: record.bridge,
    // A second engine empties the firewall chains of the first one; the user's own engine is left alone.
    // Ports are published all the same, by docker-proxy, but containers can't reach other machines.
    iptables: !foreignEngineRuns(),
    'userland-proxy-path': join(root, 'usr/sbin/docker-proxy'),
    'exec-opts': ['native.cgroupdriver=cgroupfs'],
    'cgroup-parent': `/${record.cgroup}`,
    'registry-mirrors': mirror ? [mirror] : [],
    'shutdown-timeout': 2,
    // Nobody listens there, which a look-up learns at once: the app asks for `redis` before it answers,
    // and a name server that can't be reached would keep it waiting for many seconds.
    dns: ['127.0.0.1'],
    // The older engine would make a key in /etc/docker.
    ...(kind === 'older' && { 'deprecated-key-path': join(folder, 'key.json') }),
  };
  writeFileSync(join(folder, 'daemon.json'), JSON.stringify(configuration, undefined, 2));
  const path = ['usr/bin', 'usr/sbin', 'usr/libexec/docker'].map((part) => join(root, part));
  const PATH = [...path, process.env.PATH, '/usr/sbin', '/sbin'].join(':');
  const env = { PATH, DOCKER_HOST: host, DOCKER_CONFIG: configFolder(folder, kind, root) };

  let service: Service | undefined;
  async function resume(): Promise<void> {
    await oneAtATime(async () => {
      service = startService(
        `${basename(folder)}-dockerd`,
        join(root, 'usr/sbin/dockerd'),
        ['--config-file', join(folder, 'daemon.json')],
        { env: { ...process.env, PATH, [engineVariable]: folder } },
      );
      await service.ready(() => succeeds(askEngine(socket, 'GET', '/_ping')));
    });
  }
  async function halt({ inOrder = false } = {}): Promise<void> {
    // Most programs ignore the polite signal when they are a container's first process: that would take 2 s each.
    if (!inOrder) await killContainers(socket).catch(() => {});
    await service?.stop(inOrder ? 15_000 : undefined);
  }
  const stop = stoppable(async () => {
    // Nothing of it is wanted any more, so it need not shut down in order, which takes seconds.
    await service?.stop(0);
    await oneAtATime(async () => endEngine(folder));
  });
  try {
    await resume();
  } catch (error) {
    await stop();
    throw error;
  }
  const { Version: version } = (await askEngine(socket, 'GET', '/version')) as { Version: string };
  const restart = () => halt().then(resume);
  return { host, socket, kind, version, env, logFile: service!.logFile, halt, resume, restart, stop };
}

/** Engines share the chains of the firewall: of two that start at the same moment one may fail. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return withLock(join(runtimeFolder(), 'engine-starts'), work);
}

async function killContainers(socket: string): Promise<void> {
  const running = (await askEngine(socket, 'GET', '/containers/json')) as { Id: string }[];
  await Promise.allSettled(running.map(({ Id }) => askEngine(socket, 'POST', `/containers/${Id}/kill`)));
}

/** The folder for `DOCKER_CONFIG`: no logins yet, and the plugins of this Docker rather than the user's. */
function configFolder(folder: string, kind: EngineKind, root: string): string {
  const config = join(folder, 'config');
  mkdirSync(config);
  writeFileSync(join(config, 'config.json'), '{}\n');
  if (kind === 'current') symlinkSync(join(root, 'cli-plugins'), join(config, 'cli-plugins'));
  return config;
}

function foreignEngineRuns(): boolean {
  return processesNamed('dockerd').some((pid) => !carries(pid, engineVariable));
}

function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
