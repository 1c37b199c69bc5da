/** What the status bar and the commands say about an engine that can't be asked, and what to do next. */
import { verbatim, type Text } from '../../shared/locale.ts';
import type { AwayReason } from './snapshot.ts';

export type HostPlatform = 'linux' | 'wsl' | 'macos' | 'windows';

export interface Advice {
  /** A few words, for the status bar. */
  readonly title: Text;
  /** One or two sentences, plain text. */
  readonly next: Text;
  /** The command line that does it, where there is one. */
  readonly commandLine?: string;
}

export function hostPlatform(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): HostPlatform {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'macos';
  return env['WSL_DISTRO_NAME'] ? 'wsl' : 'linux';
}

export function awayAdvice(reason: AwayReason, platform: HostPlatform): Advice {
  return advice[reason](platform);
}

const start: Readonly<Record<HostPlatform, Omit<Advice, 'title'>>> = {
  linux: {
    next: {
      en: 'Start the Docker engine (install Docker first if you have to).',
      'zh-cn': '请启动 Docker 引擎（还没有安装 Docker 的话，请先安装）。',
    },
    commandLine: 'sudo systemctl start docker',
  },
  wsl: {
    next: {
      en: 'Start Docker Desktop in Windows and turn on Settings › Resources › WSL integration for this distribution; or start the engine, if it is installed here.',
      'zh-cn': '请在 Windows 中启动 Docker Desktop，并在 Settings › Resources › WSL integration 中打开当前发行版；如果引擎装在这个发行版里，请直接启动它。',
    },
    commandLine: 'sudo service docker start',
  },
  macos: {
    next: {
      en: 'Start Docker Desktop (install it first if you have to) and wait until its engine is running.',
      'zh-cn': '请启动 Docker Desktop（还没有安装的话，请先安装），等引擎运行起来。',
    },
    commandLine: 'open -a Docker',
  },
  windows: {
    next: {
      en: 'Start Docker Desktop from the Start menu (install it first if you have to) and wait until its engine is running.',
      'zh-cn': '请从“开始”菜单启动 Docker Desktop（还没有安装的话，请先安装），等引擎运行起来。',
    },
  },
};

const notRunning: Text = { en: 'not running', 'zh-cn': '未运行' };

const advice: Readonly<Record<AwayReason, (platform: HostPlatform) => Advice>> = {
  // A stopped engine takes its socket away, so this does not mean that nothing is installed.
  'no-socket': (platform) => ({ title: notRunning, ...start[platform] }),
  refused: (platform) => ({ title: notRunning, ...start[platform] }),
  permission: (platform) => ({ title: { en: 'no permission', 'zh-cn': '没有权限' }, ...permission(platform) }),
  unreachable: () => ({
    title: { en: 'no answer', 'zh-cn': '没有响应' },
    next: {
      en: 'If the engine is still starting, wait a moment. If it is on another computer, check its address and the network.',
      'zh-cn': '如果引擎正在启动，请稍等片刻；如果它在另一台电脑上，请检查地址和网络。',
    },
  }),
  'not-trusted': () => ({
    title: { en: 'access refused', 'zh-cn': '拒绝访问' },
    next: {
      en: 'Certificates or SSH keys do not match. For TLS, check DOCKER_CERT_PATH or the context’s certificates. For SSH, connect once in a terminal, so that the host is known and your key is loaded.',
      'zh-cn': '证书或 SSH 密钥不匹配。使用 TLS 时，请检查 DOCKER_CERT_PATH 或上下文（context）中的证书；使用 SSH 时，请先在终端里连接一次，以便记住主机、加载密钥。',
    },
  }),
  misconfigured: () => ({
    title: { en: 'wrong settings', 'zh-cn': '配置有误' },
    next: {
      en: 'Docker’s connection settings are wrong. List the contexts and choose one with docker context use, or correct DOCKER_HOST.',
      'zh-cn': 'Docker 的连接设置不对。请列出上下文（context），用 docker context use 选择一个，或改正 DOCKER_HOST。',
    },
    commandLine: 'docker context ls',
  }),
  other: () => ({
    title: { en: 'can’t be used', 'zh-cn': '无法使用' },
    next: {
      en: 'The engine gave an unexpected answer. The log has the details; restarting the engine often helps.',
      'zh-cn': '引擎的响应不正常。详情见日志；重启引擎往往就能解决。',
    },
    commandLine: 'docker version',
  }),
};

function permission(platform: HostPlatform): Omit<Advice, 'title'> {
  if (platform === 'macos' || platform === 'windows') {
    return {
      next: {
        en: 'Restart Docker Desktop under your own user account.',
        'zh-cn': '请用你自己的账户重新启动 Docker Desktop。',
      },
    };
  }
  return {
    next: {
      en: 'Add your user to the docker group, then log out and in again (in a remote window, restart the remote server, too).',
      'zh-cn': '请把当前用户加入 docker 用户组，然后注销并重新登录（远程窗口还要重启远程服务器）。',
    },
    commandLine: 'sudo usermod -aG docker $USER',
  };
}

/** How the endpoint was decided, e.g. `DOCKER_HOST` or `docker context “lab”`. */
export function sourceText(endpoint: { readonly source: string; readonly context: string }): Text {
  switch (endpoint.source) {
    case 'DOCKER_HOST':
      return { en: 'set by DOCKER_HOST', 'zh-cn': '由 DOCKER_HOST 指定' };
    case 'DOCKER_CONTEXT':
      return { en: `context ${endpoint.context}, set by DOCKER_CONTEXT`, 'zh-cn': `上下文（context）${endpoint.context}，由 DOCKER_CONTEXT 指定` };
    case 'current-context':
      return { en: `current context ${endpoint.context}`, 'zh-cn': `当前上下文（context）${endpoint.context}` };
    case 'found-socket':
      return { en: 'found, since the default socket is missing', 'zh-cn': '默认套接字不存在，这是自动找到的' };
    case 'default':
      return { en: 'the default', 'zh-cn': '默认' };
    default:
      return verbatim(endpoint.source);
  }
}
