/** From what can be seen to what is ticked, whenever something that counts as evidence has changed. */
import type { Services } from '../services.ts';
import type { Snapshot } from '../engine/index.ts';
import { asksEngine, evidence } from './evidence.ts';
import { isUndecided, remember } from './remember.ts';
import type { Ticks } from './ticks.ts';
import { witness } from './witness.ts';

type Sources = Pick<Services, 'tutorial' | 'engine' | 'files' | 'folder' | 'facts' | 'learner' | 'logins' | 'ledger' | 'log'>;

export class Prover {
  readonly #subscriptions: readonly { dispose(): void }[];
  #known: Snapshot | undefined;
  #running = false;
  #again = false;

  constructor(
    private readonly sources: Sources,
    private readonly ticks: Pick<Ticks, 'apply'>,
  ) {
    const { engine, files, facts, learner, logins, ledger } = sources;
    const look = () => void this.look();
    this.#subscriptions = [engine.onDidChange(look), files.onDidChange(look), facts.onDidChange(look), learner.onDidChange(look), logins.onDidChange(look), ledger.onDidChange(look)];
  }

  /** Looks now; a call while it looks makes it look once more afterwards. */
  async look(): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#decide();
      }
    } catch (error) {
      this.sources.log.error(error instanceof Error ? error : String(error));
    } finally {
      this.#running = false;
    }
  }

  async #decide(): Promise<void> {
    const { tutorial, engine, files, folder, facts, learner, logins, ledger } = this.sources;
    const { remote } = learner;
    const contents = Object.fromEntries(await files.contents());
    const folderOpen = (await folder.uri()) !== undefined;
    const snapshot = remember(this.#known, engine.snapshot);
    this.#known = snapshot;
    facts.prune(engine.snapshot);
    facts.add(...witness({ tutorial, snapshot: engine.snapshot, remote, facts: facts.facts }));
    const seen = ledger.evident({ snapshot, files: contents, folderOpen });
    const done = evidence(tutorial, { ...seen, facts: facts.facts, remote, logins: logins.logins });
    const undecided = isUndecided(snapshot) ? tutorial.steps.filter(({ done: condition }) => asksEngine(condition)).map(({ id }) => id) : [];
    this.ticks.apply(done, new Set(undecided));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
