/** A container that runs as root: said once, at what the last stage starts. */
import { code, say } from '../../text.ts';
import { mentions } from '../document.ts';
import { bestPractices, type Rule } from '../rule.ts';
import { runsAsRoot } from '../stages.ts';

/** Programs that give root up themselves, or need it to. */
const stepsDown = /\b(gosu|su-exec|setpriv|runuser|chpst|s6-\w+|supervisord|systemd|\/sbin\/init|sshd|crond?|tini-user|fixuid)\b/;
/** Servers that start as root to open their port or files, and then serve as another user. */
const servers = /\b(php\d?-fpm[\d.]*|nginx|apache2?(ctl|-foreground)?|httpd(-foreground)?|haproxy|lighttpd|mysqld\w*|named|unbound|postfix|dovecot|squid|slapd|openvpn|dockerd|vsftpd|smbd)\b/;

export const rootUser: Rule = {
  id: 'root-user',
  on: ['CMD', 'ENTRYPOINT'],
  sameAs: ['DL3002'],
  page: bestPractices('user'),
  find({ instruction, scope }) {
    const stage = scope.stageAt();
    if (!stage || stage.end !== scope.document.items.length) return [];
    const last = Math.max(scope.lastInStage('CMD'), scope.lastInStage('ENTRYPOINT'));
    if (last !== scope.index || scope.lastInStage('USER') > scope.index || !runsAsRoot(scope) || mentions(scope.document, stepsDown) || servers.test(instruction.args.value)) return [];
    return [
      {
        range: instruction.keywordRange,
        reason: say(
          'The container runs as root: whoever breaks into the program is root in it. Most programs do not need that. Create a user in a RUN, and name it with {user} before this line.',
          '容器以 root 身份运行：程序一旦被攻破，攻击者在容器里就是 root。多数程序并不需要。可用 RUN 创建一个用户，并在这一行之前写上 {user}。',
          { user: code('USER') },
        ),
      },
    ];
  },
};
