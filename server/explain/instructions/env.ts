import { code, codes, say } from '../text.ts';
import { expanded, explainVariables, plainValue, type Explainer } from './site.ts';

/** Variables that many learners meet, and what reads them. */
const wellKnown: Readonly<Record<string, readonly [string, string]>> = {
  PATH: ['the folders in which commands are looked for', '查找命令的文件夹列表'],
  http_proxy: ['the proxy for HTTP connections', 'HTTP 连接使用的代理'],
  https_proxy: ['the proxy for HTTPS connections', 'HTTPS 连接使用的代理'],
  HTTP_PROXY: ['the proxy for HTTP connections', 'HTTP 连接使用的代理'],
  HTTPS_PROXY: ['the proxy for HTTPS connections', 'HTTPS 连接使用的代理'],
  no_proxy: ['hosts to reach without the proxy', '不经过代理的主机'],
  NO_PROXY: ['hosts to reach without the proxy', '不经过代理的主机'],
  LANG: ['the language and character set of programs', '程序使用的语言和字符集'],
  LC_ALL: ['the language and character set, before all others', '语言和字符集，优先于其他设置'],
  TZ: ['the time zone', '时区'],
  HOME: ['the user’s home folder', '用户的主目录'],
  DEBIAN_FRONTEND: ['how Debian’s package tools ask questions; `noninteractive`: not at all', 'Debian 包管理工具的提问方式；`noninteractive` 表示不提问'],
  PYTHONUNBUFFERED: ['makes Python print at once, so logs show up as they are written', '让 Python 立即输出，日志不会滞后'],
  PYTHONDONTWRITEBYTECODE: ['keeps Python from writing .pyc files', '不让 Python 写入 .pyc 文件'],
  NODE_ENV: ['tells Node.js tools how to behave; `production` leaves development packages out', '告诉 Node.js 工具运行环境；`production` 会略去开发依赖'],
  JAVA_HOME: ['where Java is installed', 'Java 的安装位置'],
  GOPATH: ['Go’s workspace', 'Go 的工作区'],
};

export const env: Explainer = (site) => {
  const { instruction, parts } = site;
  const list = instruction.assignments;
  for (const { name, value, separator } of list) {
    const known = Object.hasOwn(wellKnown, name.value) ? wellKnown[name.value] : undefined;
    parts.add(name.range, known ? { en: known[0], 'zh-cn': known[1] } : say('the variable’s name', '变量名'));
    if (!value) continue;
    const result = expanded(site, value.value);
    if (value.value === '') continue;
    parts.add(
      value.range,
      result !== undefined
        ? say('its value, {result} here', '变量的值，此处为 {result}', { result: code(result) })
        : separator === ''
          ? say('its value: everything to the end of the line', '变量的值：一直到行尾')
          : say('its value', '变量的值'),
    );
    explainVariables(site, value);
  }
  const [first] = list;
  if (!first) return { summary: say('Sets no variable yet', '还没有写变量') };
  const notes = [
    say(
      'It holds for the instructions below and in every container. `docker run -e` can give another value.',
      '它对下面的指令和每个容器都有效。启动容器时可用 `docker run -e` 换成别的值。',
    ),
  ];
  if (!first.value) {
    return { summary: say('Sets {name}, but the value is missing', '设置 {name}，但还缺少值', { name: code(first.name.value) }), notes };
  }
  if (first.separator === '') {
    notes.push(
      say('This is the old form with a blank. Docker advises to write {form}.', '这是用空格分隔的旧写法。Docker 建议写成 {form}。', {
        form: code(`${first.name.value}=${/\s/.test(first.value.value) ? `"${first.value.value}"` : first.value.value}`),
      }),
    );
  }
  if (list.length > 1) return { summary: say('Sets {count} environment variables: {names}', '设置 {count} 个环境变量：{names}', { count: list.length, names: codes(list.map(({ name }) => name.value)) }), notes };
  return {
    summary: say('Sets the environment variable {name} to {value}', '把环境变量 {name} 设为 {value}', { name: code(first.name.value), value: code(plainValue(site, first.value.value) || '""', 30) }),
    notes,
  };
};
