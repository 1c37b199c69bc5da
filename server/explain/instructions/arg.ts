import { platformArguments } from '../parse/scope.ts';
import { code, codes, say } from '../text.ts';
import { expanded, explainVariables, plainValue, type Explainer } from './site.ts';

/** May be given without an ARG line. */
const proxies = new Set(['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'FTP_PROXY', 'ftp_proxy', 'NO_PROXY', 'no_proxy', 'ALL_PROXY', 'all_proxy']);

export const arg: Explainer = (site) => {
  const { instruction, parts, scope } = site;
  const list = instruction.declarations;
  for (const { name, value } of list) {
    parts.add(
      name.range,
      platformArguments.has(name.value)
        ? say('a platform argument: the builder sets it', '平台参数，由构建器自动设置')
        : proxies.has(name.value)
          ? say('a proxy setting that builds know without ARG, too', '代理设置，不写 ARG 也能传入')
          : say('the argument’s name, for {flag}', '参数名，用于 {flag}', { flag: code(`--build-arg ${name.value}=…`) }),
    );
    if (!value || value.value === '') continue;
    const result = expanded(site, value.value);
    parts.add(value.range, result === undefined ? say('the value when none is given', '没有传入时的默认值') : say('the value when none is given: {result}', '没有传入时的默认值：{result}', { result: code(result) }));
    explainVariables(site, value);
  }
  const [first] = list;
  if (!first) return { summary: say('Names no argument yet', '还没有写参数') };
  const notes = [
    scope.stageAt()
      ? say('It holds from here to the end of the stage, while the image is built; containers don’t have it.', '从这里到本阶段结束有效，只在构建时存在，容器里没有。')
      : say('Before the first FROM it holds for FROM lines only. A stage that needs it repeats {line}.', '写在第一个 FROM 之前，只对 FROM 有效。阶段里要用就再写一遍 {line}。', { line: code(`ARG ${first.name.value}`) }),
    say('Don’t pass secrets this way: they can be read from the image’s history.', '不要用它传递机密：从镜像历史中可以读到。'),
  ];
  if (list.length > 1) return { summary: say('Declares the build arguments {names}', '声明构建参数 {names}', { names: codes(list.map(({ name }) => name.value)) }), notes };
  const name = code(first.name.value, 30);
  return {
    summary: first.value
      ? say('Declares the build argument {name}, by default {value}', '声明构建参数 {name}，默认值 {value}', { name, value: code(plainValue(site, first.value.value) || '""', 25) })
      : say('Declares the build argument {name}', '声明构建参数 {name}', { name }),
    notes,
  };
};
