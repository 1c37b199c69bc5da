/**
 * The tutorial's command lines, word for word the article's own, made from checked values only.
 * One more is one more line here, and a kind in `LineKind`.
 */
import type { Argument, ContainerId, HubUser, ImageId, ImageName, ImageReference, Port, RegistryHost } from './checked.ts';

/** Lines of the cheat sheet that no step sends. The subject is what they are about, with spaces between. */
export type CheatSheetKind = 'listAllContainers' | 'stopContainers' | 'kill' | 'removeContainers' | 'listAllImages' | 'removeImages';

export type LineKind =
  | CheatSheetKind
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
  return line('stop', short(id), words`docker container stop ${short(id)}`);
}

export const listAllContainers = (): CommandLine => line('listAllContainers', '', words`docker container ls -a`);

export const stopContainers = (ids: readonly ContainerId[]): CommandLine => about('stopContainers', words`docker container stop`, ids.map(short));

export const kill = (ids: readonly ContainerId[]): CommandLine => about('kill', words`docker container kill`, ids.map(short));

/** The article writes `$(docker container ls -a -q)`: not every shell knows that, and an empty list makes it an error. So the IDs are written out. */
export const removeContainers = (ids: readonly ContainerId[]): CommandLine => about('removeContainers', words`docker container rm`, ids.map(short));

export const listAllImages = (): CommandLine => line('listAllImages', '', words`docker image ls -a`);

/** By name where an image has one: an ID would take away all of its names at once, which docker refuses. */
export const removeImages = (images: readonly (ImageReference | ImageId)[]): CommandLine =>
  about('removeImages', words`docker image rm`, images.map((image) => (isImageId(image) ? shortImage(image) : image)));

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

/** The 12 digits that `docker container ls` shows. */
function short(id: ContainerId): ContainerId {
  const [digits = ''] = /^[0-9a-f]{12}(?=[0-9a-f]{0,52}$)/.exec(id) ?? [];
  return digits as ContainerId;
}

/** The 12 digits that `docker image ls` shows. */
function shortImage(id: ImageId): ImageId {
  return id.replace(/^sha256:/, '').slice(0, 12) as ImageId;
}

/** No reference is one: a name can't be 64 hexadecimal digits, and the engine keeps `sha256` from being a repository. */
function isImageId(image: ImageReference | ImageId): image is ImageId {
  return /^(?:sha256:)?[0-9a-f]{64}$/.test(image);
}

function about(kind: CheatSheetKind, command: string, objects: readonly Argument[]): CommandLine {
  if (objects.length === 0) throw new Error(`Nothing to ${kind}`);
  return line(kind, objects.join(' '), [command, ...objects.map((object) => words`${object}`)].join(' '));
}

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
