import { code, say } from '../text.ts';
import { expanded, explainVariables, type Explainer } from './site.ts';

/** `/a`, `C:\a`, `C:/a`. */
export const isAbsolute = (path: string): boolean => /^(?:[/\\]|[A-Za-z]:)/.test(path);

export const workdir: Explainer = (site) => {
  const { instruction, parts, scope } = site;
  const path = instruction.args;
  if (path.value === '') return { summary: say('Names no folder yet', '还没有写文件夹') };
  const known = expanded(site, path.value) ?? path.value;
  const before = scope.before('WORKDIR')?.args.value;
  parts.add(
    path.range,
    isAbsolute(known) || known.startsWith('$')
      ? say('the working directory from here on', '从这里开始的工作目录')
      : say('a folder below the working directory so far, {before}', '当前工作目录 {before} 下的文件夹', { before: code(before ?? '/') }),
  );
  explainVariables(site, path);
  return {
    summary: say('Makes {path} the working directory', '把工作目录设为 {path}', { path: code(known, 40) }),
    notes: [
      say(
        'RUN, CMD, ENTRYPOINT, COPY and ADD below start from it, and so does the container. If the folder is not there, it is made.',
        '下面的 RUN、CMD、ENTRYPOINT、COPY 和 ADD 都以它为起点，容器启动后也在这里。文件夹不存在时会自动创建。',
      ),
    ],
  };
};
