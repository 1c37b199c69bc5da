/** Notes that the image was pushed, as soon as the registry has it: after a push in any terminal, also of an earlier window. */
import type { Services } from '../services.ts';
import { digestIn, provesPush, taggedImage } from './witness.ts';

type Sources = Pick<Services, 'tutorial' | 'engine' | 'facts' | 'learner' | 'practice' | 'shell' | 'log'>;

export class Pushes {
  readonly #subscriptions: readonly { dispose(): void }[];
  /** What was asked already: an image with its digests, and whether a push of it was seen. Asked once. */
  readonly #asked = new Set<string>();
  readonly #endedWell = new Set<string>();

  constructor(private readonly sources: Sources) {
    const { engine, learner, shell } = sources;
    const look = () => void this.look();
    this.#subscriptions = [
      engine.onDidChange(look),
      learner.onDidChange(look),
      shell.onCommandEnded(({ commandLine, exitCode }) => {
        const [, reference] = /^docker\s+(?:image\s+)?push\s+(?:-\S+\s+)*(\S+)$/.exec(commandLine) ?? [];
        if (exitCode !== 0 || reference === undefined) return;
        this.#endedWell.add(reference);
        // What was asked before the push says nothing now.
        this.#asked.clear();
        void engine.refresh().then(look);
      }),
    ];
  }

  async look(): Promise<void> {
    const { tutorial, engine, facts, learner, practice, log } = this.sources;
    const { snapshot } = engine;
    const { remote } = learner;
    const image = taggedImage({ tutorial, snapshot, remote });
    const reference = remote?.reference;
    if (!image || !reference || snapshot.engine.kind !== 'up' || digestIn(image, reference) === undefined) return;
    if (facts.facts.some((each) => each.fact === 'pushed' && each.object === image.id && each.reference === reference)) return;
    const key = [image.id, reference, ...image.digests].join(' ');
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    try {
      const login = remote.practice ? await practice.login() : undefined;
      const answer = await engine.askRegistry(reference, login && { username: login.user, password: login.password });
      log.info(`registry, asked for ${reference}: ${answer.kind === 'cannot-ask' ? answer.detail : answer.kind}`);
      const endedWell = this.#endedWell.has(reference);
      if (!provesPush({ image, reference, product: snapshot.engine.product, answer, endedWell })) return;
      const registry = remote.practice ? practice.container : undefined;
      facts.add({ fact: 'pushed', object: image.id, engine: snapshot.engine.endpoint.host, reference, ...(registry && { needs: [registry.id] }) });
    } catch (error) {
      // The engine went away meanwhile: when it is back, it is asked again.
      this.#asked.delete(key);
      log.warn(String(error));
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
