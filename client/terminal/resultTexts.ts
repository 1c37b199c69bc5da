/** The sentences of `results.ts`. */
import type { Text } from '../../shared/locale.ts';
import type { CheatSheetKind, LineKind } from './commandLine.ts';
import type { NotKnownReason } from './outcome.ts';

export const successes = {
  helloWorld: {
    en: 'Docker works: a container was made from the image hello-world, printed its greeting and ended.',
    'zh-cn': 'Docker 工作正常：由镜像 hello-world 创建的容器打印了问候语，然后退出了。',
  },
  build: {
    en: 'Built {subject} in {time}{folder}.',
    'zh-cn': '已{folder}构建出镜像 {subject}，用时 {time}。',
  },
  inFolder: { en: ', in the folder {folder}', 'zh-cn': '在文件夹 {folder} 中' },
  listImages: {
    en: 'Your image is in the list: ID {id}, {size}.',
    'zh-cn': '列表中有你的镜像：ID 为 {id}，大小 {size}。',
  },
  listImagesOnly: { en: 'Your image is not in the list yet. Build it first.', 'zh-cn': '列表中还没有你的镜像，请先构建。' },
  run: {
    en: 'The container has ended, and the terminal is free again.',
    'zh-cn': '容器已结束，终端又可以使用了。',
  },
  runLetGo: {
    en: 'docker run has ended, and the terminal is free again.',
    'zh-cn': 'docker run 已结束，终端又可以使用了。',
  },
  runDetached: { en: 'The container {id} runs in the background.', 'zh-cn': '容器 {id} 正在后台运行。' },
  runDetachedOnly: { en: 'The container runs in the background.', 'zh-cn': '容器正在后台运行。' },
  noContainers: { en: 'No container is running now.', 'zh-cn': '现在没有正在运行的容器。' },
  oneContainer: { en: 'One container is running.', 'zh-cn': '有 1 个容器正在运行。' },
  containers: { en: '{count} containers are running.', 'zh-cn': '有 {count} 个容器正在运行。' },
  containersOnly: { en: 'These are the running containers.', 'zh-cn': '这些就是正在运行的容器。' },
  allContainersOnly: { en: 'These are all containers on this engine, running or ended.', 'zh-cn': '这些就是此 Docker 引擎上的全部容器，无论是否在运行。' },
  noContainersAtAll: { en: 'There is no container on this engine, neither running nor ended.', 'zh-cn': '此 Docker 引擎上没有任何容器，无论是否在运行。' },
  allContainers: { en: 'Containers on this engine: {count}. “Up” means running, “Exited” ended.', 'zh-cn': '此 Docker 引擎上的容器：{count} 个。“Up”表示正在运行，“Exited”表示已经结束。' },
  noImages: { en: 'There is no image on this engine.', 'zh-cn': '此 Docker 引擎上没有镜像。' },
  allImages: { en: 'These are all images on this engine.', 'zh-cn': '这些就是此 Docker 引擎上的全部镜像。' },
  stop: {
    en: 'Stopped the container {subject}. It still exists: docker container ls -a shows it.',
    'zh-cn': '已停止容器 {subject}。它仍然存在：用 docker container ls -a 可以看到。',
  },
  curl: {
    en: 'The app answered with its page, as a browser would get it.',
    'zh-cn': '应用返回了网页，与浏览器收到的内容相同。',
  },
  login: { en: 'Logged in to {subject}.', 'zh-cn': '已登录 {subject}。' },
  logout: { en: 'Logged out of {subject}.', 'zh-cn': '已退出 {subject} 的登录。' },
  tag: { en: 'The image is now called {subject} too.', 'zh-cn': '镜像现在也叫 {subject} 了。' },
  listTagged: {
    en: 'Both names are in the list, with the same image ID {id}.',
    'zh-cn': '两个名字都在列表中，镜像 ID 都是 {id}。',
  },
  listTaggedOnly: {
    en: 'The list does not show {subject} beside your image yet. Tag the image first.',
    'zh-cn': '列表中还没有与你的镜像对应的 {subject}。请先打标签。',
  },
  push: { en: 'Pushed {subject}: the registry has your image now.', 'zh-cn': '已推送 {subject}：镜像仓库服务里有你的镜像了。' },
  removeLocalTag: {
    en: 'This engine no longer has {subject}: docker run will fetch it from the registry.',
    'zh-cn': '此 Docker 引擎上已经没有 {subject} 了：docker run 会到镜像仓库服务去拉取。',
  },
  runRemote: {
    en: 'The container from {subject} has ended, and the terminal is free again.',
    'zh-cn': '由 {subject} 创建的容器已停止，终端又可以使用了。',
  },
} as const satisfies Record<string, Text>;

