/** `cd` in RUN. */
import { code, say } from '../../text.ts';
import { page, type Finding, type Rule } from '../rule.ts';

/** They neither do nor change anything that a folder matters for. */
const preparing = new Set(['set', 'cd', 'pwd', 'true', ':', 'echo']);

export const cdInRun: Rule = {
  id: 'cd-in-run',
  on: ['RUN'],
  sameAs: ['DL3003'],
  page: page('https://docs.docker.com/reference/dockerfile/#workdir'),
  find({ commands, instruction }) {
    const [first] = commands.filter(({ name }) => name !== 'set');
    if (first?.name !== 'cd' || !first.top || instruction.heredocs.length > 0) return [];
    const folder = first.words[0];
    if (!folder || first.words.length > 1 || folder.value === '-') return [];
    const shown = code(`WORKDIR ${folder.value}`, 50);
    if (commands.every(({ name }) => preparing.has(name))) {
      const lonely = commands.length === 1 && !folder.dynamic && /^[\w./-]+$/.test(folder.value) && instruction.flags.length === 0;
      const finding: Finding = {
        range: first.range,
        reason: say('This `cd` ends with its RUN: the next instruction starts in the old folder again. {shown} holds for all that follow.', '这个 `cd` 只在本条 RUN 中有效，下一条指令又回到原来的目录。{shown} 才对后面的指令都有效。', { shown }),
      };
      return [lonely ? { ...finding, fix: { title: say('Write {shown}', '写成 {shown}', { shown }), edits: [{ range: instruction.range, text: `WORKDIR ${folder.value}` }] } } : finding];
    }
    // It goes to several places, or comes back, or works where nothing will be left: its own affair.
    if (folder.dynamic || /^(\.\.|~|\$|(\/var)?\/tmp|\/usr(\/local)?\/src|\/(dev\/shm|build|root))/i.test(folder.value)) return [];
    if (commands.filter(({ name }) => name === 'cd' || name === 'pushd' || name === 'popd').length > 1) return [];
    return [
      {
        range: first.range,
        reason: say('A `cd` holds only inside this RUN. If later instructions work there as well, {shown} above says it once for all.', '`cd` 只在这条 RUN 里有效。如果后面的指令也在该目录工作，在上面写一次 {shown} 就够了。', { shown }),
      },
    ];
  },
};
