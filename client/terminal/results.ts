/** Says in a sentence or two what a command line did, and what comes next. */
import { fill, verbatim, type Text } from '../../shared/locale.ts';
import type { CommandLine } from './commandLine.ts';
import { lastMessage } from './lastMessage.ts';
import type { Outcome } from './outcome.ts';
import { endings, lookFor, next, notKnown, objectSuccesses, successes } from './resultTexts.ts';

/** What the caller knows besides the terminal; all of it optional. */
export interface Facts {
  /** The name of the folder in which the line ran. */
  readonly folder?: string;
  /** The image that the line is about, as the engine has it. `size` in bytes. */
  readonly image?: { readonly id: string; readonly size: number; readonly references?: readonly string[] };
  /** The container that the line made or ended. */
  readonly containerId?: string;
  /** Whether that container runs now. */
  readonly containerRuns?: boolean;
  /** Where the app's page is, for the learner's browser. */
  readonly url?: string;
}

/** A named cause, with what to do about it. */
export interface Failure {
  readonly cause: string;
  readonly message: Text;
}

/** Recognises why a line failed; `client/failures` will have it. */
export type Diagnose = (line: CommandLine, exitCode: number, output: string) => Failure | undefined;

export interface Result {
  /** Undefined: neither. It was interrupted, or its result is not known. */
  readonly ok: boolean | undefined;
  readonly message: Text;
  /** A sentence of its own: "Next: …". */
  readonly next?: Text;
  readonly failure?: Failure;
}

export function result(line: CommandLine, outcome: Outcome, facts: Facts = {}, diagnose: Diagnose = () => undefined): Result {
  if (outcome.kind === 'not-known') {
    const message = fill(notKnown[outcome.reason], { line: line.text });
    return { ok: undefined, message: sentences(message, fill(lookFor[line.kind], { subject: line.subject })) };
  }
  const { exitCode, output } = outcome;
  if (line.kind === 'run' || line.kind === 'runRemote') {
    const ended = ofRun(line, exitCode, facts);
    if (ended !== undefined) return ended;
  }
  if (exitCode === 0) return { ok: true, ...success(line, outcome, facts) };
  if (wasInterrupted(exitCode, output)) return { ok: undefined, message: fill(endings.interrupted, { line: line.text }) };
  const failure = diagnose(line, exitCode, output);
  const reason = lastMessage(output);
  const message =
    reason === undefined
      ? fill(endings.failedSilently, { line: line.text, exitCode })
      : fill(endings.failed, { line: line.text, exitCode, reason });
  return { ok: false, message: failure?.message ?? message, ...(failure && { failure }) };
}

/** The whole of it: what happened, then what comes next. */
export function fullText(of: Result): Text {
  return of.next === undefined ? of.message : sentences(of.message, of.next);
}

type Ended = Extract<Outcome, { kind: 'ended' }>;

function success(line: CommandLine, { seconds, output }: Ended, facts: Facts): Pick<Result, 'message' | 'next'> {
  const subject = line.subject;
  const containerId = shortId(facts.containerId ?? /^[0-9a-f]{64}$/m.exec(output)?.[0]);
  switch (line.kind) {
    case 'build': {
      const folder = facts.folder === undefined ? verbatim('') : fill(successes.inFolder, { folder: facts.folder });
      const message = fill(successes.build, { subject, time: duration(seconds), folder });
      return { message, next: next.build };
    }
    case 'listImages': {
      const { image } = facts;
      const values = { id: shortId(image?.id) ?? '', size: megabytes(image?.size ?? 0) };
      return { message: image ? fill(successes.listImages, values) : successes.listImagesOnly, next: next.listImages };
    }
    case 'listTagged': {
      const { image } = facts;
      const both = image?.references?.includes(subject) === true;
      if (!both) return { message: fill(successes.listTaggedOnly, { subject }) };
      return { message: fill(successes.listTagged, { id: shortId(image.id) ?? '' }), next: next.listTagged };
    }
    case 'runDetached': {
      const message = containerId === undefined ? successes.runDetachedOnly : fill(successes.runDetached, { id: containerId });
      return { message, next: next.runDetached };
    }
    case 'stopContainers':
    case 'kill':
    case 'removeContainers':
    case 'removeImages':
      return { message: fill(objectSuccesses[line.kind], { which: which(subject) }) };
    case 'listAllContainers': {
      const count = rows(output);
      if (count === undefined) return { message: successes.allContainersOnly };
      return { message: count === 0 ? successes.noContainersAtAll : fill(successes.allContainers, { count }) };
    }
    case 'listAllImages':
      return { message: rows(output) === 0 ? successes.noImages : successes.allImages };
    case 'listContainers': {
      const count = rows(output);
      if (count === undefined) return { message: successes.containersOnly, next: next.listContainers };
      if (count === 0) return { message: successes.noContainers };
      return { message: count === 1 ? successes.oneContainer : fill(successes.containers, { count }), next: next.listContainers };
    }
    default:
      return { message: fill(successes[line.kind], { subject }), next: next[line.kind] };
  }
}

