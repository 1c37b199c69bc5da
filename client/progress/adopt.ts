/** The learner's values in what they typed themselves, so that the ticks follow the hand as they follow the buttons. Pure. */
import { isRegistryHost, parseReference } from '../terminal/reference.ts';
import { hub, type Chosen } from '../tutorial/remote.ts';
import { registryOf } from './logins.ts';
import { sameReference } from './reference.ts';

export interface Known {
  readonly chosen: Chosen;
  /** The tutorial's image. */
  readonly image: string;
  /** The practice registry's host, when there is one on the engine. */
  readonly practice: string | undefined;
}

/** @param commandLine one that ended well. @returns what to keep of it; undefined: nothing. */
export function adopted(commandLine: string, { chosen, image, practice }: Known): Chosen | undefined {
  const words = commandLine.split(/\s+/);
  const [docker, first, second] = words;
  if (docker !== 'docker' || !words.every((word) => /^[\w./:@-]+$/.test(word))) return undefined;
  const at = (registry: string): Chosen => ({ registry, practice: registry === practice });
  if (first === 'login' && chosen.registry === undefined) {
    const { server, user } = loginOf(words.slice(2));
    return { ...at(server === undefined ? hub : registryOf(server)), ...(user === undefined ? {} : { user }) };
  }
  const operands = first === 'tag' ? words.slice(2) : first === 'image' && second === 'tag' ? words.slice(3) : [];
  const [source, target] = operands;
  if (operands.length !== 2 || source === undefined || target === undefined || !sameReference(source, image)) return undefined;
  const parts = parseReference(target);
  if (!parts || parts.digest !== undefined) return undefined;
  // By the grammar alone `john` in `john/app` is a host.
  const registry = parts.domain !== undefined && isRegistryHost(parts.domain) ? parts.domain : undefined;
  const path = (registry === undefined && parts.domain !== undefined ? `${parts.domain}/${parts.path}` : parts.path).split('/');
  const repository = path.pop();
  // Another local name is no place to share at.
  if (repository === undefined || (registry === undefined && path.length !== 1)) return undefined;
  return { ...at(registry ?? hub), user: path.join('/'), repository, tag: parts.tag ?? 'latest' };
}

function loginOf(words: readonly string[]): { readonly server?: string; readonly user?: string } {
  const flag = words.findIndex((word) => word === '-u' || word === '--username');
  const user = flag < 0 ? undefined : words[flag + 1];
  const server = words.find((word, index) => !word.startsWith('-') && (flag < 0 || index !== flag + 1));
  return { ...(server !== undefined && { server }), ...(user !== undefined && { user }) };
}
