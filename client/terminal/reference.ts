/**
 * The grammar of image references, exactly as github.com/distribution/reference has it: what
 * docker itself accepts. Nothing here knows messages or shells.
 */

export interface ReferenceParts {
  /** Host and port, when the name has one; by the grammar alone `john/app` has the domain `john`. */
  readonly domain: string | undefined;
  readonly path: string;
  readonly tag: string | undefined;
  /** `algorithm:hexadecimal`. */
  readonly digest: string | undefined;
}

/** Of a repository's name, domain included: the strictest among docker's versions. */
export const longestName = 255;
export const longestTag = 128;
// Name, `:`, tag, `@` and the longest known digest.
export const longestReference = longestName + 1 + longestTag + 1 + 'sha512:'.length + 128;

const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = `${component}(?:/${component})*`;
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])`;
const domain = `${host}(?::[0-9]+)?`;
const tag = `[A-Za-z0-9_][A-Za-z0-9_.-]{0,${longestTag - 1}}`;
const digest = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';

const name = new RegExp(`^(?:(${domain})/)?(${path})$`);
const reference = new RegExp(`^((?:${domain}/)?${path})(?::(${tag}))?(?:@(${digest}))?$`);
const wholeComponent = new RegExp(`^${component}$`);
const wholeTag = new RegExp(`^${tag}$`);

const digestLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** @returns undefined where docker says "invalid reference format", "must be lowercase" or the like. */
export function parseReference(value: string): ReferenceParts | undefined {
  // Before any pattern: what a person can lengthen without end is cut off here.
  if (value.length > longestReference) return undefined;
  const [, fullName, foundTag, foundDigest] = reference.exec(value) ?? [];
  if (fullName === undefined || fullName.length > longestName) return undefined;
  if (foundDigest !== undefined && !isDigest(foundDigest)) return undefined;
  const [, foundDomain, foundPath] = name.exec(fullName) ?? [];
  if (foundPath === undefined) return undefined;
  return { domain: foundDomain, path: foundPath, tag: foundTag, digest: foundDigest };
}

export function isPathComponent(value: string): boolean {
  return value.length <= longestName && wholeComponent.test(value);
}

export function isTag(value: string): boolean {
  return value.length <= longestTag && wholeTag.test(value);
}

/** A digest that docker can verify: a known algorithm, and lowercase digits of its length. */
function isDigest(value: string): boolean {
  const [algorithm = '', digits = ''] = value.split(':');
  return digits.length === digestLengths[algorithm] && /^[0-9a-f]+$/.test(digits);
}

/**
 * Whether docker takes the part before the first `/` for a registry's host: `localhost`, or with a
 * dot or a port in it. (Newer versions take capital letters for one too, and then fail at the push.)
 */
export function isRegistryHost(value: string): boolean {
  return value === 'localhost' || /[.:]/.test(value);
}
