/**
 * Reads how far a build is, from its output as it comes: BuildKit's table on a terminal, BuildKit's
 * plain lines, the classic builder, podman. Chunks may be cut anywhere.
 */
import { EscapeReader } from './escapes.ts';

export interface Progress {
  /** Instructions that have begun, over all stages; from 1, never falling. */
  readonly step: number;
  /** Instructions to build, over the stages seen so far; never falling. */
  readonly of: number;
  /** The step's instruction, such as `ADD . /app`; long ones are as the terminal cuts them. */
  readonly instruction?: string;
}

/** Characters of a line that are looked at: a step's mark stands at its beginning. */
const longestLine = 500;

export class BuildProgress {
  /** Instructions begun and in all, by the stage's name; '' for the only one. */
  readonly #stages = new Map<string, { step: number; of: number }>();
  readonly #reader: EscapeReader;
  #line = '';
  #instruction: string | undefined;

  constructor() {
    this.#reader = new EscapeReader({
      print: (text) => {
        if (this.#line.length < longestLine) this.#line += text;
      },
      control: (character) => {
        if (character === '\n' || character === '\r') this.#endLine();
      },
      // A cursor move begins a line; a colour doesn't.
      csi: (final) => {
        if (final !== 'm') this.#endLine();
      },
    });
  }

  /** @returns the progress when this chunk moved it on. */
  write(chunk: string): Progress | undefined {
    const before = this.current;
    this.#reader.write(chunk);
    const after = this.current;
    return after?.step === before?.step && after?.of === before?.of ? undefined : after;
  }

  /** Undefined until the first step has begun. */
  get current(): Progress | undefined {
    const stages = [...this.#stages.values()];
    const total = (field: 'step' | 'of'): number => stages.reduce((sum, stage) => sum + stage[field], 0);
    if (stages.length === 0) return undefined;
    return { step: total('step'), of: total('of'), ...(this.#instruction !== undefined && { instruction: this.#instruction }) };
  }

  #endLine(): void {
    const mark = stepOf(this.#line);
    this.#line = '';
    if (mark === undefined) return;
    const { stage, step, of, instruction } = mark;
    const known = this.#stages.get(stage);
    if (known !== undefined && (step <= known.step || of !== known.of)) return;
    // A build has few stages; a program that prints such lines without end is not one.
    if (known === undefined && this.#stages.size >= mostStages) return;
    this.#stages.set(stage, { step, of });
    this.#instruction = instruction;
  }
}

const mostStages = 100;

interface StepMark {
  readonly stage: string;
  readonly step: number;
  readonly of: number;
  readonly instruction: string;
}

/** ` => CACHED [build 2/5] RUN …  0.3s` on a terminal, `#7 [linux/amd64 build 2/5] RUN …` through a pipe. */
const buildKit = /^(?: => (?:CACHED |ERROR |CANCELED )?|#\d+ )\[(?:([^\]\s/]+\/[^\]\s]+ )?([^\]\s]+) )?(\d{1,4})\/(\d{1,4})\] (.*)$/;
/** `Step 2/7 : WORKDIR /app`; podman, with stages: `[1/2] STEP 2/7: WORKDIR /app`. */
const classic = /^(?:\[(\d+)\/\d+\] )?(?:Step|STEP) (\d{1,4})\/(\d{1,4}) ?: (.*)$/;
/** The time at the end of a row of BuildKit's table, and the digest which newer versions add to an image's name. */
const additions = /\s+\d+\.\d+s$|@sha256:[0-9a-f]+/g;

function stepOf(line: string): StepMark | undefined {
  const [, platform = '', name = '', step, of, rest = ''] = buildKit.exec(line) ?? classicOf(line) ?? [];
  if (step === undefined || of === undefined) return undefined;
  const mark = { stage: platform + name, step: Number(step), of: Number(of), instruction: rest.trimEnd().replace(additions, '').trimEnd() };
  return mark.step >= 1 && mark.step <= mark.of ? mark : undefined;
}

/** In the order of `buildKit`'s groups. */
function classicOf(line: string): (string | undefined)[] | undefined {
  const found = classic.exec(line);
  return found === null ? undefined : [found[0], undefined, found[1], found[2], found[3], found[4]];
}
