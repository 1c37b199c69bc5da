/** pip without the check of certificates. */
import { code, say } from '../../text.ts';
import { page, type Finding, type Rule } from '../rule.ts';

export const trustedHost: Rule = {
  id: 'trusted-host',
  on: ['RUN'],
  sameAs: [],
  page: page('https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host'),
  find({ commands, instruction }) {
    const { source } = instruction.line;
    return commands.flatMap((command) => {
      if (!/^pip[\d.]*$/.test(command.name) && !/^python[\d.]*$/.test(command.name)) return [];
      // An index without TLS does not work without the flag.
      const plainIndex = command.words.some(({ value, dynamic }) => value.includes('http://') || (dynamic && /index|url/i.test(value)));
      return command.words.flatMap((word, index): Finding[] => {
        const attached = word.value.startsWith('--trusted-host=');
        if (word.value !== '--trusted-host' && !attached) return [];
        const host = attached ? word : command.words[index + 1];
        if (!host) return [];
        const before = /[ \t]+$/.exec(source.slice(Math.max(0, word.range.start - 80), word.range.start))?.[0].length ?? 0;
        const range = { start: word.range.start, end: host.range.end };
        const reason = plainIndex
          ? say('{flag} turns the check of the server’s certificate off: anybody on the way can hand you other packages. Take an index with {https}, and leave the flag out.', '{flag} 会关闭对服务器证书的检查：网络途中的任何人都能给你换上别的软件包。请改用 {https} 的软件源，并去掉这个选项。', { flag: code('--trusted-host'), https: code('https://') })
          : say('{flag} turns the check of the server’s certificate off: anybody on the way can hand you other packages. It is not needed for a server with a valid certificate.', '{flag} 会关闭对服务器证书的检查：网络途中的任何人都能给你换上别的软件包。服务器证书有效时并不需要它。', { flag: code('--trusted-host') });
        const removable = !plainIndex && before > 0 && !source.slice(range.start, range.end).includes('\n');
        return [
          removable
            ? { range, reason, fix: { title: say('Remove {flag}', '去掉 {flag}', { flag: code('--trusted-host') }), edits: [{ range: { start: range.start - before, end: range.end }, text: '' }] } }
            : { range, reason },
        ];
      });
    });
  },
};
