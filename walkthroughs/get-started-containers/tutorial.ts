/**
 * Get started, part 2: containers. From an empty folder to a container that is built, run and stopped.
 * In descriptions VS Code doubles its marks: `**bold**`, `__italic__`, ` ``code`` `.
 */
import { learnersReference, type Condition, type Sources, type Step, type Tutorial } from '../../shared/tutorial.ts';

const image = 'friendlyhello';
const port = { container: 80, host: 4000 } as const;

const engineAnswers: Condition = { kind: 'engine' };
const imageExists: Condition = { kind: 'image', reference: image };

const registryChosen: Condition = { kind: 'registry' };

/**
 * What was seen of the built image under the learner's reference. It is kept with the image's id, so
 * that removing the local tag, which a later step asks for, does not undo it; a new build does.
 */
function shared(fact: 'tagged' | 'tag-listed' | 'pushed'): Condition {
  return { kind: 'fact', fact, about: imageExists, ofReference: true };
}

/** A container of ours that publishes the app's port; each further field narrows it. */
function container(narrowed: { attached?: boolean; state?: 'running' | 'ended' } = {}): Condition {
  return { kind: 'container', image, publishes: port.container, ...narrowed };
}

const steps: readonly Step[] = [
  {
    id: 'prerequisites',
    title: { en: 'Check Docker', 'zh-cn': '检查 Docker' },
    description: {
      en: 'Make sure that Docker works on this computer. The first button runs ``docker run hello-world`` in the terminal; the second checks whether the Docker engine answers.',
      'zh-cn': '先确认这台电脑上的 Docker 能用。第一个按钮在终端里执行 ``docker run hello-world``，第二个按钮检查 Docker 引擎有没有响应。',
    },
    buttons: [
      { command: 'runHelloWorld', label: { en: 'Run hello-world', 'zh-cn': '运行 hello-world' } },
      { command: 'checkEngine', label: { en: 'Check the engine', 'zh-cn': '检查引擎' } },
    ],
    commandLine: 'docker run hello-world',
    done: { kind: 'all', of: [engineAnswers, { kind: 'container', image: 'hello-world', state: 'ended' }] },
  },
  {
    id: 'container',
    title: { en: 'What a container is', 'zh-cn': '什么是容器' },
    description: {
      en: 'Learn two words: an **image** is a program packed with everything it needs; a **container** is made from an image and runs that program, separated from the rest of your computer. Click the button when both are clear.',
      'zh-cn': '先认识两个词：**镜像**是打包在一起的程序和它需要的一切；**容器**由镜像创建，程序就在里面运行，与电脑的其余部分隔开。弄清楚之后，点下面的按钮。',
    },
    buttons: [{ command: 'markRead', label: { en: 'Got it', 'zh-cn': '明白了' } }],
    done: { kind: 'fact', fact: 'read-container' },
  },
  {
    id: 'folder',
    title: { en: 'Open a practice folder', 'zh-cn': '打开练习文件夹' },
    description: {
      en: 'Give this tutorial an empty folder of its own. Create or choose one with the button: VS Code opens it and comes back here.',
      'zh-cn': '给本教程单独准备一个空文件夹。用下面的按钮新建或选择，VS Code 会打开它，再回到这里。',
    },
    buttons: [{ command: 'openFolder', label: { en: 'Create or choose a folder…', 'zh-cn': '新建或选择文件夹…' } }],
    done: { kind: 'folder' },
  },
  {
    id: 'dockerfile',
    title: { en: 'Create the Dockerfile', 'zh-cn': '创建 Dockerfile' },
    description: {
      en: 'Create the ``Dockerfile``: the recipe that Docker follows to build your image. The button puts it into your folder and opens it; it never overwrites a file without asking.',
      'zh-cn': '创建 ``Dockerfile``，Docker 按这份“配方”构建镜像。按钮会把它放进你的文件夹并打开，不会擅自覆盖已有的文件。',
    },
    buttons: [{ command: 'createDockerfile', label: { en: 'Create the Dockerfile', 'zh-cn': '创建 Dockerfile' } }],
    done: { kind: 'file', path: 'Dockerfile', matches: '^\\s*FROM\\s+\\S+' },
  },
  {
    id: 'proxy',
    title: { en: 'Proxy server', 'zh-cn': '代理服务器' },
    description: {
      en: 'Does your network reach the Internet only through a proxy server? If so, add its address to the Dockerfile; if not, or if you don’t know, click the second button.',
      'zh-cn': '你的网络是不是只能通过代理服务器上网？是，就把它的地址加进 Dockerfile；不是或者不清楚，就点第二个按钮。',
    },
    buttons: [
      { command: 'addProxy', label: { en: 'Add proxy lines…', 'zh-cn': '加入代理设置…' } },
      { command: 'noProxy', label: { en: 'No proxy here', 'zh-cn': '我不用代理' } },
    ],
    done: {
      kind: 'any',
      of: [
        // The placeholder alone proves nothing: a build with it fails.
        { kind: 'file', path: 'Dockerfile', matches: '^\\s*ENV\\s+http_proxy[= \\t]+(?!host:port)\\S+' },
        { kind: 'fact', fact: 'no-proxy' },
      ],
    },
    optional: true,
  },
  {
    id: 'requirements',
    title: { en: 'List the packages', 'zh-cn': '列出软件包' },
    description: {
      en: 'Write down the two Python packages that the app needs: Flask and Redis. The button creates ``requirements.txt`` beside the Dockerfile.',
      'zh-cn': '写下应用需要的两个 Python 软件包：Flask 和 Redis。按钮会在 Dockerfile 旁边创建 ``requirements.txt``。',
    },
    buttons: [{ command: 'createRequirements', label: { en: 'Create requirements.txt', 'zh-cn': '创建 requirements.txt' } }],
    // Both, in either order: without one of them the app can't start.
    done: { kind: 'file', path: 'requirements.txt', matches: '^\\s*(?:flask\\b[\\s\\S]*^\\s*redis|redis\\b[\\s\\S]*^\\s*flask)\\b' },
  },
  {
    id: 'app',
    title: { en: 'Create app.py', 'zh-cn': '创建 app.py' },
    description: {
      en: 'Create the app itself: one web page, written in Python. The button creates ``app.py`` beside the Dockerfile.',
      'zh-cn': '创建应用本身：一个用 Python 写的网页。按钮会在 Dockerfile 旁边创建 ``app.py``。',
    },
    buttons: [{ command: 'createApp', label: { en: 'Create app.py', 'zh-cn': '创建 app.py' } }],
    done: { kind: 'file', path: 'app.py', matches: 'Flask\\(' },
  },
  {
    id: 'build',
    title: { en: 'Build the image', 'zh-cn': '构建镜像' },
    description: {
      en: 'Build an image from your folder and name it ``friendlyhello``. The button runs ``docker build -t friendlyhello .`` in the terminal; the final dot is part of the command.',
      'zh-cn': '用你的文件夹构建镜像，取名 ``friendlyhello``。按钮会在终端里执行 ``docker build -t friendlyhello .``，末尾的点是命令的一部分。',
    },
    buttons: [{ command: 'build', label: { en: 'Build the image', 'zh-cn': '构建镜像' } }],
    commandLine: 'docker build -t friendlyhello .',
    done: imageExists,
  },
  {
    id: 'images',
    title: { en: 'List images', 'zh-cn': '列出镜像' },
    description: {
      en: 'Find the image that you have built. The button runs ``docker image ls`` in the terminal.',
      'zh-cn': '找到你刚构建的镜像。按钮会在终端里执行 ``docker image ls``。',
    },
    buttons: [{ command: 'listImages', label: { en: 'List images', 'zh-cn': '列出镜像' } }],
    commandLine: 'docker image ls',
    done: { kind: 'fact', fact: 'images-listed', about: imageExists },
  },
  {
    id: 'run',
    title: { en: 'Run a container', 'zh-cn': '运行容器' },
    description: {
      en: 'Run the app in a container, and let port 4000 of your computer lead to its port 80. The button runs ``docker run -p 4000:80 friendlyhello`` in the terminal, which then stays busy.',
      'zh-cn': '在容器里运行应用，让你电脑的 4000 端口通到容器的 80 端口。按钮会在终端里执行 ``docker run -p 4000:80 friendlyhello``，之后这个终端会一直被占用。',
    },
    buttons: [{ command: 'run', label: { en: 'Run a container', 'zh-cn': '运行容器' } }],
    commandLine: 'docker run -p 4000:80 friendlyhello',
    done: container({ attached: true }),
  },
  {
    id: 'page',
    title: { en: 'Open the page', 'zh-cn': '打开网页' },
    description: {
      en: 'Look at the app’s page, ``http://localhost:4000``, in a browser or with ``curl``. It will say ``cannot connect to Redis``: that is expected, because there is no Redis server.',
      'zh-cn': '看看应用的网页 ``http://localhost:4000``，用浏览器或 ``curl`` 都行。网页会显示 ``cannot connect to Redis``：这里就该这样，因为还没有 Redis 服务器。',
    },
    buttons: [
      { command: 'openPage', label: { en: 'Open the page', 'zh-cn': '打开网页' } },
      { command: 'curlPage', label: { en: 'Fetch it with curl', 'zh-cn': '用 curl 获取' } },
    ],
    commandLine: 'curl http://localhost:4000',
    done: { kind: 'fact', fact: 'page-answered', about: container() },
  },
  {
    id: 'interrupt',
    title: { en: 'Stop it with Ctrl+C', 'zh-cn': '用 Ctrl+C 停止' },
    description: {
      en: 'End the container from the terminal in which it runs. The button presses Ctrl+C there; if the container keeps running, as may happen on Windows, we offer to stop it.',
      'zh-cn': '在运行容器的终端里结束它。按钮会在那里按下 Ctrl+C；如果容器仍在运行（在 Windows 上常见），我们会问你要不要停止它。',
    },
    buttons: [{ command: 'interrupt', label: { en: 'Press Ctrl+C', 'zh-cn': '按 Ctrl+C' } }],
    done: container({ attached: true, state: 'ended' }),
  },
  {
    id: 'detached',
    title: { en: 'Run in the background', 'zh-cn': '在后台运行' },
    description: {
      en: 'Run the app again, in the background, so that the terminal stays free. The button runs ``docker run -d -p 4000:80 friendlyhello`` in the terminal.',
      'zh-cn': '再运行一次应用，这次放在后台，不占用终端。按钮会在终端里执行 ``docker run -d -p 4000:80 friendlyhello``。',
    },
    buttons: [{ command: 'runDetached', label: { en: 'Run in the background', 'zh-cn': '在后台运行' } }],
    commandLine: 'docker run -d -p 4000:80 friendlyhello',
    done: container({ attached: false }),
  },
  {
    id: 'containers',
    title: { en: 'List containers', 'zh-cn': '列出容器' },
    description: {
      en: 'See which containers are running. The button runs ``docker container ls`` in the terminal.',
      'zh-cn': '看看哪些容器正在运行。按钮会在终端里执行 ``docker container ls``。',
    },
    buttons: [{ command: 'listContainers', label: { en: 'List containers', 'zh-cn': '列出容器' } }],
    commandLine: 'docker container ls',
    done: { kind: 'fact', fact: 'containers-listed', about: { kind: 'container', image } },
  },
  {
    id: 'stop',
    title: { en: 'Stop the container', 'zh-cn': '停止容器' },
    description: {
      en: 'Stop the container that runs in the background. The button runs ``docker container stop`` with your container’s ID; it takes about ten seconds.',
      'zh-cn': '停止在后台运行的容器。按钮会在终端里执行 ``docker container stop``，后面加上你的容器 ID，大约要等十秒。',
    },
    buttons: [{ command: 'stop', label: { en: 'Stop the container', 'zh-cn': '停止容器' } }],
    commandLine: 'docker container stop <container id>',
    done: container({ attached: false, state: 'ended' }),
  },
  {
    id: 'registry',
    title: { en: 'Choose a registry', 'zh-cn': '选择镜像仓库服务' },
    description: {
      en: 'Choose where your image will go. A **registry** is a service that holds repositories; a **repository** holds the versions of one image. No account? Start a practice registry on your own engine.',
      'zh-cn': '选好镜像要放到哪里。**镜像仓库服务**（Registry）管理许多仓库，**仓库**（repository）存放同一个镜像的各个版本。没有账号？那就在自己的引擎上启动一个练习用的。',
    },
    buttons: [
      { command: 'startPracticeRegistry', label: { en: 'Start a practice registry', 'zh-cn': '启动练习用镜像仓库服务' } },
      { command: 'chooseRegistry', label: { en: 'Docker Hub or another…', 'zh-cn': 'Docker Hub 或其他…' } },
    ],
    done: registryChosen,
  },
  {
    id: 'login',
    title: { en: 'Log in', 'zh-cn': '登录' },
    description: {
      en: 'Log in to your registry. The button types ``docker login`` in the terminal, and you enter the password there. Nothing appears while you type it: that is expected.',
      'zh-cn': '登录你的镜像仓库服务。按钮会在终端里输入 ``docker login``，密码由你自己在那里输入。输入时什么都不会显示，这是正常的。',
    },
    buttons: [{ command: 'login', label: { en: 'Log in', 'zh-cn': '登录' } }],
    commandLine: 'docker login',
    done: { kind: 'all', of: [registryChosen, { kind: 'login' }] },
  },
  {
    id: 'tag',
    title: { en: 'Tag the image', 'zh-cn': '给镜像打标签' },
    description: {
      en: 'Give your image a second name that says where it goes: ``username/repository:tag``. The first button asks for the names once, then types ``docker tag`` in the terminal.',
      'zh-cn': '给镜像再起一个名字，说明它要去哪里：``username/repository:tag``。第一个按钮会问一次名称，再在终端里输入 ``docker tag``。',
    },
    buttons: [
      { command: 'tag', label: { en: 'Tag the image', 'zh-cn': '给镜像打标签' } },
      { command: 'changeValues', label: { en: 'Change my names…', 'zh-cn': '修改我的名称…' } },
    ],
    commandLine: 'docker tag friendlyhello username/repository:tag',
    done: { kind: 'all', of: [registryChosen, shared('tagged')] },
  },
  {
    id: 'tagged',
    title: { en: 'Find the new tag', 'zh-cn': '找到新标签' },
    description: {
      en: 'List the images again: the old name and the new one stand side by side, with the same image ID. The button types ``docker image ls`` in the terminal.',
      'zh-cn': '再列一次镜像：旧名字和新名字都在，镜像 ID 相同。按钮会在终端里输入 ``docker image ls``。',
    },
    buttons: [{ command: 'listTagged', label: { en: 'List images', 'zh-cn': '列出镜像' } }],
    commandLine: 'docker image ls',
    done: { kind: 'all', of: [registryChosen, shared('tag-listed')] },
  },
  {
    id: 'push',
    title: { en: 'Push the image', 'zh-cn': '推送镜像' },
    description: {
      en: 'Upload your image to its repository. The button types ``docker push`` in the terminal. On Docker Hub everyone can then pull it, so we ask first.',
      'zh-cn': '把镜像上传到它的仓库。按钮会在终端里输入 ``docker push``。推送到 Docker Hub 之后，谁都可以拉取它，所以会先问你。',
    },
    buttons: [{ command: 'push', label: { en: 'Push the image', 'zh-cn': '推送镜像' } }],
    commandLine: 'docker push username/repository:tag',
    done: { kind: 'all', of: [registryChosen, shared('pushed')] },
  },
  {
    id: 'pull',
    title: { en: 'Pull and run it', 'zh-cn': '拉取并运行' },
    description: {
      en: 'Run the image from the registry, as another computer would. The first button removes the local tag; the second types ``docker run -p 4000:80 username/repository:tag``, and Docker pulls the image first.',
      'zh-cn': '像另一台电脑那样，运行仓库中的镜像。第一个按钮删除本地标签；第二个按钮输入 ``docker run -p 4000:80 username/repository:tag``，Docker 会先拉取镜像。',
    },
    buttons: [
      { command: 'removeLocalTag', label: { en: '1. Remove the local tag', 'zh-cn': '1. 删除本地标签' } },
      { command: 'runRemote', label: { en: '2. Run it from the registry', 'zh-cn': '2. 运行仓库中的镜像' } },
    ],
    commandLine: 'docker run -p 4000:80 username/repository:tag',
    done: { kind: 'all', of: [registryChosen, { kind: 'fact', fact: 'pulled-and-run', about: { kind: 'container', image: learnersReference }, ofReference: true }] },
  },
  {
    id: 'recap',
    title: { en: 'Recap and cheat sheet', 'zh-cn': '回顾与速查表' },
    description: {
      en: 'Look back at what you have learned, in five sentences. The page also holds the whole cheat sheet: every command with its button.',
      'zh-cn': '用五句话回顾你学到的东西。页面上还有完整的速查表，每条命令都有按钮。',
    },
    buttons: [{ command: 'markRecapRead', label: { en: 'Got it', 'zh-cn': '明白了' } }],
    done: { kind: 'fact', fact: 'read-recap' },
    optional: true,
  },
];

function inEachLanguage(name: string): Sources {
  return { bilingual: `${name}.bilingual`, en: `${name}.en`, 'zh-cn': `${name}.zh-cn` };
}

export const tutorial: Tutorial = {
  id: 'get-started-containers',
  title: { en: 'Container basics', 'zh-cn': '容器入门' },
  description: {
    en: 'Folder → image → running container',
    'zh-cn': '文件夹 → 镜像 → 运行中的容器',
  },
  steps,
  files: [
    { path: 'Dockerfile', source: inEachLanguage('Dockerfile') },
    { path: 'requirements.txt', source: { bilingual: 'requirements.txt', en: 'requirements.txt', 'zh-cn': 'requirements.txt' } },
    // Python 2.7 refuses a file with Chinese in it unless its first line names the encoding.
    { path: 'app.py', source: inEachLanguage('app.py') },
  ],
  proxyLines: inEachLanguage('proxy'),
  image,
  port,
};
