/**
 * The one place where ids are written: commands, settings, context keys, walkthroughs.
 * `tools/generate.ts` makes package.json's `contributes` and the `package.nls` files from it.
 */
import { readingLanguages, type ReadingLanguage, type Text } from './locale.ts';

export const extensionId = 'guided-containers.guided-containers';
export const prefix = 'guidedContainers';

export const category: Text = { en: 'Guided Containers', 'zh-cn': '容器导学' };
export const displayName: Text = { en: 'Guided Containers · 容器导学', 'zh-cn': '容器导学 · Guided Containers' };
export const extensionDescription: Text = {
  en: 'Learn containers inside the editor, in English and Chinese: from an empty folder to a running container, every command in the terminal, every Dockerfile line explained where it stands.',
  'zh-cn': '在编辑器里学容器，中英双语：从空文件夹到运行中的容器，每条命令都在终端里执行，Dockerfile 的每一行就地讲解。',
};

/** What a command cannot do without. Whoever runs it says so, with something to click, when it is missing. */
export type Need = 'trust' | 'folder' | 'engine';

export interface CommandEntry {
  readonly title: Text;
  readonly needs: readonly Need[];
  /** `false`: takes arguments that only a link or a lens can give, so it is not in the palette. */
  readonly palette?: boolean;
}

export const commands = {
  openWalkthrough: { title: { en: 'Open the Walkthrough', 'zh-cn': '打开教程' }, needs: [] },
  chooseLanguage: { title: { en: 'Choose the Reading Language…', 'zh-cn': '选择阅读语言…' }, needs: [] },
  /** Arguments: reading language, step id. */
  switchLanguage: { title: { en: 'Switch the Reading Language', 'zh-cn': '切换阅读语言' }, needs: [], palette: false },
  /** Argument: step id. */
  openStep: { title: { en: 'Open a Step', 'zh-cn': '打开某一步' }, needs: [], palette: false },
  /** Argument: step id. Gives the walkthrough the width that its page needs. */
  readPage: { title: { en: 'Read the Step’s Page', 'zh-cn': '阅读讲解页' }, needs: [], palette: false },
  openFolder: { title: { en: 'Create or Choose the Practice Folder…', 'zh-cn': '新建或选择练习文件夹…' }, needs: [] },
  createDockerfile: { title: { en: 'Create the Dockerfile', 'zh-cn': '创建 Dockerfile' }, needs: ['folder', 'trust'] },
  addProxy: { title: { en: 'Add Proxy Lines to the Dockerfile…', 'zh-cn': '在 Dockerfile 中加入代理设置…' }, needs: ['folder', 'trust'] },
  noProxy: { title: { en: 'I Am Not Behind a Proxy', 'zh-cn': '我不使用代理' }, needs: [] },
  createRequirements: { title: { en: 'Create requirements.txt', 'zh-cn': '创建 requirements.txt' }, needs: ['folder', 'trust'] },
  createApp: { title: { en: 'Create app.py', 'zh-cn': '创建 app.py' }, needs: ['folder', 'trust'] },
  markRead: { title: { en: 'Mark “What a container is” as Read', 'zh-cn': '将“什么是容器”标为已读' }, needs: [] },
  checkEngine: { title: { en: 'Check the Docker Engine', 'zh-cn': '检查 Docker 引擎' }, needs: ['trust'] },
  runHelloWorld: { title: { en: 'Run hello-world', 'zh-cn': '运行 hello-world' }, needs: ['trust', 'engine'] },
  build: { title: { en: 'Build the Image', 'zh-cn': '构建镜像' }, needs: ['trust', 'folder', 'engine'] },
  listImages: { title: { en: 'List Images', 'zh-cn': '列出镜像' }, needs: ['trust', 'engine'] },
  run: { title: { en: 'Run a Container', 'zh-cn': '运行容器' }, needs: ['trust', 'engine'] },
  openPage: { title: { en: 'Open the App’s Page', 'zh-cn': '打开应用网页' }, needs: ['trust', 'engine'] },
  curlPage: { title: { en: 'Fetch the App’s Page with curl', 'zh-cn': '用 curl 获取应用网页' }, needs: ['trust', 'engine'] },
  interrupt: { title: { en: 'Press Ctrl+C in the Terminal', 'zh-cn': '在终端中按 Ctrl+C' }, needs: ['trust', 'engine'] },
  runDetached: { title: { en: 'Run a Container in the Background', 'zh-cn': '在后台运行容器' }, needs: ['trust', 'engine'] },
  listContainers: { title: { en: 'List Running Containers', 'zh-cn': '列出运行中的容器' }, needs: ['trust', 'engine'] },
  stop: { title: { en: 'Stop the Container', 'zh-cn': '停止容器' }, needs: ['trust', 'engine'] },
  startPracticeRegistry: { title: { en: 'Start the Practice Registry', 'zh-cn': '启动练习用镜像仓库服务' }, needs: ['trust', 'engine'] },
  chooseRegistry: { title: { en: 'Choose a Registry…', 'zh-cn': '选择镜像仓库服务…' }, needs: ['trust', 'engine'] },
  changeValues: { title: { en: 'Change My Names and Port…', 'zh-cn': '修改我的名称和端口…' }, needs: [] },
  login: { title: { en: 'Log In to the Registry', 'zh-cn': '登录镜像仓库服务' }, needs: ['trust', 'engine'] },
  tag: { title: { en: 'Tag the Image', 'zh-cn': '给镜像打标签' }, needs: ['trust', 'engine'] },
  listTagged: { title: { en: 'List Images After Tagging', 'zh-cn': '打标签后列出镜像' }, needs: ['trust', 'engine'] },
  push: { title: { en: 'Push the Image', 'zh-cn': '推送镜像' }, needs: ['trust', 'engine'] },
  removeLocalTag: { title: { en: 'Remove the Local Tag', 'zh-cn': '删除本地标签' }, needs: ['trust', 'engine'] },
  runRemote: { title: { en: 'Run the Image from the Registry', 'zh-cn': '运行仓库中的镜像' }, needs: ['trust', 'engine'] },
  markRecapRead: { title: { en: 'Mark the Recap as Read', 'zh-cn': '标记“回顾”为已读' }, needs: [] },
  openCheatSheet: { title: { en: 'Open the Cheat Sheet', 'zh-cn': '打开速查表' }, needs: [] },
  listAllContainers: { title: { en: 'List All Containers', 'zh-cn': '列出全部容器' }, needs: ['trust', 'engine'] },
  stopContainers: { title: { en: 'Stop Containers…', 'zh-cn': '停止多个容器…' }, needs: ['trust', 'engine'] },
  killContainers: { title: { en: 'Kill Containers…', 'zh-cn': '强制结束容器…' }, needs: ['trust', 'engine'] },
  removeContainers: { title: { en: 'Remove Containers…', 'zh-cn': '删除容器…' }, needs: ['trust', 'engine'] },
  removeAllContainers: { title: { en: 'Remove All Containers…', 'zh-cn': '删除全部容器…' }, needs: ['trust', 'engine'] },
  listAllImages: { title: { en: 'List All Images', 'zh-cn': '列出全部镜像' }, needs: ['trust', 'engine'] },
  removeImages: { title: { en: 'Remove Images…', 'zh-cn': '删除镜像…' }, needs: ['trust', 'engine'] },
  removeAllImages: { title: { en: 'Remove All Images…', 'zh-cn': '删除全部镜像…' }, needs: ['trust', 'engine'] },
  resetTutorial: { title: { en: 'Reset the Tutorial…', 'zh-cn': '重置教程…' }, needs: ['trust', 'engine'] },
  /** Arguments: document URI, line from 0. Moves the cursor there and shows the hover. */
  explainLine: { title: { en: 'Explain This Line', 'zh-cn': '讲解这一行' }, needs: [] },
  showStatus: { title: { en: 'Show the Engine’s State', 'zh-cn': '查看引擎状态' }, needs: [] },
  showLog: { title: { en: 'Show the Log', 'zh-cn': '显示日志' }, needs: [] },
} as const satisfies Record<string, CommandEntry>;

