/** Who answers: the first questions to an engine. */
import type { Connection } from './connection.ts';
import type { Endpoint } from './endpoint.ts';
import type { EngineState } from './snapshot.ts';

export type EngineUp = Extract<EngineState, { kind: 'up' }>;

/** Asks for name and version, and settles the API version. Rejects as connecting does; then close the connection. */
export async function greet(connection: Connection, endpoint: Endpoint): Promise<EngineUp> {
  const version = await connection.ask((docker) => docker.version());
  if (typeof version?.Version !== 'string') throw new Error('what answers is not a Docker engine');
  connection.useApi(version.ApiVersion, version.MinAPIVersion);
  const podman = version.Components?.some(({ Name }) => /podman/i.test(Name)) === true;
  const desktop = /^Docker Desktop/.exec(version.Platform?.Name ?? '')?.[0];
  return {
    kind: 'up',
    endpoint,
    product: podman ? 'Podman' : 'Docker',
    version: version.Version,
    name: desktop ?? (await hostName(connection)),
    os: version.Os,
  };
}

/** Not every engine that is good enough for us answers this. */
async function hostName(connection: Connection): Promise<string> {
  try {
    const info: { OperatingSystem?: unknown; Name?: unknown } = await connection.ask((docker) => docker.info());
    return info.OperatingSystem === 'Docker Desktop' ? 'Docker Desktop' : String(info.Name ?? '');
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) return '';
    throw error;
  }
}
