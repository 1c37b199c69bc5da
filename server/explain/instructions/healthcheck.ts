import { code, lowerFirst, say } from '../text.ts';
import { explainExecForm, explainShellForm } from './commandForm.ts';
import { summaryOf } from './run.ts';
import { explainFlags, type Explainer, type FlagTable } from './site.ts';

const flags: FlagTable = {
  '--interval': (value) => say('checks every {value} (30s by default)', '每隔 {value} 检查一次（默认 30s）', { value: code(value) }),
  '--timeout': (value) => say('a check that takes longer than {value} has failed (30s by default)', '超过 {value} 未完成视为失败（默认 30s）', { value: code(value) }),
  '--start-period': (value) => say('failures in the first {value} don’t count: the app is still starting', '启动后 {value} 内的失败不计入，给应用留出启动时间', { value: code(value) }),
  '--start-interval': (value) => say('checks every {value} while the app is starting', '启动阶段每隔 {value} 检查一次', { value: code(value) }),
  '--retries': (value) => say('unhealthy after {value} failures in a row (3 by default)', '连续失败 {value} 次视为不健康（默认 3 次）', { value: code(value) }),
};

export const healthcheck: Explainer = (site) => {
  const { instruction, parts } = site;
  explainFlags(site, flags);
  const { type, json } = instruction;
  const kind = type?.value.toUpperCase();
  if (!type || kind === undefined) return { summary: say('Needs {cmd} and a command, or {none}', '需要写 {cmd} 加命令，或写 {none}', { cmd: code('CMD'), none: code('NONE') }) };
  if (kind === 'NONE') {
    parts.add(type.range, say('turns the check off', '关闭健康检查'), 'keyword');
    return { summary: say('Turns off the health check of the base image', '关闭基础镜像自带的健康检查') };
  }
  if (kind !== 'CMD') {
    parts.add(type.range, say('only {cmd} or {none} may stand here', '这里只能写 {cmd} 或 {none}', { cmd: code('CMD'), none: code('NONE') }), 'keyword', false);
    return { summary: say('Needs {cmd} and a command, or {none}', '需要写 {cmd} 加命令，或写 {none}', { cmd: code('CMD'), none: code('NONE') }) };
  }
  parts.add(type.range, say('the command that checks follows', '后面是用来检查的命令'), 'keyword');
  if (instruction.command.text === '') return { summary: say('Has no command to check with yet', '还没有写检查命令') };
  const clauses = json ? [explainExecForm(site, json)] : explainShellForm(site);
  return {
    summary: say('Checks the app’s health: {what}', '检查应用是否健康：{what}', { what: lowerFirst(summaryOf(clauses)) }),
    notes: [
      say('Docker runs it inside the container now and then: exit code 0 means healthy, 1 unhealthy. `docker container ls` shows the result.', 'Docker 定期在容器里执行它：退出码 0 表示健康，1 表示不健康。结果见 `docker container ls`。'),
    ],
  };
};
