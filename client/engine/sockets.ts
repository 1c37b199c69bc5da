/** Sockets that engines are known to listen on, for when the CLI's default one is missing. */
import type { Surroundings } from './endpoint.ts';

/** The first that exists, as a host; undefined when the default exists, or none does. */
export function findSocket(surroundings: Surroundings, defaultHost: string): string | undefined {
  const { exists } = surroundings;
  const scheme = surroundings.platform === 'win32' ? 'npipe://' : 'unix://';
  if (exists(defaultHost.slice(scheme.length))) return undefined;
  const found = candidates(surroundings).find(exists);
  return found === undefined ? undefined : scheme + found;
}

/** Docker's own before those of others, the user's own before the machine's. */
function candidates({ env, home, platform, uid }: Surroundings): readonly string[] {
  if (platform === 'win32') return ['//./pipe/dockerDesktopLinuxEngine', '//./pipe/podman-machine-default'];
  const runtime = env['XDG_RUNTIME_DIR'] || (uid === undefined || platform !== 'linux' ? undefined : `/run/user/${uid}`);
  return [
    ...(runtime ? [`${runtime}/docker.sock`] : []),
    `${home}/.docker/run/docker.sock`,
    `${home}/.docker/desktop/docker.sock`,
    `${home}/.colima/default/docker.sock`,
    `${home}/.rd/docker.sock`,
    `${home}/.orbstack/run/docker.sock`,
    ...(runtime ? [`${runtime}/podman/podman.sock`] : []),
    `${home}/.local/share/containers/podman/machine/podman.sock`,
    '/run/podman/podman.sock',
  ];
}