export type CommandKey = keyof typeof commands;
export const commandKeys = Object.keys(commands) as CommandKey[];

/** The command's id in VS Code. */
export function commandId(key: CommandKey): string {
  return `${prefix}.${key}`;
}

export interface SettingEntry {
  readonly description: Text;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly enumDescriptions?: readonly Text[];
}

export const settings = {
  language: {
    description: {
      en: 'The language of the tutorial, the explanations and the messages. It does not depend on VS Code’s display language.',
      'zh-cn': '教程、讲解和提示所用的语言，与 VS Code 的显示语言无关。',
    },
    schema: { type: 'string', enum: readingLanguages, default: 'bilingual', scope: 'window' },
    enumDescriptions: [
      { en: 'English, with the Chinese under it', 'zh-cn': '英文，下附中文' },
      { en: 'English', 'zh-cn': '英文' },
      { en: 'Chinese', 'zh-cn': '中文' },
    ],
  },
  annotations: {
    description: {
      en: 'How a Dockerfile’s lines are annotated. The hover is always there.',
      'zh-cn': 'Dockerfile 各行讲解的显示方式。悬停讲解始终可用。',
    },
    schema: { type: 'string', enum: ['lens', 'inlay', 'off'], default: 'lens', scope: 'window' },
    enumDescriptions: [
      { en: 'A line above each instruction', 'zh-cn': '在每条指令上方显示一行' },
      { en: 'At the end of each instruction (long texts are cut)', 'zh-cn': '在每条指令末尾显示（过长会被截断）' },
      { en: 'None', 'zh-cn': '不显示' },
    ],
  },
  advice: {
    description: {
      en: 'Say what could be done better in a Dockerfile, and why: in the hover and as hints with quick fixes. What another installed extension reports already is left to it.',
      'zh-cn': '提示 Dockerfile 中可以改进的地方和理由：显示在悬停讲解里，并给出带快速修复的提示。其他已安装的扩展会报告的内容，不再重复。',
    },
    schema: { type: 'boolean', default: true, scope: 'window' },
  },
} as const satisfies Record<string, SettingEntry>;

export type SettingKey = keyof typeof settings;
export const settingKeys = Object.keys(settings) as SettingKey[];

/** The setting's full name, as it stands in settings.json. */
export function settingId(key: SettingKey): string {
  return `${prefix}.${key}`;
}

/** The one kind of context key that is ours: true while the step's evidence holds. The three walkthroughs of a tutorial share it. */
export function stepContextKey(tutorialId: string, stepId: string): string {
  return `${prefix}.done.${tutorialId}.${stepId}`;
}

/** The walkthrough's id in package.json: one for each reading language, since a walkthrough can't change its text. */
export function walkthroughId(tutorialId: string, language: ReadingLanguage): string {
  return `${tutorialId}.${language}`;
}

/** The id that `workbench.action.openWalkthrough` takes. */
export function qualifiedWalkthroughId(tutorialId: string, language: ReadingLanguage): string {
  return `${extensionId}#${walkthroughId(tutorialId, language)}`;
}
