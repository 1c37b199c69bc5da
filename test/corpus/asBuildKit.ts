/** Our reading of a Dockerfile in the shape in which the corpus holds BuildKit's. */
import { DockerfileDocument } from '../../server/explain/parse/document.ts';
import { Instruction, type Assignment } from '../../server/explain/parse/instruction.ts';
import type { BuildKitInstruction } from './corpus.ts';

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const triple = ({ name, value, separator }: Assignment): string[] => [name.value, value?.value ?? '', separator];

function args(instruction: Instruction): readonly string[] | undefined {
  const whole = instruction.args.value;
  const json = instruction.json?.map((word) => word.value);
  switch (instruction.keyword) {
    case undefined:
      return [''];
    case 'ENV':
    case 'LABEL':
      return instruction.assignments.flatMap(triple);
    case 'ARG':
      return instruction.declarations.map(({ name, value }) => (value ? `${name.value}=${value.value}` : name.value));
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return json ?? instruction.words.map((word) => word.value);
    case 'FROM':
    case 'EXPOSE':
      return instruction.words.map((word) => word.value);
    case 'HEALTHCHECK': {
      const type = instruction.type?.value;
      if (type === undefined) return undefined;
      const command = instruction.command.text;
      return [type, ...(json ?? (command === '' ? [] : [command]))];
    }
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      return [whole];
    case 'ONBUILD':
      return undefined;
    default:
      return json ?? [whole];
  }
}

function describeInstruction(instruction: Instruction, line: number, endLine: number): BuildKitInstruction {
  const list = instruction.keyword === undefined || instruction.args.value !== '' ? args(instruction) : undefined;
  const onJson = instruction.keyword && ['ADD', 'COPY', 'VOLUME', 'RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'HEALTHCHECK'].includes(instruction.keyword);
  const heredocs = instruction.heredocs.map(({ mark, body }) => ({
    name: mark.name,
    expand: mark.expand,
    chomp: mark.chomp,
    lines: body ? lineOf(instruction.line.source, body.end) - lineOf(instruction.line.source, body.start) : -1,
  }));
  return {
    instruction: instruction.word,
    line,
    endLine,
    ...(instruction.flags.length > 0 ? { flags: instruction.flags.map((flag) => flag.value) } : {}),
    ...(list && list.length > 0 ? { args: list } : {}),
    ...(onJson && instruction.json ? { json: true as const } : {}),
    ...(heredocs.length > 0 ? { heredocs } : {}),
    ...(instruction.inner ? { onbuild: describeInstruction(instruction.inner, 0, 0) } : {}),
  };
}

/** Lines are counted as BuildKit does it: LF only. */
export function asBuildKit(text: string): { escape: string; instructions: BuildKitInstruction[] } {
  const document = new DockerfileDocument(text);
  const instructions = document.items
    .filter((item) => item.kind === 'instruction')
    .map((item) => {
      const end = text[item.end - 1] === '\n' ? item.end - 1 : item.end;
      return describeInstruction(Instruction.of(document, item), lineOf(text, item.start), lineOf(text, end));
    });
  return { escape: String.fromCharCode(document.escape), instructions };
}
