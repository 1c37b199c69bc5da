import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { freePort } from '../machine/port.ts';
import { startService } from '../machine/service.ts';
import { stoppable, temporaryFolder } from '../machine/session.ts';
import { installEditor } from './install.ts';
import { startRedirect } from './redirect.ts';
import { addLanguagePack, calmSettings, writeSettings, type Settings } from './user-data.ts';

export interface EditorOptions {
  /** The folder that `url` opens. */
  folder?: string;
  /** An extension to run under development, a folder with a `package.json`. Turns the smoke test driver on: without
   * it a built VS Code ignores the folder, with it VS Code shows no dialogs and notifications of its own. */
  extension?: string;
  /**
   * Puts extensions into the folder of installed ones, before VS Code reads it for the first time. Unlike
   * with `extension`, all is as it is for people.
   */
  install?: (extensions: string) => Promise<unknown>;
  /** The environment of the server, of extensions and of terminals; by default this process's own. */
  env?: NodeJS.ProcessEnv;
  /** The user's settings, besides the calm ones. */
  settings?: Settings;
  /** The display language of VS Code. */
  locale?: 'en' | 'zh-cn';
  /** Ask whether a folder is trusted, as VS Code does by default; off means that all are. */
  trust?: boolean;
  /** Ask for a token, without which nobody on this machine gets in: for people, not for tests. */
  token?: boolean;
  /** Offer the extensions of the public gallery: for people, not for tests. */
  extensionsGallery?: boolean;
  port?: number;
}

export interface UrlOptions {
  /** A folder, a `.code-workspace` file, or `null` for an empty window. */
  folder?: string | null;
  /** Further entries for VS Code's payload, such as `['skipWelcome', 'true']`. */
  payload?: [string, string][];
}

export interface Editor {
  port: number;
  /** The address that opens the folder with the extension. */
  url: string;
  /** The address that opens something else. */
  urlFor(options: UrlOptions): string;
  /** Where the settings of the user are: `User/settings.json` in this folder. */
  userDataDir: string;
  logFile: string;
  stop(): Promise<void>;
}

/** Starts a VS Code that is used from a browser; ready when it accepts connections. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const { node, server } = await installEditor();
  const folder = temporaryFolder('editor');
  const data = join(folder, 'data');
  writeSettings(data, { ...calmSettings, ...options.settings });
  await options.install?.(join(folder, 'extensions'));
  const { locale } = options;
  if (locale && locale !== 'en') addLanguagePack(data, locale);
  const port = options.port ?? (await freePort());
  const token = options.token ? randomBytes(16).toString('hex') : undefined;
  const redirect = await startRedirect();
  const service = startService(
    'editor',
    node,
    [
      server,
      ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', folder],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      ...['--accept-server-license-terms', '--disable-telemetry', '--disable-getting-started-override'],
      // A login shell would put its own PATH in the place of ours.
      '--force-disable-user-env',
      ...(locale ? ['--locale', locale] : []),
      ...(options.trust ? [] : ['--disable-workspace-trust']),
      ...(options.extension ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: { ...environment(options), VSCODE_PROXY_URI: redirect.template } },
  );
  const stop = stoppable(async () => {
    await service.stop(2_000);
    await redirect.stop();
  });
  const base = `http://127.0.0.1:${port}/`;
  function urlFor(wanted: UrlOptions): string {
    const { folder: opened = options.folder ?? null, payload = [] } = wanted;
    const query = new URLSearchParams();
    if (token) query.set('tkn', token);
    if (opened === null) query.set('ew', 'true');
    else query.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(opened));
    const entries = [...payload];
    if (options.extension) entries.unshift(['extensionDevelopmentPath', remotePath(port, options.extension)]);
    if (entries.length > 0) query.set('payload', JSON.stringify(entries));
    return `${base}?${query.toString().replaceAll('+', '%20')}`;
  }
  await service.ready(async () => {
    const answer = await fetch(`${base}version`).catch(() => undefined);
    return answer?.ok ?? false;
  });
  return { port, url: urlFor({}), urlFor, userDataDir: data, logFile: service.logFile, stop };
}

/** A path on this machine, as the page in the browser names it. */
export function remotePath(port: number, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${resolve(path)}`;
}

/** What VS Code hands on to extensions and terminals; without what a surrounding VS Code or Node put there. */
function environment({ env = process.env, extensionsGallery }: EditorOptions): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return {
    SHELL: '/bin/bash',
    ...(!extensionsGallery && { EXTENSIONS_GALLERY: '{"serviceUrl":""}' }),
    ...Object.fromEntries(kept),
  };
}
