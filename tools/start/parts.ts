/** What can be brought up on a machine that lacks it, and how its owner gets it where it cannot. */
import type { Text } from '../../shared/locale.ts';
import {
  dockerArtefacts,
  editorArtefact,
  enginePackages,
  hubArtefact,
  hubPackages,
  isCached,
  mayInstall,
  missingPackages,
} from '../../test/testbed/index.ts';

export interface Part {
  name: Text;
  /** The folder of the cache that holds it. */
  artefact: string;
  megabytes: number;
  /** Debian packages that it needs on the machine itself. */
  packages: string[];
  /** Whether this program can bring it up here. */
  possible: boolean;
  /** The commands with which the owner of this machine installs it. */
  commands: string[];
}

const { platform, arch } = process;
const sudo = process.getuid?.() === 0 ? '' : 'sudo ';

export const enginePart: Part = {
  name: { en: 'Docker 26.1 (engine, command line, buildx, Compose)', 'zh-cn': 'Docker 26.1（引擎、命令行、buildx、Compose）' },
  artefact: dockerArtefacts.current,
  megabytes: 385,
  packages: enginePackages,
  possible: mayInstall(),
  commands: commandsFor({
    darwin: ['brew install --cask docker', 'open -a Docker'],
    win32: ['winget install --exact --id Docker.DockerDesktop'],
    linux: [
      `${sudo}apt-get update`,
      `${sudo}apt-get install -y docker.io`,
      ...(sudo ? ['sudo usermod -aG docker "$USER"', 'newgrp docker'] : []),
    ],
  }),
};

export const editorPart: Part = {
  name: { en: 'VS Code 1.139 for the browser, with Node.js 24', 'zh-cn': '浏览器版 VS Code 1.139，含 Node.js 24' },
  artefact: editorArtefact,
  megabytes: 810,
  packages: [],
  possible: platform === 'linux' && arch === 'x64',
  commands: commandsFor({
    darwin: ['brew install --cask visual-studio-code'],
    win32: ['winget install --exact --id Microsoft.VisualStudioCode'],
    linux: [
      `curl -fL -o code.deb 'https://code.visualstudio.com/sha/download?build=stable&os=linux-deb-${arch}'`,
      `${sudo}apt-get install -y ./code.deb`,
    ],
  }),
};

export const imagesPart: Part = {
  name: {
    en: 'Stand-ins for the images python:2.7-slim, hello-world and registry:2',
    'zh-cn': '镜像 python:2.7-slim、hello-world 和 registry:2 的替代品',
  },
  artefact: hubArtefact,
  megabytes: 90,
  packages: hubPackages,
  possible: mayInstall(),
  commands: [],
};

/** What installing these parts puts on this machine: parts that are not in the cache yet, and packages. */
export async function toInstall(parts: Part[]): Promise<{ parts: Part[]; packages: string[] }> {
  return {
    parts: parts.filter((part) => !isCached(part.artefact)),
    packages: await missingPackages(...parts.flatMap((part) => part.packages)),
  };
}

function commandsFor(commands: Record<'darwin' | 'win32' | 'linux', string[]>): string[] {
  return commands[platform === 'darwin' || platform === 'win32' ? platform : 'linux'];
}
