/** What each keyword means in general: one short clause, for the keyword's own part. */
import type { Text } from '../../../shared/locale.ts';
import { keywords, type Keyword } from '../parse/keywords.ts';
import { say } from '../text.ts';

export const keywordMeaning: Readonly<Record<Keyword, Text>> = {
  FROM: say('begins a build stage and names the image it starts from', '开始一个构建阶段，指定作为起点的镜像'),
  RUN: say('runs a command while the image is built', '在构建镜像时执行命令'),
  CMD: say('the command, or its default arguments, for when a container starts', '容器启动时的默认命令或默认参数'),
  LABEL: say('adds information about the image', '给镜像添加说明信息'),
  MAINTAINER: say('names the author (deprecated)', '注明作者（已弃用）'),
  EXPOSE: say('documents a port that the app listens on', '声明应用监听的端口'),
  ENV: say('sets environment variables', '设置环境变量'),
  ADD: say('copies files into the image; also unpacks archives and downloads', '把文件复制进镜像，还能解包归档、下载文件'),
  COPY: say('copies files into the image', '把文件复制进镜像'),
  ENTRYPOINT: say('the program that a container always starts', '容器总是启动的程序'),
  VOLUME: say('marks folders whose data is kept in volumes', '标明数据保存在卷中的文件夹'),
  USER: say('the user that commands run as', '指定以哪个用户运行命令'),
  WORKDIR: say('sets the working directory', '设置工作目录'),
  ARG: say('declares a value that can be given to the build', '声明构建时可以传入的参数'),
  ONBUILD: say('keeps an instruction for builds that start from this image', '留下一条指令，供以本镜像为基础的构建执行'),
  STOPSIGNAL: say('the signal that stops a container', '指定停止容器时发送的信号'),
  HEALTHCHECK: say('how Docker finds out whether the app still works', '告诉 Docker 如何检查应用是否正常'),
  SHELL: say('the shell for shell forms', '指定 shell 形式所用的 shell'),
};

/** The keyword that was probably meant: at most two letters off. */
export function nearestKeyword(word: string): Keyword | undefined {
  const upper = word.toUpperCase();
  if (upper.length > 14) return undefined;
  let best: Keyword | undefined;
  let least = Math.min(2, Math.floor(upper.length / 2)) + 0.5;
  for (const keyword of keywords) {
    const distance = keyword.startsWith(upper) && upper.length >= 2 ? 0.75 : distanceBetween(upper, keyword);
    if (distance < least) {
      least = distance;
      best = keyword;
    }
  }
  return best;
}

/** Letters to add, drop, change, or swap with their neighbour. */
function distanceBetween(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}
