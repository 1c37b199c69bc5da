/** MAINTAINER is deprecated. */
import { code, say } from '../../text.ts';
import { buildCheck, type Rule } from '../rule.ts';

const label = 'org.opencontainers.image.authors';

export const maintainer: Rule = {
  id: 'maintainer',
  on: ['MAINTAINER'],
  sameAs: ['MaintainerDeprecated', 'DL4000', 'DeprecatedMaintainer'],
  page: buildCheck('maintainer-deprecated'),
  find({ instruction }) {
    const { value } = instruction.args;
    const quoted = /^"[^"\\]*"$/.test(value) ? value : `"${value}"`;
    const plain = value !== '' && !/["\\`$]/.test(quoted.slice(1, -1)) && !instruction.line.source.slice(instruction.range.start, instruction.range.end).includes('\n');
    const reason = say('MAINTAINER is deprecated. A label says the same, and `docker inspect` shows it.', 'MAINTAINER 已弃用。用标签（LABEL）写同样的内容，`docker inspect` 也能看到。');
    const word = instruction.word === instruction.word.toLowerCase() ? 'label' : 'LABEL';
    return [
      plain
        ? { range: instruction.range, reason, fix: { title: say('Write {label}', '写成 {label}', { label: code(`LABEL ${label}=…`) }), edits: [{ range: instruction.range, text: `${word} ${label}=${quoted}` }] } }
        : { range: instruction.range, reason },
    ];
  },
};
