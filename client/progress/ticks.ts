/** Draws ticks: makes VS Code's walkthrough pages and context keys say what the evidence says. */
import { qualifiedWalkthroughId, stepContextKey } from '../../shared/catalogue.ts';
import { readingLanguages } from '../../shared/locale.ts';
import type { Tutorial } from '../../shared/tutorial.ts';

export interface TicksHost {
  /** `vscode.commands.executeCommand`. */
  readonly executeCommand: (command: string, ...args: unknown[]) => Thenable<unknown>;
  readonly log: { warn(message: string): void };
  /** Milliseconds between the tries at start-up. VS Code registers walkthroughs up to 5 s late. */
  readonly retries?: readonly number[];
}

const defaultRetries = [500, 1_000, 1_500, 2_000, 2_500, 3_000];

/** One for each tutorial. */
export class Ticks {
  readonly #tutorial: Tutorial;
  readonly #host: TicksHost;
  /** What was asked for last, by step id. A step that isn't here was never decided. */
  readonly #wanted = new Map<string, boolean>();
  /** Marks that VS Code refused, with their steps; tried again while it may still be starting. */
  readonly #refused = new Map<string, string>();
  #queue: Promise<void> = Promise.resolve();
  #retriesLeft: readonly number[];
  #timer: NodeJS.Timeout | undefined;
  #complained = false;
  #accept: () => void = () => {};
  /** Resolves when VS Code has accepted a mark, and so knows the walkthroughs. */
  readonly registered = new Promise<void>((resolve) => (this.#accept = resolve));
  #disposed = false;

  constructor(tutorial: Tutorial, host: TicksHost) {
    this.#tutorial = tutorial;
    this.#host = host;
    this.#retriesLeft = host.retries ?? defaultRetries;
  }

  /**
   * `done`: the steps that are proved; `undecided`: those to leave as they are. The first decision on a
   * step is always sent, since VS Code keeps old ticks in its profile; later only changes are.
   */
  apply(done: ReadonlySet<string>, undecided: ReadonlySet<string> = new Set()): void {
    for (const { id } of this.#tutorial.steps) {
      const value = done.has(id);
      if (undecided.has(id) || this.#wanted.get(id) === value) continue;
      this.#wanted.set(id, value);
      this.#enqueue(() => this.#draw(id, value));
    }
  }

  /** Resolves when everything applied so far was sent. */
  settled(): Promise<void> {
    return this.#queue;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  #enqueue(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(() => (this.#disposed ? undefined : work()));
  }

  async #draw(step: string, done: boolean): Promise<void> {
    await this.#send('setContext', stepContextKey(this.#tutorial.id, step), done);
    for (const language of readingLanguages) {
      await this.#mark(`${qualifiedWalkthroughId(this.#tutorial.id, language)}#${step}`, step, done);
    }
  }

  /** These two commands are VS Code's own but not documented; without them the context keys still tick. */
  async #mark(mark: string, step: string, done: boolean): Promise<void> {
    const sent = await this.#send(done ? 'welcome.markStepComplete' : 'welcome.markStepIncomplete', mark);
    this.#refused.delete(mark);
    if (sent) return this.#accept();
    this.#refused.set(mark, step);
    this.#retryLater();
  }

  async #send(command: string, ...args: unknown[]): Promise<boolean> {
    try {
      await this.#host.executeCommand(command, ...args);
      return true;
    } catch (error) {
      if (this.#retriesLeft.length === 0 && !this.#complained) {
        this.#complained = true;
        this.#host.log.warn(`${command} ${args.join(' ')}: ${error instanceof Error ? error.message : String(error)}`);
      }
      return false;
    }
  }

  #retryLater(): void {
    const [delay, ...left] = this.#retriesLeft;
    if (this.#timer !== undefined || delay === undefined || this.#disposed) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#retriesLeft = left;
      // As they are wanted by then, which may be otherwise than when they were refused.
      for (const [mark, step] of this.#refused) this.#enqueue(() => this.#mark(mark, step, this.#wanted.get(step) === true));
    }, delay);
  }
}
