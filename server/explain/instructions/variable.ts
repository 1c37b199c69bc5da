/** Where a variable's value comes from, and what it is at this line. */
import type { Text } from '../../../shared/locale.ts';
import type { Scope, VariableValue } from '../parse/scope.ts';
import type { VariableUse } from '../parse/variables.ts';
import { code, joinClauses, say } from '../text.ts';

const modifiers: Readonly<Record<string, (word: string) => Text>> = {
  '-': (word) => say('if it is not set, {word} is used', '未设置时使用 {word}', { word: code(word) }),
  ':-': (word) => say('if it is not set or empty, {word} is used', '未设置或为空时使用 {word}', { word: code(word) }),
  '+': (word) => say('if it is set, {word} stands here instead', '已设置时改用 {word}', { word: code(word) }),
  ':+': (word) => say('if it is set and not empty, {word} stands here instead', '已设置且不为空时改用 {word}', { word: code(word) }),
  '?': (word) => say('if it is not set, the build fails with {word}', '未设置时构建失败，并提示 {word}', { word: code(word) }),
  ':?': (word) => say('if it is not set or empty, the build fails with {word}', '未设置或为空时构建失败，并提示 {word}', { word: code(word) }),
  '#': (word) => say('the shortest {word} is cut off its start', '从开头去掉与 {word} 匹配的最短部分', { word: code(word) }),
  '##': (word) => say('the longest {word} is cut off its start', '从开头去掉与 {word} 匹配的最长部分', { word: code(word) }),
  '%': (word) => say('the shortest {word} is cut off its end', '从末尾去掉与 {word} 匹配的最短部分', { word: code(word) }),
  '%%': (word) => say('the longest {word} is cut off its end', '从末尾去掉与 {word} 匹配的最长部分', { word: code(word) }),
  '/': (word) => say('the first match is replaced, as {word} says', '按 {word} 替换第一处匹配', { word: code(word) }),
  '//': (word) => say('every match is replaced, as {word} says', '按 {word} 替换所有匹配', { word: code(word) }),
};

/** The meaning of `$NAME` or `${NAME…}` in an instruction. */
export function variableMeaning(scope: Scope, use: VariableUse): Text {
  const modifier = modifiers[use.operator]?.(use.word);
  const origin = originOf(scope, use.name, scope.variable(use.name));
  if (!modifier) return origin;
  const result = scope.expand(use.text);
  return joinClauses(result === undefined ? [origin, modifier] : [origin, modifier, say('here that comes to {result}', '此处的结果是 {result}', { result: code(result === '' ? '""' : result) })]);
}

/** The same for a variable that the shell expands while RUN runs. */
export function shellVariableMeaning(scope: Scope, name: string): Text {
  const found = scope.variable(name);
  if (found.source === 'unknown' || found.item < 0) {
    return say('the shell’s variable {name}', 'shell 变量 {name}', { name: code(name) });
  }
  return originOf(scope, name, found);
}

function originOf(scope: Scope, name: string, found: VariableValue): Text {
  const { document } = scope;
  const item = document.items[found.item];
  const line = item ? document.positionAt(item.start).line + 1 : 0;
  const value = found.value === undefined ? undefined : code(found.value);
  const names = { name: code(name), line };
  switch (found.source) {
    case 'ENV':
      return value
        ? say('{name} is {value} here, set by ENV on line {line}', '{name} 此处的值是 {value}，由第 {line} 行的 ENV 设置', { ...names, value })
        : say('{name} is set by ENV on line {line}', '{name} 由第 {line} 行的 ENV 设置', names);
    case 'ARG':
    case 'global ARG':
      return value
        ? say('{name} is {value} unless `--build-arg` says otherwise: ARG on line {line}', '{name} 默认为 {value}，可用 `--build-arg` 覆盖，由第 {line} 行的 ARG 声明', { ...names, value })
        : say('{name} is given with `--build-arg`: ARG on line {line} declares it', '{name} 由 `--build-arg` 传入，在第 {line} 行的 ARG 声明', names);
    case 'predefined':
      return say('{name} is set by the builder for the platform at hand', '{name} 由构建器按平台自动设置', { name: code(name) });
    case 'unknown':
      return say('{name} is not set in this file: it comes from the base image, or is empty', '本文件没有设置 {name}：它来自基础镜像，否则为空', { name: code(name) });
  }
}
