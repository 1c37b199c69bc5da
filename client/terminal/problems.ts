/** What can be wrong with a value that a person typed, said so that they can put it right. */
import { fill, type Text, verbatim } from '../../shared/locale.ts';

/** How each kind of value is called in a message. */
export const nouns = {
  reference: { en: 'The image name', 'zh-cn': '镜像名称' },
  tag: { en: 'The tag', 'zh-cn': '标签' },
  containerName: { en: 'The container name', 'zh-cn': '容器名称' },
  containerId: { en: 'The container ID', 'zh-cn': '容器 ID' },
  hubUser: { en: 'The Docker Hub user name', 'zh-cn': 'Docker Hub 用户名' },
  registry: { en: 'The registry’s host', 'zh-cn': '镜像仓库服务的主机名' },
  repository: { en: 'The repository', 'zh-cn': '仓库名' },
  userName: { en: 'The user name', 'zh-cn': '用户名' },
  port: { en: 'The port', 'zh-cn': '端口' },
} as const satisfies Record<string, Text>;

export type Noun = keyof typeof nouns;

const texts = {
  empty: { en: '{noun} is missing.', 'zh-cn': '请填写{noun}。' },
  space: { en: '{noun} can’t hold spaces.', 'zh-cn': '{noun}不能包含空格。' },
  character: { en: '{noun} can’t hold {what}. Use {allowed}.', 'zh-cn': '{noun}不能包含{what}。请使用{allowed}。' },
  dash: {
    en: '{noun} can’t begin with “-”: docker would take it for an option.',
    'zh-cn': '{noun}不能以“-”开头，否则 docker 会把它当作选项。',
  },
  start: { en: '{noun} can’t begin with {what}.', 'zh-cn': '{noun}不能以{what}开头。' },
  uppercase: {
    en: '{noun} must be lowercase: write “{lower}”. Only a tag may have capital letters.',
    'zh-cn': '{noun}必须全部小写：请写成“{lower}”。只有标签可以包含大写字母。',
  },
  uppercaseUser: {
    en: '{noun} must be lowercase: write “{lower}”.',
    'zh-cn': '{noun}必须全部小写：请写成“{lower}”。',
  },
  tooLong: {
    en: '{noun} is too long: {length} characters, and at most {most} are allowed.',
    'zh-cn': '{noun}过长：共 {length} 个字符，最多允许 {most} 个。',
  },
  tooShort: {
    en: '{noun} is too short: at least {least} characters are needed.',
    'zh-cn': '{noun}过短：至少需要 {least} 个字符。',
  },
  url: {
    en: 'Leave out “{scheme}”: an image name begins with the registry’s host or the repository.',
    'zh-cn': '请去掉“{scheme}”：镜像名称以镜像仓库服务的主机名或仓库名开头。',
  },
  slashes: {
    en: 'Something is missing beside a “/” in the image name.',
    'zh-cn': '镜像名称中某个“/”的旁边缺少内容。',
  },
  colons: {
    en: 'The image name has a “:” too many. The tag follows one “:”, at the end.',
    'zh-cn': '镜像名称中多了一个“:”。标签写在末尾，前面只有一个“:”。',
  },
  emptyTag: {
    en: 'The tag after “:” is missing. Write one, or leave out the “:”.',
    'zh-cn': '“:”后面缺少标签。请补上标签，或去掉“:”。',
  },
  separators: {
    en: 'In an image name “.”, “_” and “-” may stand only between letters or digits, and only “-” and “_” may be doubled: “{part}”.',
    'zh-cn': '镜像名称中的“.”、“_”和“-”只能位于字母或数字之间，并且只有“-”和“_”可以连写两个：“{part}”。',
  },
  digest: {
    en: 'The digest after “@” must be “sha256:” and 64 hexadecimal digits.',
    'zh-cn': '“@”后面的摘要必须是“sha256:”加 64 位十六进制数字。',
  },
  digestRefused: {
    en: 'A new name can’t hold a digest. Leave out “@” and what follows.',
    'zh-cn': '新名称中不能包含摘要。请去掉“@”及其后面的内容。',
  },
  hexName: {
    en: 'An image name can’t be 64 hexadecimal digits: docker would take it for an image ID.',
    'zh-cn': '镜像名称不能是 64 位十六进制数字，否则 docker 会把它当作镜像 ID。',
  },
  brackets: {
    en: 'Square brackets have a special meaning in the shell. Use the registry’s host name.',
    'zh-cn': '方括号在 shell 中有特殊含义。请使用镜像仓库服务的主机名。',
  },
  hostPort: {
    en: 'The registry’s port must be a whole number from 1 to 65535.',
    'zh-cn': '镜像仓库服务的端口必须是 1 到 65535 之间的整数。',
  },
  format: {
    en: '{noun} is not valid. Examples: friendlyhello, john/get-started:part2.',
    'zh-cn': '{noun}的格式不正确。示例：friendlyhello、john/get-started:part2。',
  },
  containerId: {
    en: 'A container ID has 12 to 64 characters, only 0–9 and a–f. docker container ls shows it.',
    'zh-cn': '容器 ID 有 12 到 64 位，只含 0–9 和 a–f，可用 docker container ls 查看。',
  },
  imageId: {
    en: 'An image ID is “sha256:” and 64 digits from 0–9 and a–f.',
    'zh-cn': '镜像 ID 由“sha256:”和 64 位 0–9、a–f 组成。',
  },
  email: {
    en: 'Use the user name (Docker ID), not the e-mail address.',
    'zh-cn': '请使用用户名（Docker ID），不要使用电子邮箱地址。',
  },
  userName: {
    en: 'A Docker Hub user name consists of lowercase letters and digits, such as john.',
    'zh-cn': 'Docker Hub 用户名由小写字母和数字组成，例如 john。',
  },
  uppercasePath: {
    en: '{noun} must be lowercase: write “{lower}”.',
    'zh-cn': '{noun}必须全部小写：请写成“{lower}”。',
  },
  pathSeparators: {
    en: 'In {part} “.”, “_” and “-” stand only between letters or digits, and only “-” and “__” may be repeated.',
    'zh-cn': '{part} 中的“.”、“_”和“-”只能位于字母或数字之间，并且只有“-”和“__”可以连用。',
  },
  pathSlashes: { en: '{noun} has a “/” with nothing beside it.', 'zh-cn': '{noun}中某个“/”的旁边缺少内容。' },
  tagApart: {
    en: 'The tag is asked for next: leave out “:” and what follows.',
    'zh-cn': '标签会在下一步填写：请去掉“:”及其后面的内容。',
  },
  hostOnly: {
    en: 'Write only the host, such as registry.example.com or localhost:5000, without “/” and what follows.',
    'zh-cn': '只填写主机名，例如 registry.example.com 或 localhost:5000，不要带“/”及其后面的内容。',
  },
  hostName: {
    en: 'A registry’s host has a dot or a port in it, such as registry.example.com or localhost:5000. For Docker Hub, choose Docker Hub.',
    'zh-cn': '镜像仓库服务的主机名中要有点或端口，例如 registry.example.com 或 localhost:5000。如果是 Docker Hub，请直接选择 Docker Hub。',
  },
  hubHost: {
    en: 'This is Docker Hub: press Esc, and choose Docker Hub.',
    'zh-cn': '这是 Docker Hub：请按 Esc，然后选择 Docker Hub。',
  },
  whole: {
    en: '“{reference}” is too long: {length} characters before the tag, and at most {most} are allowed.',
    'zh-cn': '“{reference}”过长：标签之前共 {length} 个字符，最多允许 {most} 个。',
  },
  port: { en: 'The port must be a whole number from 1 to 65535.', 'zh-cn': '端口必须是 1 到 65535 之间的整数。' },
} as const satisfies Record<string, Text>;

/** Thrown away by the caller; `message` is for the person. */
export interface Refusal {
  readonly ok: false;
  readonly message: Text;
}

export function refuse(problem: keyof typeof texts, values: Readonly<Record<string, string | number | Text>> = {}): Refusal {
  return { ok: false, message: fill(texts[problem], values) };
}

/** A character as a person can recognise it: `“$”`, or its number where it can't be seen. */
export function nameOf(character: string): Text {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '\n' || character === '\r') return { en: 'line breaks', 'zh-cn': '换行' };
  if (/^[\p{C}\p{Z}\p{M}]$/u.test(character)) {
    return { en: `the invisible character ${number}`, 'zh-cn': `不可见字符 ${number}` };
  }
  // Look-alikes and full-width forms are told apart only by their number.
  return verbatim(code > 0x7e ? `“${character}” (${number})` : `“${character}”`);
}
