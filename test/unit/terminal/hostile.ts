/** Values that must never reach a shell: each would do, or look like, something else. */

const metacharacters = [...'|&;<>()$`\\"\'*?[]#~=%!{}^+,'];
const controls = ['\n', '\r', '\t', '\0', '\u001b[A', '\u0003', '\u0004', '\u007f', '\u0085', '\u2028', '\u2029'];
/** Cyrillic, Greek, full-width and other letters, dashes, dots and slashes that look like ASCII ones. */
const lookAlikes = ['а', 'е', 'о', 'р', 'ѕ', 'ο', 'ａ', '：', '／', '．', '。', '－', '–', '—', '‐', '∕', '⁄', '․', '＿', '１', '٣', 'ı', 'ſ', '\u212a', '\u0301', '\u200b', '\u200d', '\u202e', '\ufeff'];
const spaces = [' ', '\u00a0', '\u3000', '\u2003'];
const whole = [
  '-',
  '--',
  '-d',
  '--privileged',
  '-v/:/host',
  '$(touch pwned)',
  '`touch pwned`',
  '; touch pwned',
  'a; touch pwned',
  'a && touch pwned',
  'a | sh',
  'a > pwned',
  '${IFS}',
  '$HOME',
  '~root/app',
  '%PATH%',
  '!!',
  '../../etc/passwd',
  './app',
  '/etc/passwd',
  'C:\\Windows',
  'a\nb',
  'app\ntouch pwned',
  '<id>',
  "it's",
  '"app"',
  'a b',
  '{a,b}',
  '@(a)',
  '#comment',
  '',
];

/** About 200, always the same. */
export function hostile(): string[] {
  const inside = [...metacharacters, ...controls, ...lookAlikes, ...spaces].flatMap((each) => [`friendly${each}hello`, `${each}friendlyhello`, `friendlyhello${each}`]);
  return [...whole, ...inside];
}
