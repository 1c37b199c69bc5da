/** `>`, `>>`, `<`, `2>&1`, heredocs. */
import type { Redirection } from 'unbash';
import { verbatim, type Text } from '../../../shared/locale.ts';
import { code, say } from '../text.ts';

/** What is redirected, by its descriptor. */
function stream(descriptor: number, isInput: boolean): Text {
  if (descriptor === 2) return say('error messages', '错误信息');
  if (descriptor === 1) return say('the output', '输出');
  if (descriptor === 0 && isInput) return say('the input', '输入');
  return say('channel {number}', '通道 {number}', { number: descriptor });
}

export function explainRedirection(node: Redirection): Text {
  if (node.type === 'HereDoc') return say('gives the lines below, up to {name}, as input', '把下面直到 {name} 的各行作为输入', { name: code(node.delimiter?.value ?? '') });
  const target = code(node.target?.text ?? '');
  if (node.type === 'HereString') return say('gives {target} as input', '把 {target} 作为输入', { target });
  const isInput = node.operator.startsWith('<');
  const number = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : isInput ? 0 : 1;
  const what = stream(number, isInput);
  const discarded = node.target?.value === '/dev/null';
  switch (node.operator) {
    case '<':
      return say('reads its input from {target}', '从 {target} 读取输入', { target });
    case '<>':
      return say('opens {target} for reading and writing', '以读写方式打开 {target}', { target });
    case '>&':
    case '<&': {
      const other = Number(node.target?.value);
      if (!Number.isInteger(other)) return say('sends output and error messages to {target}', '把输出和错误信息都写入 {target}', { target });
      return number === 2 || other !== 2 ? say('sends {what} where {other} goes', '把{what}送到{other}所去的地方', { what, other: stream(other, isInput) }) : say('sends {what} where error messages go', '把{what}送到错误信息所去的地方', { what });
    }
    case '&>':
    case '&>>':
      return discarded
        ? say('throws output and error messages away', '丢弃输出和错误信息')
        : say('writes output and error messages to {target}', '把输出和错误信息写入 {target}', { target });
    case '>>':
      return say('adds {what} to the end of {target}', '把{what}追加到 {target} 末尾', { what, target });
    default:
      return discarded
        ? say('throws {what} away', '丢弃{what}', { what })
        : say('writes {what} to {target}, replacing what was there', '把{what}写入 {target}，覆盖原有内容', { what, target: target === '` `' ? verbatim('…') : target });
  }
}
