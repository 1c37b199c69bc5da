// A named import, so that only the version is bundled.
import { version } from '../package.json';

export const serverName = 'guided-containers-language-server';
export const serverVersion: string = version;
