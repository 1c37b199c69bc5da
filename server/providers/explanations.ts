/** Explanations that were asked for, kept until the next edit: a mouse wanders over the same few lines. */
import { explainItem, type AdviceOptions, type DockerfileDocument, type Explanation } from '../explain/index.ts';

/** More than a person points at between two edits. */
const maximum = 500;

interface Kept {
  readonly revision: number;
  readonly today: string | undefined;
  readonly silent: ReadonlySet<string> | undefined;
  readonly explanations: Map<number, Explanation>;
}

const documents = new WeakMap<DockerfileDocument, Kept>();

/** The explanation of what stands at an offset; `undefined` on a blank line. */
export function explanationAt(document: DockerfileDocument, offset: number, advice: AdviceOptions | undefined): Explanation | undefined {
  const index = document.itemIndexAt(offset);
  if (index < 0) return undefined;
  let kept = documents.get(document);
  if (!kept || kept.revision !== document.revision || kept.today !== advice?.today || kept.silent !== advice?.silent || kept.explanations.size >= maximum) {
    kept = { revision: document.revision, today: advice?.today, silent: advice?.silent, explanations: new Map() };
    documents.set(document, kept);
  }
  const known = kept.explanations.get(index) ?? explainItem(document, index, advice);
  if (known) kept.explanations.set(index, known);
  return known;
}