/** Lines below the heading; undefined where not even that was seen: what a quick command prints can escape the editor's notice. */
function rows(output: string): number | undefined {
  if (output.trim() === '') return undefined;
  return output.split('\n').slice(1).filter((row) => row.trim() !== '').length;
}

/** As many objects as a message has room for. */
const named = 3;

function which(subject: string): Text {
  const objects = subject.split(' ');
  const first = objects.slice(0, named);
  const list: Text = { en: first.join(', '), 'zh-cn': first.join('、') };
  if (objects.length <= named) return list;
  return {
    en: fill(objectSuccesses.some, { first: list, count: objects.length - named }).en,
    // Chinese says how many there are in all.
    'zh-cn': fill(objectSuccesses.some, { first: list, count: objects.length })['zh-cn'],
  };
}

/** A container in the foreground ends when somebody ends it: Ctrl+C is how it should end. */
function ofRun(line: CommandLine, exitCode: number, facts: Facts): Result | undefined {
  const id = shortId(facts.containerId);
  if (exitCode === 137 || exitCode === 143) return { ok: undefined, message: fill(endings.runKilled, { exitCode }) };
  if (exitCode !== 0 && !isInterruptCode(exitCode)) return undefined;
  // On Windows Ctrl+C only lets go of the container.
  if (facts.containerRuns === true) return { ok: undefined, message: fill(endings.runStillRuns, { id: id ?? line.subject }) };
  const ended = line.kind === 'runRemote' ? fill(successes.runRemote, { subject: line.subject }) : successes.run;
  return { ok: true, message: facts.containerRuns === false ? ended : successes.runLetGo, next: next[line.kind === 'runRemote' ? 'runRemote' : 'run'] };
}

/** 128 + SIGINT; and Windows' STATUS_CONTROL_C_EXIT, as signed and as unsigned number. */
function isInterruptCode(exitCode: number): boolean {
  return exitCode === 130 || exitCode === 0xc000013a || exitCode === 0xc000013a - 2 ** 32;
}

/** BuildKit ends a cancelled build with 1 and these words, until buildx 0.29. */
function wasInterrupted(exitCode: number, output: string): boolean {
  return isInterruptCode(exitCode) || /(^|: )context canceled$/.test(lastMessage(output) ?? '');
}

function sentences(first: Text, second: Text): Text {
  // Chinese sentences stand without a space between them.
  return { en: `${first.en} ${second.en}`, 'zh-cn': `${first['zh-cn']}${second['zh-cn']}` };
}

function shortId(id: string | undefined): string | undefined {
  return id?.replace(/^sha256:/, '').slice(0, 12);
}

/** Seconds as a person says them. */
function duration(seconds: number): Text {
  const whole = Math.max(Math.round(seconds), 1);
  if (whole < 60) return { en: `${whole} s`, 'zh-cn': `${whole} 秒` };
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return { en: `${minutes} min ${rest} s`, 'zh-cn': `${minutes} 分 ${rest} 秒` };
}

/** As docker counts: a million bytes each. */
function megabytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
