/** Says what is wrong with an image reference, in the order in which a person would notice it. */
import { verbatim } from '../../shared/locale.ts';
import type { Check, ImageName, ImageReference } from './checked.ts';
import { nameOf, nouns, refuse, type Refusal } from './problems.ts';
import { isPathComponent, isRegistryHost, isTag, longestName, longestTag, parseReference } from './reference.ts';

const noun = nouns.reference;
const allowed = verbatim('a–z, 0–9, “.”, “_”, “-”, “/”, “:”');

/**
 * `[registry[:port]/]path[:tag][@digest]`, by docker's grammar and two rules more: no capital
 * letters before the tag (docker 26 takes `John/app` for a registry called John, and fails at the
 * push), and no IPv6 address, since brackets are a pattern in most shells.
 */
export function checkImageReference(value: string): Check<ImageReference> {
  const wrong = problem(value);
  return wrong ?? { ok: true, value: value as ImageReference };
}

/** An image reference that an image can be given: without a digest. */
export function checkImageName(value: string): Check<ImageName> {
  const wrong = problem(value);
  if (wrong !== undefined) return wrong;
  if (value.includes('@')) return refuse('digestRefused');
  return { ok: true, value: value as ImageName };
}

function problem(value: string): Refusal | undefined {
  return characters(value) ?? structure(value);
}

/** Wrong whatever stands around it. */
function characters(value: string): Refusal | undefined {
  if (value === '') return refuse('empty', { noun });
  if (/[ \t\u3000\u00a0]/.test(value)) return refuse('space', { noun });
  if (value.startsWith('-')) return refuse('dash', { noun });
  const scheme = /^[a-z]+:\/\//i.exec(value)?.[0];
  if (scheme !== undefined) return refuse('url', { scheme });
  if (/^\[[0-9a-f:]+\]/i.test(value)) return refuse('brackets');
  const character = [...value].find((each) => !/^[\w.\-/:@]$/.test(each));
  if (character !== undefined) return refuse('character', { noun, what: nameOf(character), allowed });
  return undefined;
}

function structure(value: string): Refusal | undefined {
  const [named = '', ...digests] = value.split('@');
  const slash = named.lastIndexOf('/');
  // A `:` before the last slash belongs to the registry's port.
  const colon = named.indexOf(':', slash + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  const wrong = nameProblem(name, tag) ?? tagProblem(tag);
  if (wrong !== undefined) return wrong;
  if (/^[0-9a-f]{64}$/.test(name)) return refuse('hexName');
  if (parseReference(value) !== undefined) return undefined;
  return digests.length > 0 ? refuse('digest') : refuse('format', { noun });
}

function nameProblem(name: string, tag: string | undefined): Refusal | undefined {
  if (name === '') return tag === undefined ? refuse('format', { noun }) : refuse('empty', { noun });
  if (name.length > longestName) return refuse('tooLong', { noun, length: name.length, most: longestName });
  const parts = name.split('/');
  if (parts.includes('')) return refuse('slashes');
  const [first = ''] = parts;
  const registry = parts.length > 1 && isRegistryHost(first) ? first : undefined;
  const path = registry === undefined ? parts : parts.slice(1);
  if (registry !== undefined) {
    const port = registry.split(':').slice(1);
    if (port.length > 1) return refuse('colons');
    if (port.some((digits) => !/^[0-9]{1,5}$/.test(digits) || Number(digits) < 1 || Number(digits) > 65535)) return refuse('hostPort');
  }
  const shouted = path.find((part) => part !== part.toLowerCase());
  if (shouted !== undefined) return refuse('uppercase', { noun, lower: path.join('/').toLowerCase() });
  if (path.some((part) => part.includes(':'))) return refuse('colons');
  const part = path.find((each) => !isPathComponent(each));
  return part === undefined ? undefined : refuse('separators', { part });
}

function tagProblem(tag: string | undefined): Refusal | undefined {
  if (tag === undefined) return undefined;
  if (tag === '') return refuse('emptyTag');
  if (tag.includes(':')) return refuse('colons');
  if (tag.length > longestTag) return refuse('tooLong', { noun: nouns.tag, length: tag.length, most: longestTag });
  if (tag.startsWith('-')) return refuse('dash', { noun: nouns.tag });
  return isTag(tag) ? undefined : refuse('start', { noun: nouns.tag, what: nameOf(tag.charAt(0)) });
}
