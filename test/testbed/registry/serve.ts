import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, isListening } from '../machine/port.ts';
import { startService } from '../machine/service.ts';
import { stoppable, temporaryFolder } from '../machine/session.ts';
import { registryProgram } from './install.ts';

export interface Registry {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** The part of an image reference that names this registry: `localhost:PORT`. */
  host: string;
  port: number;
  stop(): Promise<void>;
}

export interface ServeOptions {
  name: string;
  /** The folder that holds the images; without one, an empty folder that goes when the registry stops. */
  storage?: string;
  readOnly?: boolean;
  /** A file of users and their bcrypt hashes; without one, everybody may pull and push. */
  htpasswd?: string;
  port?: number;
}

/** Serves a registry on the loopback interface. */
export async function serveRegistry(options: ServeOptions): Promise<Registry> {
  const program = await registryProgram();
  const folder = temporaryFolder(options.name);
  const port = options.port ?? (await freePort());
  const configuration = {
    version: 0.1,
    log: { level: 'warn', accesslog: { disabled: true } },
    http: { addr: `127.0.0.1:${port}` },
    storage: {
      filesystem: { rootdirectory: options.storage ?? join(folder, 'storage') },
      delete: { enabled: true },
      maintenance: {
        readonly: { enabled: options.readOnly ?? false },
        uploadpurging: { enabled: false },
      },
    },
    ...(options.htpasswd && { auth: { htpasswd: { realm: 'registry', path: options.htpasswd } } }),
  };
  // Every JSON document is a YAML document.
  writeFileSync(join(folder, 'config.yml'), JSON.stringify(configuration, undefined, 2));
  const service = startService(options.name, program, ['serve', join(folder, 'config.yml')]);
  const stop = stoppable(() => service.stop());
  await service.ready(() => isListening(port));
  return { url: `http://127.0.0.1:${port}`, host: `localhost:${port}`, port, stop };
}
