/** Permissions: `755`, `u+x`, `g+rwX,o-w`. */
import type { Pair } from '../text.ts';

const bits = ['---', '--x', '-w-', '-wx', 'r--', 'r-x', 'rw-', 'rwx'];
const who: Readonly<Record<string, Pair>> = { u: ['the owner', '所有者'], g: ['the group', '所属组'], o: ['others', '其他人'], a: ['everyone', '所有人'] };
const what: Readonly<Record<string, Pair>> = {
  r: ['read', '读'],
  w: ['write', '写'],
  x: ['execute', '执行'],
  X: ['enter folders (and execute what is executable)', '进入文件夹（以及执行已可执行的文件）'],
  s: ['run with the owner’s or group’s rights', '以所有者或组的身份运行'],
  t: ['delete only one’s own files', '只能删除自己的文件'],
};

const join = (pairs: readonly Pair[]): Pair => [pairs.map(([en]) => en).join(', '), pairs.map(([, zh]) => zh).join('、')];
const lookUp = (table: Readonly<Record<string, Pair>>, letters: string): Pair => join([...letters].flatMap((letter) => (table[letter] ? [table[letter]] : [])));

/** What a mode lets whom do. */
export function modeMeaning(value: string): Pair {
  if (/^[0-7]{3,4}$/.test(value)) {
    const [owner = '', group = '', others = ''] = [...value.slice(-3)].map((digit) => bits[Number(digit)] ?? '');
    const special = value.length === 4 && value[0] !== '0';
    return special
      ? [`owner \`${owner}\`, group \`${group}\`, others \`${others}\`, with a special bit`, `所有者 \`${owner}\`，组 \`${group}\`，其他人 \`${others}\`，另有特殊权限位`]
      : [`owner \`${owner}\`, group \`${group}\`, others \`${others}\` (read, write, execute)`, `所有者 \`${owner}\`，组 \`${group}\`，其他人 \`${others}\`（r 读、w 写、x 执行）`];
  }
  const clauses = value.split(',').map((clause): Pair | undefined => {
    const match = /^([ugoa]*)([-+=])([rwxXst]*)$/.exec(clause);
    if (!match) return undefined;
    const [whoEn, whoZh] = lookUp(who, match[1] || 'a');
    const [whatEn, whatZh] = lookUp(what, match[3] ?? '');
    if (match[2] === '+') return [`lets ${whoEn} ${whatEn}`, `允许${whoZh}${whatZh}`];
    if (match[2] === '-') return [`no longer lets ${whoEn} ${whatEn}`, `不再允许${whoZh}${whatZh}`];
    return [`lets ${whoEn} do just this: ${whatEn || 'nothing'}`, `${whoZh}只能：${whatZh || '无'}`];
  });
  if (clauses.every((clause) => clause !== undefined)) return [clauses.map((clause) => clause[0]).join('; '), clauses.map((clause) => clause[1]).join('；')];
  return ['the permissions {value}', '权限 {value}'];
}
