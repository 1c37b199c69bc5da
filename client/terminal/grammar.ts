/**
 * Checks of the values which a person or the engine gives and which enter a command line. What
 * passes has no character that any shell gives a meaning to, and does not begin like an option.
 */
import { verbatim } from '../../shared/locale.ts';
import type { Check, ContainerId, ContainerName, HubUser, ImageId, Port, RegistryHost, RepositoryPath, Tag } from './checked.ts';
import { nameOf, nouns, refuse, type Noun, type Refusal } from './problems.ts';
import { isPathComponent, isRegistryHost, isTag, longestName, longestTag, parseReference } from './reference.ts';

export { checkImageName, checkImageReference } from './referenceCheck.ts';

const lettersAndDigits = verbatim('a–z, 0–9, “.”, “_”, “-”');
const withCapitals = verbatim('A–Z, a–z, 0–9, “.”, “_”, “-”');

/** What every value has in common; undefined: nothing wrong so far. */
function common(value: string, noun: Noun): Refusal | undefined {
  if (value === '') return refuse('empty', { noun: nouns[noun] });
  if (/[ \t\u3000\u00a0]/.test(value)) return refuse('space', { noun: nouns[noun] });
  if (value.startsWith('-')) return refuse('dash', { noun: nouns[noun] });
  return undefined;
}

/** The first character outside `allowed`, a character class's content. */
function strange(value: string, allowed: RegExp): string | undefined {
  return [...value].find((character) => !allowed.test(character));
}

/** A tag alone, without the image's name. */
export function checkTag(value: string): Check<Tag> {
  const wrong = common(value, 'tag');
  if (wrong !== undefined) return wrong;
  const character = strange(value, /^[\w.-]$/);
  const noun = nouns.tag;
  if (character !== undefined) return refuse('character', { noun, what: nameOf(character), allowed: withCapitals });
  if (value.length > longestTag) return refuse('tooLong', { noun, length: value.length, most: longestTag });
  if (!isTag(value)) return refuse('start', { noun, what: nameOf(value.charAt(0)) });
  return { ok: true, value: value as Tag };
}

/** docker sets no limit; a longer one is no name that a person gave. */
const longestContainerName = 255;

/** The name of a container, as `--name` takes it: at least two characters. */
export function checkContainerName(value: string): Check<ContainerName> {
  const wrong = common(value, 'containerName');
  if (wrong !== undefined) return wrong;
  const noun = nouns.containerName;
  const character = strange(value, /^[\w.-]$/);
  if (character !== undefined) return refuse('character', { noun, what: nameOf(character), allowed: withCapitals });
  if (!/^[A-Za-z0-9]/.test(value)) return refuse('start', { noun, what: nameOf(value.charAt(0)) });
  if (value.length < 2) return refuse('tooShort', { noun, least: 2 });
  if (value.length > longestContainerName) {
    return refuse('tooLong', { noun, length: value.length, most: longestContainerName });
  }
  return { ok: true, value: value as ContainerName };
}

/** A container's ID, whole or cut as `docker container ls` shows it: 12 to 64 hexadecimal digits. */
export function checkContainerId(value: string): Check<ContainerId> {
  return /^[0-9a-f]{12,64}$/.test(value) ? { ok: true, value: value as ContainerId } : refuse('containerId');
}

/** An image's ID as the engine gives it: `sha256:` and 64 hexadecimal digits. */
export function checkImageId(value: string): Check<ImageId> {
  return /^(?:sha256:)?[0-9a-f]{64}$/.test(value) ? { ok: true, value: value as ImageId } : refuse('imageId');
}

/**
 * A name on Docker Hub. New ones have 4 to 30 lowercase letters and digits; older accounts may be
 * shorter or have separators in them, so the check is that of a path component.
 */
export function checkHubUser(value: string): Check<HubUser> {
  const wrong = common(value, 'hubUser');
  if (wrong !== undefined) return wrong;
  const noun = nouns.hubUser;
  if (value.includes('@')) return refuse('email');
  const character = strange(value, /^[\w.-]$/);
  if (character !== undefined) return refuse('character', { noun, what: nameOf(character), allowed: lettersAndDigits });
  const lower = value.toLowerCase();
  if (lower !== value) return refuse('uppercaseUser', { noun, lower });
  if (value.length > 30) return refuse('tooLong', { noun, length: value.length, most: 30 });
  // With a dot docker would take it for a registry's host.
  if (value === 'localhost' || value.includes('.') || !isPathComponent(value)) return refuse('userName');
  return { ok: true, value: value as HubUser };
}

/** A registry's host, as it stands before the first `/` of a reference; Docker Hub is not written there. */
export function checkRegistryHost(value: string): Check<RegistryHost> {
  const noun = nouns.registry;
  const wrong = common(value, 'registry');
  if (wrong !== undefined) return wrong;
  const scheme = /^[a-z]+:\/\//i.exec(value)?.[0];
  if (scheme !== undefined) return refuse('url', { scheme });
  if (value.startsWith('[')) return refuse('brackets');
  if (value.includes('/')) return refuse('hostOnly');
  const character = strange(value, /^[\w.:-]$/);
  if (character !== undefined) return refuse('character', { noun, what: nameOf(character), allowed: withCapitals });
  if (value.length > longestName) return refuse('tooLong', { noun, length: value.length, most: longestName });
  if (/^(?:(?:hub|index|registry|registry-1)\.)?docker\.(?:io|com)$/i.test(value)) return refuse('hubHost');
  const [, port] = /:(.*)$/.exec(value) ?? [];
  if (port !== undefined && !checkPort(port).ok) return refuse('hostPort');
  if (!isRegistryHost(value) || parseReference(`${value}/a`)?.domain !== value) return refuse('hostName');
  return { ok: true, value: value as RegistryHost };
}

/** A repository's name, or a user's at another registry than Docker Hub: path components with `/` between them. */
export function checkRepository(value: string, named: 'repository' | 'userName' = 'repository'): Check<RepositoryPath> {
  const noun = nouns[named];
  const wrong = common(value, named);
  if (wrong !== undefined) return wrong;
  if (value.includes(':')) return refuse('tagApart');
  const character = strange(value, /^[\w./-]$/);
  if (character !== undefined) return refuse('character', { noun, what: nameOf(character), allowed: lettersAndDigits });
  const lower = value.toLowerCase();
  if (lower !== value) return refuse('uppercasePath', { noun, lower });
  if (value.length > longestName) return refuse('tooLong', { noun, length: value.length, most: longestName });
  const parts = value.split('/');
  if (parts.includes('')) return refuse('pathSlashes', { noun });
  const part = parts.find((each) => !isPathComponent(each));
  return part === undefined ? { ok: true, value: value as RepositoryPath } : refuse('pathSeparators', { part: `“${part}”` });
}

/** A TCP port. A string must be plain digits, without sign, space or leading zero. */
export function checkPort(value: string | number): Check<Port> {
  const text = String(value);
  const port = /^[1-9][0-9]{0,4}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? { ok: true, value: port as Port } : refuse('port');
}
