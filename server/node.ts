#!/usr/bin/env node
/** The server as a Node process over stdio. */
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { serverName, serverVersion } from './version.ts';

const help = `Usage: ${serverName} [--stdio]

Explains Dockerfiles in English and Chinese, over the Language Server Protocol.
用中英文讲解 Dockerfile 的语言服务器（LSP）。

  --stdio      talk over standard input and output (the default) · 使用标准输入输出（默认）
  --version    print the version · 显示版本
  --help       print this help · 显示本帮助
`;

// Clients of the protocol's own library add the last four.
const known = /^--(stdio|clientProcessId(=\d+)?|node-ipc|socket=\d+|pipe=.+)$/;
const elsewhere = /^--(node-ipc|socket|pipe)/;
const given = process.argv.slice(2);
const unknown = given.find((argument, index) => !known.test(argument) && given[index - 1] !== '--clientProcessId');

if (given.includes('--help') || given.includes('-h')) process.stdout.write(help);
else if (given.includes('--version')) process.stdout.write(`${serverVersion}\n`);
else if (unknown !== undefined) {
  process.stderr.write(`${serverName}: unknown option ${unknown}\n\n${help}`);
  process.exitCode = 2;
} else if (given.some((argument) => elsewhere.test(argument))) startServer(createConnection());
else startServer(createConnection(process.stdin, process.stdout));
