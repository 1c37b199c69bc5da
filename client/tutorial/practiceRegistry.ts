/** The practice registry: started, started again, and removed; its password kept in VS Code's secret storage. */
import { randomInt } from 'node:crypto';
import type * as vscode from 'vscode';
import { isPortTaken, isPracticeRegistry, registryImage, type Container, type Engine } from '../engine/index.ts';
import { freePort } from './ports.ts';

export interface PracticeLogin {
  readonly user: string;
  readonly password: string;
}

export interface Started {
  /** As a reference begins: `localhost:5050`. */
  readonly registry: string;
  readonly login: PracticeLogin;
}

export const practiceUser = 'learner';

/** Away from 5000, which AirPlay holds on a Mac. */
const firstPort = 5050;
const attempts = 5;

/** Easy to read and to type: nothing that looks like something else. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

export interface PracticeRegistryOptions {
  readonly engine: Engine;
  /** A login of an earlier registry at the same port would be taken for one of the new. */
  readonly logins: { refresh(): Promise<ReadonlySet<string>> };
  readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>;
  /** What was pulled for it is kept here, so that it can be removed with it. */
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
  readonly tutorialId: string;
}

export class PracticeRegistry {
  constructor(private readonly options: PracticeRegistryOptions) {}

  /** Its container, running or not; undefined when there is none. */
  get container(): Container | undefined {
    return this.options.engine.snapshot.containers.find(isPracticeRegistry);
  }

  get isRunning(): boolean {
    return this.container?.state === 'running';
  }

  /** Undefined when there is no registry, or another VS Code made it. */
  async login(): Promise<PracticeLogin | undefined> {
    const id = this.container?.id;
    const password = id === undefined ? undefined : await this.options.secrets.get(secretOf(id));
    return password === undefined ? undefined : { user: practiceUser, password };
  }

  /** Makes it, or starts it again; one that runs is left alone. `onProgress` while its image is pulled, from 0 to 1. */
  async start(onProgress: (fraction: number) => void): Promise<Started> {
    await this.options.engine.refresh();
    const { container } = this;
    const login = container ? await this.#revive(container) : await this.#create(onProgress);
    await this.options.engine.refresh();
    const registry = registryAt(this.container);
    if (registry === undefined) throw new Error('the practice registry publishes no port');
    return { registry, login };
  }

  /** The id of the image that was pulled for it, as long as it is remembered. */
  get pulledImage(): string | undefined {
    return this.options.memory.get<string>(pulledKey);
  }

  /** Removes it, its images, its password, and, unless it shall stay, its image if it was pulled for it and nothing else uses it. */
  async remove({ keepImage = false } = {}): Promise<void> {
    for (const id of await this.options.engine.removePracticeRegistries()) await this.options.secrets.delete(secretOf(id));
    const { containers, images } = await this.options.engine.refresh();
    const image = images.find(({ id }) => id === this.pulledImage);
    if (image && !keepImage && !containers.some(({ imageId }) => imageId === image.id)) await this.options.engine.removeRegistryImage();
    await this.forgetImage();
  }

  /** From now on the image is the learner's. */
  async forgetImage(): Promise<void> {
    await this.options.memory.update(pulledKey, undefined);
  }

  async #revive({ id, state }: Container): Promise<PracticeLogin> {
    if (state !== 'running') await this.options.engine.startPracticeRegistry(id);
    const known = await this.login();
    if (known) return known;
    const password = newPassword();
    await this.options.engine.setPracticeUsers(id, await htpasswd(password));
    await this.options.secrets.store(secretOf(id), password);
    return { user: practiceUser, password };
  }

  async #create(onProgress: (fraction: number) => void): Promise<PracticeLogin> {
    if (await this.options.engine.ensureRegistryImage(onProgress)) {
      const { images } = await this.options.engine.refresh();
      await this.options.memory.update(pulledKey, images.find(({ references }) => references.includes(registryImage))?.id);
    }
    const password = newPassword();
    const users = await htpasswd(password);
    const logins = await this.options.logins.refresh();
    let from = firstPort;
    for (let attempt = 1; ; attempt++) {
      const port = (await freePort(from, (each) => !this.#isPublished(each) && !logins.has(`localhost:${each}`))) ?? from;
      try {
        const id = await this.options.engine.createPracticeRegistry({ tutorial: this.options.tutorialId, port, htpasswd: users });
        await this.options.secrets.store(secretOf(id), password);
        return { user: practiceUser, password };
      } catch (error) {
        // A remote engine's ports can't be seen from here.
        if (attempt === attempts || !isPortTaken(error)) throw error;
        from = port + 1;
      }
    }
  }

  #isPublished(port: number): boolean {
    return this.options.engine.snapshot.containers.some(({ ports }) => ports.some(({ host }) => host === port));
  }
}

const pulledKey = 'practiceRegistry.pulledImage';

/** The reference's first part; undefined when there is no container. */
export function registryAt(container: Container | undefined): string | undefined {
  const port = container?.ports.find(({ host }) => host !== undefined)?.host;
  return port === undefined ? undefined : `localhost:${port}`;
}

function secretOf(containerId: string): string {
  return `practiceRegistry/${containerId}`;
}

/** Twelve characters in three groups. */
function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** Loaded when it is first needed; the registry takes no other hash than bcrypt. */
async function htpasswd(password: string): Promise<string> {
  const { hash } = await import('bcryptjs');
  return `${practiceUser}:${await hash(password, 10)}`;
}
