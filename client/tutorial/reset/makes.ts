/** What a docker command line of the tutorial puts on the engine, whoever typed it. Pure. */
import { sameReference } from '../../progress/reference.ts';

/** What the tutorial's lines are about. */
export interface Subjects {
  /** The image that the tutorial builds. */
  readonly image: string;
  /** The reference that the learner shares it under; undefined until they have chosen one. */
  readonly remote: string | undefined;
  /** The images that the learner's Dockerfile begins with. */
  readonly bases: readonly string[];
}

export interface Makes {
  /** The line makes one container from this image. */
  readonly container?: string;
  /** Image references that the line gives to an image, by building, pulling or tagging. */
  readonly references: readonly string[];
}

const greeting = 'hello-world';

/** @returns undefined for a line that makes nothing of the tutorial's: then what it makes is the learner's own. */
export function whatItMakes(commandLine: string, { image, remote, bases }: Subjects): Makes | undefined {
  const [program, ...words] = commandLine.trim().split(/\s+/);
  if (program !== 'docker') return undefined;
  const [command, ...rest] = ['container', 'image', 'buildx'].includes(words[0] ?? '') ? words.slice(1) : words;
  const named = [greeting, image, ...(remote === undefined ? [] : [remote])];
  const isOneOf = (word: string, names: readonly string[]): boolean => !word.startsWith('-') && names.some((name) => sameReference(word, name));
  switch (command) {
    case 'run': {
      const from = rest.find((word) => isOneOf(word, named));
      return from === undefined ? undefined : { container: from, references: [from] };
    }
    case 'build': {
      const name = rest.find((word, index) => /^(?:-t|--tag)$/.test(rest[index - 1] ?? '') && isOneOf(word, [image]));
      // The classic builder pulls the base images by name; BuildKit keeps them to itself.
      return name === undefined ? undefined : { references: [name, ...bases] };
    }
    case 'tag': {
      const [, target = ''] = rest;
      return remote !== undefined && isOneOf(target, [remote]) ? { references: [target] } : undefined;
    }
    case 'pull': {
      const pulled = rest.find((word) => isOneOf(word, named));
      return pulled === undefined ? undefined : { references: [pulled] };
    }
    default:
      return undefined;
  }
}

/** The images that a Dockerfile's stages begin with, as far as they are written out. */
export function baseImages(dockerfile: string): string[] {
  return [...dockerfile.matchAll(/^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*([^\s$]+)[ \t]*(?:AS[ \t]+\S+[ \t]*)?$/gim)].map(([, image = '']) => image);
}
