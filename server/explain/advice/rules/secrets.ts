/** Passwords and keys in ENV and ARG. */
import { code, say } from '../../text.ts';
import { page, type Rule } from '../rule.ts';

const secretName = /(^|_)(PASSWORD|PASSWD|PASSWRD|PWORD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|APIKEY|(API|ACCESS|SECRET|PRIVATE|ENCRYPTION|SIGNING|SSH|JWT|MASTER|AUTH|LICENSE|ACCOUNT|STORAGE)_KEY|SECRET_KEY_BASE|PRIVATE_SSH_KEY|RSA_KEY)$/;
const notSecret = /PUBLIC|ALLOW|EMPTY|RANDOM|DISABLE|ENABLE|REQUIRE|DEFAULT_TOKEN/;
/** Keys and tokens that show what they are. */
const secretValue = /^["']?(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20}|xox[abp]-[\w-]{10,}|sk_live_\w{16,}|-----BEGIN [A-Z ]*PRIVATE KEY)/;
/** Switches, numbers, paths, and places for something else. */
const plainValue = /^["']?(|\*.*|true|false|yes|no|on|off|none|null|\d|[./~].*|<.*>|https?:.*)["']?$/i;

export const secrets: Rule = {
  id: 'secret',
  on: ['ENV', 'ARG'],
  sameAs: ['SecretsUsedInArgOrEnv'],
  page: page('https://docs.docker.com/build/building/secrets/'),
  find({ instruction, scope }) {
    const list = instruction.keyword === 'ARG' ? instruction.declarations : instruction.assignments;
    return list.flatMap(({ name, value }) => {
      const written = value?.value ?? '';
      const known = scope.expand(written) ?? written;
      const upper = name.value.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
      const named = secretName.test(upper) && !notSecret.test(upper) && !(value && plainValue.test(known)) && (value !== undefined || instruction.keyword === 'ARG');
      if (!named && !secretValue.test(written)) return [];
      return [
        {
          range: name.range,
          reason: say(
            '{name} looks like a secret. Whoever has the image can read it, with `docker history` or `docker inspect`. Hand it over at build time with {mount}, at run time with `docker run -e`.',
            '{name} 看起来是机密。拿到镜像的人用 `docker history` 或 `docker inspect` 就能看到它。构建时请用 {mount} 传入，运行时用 `docker run -e`。',
            { name: code(name.value, 40), mount: code('RUN --mount=type=secret') },
          ),
        },
      ];
    });
  },
};
