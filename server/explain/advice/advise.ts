/** Document → advice: every rule on every instruction that it looks at. */
import type { Advice } from '../explanation.ts';
import type { DockerfileDocument } from '../parse/document.ts';
import { Instruction } from '../parse/instruction.ts';
import type { Keyword } from '../parse/keywords.ts';
import { Scope } from '../parse/scope.ts';
import { commandsOf, type SimpleCommand } from './commands.ts';
import { ignoredHere, skippedChecks } from './others.ts';
import type { AdviceSite, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

export interface AdviceOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids of rules that something else reports already. */
  readonly silent?: ReadonlySet<string>;
}

const byKeyword = new Map<Keyword, Rule[]>();
for (const rule of rules) for (const keyword of rule.on) byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), rule]);

/** One answer for all instructions of a document, until its next edit. */
const skips = new WeakMap<DockerfileDocument, { readonly revision: number; readonly skipped: (name: string) => boolean }>();

function skippedIn(document: DockerfileDocument): (name: string) => boolean {
  const cached = skips.get(document);
  if (cached?.revision === document.revision) return cached.skipped;
  const skipped = skippedChecks(document);
  skips.set(document, { revision: document.revision, skipped });
  return skipped;
}

/** What to do better at one instruction. */
export function adviseItem(document: DockerfileDocument, index: number, { today, silent }: AdviceOptions): Advice[] {
  const item = document.items[index];
  const candidates = item?.keyword === undefined ? undefined : byKeyword.get(item.keyword);
  if (!item || !candidates) return [];
  const skipped = skippedIn(document);
  const ignored = ignoredHere(document, index);
  const wanted = candidates.filter(({ id, sameAs }) => !silent?.has(id) && !sameAs.some((name) => skipped(name) || ignored.has(name)));
  if (wanted.length === 0) return [];
  const instruction = Instruction.of(document, item);
  const scope = new Scope(document, index);
  let commands: SimpleCommand[] | undefined;
  const site: AdviceSite = {
    instruction,
    scope,
    today,
    get commands() {
      return (commands ??= commandsOf(instruction, scope));
    },
  };
  return wanted.flatMap((rule) => rule.find(site).map((finding): Advice => ({ rule: rule.id, page: rule.page, ...finding })));
}
