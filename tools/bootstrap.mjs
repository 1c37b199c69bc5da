// The first thing that `npm start` and `npm test` run on a fresh clone: it may use nothing but Node itself.
// It installs the project's packages when they are missing or older than the lock file, then hands over.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.version}.`);
  console.error(`需要 Node.js 20.19 或更高版本；当前是 ${process.version}。`);
  process.exit(1);
}

// npm writes this file when an installation is complete.
const installed = join(root, 'node_modules', '.package-lock.json');
const lock = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing packages… 正在安装依赖包……');
  // No install scripts: the only ones are optional native speed-ups of packages that work without them.
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}
await run(process.execPath, ['--import', 'tsx', script, ...args]);

async function run(command, parameters) {
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  // Ctrl+C reaches the child by itself. It cleans up and ends, and then so do we.
  const ignore = () => {};
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', ignore).on('SIGTERM', forward).on('SIGHUP', forward);
  const status = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
  process.off('SIGINT', ignore).off('SIGTERM', forward).off('SIGHUP', forward);
  if (status !== 0) process.exit(status);
}
