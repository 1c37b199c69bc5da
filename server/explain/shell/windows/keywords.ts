/** PowerShell's own words. */
import type { Text } from '../../../../shared/locale.ts';
import { say } from '../../text.ts';

const meanings: Readonly<Record<string, Text>> = {
  if: say('runs the block only if the condition holds', '条件成立时才执行后面的语句块'),
  else: say('runs the block if no condition held', '前面的条件都不成立时执行'),
  elseif: say('the next condition to try', '继续判断下一个条件'),
  foreach: say('repeats the block for each value', '对每个值重复执行语句块'),
  for: say('repeats the block', '循环执行语句块'),
  while: say('repeats the block as long as the condition holds', '条件成立时重复执行语句块'),
  do: say('repeats the block', '循环执行语句块'),
  until: say('until the condition holds', '直到条件成立'),
  switch: say('runs the block that fits the value', '按值选择要执行的语句块'),
  function: say('defines a function', '定义函数'),
  filter: say('defines a function for pipes', '定义用于管道的函数'),
  try: say('runs the block and catches its errors', '执行语句块并捕获错误'),
  catch: say('runs the block after an error', '出错时执行'),
  finally: say('runs the block in any case', '无论如何都执行'),
  throw: say('stops with an error', '抛出错误并停止'),
  return: say('ends the function and hands a value back', '结束函数并返回值'),
  exit: say('ends with this exit code', '以该退出码结束'),
  param: say('the parameters', '参数声明'),
  break: say('leaves the loop', '跳出循环'),
  continue: say('goes on with the next round', '进入下一轮循环'),
  in: say('the values follow', '后面是取值范围'),
};

export function keywordMeaning(word: string): Text | undefined {
  const name = /^[a-z]+/i.exec(word)?.[0].toLowerCase();
  return name !== undefined && /^[a-z]+(?:[({].*)?$/is.test(word) && Object.hasOwn(meanings, name) ? meanings[name] : undefined;
}
