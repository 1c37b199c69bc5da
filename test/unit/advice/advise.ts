/** What the tests ask of advice, in a few words. */
import assert from 'node:assert/strict';
import { adviseItem, DockerfileDocument, type Advice } from '../../../server/explain/index.ts';

/** The day on which the tests take place. */
export const today = '2026-11-25';

export function adviseAll(text: string, silent?: ReadonlySet<string>, day = today): Advice[] {
  const document = new DockerfileDocument(text);
  return document.items.flatMap((_, index) => adviseItem(document, index, { today: day, ...(silent ? { silent } : {}) }));
}

/** The rules that have something to say, in the order of the file. */
export const rulesOf = (text: string, silent?: ReadonlySet<string>): string[] => adviseAll(text, silent).map(({ rule }) => rule);

/** The only advice of a rule. */
export function advice(rule: string, text: string): Advice {
  const found = adviseAll(text).filter((one) => one.rule === rule);
  assert.equal(found.length, 1, `${rule} once in ${JSON.stringify(text)}: ${rulesOf(text).join(' ')}`);
  return found[0]!;
}

/** Asserts that a rule says nothing. */
export function silent(rule: string, ...texts: string[]): void {
  for (const text of texts) assert.ok(!rulesOf(text).includes(rule), `${rule} is not meant for ${JSON.stringify(text)}`);
}

/** The text after the fix of a rule's only advice. */
export function fixed(rule: string, text: string): string {
  const { fix } = advice(rule, text);
  assert.ok(fix, `${rule} can be fixed in ${JSON.stringify(text)}`);
  return apply(text, fix.edits);
}

export function apply(text: string, edits: readonly { range: { start: number; end: number }; text: string }[]): string {
  let result = text;
  for (const { range, text: inserted } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    result = result.slice(0, range.start) + inserted + result.slice(range.end);
  }
  return result;
}
