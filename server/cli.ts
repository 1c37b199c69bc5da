#!/usr/bin/env node
/** Explains Dockerfiles on the command line. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { render } from '../shared/locale.ts';
import { commandName, defaultLanguage, help, readCommandLine, UsageError, type Request } from './commandLine.ts';
import { annotated, colourStyle, DockerfileDocument, handout, plainStyle, report } from './explain/index.ts';
import { serverVersion } from './version.ts';

const { env, stdin, stdout, stderr } = process;
/** `npm run` moves to the repository; files are named from where the person stands. */
const folder = (env.npm_lifecycle_event === 'explain' ? env.INIT_CWD : undefined) ?? process.cwd();
const inColour = stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';

// A reader like `head` may leave before the end: nothing is wrong then.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  const request = readCommandLine(process.argv.slice(2), defaultLanguage(env));
  if (request.action === 'help') stdout.write(help);
  else if (request.action === 'version') stdout.write(`${serverVersion}\n`);
  else explainAll(request).catch(fail);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  stderr.write(`${commandName}: ${error.message}\n${commandName} --help\n`);
  process.exitCode = 2;
}

async function explainAll(request: Request): Promise<void> {
  const files = request.files.length > 0 ? request.files : [stdin.isTTY ? 'Dockerfile' : '-'];
  let standard: string | undefined;
  for (const file of files) {
    try {
      const text = file === '-' ? (standard ??= await readAll()) : await readFile(resolve(folder, file), 'utf8');
      stdout.write(explainOne(file, text, request, files.length > 1));
    } catch (error) {
      stderr.write(`${commandName}: ${file}: ${reasonOf(error, request)}\n`);
      process.exitCode = 1;
    }
  }
}

function explainOne(file: string, text: string, { language, format, advice }: Request, several: boolean): string {
  const document = new DockerfileDocument(text);
  const options = advice ? { today: new Date().toISOString().slice(0, 10) } : undefined;
  switch (format) {
    case 'json':
      return `${JSON.stringify(report(file, document, options), undefined, several ? 0 : 2)}\n`;
    case 'markdown':
      return handout(file, document, language, options);
    case 'text':
      return annotated(document, language, inColour ? colourStyle : plainStyle, options, several ? file : undefined);
  }
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** `ENOENT: no such file or directory, open '…'` in a person's words. */
function reasonOf(error: unknown, { language }: Request): string {
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return render({ en: 'there is no such file', 'zh-cn': '没有这个文件' }, language);
  if (code === 'EISDIR') return render({ en: 'this is a folder, not a file', 'zh-cn': '这是文件夹，不是文件' }, language);
  if (code === 'EACCES') return render({ en: 'you may not read this file', 'zh-cn': '没有读取权限' }, language);
  const system = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  return system ?? (error instanceof Error ? error.message : String(error));
}

function fail(error: unknown): void {
  stderr.write(`${commandName}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