/** What was done to containers and images that the learner picked; `which` names the first few. */
export const objectSuccesses = {
  stopContainers: { en: 'Stopped: {which}. Docker keeps a stopped container until you remove it.', 'zh-cn': '已停止：{which}。停止的容器会一直保留，直到你删除它。' },
  kill: { en: 'Ended by force: {which}.', 'zh-cn': '已强制结束：{which}。' },
  removeContainers: { en: 'Removed: {which}.', 'zh-cn': '已删除：{which}。' },
  removeImages: { en: 'Removed from this engine: {which}.', 'zh-cn': '已从此 Docker 引擎删除：{which}。' },
  some: { en: '{first} and {count} more', 'zh-cn': '{first} 等 {count} 个' },
} as const satisfies Record<string, Text>;

/** What follows a success. The cheat sheet's lines stand by themselves. */
export const next: Readonly<Record<Exclude<LineKind, CheatSheetKind>, Text>> = {
  helloWorld: { en: 'Next: what a container is.', 'zh-cn': '下一步：认识容器。' },
  build: { en: 'Next: list your images.', 'zh-cn': '下一步：列出镜像。' },
  listImages: { en: 'Next: run a container from it.', 'zh-cn': '下一步：用它运行一个容器。' },
  run: { en: 'Next: run it in the background.', 'zh-cn': '下一步：在后台运行。' },
  runDetached: { en: 'Next: list the running containers.', 'zh-cn': '下一步：列出运行中的容器。' },
  listContainers: { en: 'Next: stop the container by its ID.', 'zh-cn': '下一步：用容器 ID 停止容器。' },
  stop: { en: 'Next: share your image.', 'zh-cn': '下一步：分享你的镜像。' },
  curl: {
    en: 'Next: press Ctrl+C in the terminal where the container runs.',
    'zh-cn': '下一步：在运行容器的终端中按 Ctrl+C。',
  },
  login: { en: 'Next: tag the image.', 'zh-cn': '下一步：给镜像打标签。' },
  logout: { en: 'Log in again before the next push.', 'zh-cn': '下次推送之前请重新登录。' },
  tag: { en: 'Next: list the images again.', 'zh-cn': '下一步：再列一次镜像。' },
  listTagged: { en: 'Next: push it.', 'zh-cn': '下一步：推送镜像。' },
  push: { en: 'Next: pull and run it.', 'zh-cn': '下一步：拉取并运行。' },
  removeLocalTag: { en: 'Next: run it from the registry.', 'zh-cn': '下一步：运行仓库中的镜像。' },
  runRemote: { en: 'Everything is done.', 'zh-cn': '全部完成了。' },
};

export const endings = {
  interrupted: {
    en: '“{line}” was interrupted before it was done. Run it again when you like.',
    'zh-cn': '“{line}”在完成之前被中断了。需要时可以重新运行。',
  },
  failed: { en: '“{line}” failed with exit code {exitCode}: {reason}', 'zh-cn': '“{line}”失败，退出码 {exitCode}：{reason}' },
  /** Not "said nothing": what a very short command prints can escape the editor's notice. */
  failedSilently: {
    en: '“{line}” failed with exit code {exitCode}. Look at its lines in the terminal.',
    'zh-cn': '“{line}”失败，退出码 {exitCode}。请查看终端中的输出。',
  },
  runKilled: {
    en: 'The container was ended by force (exit code {exitCode}): somebody stopped it from elsewhere, or it ran out of memory.',
    'zh-cn': '容器被强制结束（退出码 {exitCode}）：可能是在别处停止了它，也可能是内存不足。',
  },
  runStillRuns: {
    en: 'Ctrl+C only let go of the container {id}: it still runs. Stop it before you run another.',
    'zh-cn': '按 Ctrl+C 只是与容器 {id} 断开了，它仍在运行。运行下一个容器之前，请先停止它。',
  },
} as const satisfies Record<string, Text>;

