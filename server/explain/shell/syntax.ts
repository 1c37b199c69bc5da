/** What the shell's own signs and words mean; each is explained once in a script. */
import type { Text } from '../../../shared/locale.ts';
import { say } from '../text.ts';

interface Sign {
  /** How many characters of the source stand for it. */
  readonly length: number;
  readonly text: Text;
}

const sign = (length: number, text: Text): Sign => ({ length, text });

export const syntaxMeaning = {
  '&&': sign(2, say('runs the next command only if the one before succeeded', '前一条命令成功，才执行后一条')),
  '||': sign(2, say('runs the next command only if the one before failed', '前一条命令失败，才执行后一条')),
  '|': sign(1, say('hands the output of the left command to the right one as its input', '把左边命令的输出作为右边命令的输入')),
  '|&': sign(2, say('hands output and error messages of the left command to the right one', '把左边命令的输出和错误信息一起交给右边的命令')),
  '!': sign(1, say('turns success into failure and failure into success', '把结果取反：成功变失败，失败变成功')),
  '$(': sign(2, say('puts the output of the command inside in its place', '先执行括号里的命令，再用它的输出替换到这里')),
  '`': sign(1, say('puts the output of the command between the backticks in its place', '先执行反引号中的命令，再用它的输出替换到这里')),
  '<(': sign(2, say('gives the output of the command inside as a file', '把括号里命令的输出当作一个文件使用')),
  If: sign(2, say('runs the commands behind `then` only if the condition succeeds', '条件成立时才执行 `then` 后面的命令')),
  For: sign(3, say('repeats the commands between `do` and `done` for each value', '对每个值重复执行 `do` 与 `done` 之间的命令')),
  while: sign(5, say('repeats the commands between `do` and `done` as long as the condition succeeds', '只要条件成立，就重复执行 `do` 与 `done` 之间的命令')),
  until: sign(5, say('repeats the commands between `do` and `done` until the condition succeeds', '重复执行 `do` 与 `done` 之间的命令，直到条件成立')),
  Case: sign(4, say('compares a value with patterns and runs the commands of the first that fits', '把一个值与各个模式比较，执行第一个匹配项的命令')),
  Subshell: sign(1, say('runs the commands in a shell of their own: its `cd` and variables end with it', '在子 shell 中执行这些命令，其中的 `cd` 和变量不影响外面')),
  BraceGroup: sign(1, say('takes these commands together as one', '把这些命令当作一个整体')),
  Function: sign(1, say('defines a shell function', '定义一个 shell 函数')),
  TestCommand: sign(2, say('checks a condition', '检查一个条件')),
} as const satisfies Record<string, Sign>;

export type Keywords = typeof syntaxMeaning;
