/** `npm start`: the extension in VS Code, with a Docker engine; what this machine lacks of both is brought up. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stopAll } from '../test/testbed/index.ts';
import { root } from './layout.ts';
import { askToInstall } from './start/ask.ts';
import { bringUpEditor, bringUpEngine, install, openEditor } from './start/bring-up.ts';
import { dockerHubAnswers, foundEditor, foundEngine } from './start/found.ts';
import { editorPart, enginePart, imagesPart } from './start/parts.ts';
import { newPracticeFolder } from './start/practice.ts';
import { CannotStart, say } from './start/say.ts';

const help = {
  en: `npm start -- [options]
  --folder DIR   the folder to practise in; by default a new one
  --yes          install what is missing without asking
  --port N       the port of VS Code, where it is one for the browser
  --help         this help
VSCODE names the VS Code to use instead of \`code\`.`,
  'zh-cn': `npm start -- [选项]
  --folder DIR   用于练习的文件夹；默认新建一个
  --yes          缺少的内容直接安装，不询问
  --port N       浏览器版 VS Code 使用的端口
  --help         显示本帮助
环境变量 VSCODE 指定要使用的 VS Code，以代替 \`code\`。`,
};

try {
  await main();
} catch (error) {
  if (error instanceof CannotStart) say(error.text);
  else console.error(error instanceof Error ? error.message : error);
  await stopAll();
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      yes: { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(help);
  const port = values.port === undefined ? undefined : toPort(values.port);

  const engine = foundEngine();
  const editor = foundEditor();
  if (engine) say({ en: `Docker ${engine} is here.`, 'zh-cn': `已找到 Docker ${engine}。` });
  const standIns = !(await dockerHubAnswers());
  const missing = [...(engine ? [] : [enginePart]), ...(editor ? [] : [editorPart])];
  const images = !engine && standIns;
  if (standIns) say({ en: 'Docker Hub is out of reach.', 'zh-cn': '无法连接 Docker Hub。' });
  await askToInstall(missing, images ? [imagesPart] : [], values.yes);

  build();
  await install({ engine: !engine, images, editor: !editor });
  const folder = values.folder === undefined ? newPracticeFolder() : resolve(values.folder);
  mkdirSync(folder, { recursive: true });
  say({ en: `The folder to practise in: ${folder}`, 'zh-cn': `练习文件夹：${folder}` });

  const env = { ...process.env, ...(engine ? {} : await bringUpEngine(images)) };
  if (editor) openEditor(editor, folder, env);
  else await bringUpEditor(folder, env, port);
  if (missing.length === 0) return;
  say({ en: 'Press Ctrl+C to end.', 'zh-cn': '按 Ctrl+C 结束。' });
  stayUntilEnded();
}

function build(): void {
  say({ en: 'Building the extension…', 'zh-cn': '正在构建扩展……' });
  const args = ['--import', 'tsx', join(root, 'tools', 'build.ts')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new CannotStart({ en: 'The build failed.', 'zh-cn': '构建失败。' });
}

function toPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CannotStart({ en: `Not a port: ${text}`, 'zh-cn': `不是有效的端口：${text}` });
}

/** Ctrl+C ends this process by the test-bed's handlers; so does the end of the npm that runs it. */
function stayUntilEnded(): void {
  // npm passes a signal on to the shell between us and it, and the shell to nobody: that shell's end is what we see.
  const above = [process.ppid, parentOf(process.ppid)];
  setInterval(() => {
    const now = [process.ppid, parentOf(process.ppid)];
    if (process.env['npm_lifecycle_event'] && now.join() !== above.join()) process.kill(process.pid, 'SIGTERM');
  }, 500);
}

function parentOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
}
