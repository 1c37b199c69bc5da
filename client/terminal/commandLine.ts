/**
 * The tutorial's command lines, word for word the article's own, made from checked values only.
 * One more is one more line here, and a kind in `LineKind`.
 */
import type { Argument, ContainerId, HubUser, ImageName, ImageReference, Port, RegistryHost } from './checked.ts';

export type LineKind =
  | 'helloWorld'
  | 'build'
  | 'listImages'
  | 'run'
  | 'runDetached'
  | 'listContainers'
  | 'stop'
  | 'curl'
  | 'login'
  | 'logout'
  | 'tag'
  | 'listTagged'
  | 'push'
  | 'removeLocalTag'
  | 'runRemote';

declare const made: unique symbol;

/** One line of printable ASCII which every shell reads alike. Only this module makes them. */
export interface CommandLine {
  readonly kind: LineKind;
  readonly text: string;
  /** What it is about: the image's reference, the container's ID as written, the port. */
  readonly subject: string;
  /** It runs until somebody ends it: without shell integration its terminal then counts as busy. */
  readonly holdsTerminal: boolean;
  /** It asks the learner something, so the terminal gets the focus. */
  readonly asks: boolean;
  /** Keeps object literals from passing for one. */
  readonly [made]: true;
}

/** Host port to container port, as `-p 4000:80`. */
export interface PortMapping {
  readonly host: Port;
  readonly container: Port;
}

export const helloWorld = (): CommandLine => line('helloWorld', 'hello-world', words`docker run hello-world`);

/** The `.` is the build context: the terminal's folder. */
export const build = (image: ImageName): CommandLine => line('build', image, words`docker build -t ${image} .`);

export const listImages = (): CommandLine => line('listImages', '', words`docker image ls`);

export const run = ({ host, container }: PortMapping, image: ImageReference): CommandLine =>
  line('run', image, words`docker run -p ${host}:${container} ${image}`, { holdsTerminal: true });

export const runDetached = ({ host, container }: PortMapping, image: ImageReference): CommandLine =>
  line('runDetached', image, words`docker run -d -p ${host}:${container} ${image}`);

export const listContainers = (): CommandLine => line('listContainers', '', words`docker container ls`);

/** Takes an ID of any length and writes the 12 digits that `docker container ls` shows. */
export function stop(id: ContainerId): CommandLine {
  const [short = ''] = /^[0-9a-f]{12}(?=[0-9a-f]{0,52}$)/.exec(id) ?? [];
  return line('stop', short, words`docker container stop ${short as ContainerId}`);
}

export const curl = (port: Port): CommandLine => line('curl', String(port), words`curl http://localhost:${port}`);

/** Docker Hub's own flow. Nothing of ours sees a password: docker asks for it in the terminal. */
export const login = (): CommandLine => line('login', 'Docker Hub', words`docker login`, { asks: true });

/** With the user's name, where we know it, docker asks for the password only. */
export function loginAt(registry: RegistryHost, user?: HubUser): CommandLine {
  const text = user === undefined ? words`docker login ${registry}` : words`docker login -u ${user} ${registry}`;
  return line('login', registry, text, { asks: true });
}

export const logoutAt = (registry: RegistryHost): CommandLine => line('logout', registry, words`docker logout ${registry}`);

export const tag = (image: ImageName, reference: ImageName): CommandLine => line('tag', reference, words`docker tag ${image} ${reference}`);

/** The same list as before, read for another reason. */
export const listTagged = (reference: ImageName): CommandLine => line('listTagged', reference, words`docker image ls`);

export const push = (reference: ImageName): CommandLine => line('push', reference, words`docker push ${reference}`);

/** Of several names of an image it takes this one away; the image stays. */
export const removeLocalTag = (reference: ImageName): CommandLine => line('removeLocalTag', reference, words`docker image rm ${reference}`);

export const runRemote = ({ host, container }: PortMapping, reference: ImageReference): CommandLine =>
  line('runRemote', reference, words`docker run -p ${host}:${container} ${reference}`, { holdsTerminal: true });

/** Fills checked values into a text of our own. The types keep others out; this is the second lock. */
function words(texts: TemplateStringsArray, ...values: readonly Argument[]): string {
  for (const value of values) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._:/@-]*$/.test(String(value))) throw new Error('An unchecked value in a command line');
  }
  return String.raw({ raw: texts }, ...values);
}

function line(kind: LineKind, subject: string, text: string, { holdsTerminal = false, asks = false } = {}): CommandLine {
  return { kind, subject, text, holdsTerminal, asks } as CommandLine;
}
