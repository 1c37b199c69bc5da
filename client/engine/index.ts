/** The engine, for everyone outside this folder. */
import { EngineError } from './away.ts';
import type { Connection } from './connection.ts';
import type { Log } from './current.ts';
import * as details from './details.ts';
import { askRegistry, type RegistryAnswer, type RegistryLogin } from './distribution.ts';
import { terminalEnv, type Surroundings } from './endpoint.ts';
import { createRegistry, ensureImage, putUsers, registryImage, removeRegistries, startRegistry, type NewRegistry } from './practiceRegistry.ts';
import * as remove from './remove.ts';
import type { Snapshot } from './snapshot.ts';
import { thisProcess } from './surroundings.ts';
import { Watcher } from './watcher.ts';

export { EngineError } from './away.ts';
export type { ContainerState } from './details.ts';
export type { RegistryAnswer, RegistryLogin } from './distribution.ts';
export type { Endpoint } from './endpoint.ts';
export { isPortTaken, registryImage, type NewRegistry } from './practiceRegistry.ts';
export type { AwayReason, Container, EngineState, Image, PublishedPort, Snapshot } from './snapshot.ts';
export { isPracticeRegistry, practiceRole, roleLabel, tutorialLabel } from './roles.ts';
export { awayAdvice, hostPlatform, sourceText, type Advice, type HostPlatform } from './texts.ts';
export type { Log } from './current.ts';

export interface EngineOptions {
  readonly log: Log;
  /** Defaults: those of this process. */
  readonly surroundings?: Surroundings;
  /** Milliseconds that the engine has for an answer. Default: 10 s, over ssh 20 s. */
  readonly timeout?: number;
}

/** Watches the engine that the docker CLI would use. Nothing is loaded or connected before `start`. */
export class Engine {
  readonly #watcher: Watcher;

  constructor({ log, surroundings = thisProcess(), timeout }: EngineOptions) {
    this.#watcher = new Watcher(surroundings, log, timeout);
  }

  /** The last reading. */
  get snapshot(): Snapshot {
    return this.#watcher.current.snapshot;
  }

  /** Called after each change of the snapshot, never for an equal one. */
  onDidChange(listener: (snapshot: Snapshot) => void): { dispose(): void } {
    return this.#watcher.current.onDidChange(listener);
  }

  /** Once; again does nothing. */
  start(): void {
    this.#watcher.start();
  }

  /** Looks now. Resolves, never rejects, to a reading begun after the call, or to a snapshot that says why there is none. */
  refresh(): Promise<Snapshot> {
    return this.#watcher.refresh();
  }

  /** What a terminal of ours needs in its environment to look at the same engine. */
  terminalEnv(): Record<string, string> {
    return terminalEnv(this.snapshot.engine.endpoint);
  }

  /** `id`: id or name. Undefined when there is no such container. Rejects when the engine can't be asked. */
  async inspectState(id: string): Promise<details.ContainerState | undefined> {
    return details.inspectState(this.#connection(), id);
  }

  /** The last lines that a container wrote, both streams in order. Rejects when it is gone or the engine is. */
  async logsTail(id: string, lines: number): Promise<string> {
    return details.logsTail(this.#connection(), id, lines);
  }

  /** What a registry has under this reference, asked by the engine itself. Rejects only when the engine can't be asked. */
  async askRegistry(reference: string, login?: RegistryLogin): Promise<RegistryAnswer> {
    return askRegistry(this.#connection(), reference, login);
  }

  /** Pulls the registry's image unless it is there. @returns whether it had to be pulled. */
  async ensureRegistryImage(onProgress: (fraction: number) => void): Promise<boolean> {
    return ensureImage(this.#connection(), registryImage, onProgress);
  }

  /** Creates and starts a practice registry. @returns its container's id. */
  async createPracticeRegistry(registry: NewRegistry): Promise<string> {
    return createRegistry(this.#connection(), registry);
  }

  async startPracticeRegistry(id: string): Promise<void> {
    return startRegistry(this.#connection(), id);
  }

  /** Other users from now on: `user:bcrypt hash`. */
  async setPracticeUsers(id: string, htpasswd: string): Promise<void> {
    return putUsers(this.#connection(), id, htpasswd);
  }

  /** Rejects while a container uses it. */
  async removeRegistryImage(): Promise<void> {
    await this.#connection().ask((docker) => docker.getImage(registryImage).remove());
  }

  /** Removes the practice registry with all it holds. @returns the containers' ids. */
  async removePracticeRegistries(): Promise<readonly string[]> {
    return removeRegistries(this.#connection());
  }

  /** Stops the container where it runs, and removes it. One that is gone is no error. */
  async removeContainer(id: string): Promise<void> {
    return remove.removeContainer(this.#connection(), id);
  }

  /** @param image a reference, of which only this name goes, or an ID. Rejects while a container needs it. */
  async removeImage(image: string): Promise<void> {
    return remove.removeImage(this.#connection(), image);
  }

  /** Closes every connection, and tells nobody anything any more. */
  dispose(): void {
    this.#watcher.dispose();
  }

  #connection(): Connection {
    const { connection, current } = this.#watcher;
    const { engine } = current.snapshot;
    if (connection) return connection;
    if (engine.kind === 'away') throw new EngineError(engine.reason, engine.detail);
    throw new EngineError('other', 'the engine is not connected yet');
  }
}
