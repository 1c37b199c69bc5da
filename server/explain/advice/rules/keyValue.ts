/** `ENV name value` and `LABEL name value`. */
import type { Fix } from '../../explanation.ts';
import type { Assignment, Instruction } from '../../parse/instruction.ts';
import { code, say } from '../../text.ts';
import { buildCheck, type Rule } from '../rule.ts';

/** The value as `name=value` takes it, and where its quotes go; `undefined` when quotes or escapes are in the way. */
function quoteFor(value: string, escape: string): '' | '"' | undefined {
  if (!/[\s"'\\`]/.test(value)) return '';
  if (/^"[^"\\`]*"$|^'[^']*'$/.test(value)) return '';
  if (!/["'\\`]/.test(value)) return '"';
  // A backslash alone is plain when the escape character is the backtick, and the other way round.
  const other = escape === '\\' ? '`' : '\\';
  return /["']/.test(value) || value.includes(escape) || value.includes(other) ? undefined : '"';
}

function fixFor({ name, value }: Assignment, instruction: Instruction): Fix | undefined {
  const { source } = instruction.line;
  if (!value || !/^[\w.-]+$/.test(name.value)) return undefined;
  const quote = quoteFor(value.value, String.fromCharCode(instruction.escape));
  const between = source.slice(name.range.end, value.range.start);
  if (quote === undefined || between.includes('#')) return undefined;
  const edits = [{ range: { start: name.range.end, end: value.range.start }, text: `=${quote}` }];
  if (quote !== '') edits.push({ range: { start: value.range.end, end: value.range.end }, text: quote });
  return { title: say('Write {form}', '写成 {form}', { form: code(`${name.value}=${quote}${value.value}${quote}`, 50) }), edits };
}

export const keyValue: Rule = {
  id: 'key-value',
  on: ['ENV', 'LABEL'],
  sameAs: ['LegacyKeyValueFormat'],
  page: buildCheck('legacy-key-value-format'),
  find({ instruction }) {
    const [only] = instruction.assignments;
    if (!only?.value || only.separator === '=') return [];
    const fix = fixFor(only, instruction);
    return [
      {
        range: only.range,
        reason: say(
          'The form with a blank is old: it takes one name, and everything behind it as the value. {form} is clear, and takes several.',
          '用空格分隔是旧写法：只能写一个名称，其后的全部内容都是值。{form} 更清楚，还能一次写多个。',
          { form: code(`${only.name.value}=…`, 40) },
        ),
        ...(fix ? { fix } : {}),
      },
    ];
  },
};
