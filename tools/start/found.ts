/** What this machine has already. */
import { spawnSync } from 'node:child_process';
import { CannotStart } from './say.ts';

/** The version of the Docker engine that the docker command line reaches, if there is one. */
export function foundEngine(): string | undefined {
  const args = ['version', '--format', '{{.Server.Version}}'];
  const { status, stdout } = spawnSync('docker', args, { encoding: 'utf8', timeout: 15_000 });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
}

export interface FoundEditor {
  command: string;
  version: string;
}

/** The VS Code of this machine: the one that `VSCODE` names, or `code`. */
export function foundEditor(): FoundEditor | undefined {
  const chosen = process.env['VSCODE'];
  const command = chosen || 'code';
  const { status, stdout } = runEditor(command, ['--version'], { stdio: 'pipe' });
  const [version] = (stdout ?? '').trim().split('\n');
  if (status === 0 && version) return { command, version };
  if (!chosen) return undefined;
  throw new CannotStart({
    en: `VSCODE names ${chosen}, but that does not run.`,
    'zh-cn': `VSCODE 指定的 ${chosen} 无法运行。`,
  });
}

/** Runs VS Code's command line. On Windows `code` is a batch file, which needs a shell, and quotes. */
export function runEditor(
  command: string,
  args: string[],
  options: { stdio: 'pipe' | 'inherit'; env?: NodeJS.ProcessEnv },
): { status: number | null; stdout: string } {
  const shell = process.platform === 'win32';
  const quoted = (text: string) => (shell ? `"${text}"` : text);
  const { status, stdout } = spawnSync(quoted(command), args.map(quoted), { ...options, shell, encoding: 'utf8' });
  return { status, stdout };
}

/** Whether Docker Hub can be reached: it answers, if only that one has to log in. */
export async function dockerHubAnswers(): Promise<boolean> {
  try {
    const answer = await fetch('https://registry-1.docker.io/v2/', { signal: AbortSignal.timeout(8_000) });
    return answer.status === 200 || answer.status === 401;
  } catch {
    return false;
  }
}
