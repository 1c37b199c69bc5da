/** What is reported elsewhere, or was turned off by the file's author: rules that stay silent then. */
import type { DockerfileDocument } from '../parse/document.ts';
import { readDirective } from '../parse/splitter.ts';
import { rules } from './rules/index.ts';

/** Names of checks that an extension of VS Code reports in the editor, by the extension's id in lower case. */
const reportedBy: Readonly<Record<string, RegExp>> = {
  // Docker DX runs BuildKit's checks; hadolint its own; Container Tools brings the language server for Dockerfiles.
  'docker.docker': /^(?!DL\d)/,
  'exiasr.hadolint': /^DL\d/,
  'michelemelluso.hadolint': /^DL\d/,
  'ms-azuretools.vscode-containers': /^DeprecatedMaintainer$/,
  'ms-azuretools.vscode-docker': /^DeprecatedMaintainer$/,
};

/** The rules that the installed extensions make unnecessary. */
export function reportedElsewhere(extensions: readonly string[]): ReadonlySet<string> {
  const patterns = extensions.flatMap((id) => reportedBy[id.toLowerCase()] ?? []);
  return new Set(rules.filter(({ sameAs }) => sameAs.some((name) => patterns.some((pattern) => pattern.test(name)))).map(({ id }) => id));
}

/** Checks that the file turns off: `# check=skip=A,B` (or `all`), `# hadolint global ignore=DL3006`. */
export function skippedChecks(document: DockerfileDocument): (name: string) => boolean {
  const names = new Set<string>();
  for (const item of document.items) {
    if (item.kind === 'instruction') break;
    const text = document.text.slice(item.start, Math.min(item.end, item.start + 2_000)).replace(/^\ufeff/, '').trim();
    const directive = item.kind === 'directive' ? readDirective(text) : undefined;
    const skip = directive?.name === 'check' ? /(?:^|;)\s*skip=([^;]*)/.exec(directive.value)?.[1] : hadolint.exec(text)?.[2];
    for (const name of skip?.split(',') ?? []) names.add(name.trim().toLowerCase());
  }
  // `all` means BuildKit's checks; hadolint's have their own numbers.
  return (name) => names.has(name.toLowerCase()) || (names.has('all') && !/^DL\d/.test(name));
}

const hadolint = /^#\s*hadolint\s+(global\s+)ignore\s*=\s*([\w, ]+)/i;
const hadolintLine = /^#\s*hadolint\s+ignore\s*=\s*([\w, ]+)/i;

/** `# hadolint ignore=DL3008` right above an instruction. */
export function ignoredHere(document: DockerfileDocument, index: number): ReadonlySet<string> {
  const before = document.items[index - 1];
  if (before?.kind !== 'comment') return none;
  const match = hadolintLine.exec(document.text.slice(before.start, Math.min(before.end, before.start + 2_000)).trim());
  return match?.[1] === undefined ? none : new Set(match[1].split(',').map((name) => name.trim()));
}

const none: ReadonlySet<string> = new Set();
