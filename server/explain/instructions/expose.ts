import { code, codes, say } from '../text.ts';
import { expanded, explainVariables, type Explainer } from './site.ts';

/** `8080:80`: Docker takes it and uses the part behind the colon. */
const mappedPattern = /^(?:[\d.]*:)?(?:\d*:)?(\d+(?:-\d+)?(?:\/\w+)?)$/;
const portPattern = /^(\d+)(?:-(\d+))?(?:\/(tcp|udp|sctp))?$/i;

export const expose: Explainer = (site) => {
  const { instruction, parts } = site;
  const ports = instruction.words;
  for (const port of ports) {
    const match = portPattern.exec(expanded(site, port.value) ?? port.value);
    const protocol = code((match?.[3] ?? 'tcp').toUpperCase());
    if (match?.[2] !== undefined) {
      parts.add(port.range, say('the ports {first} to {last}, by {protocol}', '端口 {first} 到 {last}，协议 {protocol}', { first: code(match[1] ?? ''), last: code(match[2]), protocol }));
    } else if (match) {
      parts.add(port.range, say('port {port}, by {protocol}', '端口 {port}，协议 {protocol}', { port: code(match[1] ?? ''), protocol }));
    } else if (port.value.includes(':') && mappedPattern.test(port.value)) {
      parts.add(port.range, say('port {port}; EXPOSE ignores what stands before the colon: the host’s port is chosen by `docker run -p`', '端口 {port}；EXPOSE 会忽略冒号前面的部分，主机端口由 `docker run -p` 决定', { port: code(mappedPattern.exec(port.value)?.[1] ?? '') }));
    } else if (port.value.includes('$')) parts.add(port.range, say('the port that the variable holds', '变量中的端口'));
    else parts.add(port.range, say('not a port: a number, `80-90` or `53/udp` belongs here', '这不是端口：应写数字、`80-90` 或 `53/udp`'), 'argument', false);
    explainVariables(site, port);
  }
  const [first] = ports;
  if (!first) return { summary: say('Names no port yet', '还没有写端口') };
  const listed = { ports: codes(ports.map((port) => port.value.replace(/\/tcp$/i, ''))) };
  return {
    summary:
      ports.length > 1
        ? say('Documents the ports {ports}; publishes nothing', '声明应用监听端口 {ports}，但并不发布', listed)
        : say('Documents port {ports}; publishes nothing', '声明应用监听端口 {ports}，但并不发布', listed),
    notes: [
      say(
        'It tells readers and tools which port the app in the container listens on. To reach it from outside, publish the port when you start the container: {command}.',
        '它告诉读者和工具：容器里的应用监听哪个端口。要从外部访问，启动容器时还得发布端口：{command}。',
        { command: code(`docker run -p 4000:${portPattern.exec(first.value)?.[1] ?? '80'} …`) },
      ),
    ],
  };
};
