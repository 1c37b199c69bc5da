/** What the test-bed's own tests share. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/layout.ts';
import type { Engine } from './index.ts';
import { run, type RunOptions, type RunResult } from './machine/run.ts';
import { temporaryFolder } from './machine/session.ts';

/** Runs the docker command line that belongs to an engine. */
export function docker(engine: Engine, args: string[], options: RunOptions = {}): Promise<RunResult> {
  return run('docker', args, { ...options, env: { ...process.env, ...engine.env } });
}

/** A folder with the article's three files. */
export function articleFolder(): string {
  const folder = temporaryFolder('article');
  const files = join(root, 'walkthroughs/get-started-containers/files');
  copyFileSync(join(files, 'Dockerfile.en'), join(folder, 'Dockerfile'));
  copyFileSync(join(files, 'app.py.en'), join(folder, 'app.py'));
  copyFileSync(join(files, 'requirements.txt'), join(folder, 'requirements.txt'));
  return folder;
}
