/** `sudo` where commands run as root anyway. */
import { code, say } from '../../text.ts';
import { bestPractices, type Rule } from '../rule.ts';
import { runsAsRoot } from '../stages.ts';

export const sudo: Rule = {
  id: 'sudo',
  on: ['RUN'],
  sameAs: ['DL3004'],
  page: bestPractices('user'),
  find({ commands, scope, instruction }) {
    const found = commands.filter((command) => command.wrappers.some(({ value }) => value === 'sudo'));
    if (found.length === 0 || !runsAsRoot(scope)) return [];
    const { source } = instruction.line;
    return found.flatMap((command) => {
      const word = command.wrappers.find(({ value }) => value === 'sudo');
      if (!word) return [];
      const { start, end } = word.range;
      const behind = /^[ \t]+/.exec(source.slice(end, end + 80))?.[0].length ?? 0;
      return [
        {
          range: word.range,
          reason: say('Commands run as root here already, so {sudo} changes nothing; many images do not even have it.', '这里的命令本来就以 root 身份执行，{sudo} 没有作用；很多镜像里甚至没有它。', { sudo: code('sudo') }),
          ...(behind > 0 ? { fix: { title: say('Remove {sudo}', '去掉 {sudo}', { sudo: code('sudo') }), edits: [{ range: { start, end: end + behind }, text: '' }] } } : {}),
        },
      ];
    });
  },
};