export const notKnown: Readonly<Record<NotKnownReason, Text>> = {
  'no-shell-integration': {
    en: 'Sent “{line}”. This terminal doesn’t report results, so look at its last lines.',
    'zh-cn': '已发送“{line}”。这个终端不会报告结果，请查看终端的最后几行。',
  },
  'no-exit-code': {
    en: '“{line}” has ended, but the terminal didn’t say how. Look at its last lines.',
    'zh-cn': '“{line}”已结束，但终端没有报告结果。请查看终端的最后几行。',
  },
  'not-started': {
    en: 'The terminal hasn’t reported on “{line}”. Look at its last lines; perhaps it is waiting for something else.',
    'zh-cn': '终端没有报告“{line}”的情况。请查看它的最后几行，也许它在等待别的操作。',
  },
  'terminal-closed': {
    en: 'The terminal was closed before “{line}” had ended, so its result is not known.',
    'zh-cn': '“{line}”还没结束，终端就关闭了，所以不知道结果。',
  },
};

/** How a learner sees for themselves what came of a line. */
export const lookFor: Readonly<Record<LineKind, Text>> = {
  helloWorld: {
    en: '“Hello from Docker!” means that all is well.',
    'zh-cn': '出现“Hello from Docker!”就表示一切正常。',
  },
  build: {
    en: 'The step is ticked as soon as the engine has the image {subject}.',
    'zh-cn': '等 Docker 引擎里有了镜像 {subject}，这一步就会自动打勾。',
  },
  listImages: { en: 'Your image should be in the list.', 'zh-cn': '列表中应该有你的镜像。' },
  run: {
    en: 'While the container runs, the terminal stays busy; the step is ticked as soon as the engine has the container.',
    'zh-cn': '容器运行期间，终端会一直被占用；等 Docker 引擎里有了这个容器，这一步就会自动打勾。',
  },
  runDetached: {
    en: 'A line of 64 digits and letters is the new container’s ID: then it runs.',
    'zh-cn': '由 64 个数字和字母组成的一行是新容器的 ID，出现它就表示容器正在运行。',
  },
  listContainers: { en: 'Each line below the heading is one running container.', 'zh-cn': '标题行下面的每一行是一个正在运行的容器。' },
  stop: {
    en: 'It prints the ID {subject} when the container has stopped, after about ten seconds.',
    'zh-cn': '容器停止后会打印 ID {subject}，大约要等十秒。',
  },
  listAllContainers: { en: 'Each line below the heading is one container, running or ended.', 'zh-cn': '标题行下面的每一行是一个容器，运行中的和已结束的都在内。' },
  stopContainers: { en: 'It prints each ID again as soon as that container has stopped.', 'zh-cn': '每停止一个容器，就会再打印一次它的 ID。' },
  kill: { en: 'It prints each ID again as soon as that container has ended.', 'zh-cn': '每结束一个容器，就会再打印一次它的 ID。' },
  removeContainers: { en: 'It prints each ID again as soon as that container is gone.', 'zh-cn': '每删除一个容器，就会再打印一次它的 ID。' },
  listAllImages: { en: 'Each line below the heading is one name of an image.', 'zh-cn': '标题行下面的每一行是镜像的一个名字。' },
  removeImages: { en: '“Untagged:” means that a name is gone, “Deleted:” that the image itself is.', 'zh-cn': '“Untagged:”表示名字已删除，“Deleted:”表示镜像本身已删除。' },
  curl: { en: '“Hello World!” is the app’s answer.', 'zh-cn': '“Hello World!”就是应用的回应。' },
  login: { en: '“Login Succeeded” means that you are logged in.', 'zh-cn': '出现“Login Succeeded”就表示已经登录。' },
  logout: { en: '“Removing login credentials” means that you are logged out.', 'zh-cn': '出现“Removing login credentials”就表示已经退出登录。' },
  tag: {
    en: 'docker tag prints nothing when all is well; the step is ticked as soon as the engine has {subject}.',
    'zh-cn': 'docker tag 成功时不输出任何内容；Docker 引擎中有了 {subject} 之后，这一步会自动打勾。',
  },
  listTagged: { en: '{subject} should be in the list, with your image’s ID.', 'zh-cn': '列表中应该有 {subject}，ID 与你的镜像相同。' },
  push: { en: 'A last line with “digest: sha256:” means that it is pushed.', 'zh-cn': '最后一行出现“digest: sha256:”就表示推送成功。' },
  removeLocalTag: { en: '“Untagged: {subject}” means that it is gone from this engine.', 'zh-cn': '出现“Untagged: {subject}”就表示本地标签已删除。' },
  runRemote: {
    en: 'While the container runs the terminal stays busy; the step is ticked as soon as the engine has the container.',
    'zh-cn': '容器运行期间终端会一直被占用；Docker 引擎中有了这个容器之后，这一步会自动打勾。',
  },
};
