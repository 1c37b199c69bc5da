/** What rules ask about stages. */
import type { Scope, Stage } from '../parse/scope.ts';
import { readReference } from '../parse/reference.ts';

/** Whether what stands at the scope's place ends up in the image that the file builds. */
export function isShipped(scope: Scope): boolean {
  const here = scope.stageAt();
  for (let stage = scope.stages.at(-1), depth = 0; stage && depth < 20; depth++) {
    if (stage.number === here?.number) return true;
    stage = scope.earlierStage(stage.base, stage.first);
  }
  return false;
}

/** The image that a stage starts from in the end, variables expanded; `undefined` where that can't be known. */
export function imageOf(scope: Scope, stage: Stage | undefined): string | undefined {
  for (let depth = 0; stage && depth < 20; depth++) {
    const base = scope.expand(stage.base, stage.first);
    const earlier: Stage | undefined = scope.earlierStage(base ?? stage.base, stage.first);
    if (!earlier) return base;
    stage = earlier;
  }
  return undefined;
}

/** The name of an official image of Docker Hub, without tag; `undefined` for any other. */
export function officialName(reference: string): string | undefined {
  const { registry, repository } = readReference(reference);
  const isHub = registry === undefined || ['docker.io', 'index.docker.io', 'registry-1.docker.io'].includes(registry.value);
  const name = isHub ? repository.value.replace(/^library\//, '') : /^docker\/library\/(.+)$/.exec(repository.value)?.[1];
  return name !== undefined && /^[a-z0-9-]+$/.test(name) ? name : undefined;
}

/** Official images whose commands and containers run as root, and that leave it so. */
const rootImages = new Set([
  'alpine', 'almalinux', 'amazonlinux', 'archlinux', 'buildpack-deps', 'busybox', 'centos', 'clojure', 'debian', 'eclipse-temurin',
  'erlang', 'elixir', 'fedora', 'gcc', 'golang', 'haskell', 'java', 'julia', 'maven', 'node', 'openjdk', 'opensuse', 'oraclelinux', 'perl',
  'php', 'pypy', 'python', 'rockylinux', 'ruby', 'rust', 'swift', 'ubuntu', 'ubuntu-debootstrap', 'amazoncorretto', 'mono', 'iojs', 'r-base',
]);

/** Whether commands at the scope's place run as root for certain. */
export function runsAsRoot(scope: Scope): boolean {
  const user = scope.before('USER')?.args.value;
  if (user !== undefined) return /^(root|0)(:|$)/.test(user);
  const image = imageOf(scope, scope.stageAt());
  return image !== undefined && rootImages.has(officialName(image) ?? '');
}
