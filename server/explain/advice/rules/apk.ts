/** apk's index stays in the layer without `--no-cache`. */
import { code, say } from '../../text.ts';
import { hasFlag } from '../commands.ts';
import { page, type Rule } from '../rule.ts';
import { isShipped } from '../stages.ts';

export const apkCache: Rule = {
  id: 'apk-cache',
  on: ['RUN'],
  sameAs: ['DL3019'],
  page: page('https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper#Local_Cache'),
  find({ commands, instruction, scope }) {
    if (/\/var\/cache\/apk|\/etc\/apk\/cache|\/var\/cache\/\*/.test(instruction.args.value + instruction.flags.map((flag) => flag.value).join(' ')) || !isShipped(scope)) return [];
    return commands.flatMap((command) => {
      const word = command.words.find(({ value }) => !value.startsWith('-'));
      if (command.name !== 'apk' || word?.value !== 'add' || hasFlag(command, '--no-cache', '--root', '-p') || command.words.some((other) => other.dynamic && other.range.start < word.range.start)) return [];
      const { end } = word.range;
      return [
        {
          range: word.range,
          reason: say('The package index stays in this layer. {flag} fetches a fresh one and keeps nothing.', '软件包索引会留在这一层里。{flag} 会取用最新索引，而且什么也不留下。', { flag: code('--no-cache') }),
          fix: { title: say('Add {flag}', '加上 {flag}', { flag: code('--no-cache') }), edits: [{ range: { start: end, end }, text: ' --no-cache' }] },
        },
      ];
    });
  },
};
