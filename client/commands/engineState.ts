/** What the messages say about the engine. */
import { fill, type Text } from '../../shared/locale.ts';
import { awayAdvice, hostPlatform, type EngineState } from '../engine/index.ts';

export function stateText(state: EngineState): Text {
  switch (state.kind) {
    case 'up':
      return fill({ en: 'Docker {version} answers at {host}.', 'zh-cn': 'Docker {version} 工作正常，地址是 {host}。' }, { version: state.version, host: state.endpoint.host });
    case 'connecting':
      return { en: 'Looking for the Docker engine…', 'zh-cn': '正在寻找 Docker 引擎……' };
    case 'away': {
      const { title, next, commandLine } = awayAdvice(state.reason, hostPlatform(process.platform, process.env));
      const command: Text = commandLine === undefined ? { en: '', 'zh-cn': '' } : { en: ` Command: ${commandLine}`, 'zh-cn': `命令：${commandLine}` };
      return fill({ en: 'Docker engine: {title}. {next}{command}', 'zh-cn': 'Docker 引擎：{title}。{next}{command}' }, { title, next, command });
    }
  }
}
