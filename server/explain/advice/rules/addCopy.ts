/** ADD for what COPY does. */
import { say } from '../../text.ts';
import { bestPractices, type Rule } from '../rule.ts';

/** Archives are unpacked, addresses and repositories fetched: that only ADD does. */
const onlyAdd = /\.(tar|tgz|tbz2?|txz|tzst)(\.\w+)?$|\.(gz|bz2|xz|zst|lzma)$|^\w+:\/\/|^git@|\.git(#.*)?$/i;
const addFlags = new Set(['--checksum', '--keep-git-dir', '--unpack']);

export const addCopy: Rule = {
  id: 'add-copy',
  on: ['ADD'],
  sameAs: ['DL3020'],
  page: bestPractices('add-or-copy'),
  find({ instruction, scope }) {
    const words = instruction.json ?? instruction.words;
    if (words.length < 2 || instruction.flags.some((flag) => addFlags.has(flag.name))) return [];
    const sources = words.slice(0, -1).map((word) => scope.expand(word.value));
    // A value that is not known may be an address; a pattern at the end may match archives.
    if (sources.some((source) => source === undefined || source === '' || onlyAdd.test(source) || /\.\*$|\btar\b.*[*?]/.test(source))) return [];
    const range = instruction.keywordRange;
    const text = instruction.word === instruction.word.toLowerCase() ? 'copy' : 'COPY';
    return [
      {
        range,
        reason: say(
          'COPY does the same here, and nothing else. ADD would also unpack archives and fetch addresses; keep it for those.',
          '这里用 COPY 效果相同，而且不会做别的事。ADD 还会解包归档文件、下载网址，只在需要时才用它。',
        ),
        fix: { title: say('Use COPY', '改用 COPY'), edits: [{ range, text }] },
      },
    ];
  },
};
