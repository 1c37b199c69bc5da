/** A table of correctness cases: what a part of a source means, in key phrases of both languages. */
import assert from 'node:assert/strict';
import { explain } from '../explain.ts';

/** Source (for commands: what stands behind RUN), the part’s code, and patterns that its English and its Chinese must match. */
export type Case = readonly [source: string, code: string, en: RegExp, zh: RegExp];

/** One test a case: the part is there, is known, and its meaning says what the manual says. */
export function check(title: string, cases: readonly Case[], toSource = (source: string): string => source): void {
  describe(title, () => {
    for (const [source, code, en, zh] of cases) {
      it(`${source.replaceAll('\n', '⏎')} → ${code}`, () => {
        const found = explain(toSource(source)).parts.filter((part) => part.code === code);
        assert.ok(found.length > 0, `no part ${code}, but: ${explain(toSource(source)).parts.map((part) => part.code).join(' ¦ ')}`);
        assert.ok(
          found.some((part) => part.known && en.test(part.meaning.en) && zh.test(part.meaning['zh-cn'])),
          found.map((part) => `${part.known ? '' : '(unknown) '}${part.meaning.en} · ${part.meaning['zh-cn']}`).join('\n'),
        );
      });
    }
  });
}

export const inRun = (command: string): string => `FROM alpine\nRUN ${command}`;
