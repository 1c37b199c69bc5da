/** What the engine's answers say about one container, as our own plain value. */
import type { ContainerInfo, ContainerInspectInfo } from 'dockerode';
import type { EngineUp } from './hello.ts';
import { plainReference, withDigest } from './podman.ts';
import { ownLabels } from './roles.ts';
import type { Container, PublishedPort } from './snapshot.ts';

/** What only `inspect` says, and never changes while the container exists. */
export interface Creation {
  readonly image: string;
  readonly attached: boolean | undefined;
  readonly ports: readonly PublishedPort[];
}

export function creationOf(inspected: ContainerInspectInfo, product: EngineUp['product']): Creation {
  const { Config: config } = inspected;
  // Podman says false whatever it was.
  const attached = product === 'Podman' ? undefined : config.AttachStdout === true;
  return { image: plainReference(config.Image, product), attached, ports: portsOf(inspected) };
}

export function containerOf(listed: ContainerInfo, creation: Creation, exitCode: number | undefined): Container {
  const { image, attached, ports } = creation;
  const labels = ownLabels(listed.Labels);
  return {
    id: listed.Id,
    name: (listed.Names?.[0] ?? '').replace(/^\//, ''),
    image,
    imageId: withDigest(listed.ImageID),
    state: stateOf(listed.State),
    exitCode,
    attached,
    ports,
    ...(labels && { labels }),
    created: listed.Created,
  };
}

/** Docker's states, and what Podman calls them. An unknown one claims neither running nor ended. */
const states: Readonly<Record<string, Container['state']>> = {
  created: 'created',
  configured: 'created',
  initialized: 'created',
  running: 'running',
  stopping: 'running',
  paused: 'paused',
  restarting: 'restarting',
  removing: 'removing',
  exited: 'exited',
  stopped: 'exited',
  dead: 'dead',
};

export function stateOf(state: string): Container['state'] {
  return states[state.toLowerCase()] ?? 'created';
}

/** The ports as they were asked for, so also those of a container that has ended. */
function portsOf({ HostConfig: hostConfig, Config: config }: ContainerInspectInfo): PublishedPort[] {
  const bindings = (hostConfig.PortBindings ?? {}) as Record<string, { HostIp?: string; HostPort?: string }[] | null>;
  // `-P` publishes whatever the image exposes, on ports that the engine chooses.
  const exposed = hostConfig.PublishAllPorts ? Object.keys(config.ExposedPorts ?? {}) : [];
  const asked = Object.entries(bindings).flatMap(([port, list]) => (list ?? [{}]).map((binding) => [port, binding] as const));
  const chosen = exposed.filter((port) => !(port in bindings)).map((port) => [port, {} as { HostIp?: string; HostPort?: string }] as const);
  return [...asked, ...chosen]
    .map(([port, { HostIp: ip = '', HostPort: host = '' }]) => {
      const [container = '', protocol = 'tcp'] = port.split('/');
      return { container: Number(container), protocol, host: /^[1-9]\d*$/.test(host) ? Number(host) : undefined, hostIp: ip };
    })
    .sort((a, b) => a.container - b.container || a.protocol.localeCompare(b.protocol) || (a.host ?? 0) - (b.host ?? 0));
}
