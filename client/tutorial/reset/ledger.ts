/**
 * Keeps book of what the tutorial put on the engine, so that a reset removes that and nothing else.
 * It stands in VS Code's storage at each step: a window that is closed in the middle of a command
 * finds what came of it when it is back.
 */
import type { Snapshot } from '../../engine/snapshot.ts';
import type { Memento } from '../../progress/factStore.ts';
import { whatItMakes, type Makes, type Subjects } from './makes.ts';
import { expectedOf, pruneMade, settle, type Expected, type Made } from './records.ts';
import { pruneAside, release, without, type Seen, type SetAside } from './setAside.ts';

export interface LedgerOptions {
  /** For all windows: a container that was made before a folder was open is the tutorial's too. */
  readonly shared: Memento;
  /** Of this workspace. */
  readonly own: Memento;
  readonly engine: { readonly snapshot: Snapshot; onDidChange(listener: (snapshot: Snapshot) => void): { dispose(): void } };
  readonly subjects: () => Promise<Subjects>;
}

/** Tells how a line ended: undefined when nobody knows. */
export type End = (exitCode: number | undefined) => void;

const madeKey = 'guidedContainers.made';
const expectedKey = 'guidedContainers.expected';
const asideKey = 'guidedContainers.setAside';

/** Bounds on what a bug could store. */
const most = 500;

export class Ledger {
  readonly #listeners = new Set<() => void>();
  readonly #subscription: { dispose(): void };
  /** The lines that were sent and that no shell has reported to have begun, by key. */
  readonly #unreported = new Map<string, string>();
  #count = 0;

  constructor(private readonly options: LedgerOptions) {
    // Whoever waited for the end of these has gone with the window.
    this.#keepExpected(this.#expected.map((each) => ({ ...each, loose: true })));
    this.#subscription = options.engine.onDidChange(() => this.#settle());
  }

  get made(): readonly Made[] {
    return list<Made>(this.options.shared, madeKey);
  }

  get aside(): SetAside | undefined {
    return this.options.own.get<SetAside | undefined>(asideKey, undefined);
  }

  /** To be called before the line is sent. @returns whom to tell that it has ended. */
  async send(commandLine: string): Promise<End> {
    const before = this.options.engine.snapshot;
    const makes = whatItMakes(commandLine, await this.options.subjects());
    return makes ? this.#expect(commandLine, makes, before, true) : () => {};
  }

  /** A shell says that a line has begun, which may be one that was sent, or one that somebody typed. */
  async begun(commandLine: string): Promise<End> {
    const before = this.options.engine.snapshot;
    for (const [key, text] of this.#unreported) {
      if (text !== commandLine.trim()) continue;
      this.#unreported.delete(key);
      return () => {};
    }
    const makes = whatItMakes(commandLine, await this.options.subjects());
    return makes ? this.#expect(commandLine, makes, before, false) : () => {};
  }

  /** What counts as evidence: not what a reset left behind, until it is used anew. */
  evident(seen: Seen): Seen {
    const { aside } = this;
    if (!aside) return seen;
    const pruned = pruneAside(aside, seen);
    if (JSON.stringify(pruned) !== JSON.stringify(aside)) void this.options.own.update(asideKey, pruned);
    return without(seen, pruned);
  }

  /** The learner uses it anew. */
  use(what: Parameters<typeof release>[1]): void {
    const { aside } = this;
    if (!aside) return;
    const left = release(aside, what);
    if (JSON.stringify(left) !== JSON.stringify(aside)) this.setAside(left);
  }

  setAside(aside: SetAside): void {
    void this.options.own.update(asideKey, aside);
    for (const listener of [...this.#listeners]) listener();
  }

  /** What is no longer the tutorial's, since it is gone or the learner keeps it; on this engine. */
  forget(engine: string, except: (made: Made) => boolean): void {
    this.#keepMade(this.made.filter((each) => each.engine !== engine || except(each)));
    this.#keepExpected(this.#expected.filter((each) => each.engine !== engine));
  }

  /** What counts as evidence has changed, though the engine has not. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #expect(commandLine: string, makes: Makes, before: Snapshot, sent: boolean): End {
    const key = `${process.pid}.${Date.now()}.${this.#count++}`;
    const expected = expectedOf(makes, before, key, Date.now());
    if (!expected) return () => {};
    if (sent) this.#unreported.set(key, commandLine.trim());
    this.#keepExpected([...this.#expected, expected]);
    return (exitCode) => {
      this.#unreported.delete(key);
      // The engine has been read since the line ended.
      this.#settle();
      if (exitCode !== undefined) this.#keepExpected(this.#expected.filter((each) => each.key !== key));
      else this.#keepExpected(this.#expected.map((each) => (each.key === key ? { ...each, loose: true } : each)));
      if (exitCode === undefined || exitCode === 0) this.use({ references: makes.references });
    };
  }

  /** What has appeared is the doing of the line that was to make it. */
  #settle(): void {
    const { snapshot } = this.options.engine;
    let made = pruneMade(this.made, snapshot);
    const left: Expected[] = [];
    for (const expected of this.#expected) {
      const settled = settle(expected, snapshot, made, Date.now());
      made = settled.made.length > 0 ? [...made, ...settled.made] : made;
      if (settled.left) left.push(settled.left);
    }
    this.#keepMade(made);
    this.#keepExpected(left);
  }

  get #expected(): readonly Expected[] {
    return list<Expected>(this.options.shared, expectedKey);
  }

  #keepMade(made: readonly Made[]): void {
    if (JSON.stringify(made) !== JSON.stringify(this.made)) void this.options.shared.update(madeKey, made.slice(-most));
  }

  #keepExpected(expected: readonly Expected[]): void {
    if (JSON.stringify(expected) !== JSON.stringify(this.#expected)) void this.options.shared.update(expectedKey, expected.slice(-most));
  }
}

function list<T>(memento: Memento, key: string): readonly T[] {
  const stored = memento.get<unknown>(key, []);
  return Array.isArray(stored) ? (stored as T[]) : [];
}
