/** Instructions with one kind of argument: USER, VOLUME, STOPSIGNAL, MAINTAINER, SHELL. */
import { code, codes, say } from '../text.ts';
import { basenameOf } from '../shell/which.ts';
import { explainExecForm } from './commandForm.ts';
import { explainVariables, type Explainer } from './site.ts';

export const user: Explainer = (site) => {
  const { instruction, parts } = site;
  const { args } = instruction;
  if (args.value === '') return { summary: say('Names no user yet', '还没有写用户') };
  const colon = args.value.includes('$') ? -1 : args.value.indexOf(':');
  const name = colon < 0 ? args.value : args.value.slice(0, colon);
  if (colon < 0) parts.add(args.range, /^\d+$/.test(name) ? say('the user, by number (UID)', '用户编号（UID）') : say('the user', '用户'));
  else {
    const middle = args.range.start + colon;
    parts.add({ start: args.range.start, end: middle }, say('the user, by name or number (UID)', '用户名或用户编号（UID）'));
    parts.add({ start: middle + 1, end: args.range.end }, say('the group, by name or number (GID)', '组名或组编号（GID）'));
  }
  explainVariables(site, args);
  const isRoot = name === 'root' || name === '0';
  return {
    summary: say('From here on, commands run as {user}', '从这里起以用户 {user} 的身份运行', { user: code(args.value, 30) }),
    notes: [
      say('It holds for RUN, CMD and ENTRYPOINT below, and for the container.', '对下面的 RUN、CMD、ENTRYPOINT 以及容器都有效。'),
      isRoot
        ? say('root may do everything inside the container. Change to another user before the app starts.', 'root 在容器里什么都能做。启动应用之前最好换成别的用户。')
        : say('The user must exist in the image, unless it is a number.', '除非写的是编号，否则该用户必须已存在于镜像中。'),
    ],
  };
};

export const volume: Explainer = (site) => {
  const { instruction, parts } = site;
  const paths = instruction.json ?? instruction.words;
  for (const path of paths) {
    parts.add(path.range, say('a folder whose data is kept outside the container’s own layer', '这个文件夹的数据保存在容器自身的层之外'));
    explainVariables(site, path);
  }
  if (paths.length === 0) return { summary: say('Names no folder yet', '还没有写文件夹') };
  return {
    summary: say('Keeps the data of {paths} in a volume', '把 {paths} 的数据保存在卷（volume）中', { paths: codes(paths.map((path) => path.value)) }),
    notes: [
      say(
        'Each container gets a new, unnamed volume there unless `docker run -v` names one.',
        '每个容器都会在这里得到一个新的匿名卷，除非用 `docker run -v` 指定。',
      ),
    ],
  };
};

const signals: Readonly<Record<string, readonly [string, string]>> = {
  SIGTERM: ['asks the program to end (the default)', '请程序结束（默认值）'],
  SIGINT: ['what Ctrl+C sends', '相当于按 Ctrl+C'],
  SIGQUIT: ['asks the program to end in order; nginx and others finish their work first', '请程序有序退出，nginx 等会先处理完手头的工作'],
  SIGKILL: ['ends the program at once; it can’t clean up', '立即结束程序，来不及清理'],
  SIGHUP: ['often: read the settings again', '通常表示重新读取配置'],
  SIGUSR1: ['its meaning is the program’s own', '含义由程序自己决定'],
  SIGUSR2: ['its meaning is the program’s own', '含义由程序自己决定'],
  SIGWINCH: ['Apache httpd ends in order on it', 'Apache httpd 收到后会有序退出'],
  'SIGRTMIN+3': ['tells systemd to shut down', '让 systemd 关机'],
};

export const stopsignal: Explainer = (site) => {
  const { instruction, parts } = site;
  const { args } = instruction;
  if (args.value === '') return { summary: say('Names no signal yet', '还没有写信号') };
  const name = args.value.toUpperCase().replace(/^(?!SIG|\d)/, 'SIG');
  const known = Object.hasOwn(signals, name) ? signals[name] : undefined;
  parts.add(args.range, known ? { en: known[0], 'zh-cn': known[1] } : say('the signal, by name or number', '信号的名称或编号'));
  explainVariables(site, args);
  return {
    summary: say('`docker stop` sends the signal {signal}', '`docker stop` 发送信号 {signal}', { signal: code(args.value, 20) }),
    notes: [say('If the program does not end within 10 seconds, it is killed.', '如果程序 10 秒内没有结束，就会被强制终止。')],
  };
};

export const maintainer: Explainer = (site) => {
  const { instruction, parts } = site;
  const { args } = instruction;
  parts.add(args.range, say('the author', '作者'));
  return {
    summary: args.value === '' ? say('Names no author yet', '还没有写作者') : say('Names the author: {name}', '注明作者：{name}', { name: code(args.value, 40) }),
    notes: [
      say('MAINTAINER is deprecated. Use {label} instead.', 'MAINTAINER 已弃用，请改用 {label}。', { label: code(`LABEL org.opencontainers.image.authors="${args.value}"`, 100) }),
    ],
  };
};

export const shellInstruction: Explainer = (site) => {
  const { instruction, parts } = site;
  const { json } = instruction;
  if (!json || json.length === 0) {
    parts.add(instruction.args.range, say('must be a JSON array: {form}', '必须写成 JSON 数组：{form}', { form: code('["/bin/bash", "-c"]') }), 'argument', false);
    return { summary: say('Needs a JSON array: {form}', '需要一个 JSON 数组：{form}', { form: code('["/bin/bash", "-c"]') }) };
  }
  const isUnix = ['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh'].includes(basenameOf(json[0]?.value ?? ''));
  // The flags of a known shell, all but the last one: the command follows that.
  if (isUnix) explainExecForm(site, json.slice(0, -1));
  json.forEach((word, index) => {
    const isLast = index === json.length - 1;
    if (isUnix && index > 0 && !isLast) return;
    parts.add(word.range, index === 0 ? say('the shell', '所用的 shell') : isLast ? say('its last argument; the command follows it', '最后一个参数，命令接在它后面') : say('an argument of the shell', 'shell 的参数'));
  });
  return {
    summary: say('Shell forms below run in {shell}', '下面的 shell 形式由 {shell} 执行', { shell: code(json.map((word) => word.value).join(' '), 30) }),
    notes: [say('It holds for RUN, CMD and ENTRYPOINT in shell form. The default on Linux is {shell}.', '对 shell 形式的 RUN、CMD 和 ENTRYPOINT 有效。Linux 上默认是 {shell}。', { shell: code('["/bin/sh", "-c"]') })],
  };
};
