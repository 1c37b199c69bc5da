/**
 * Splits a terminal's byte stream into text, control characters and control sequences (ECMA-48),
 * chunk by chunk: a sequence may be cut anywhere.
 */

export interface Sink {
  /** Printable text, never empty, never half a character. */
  print?(text: string): void;
  /** A control character: `\r`, `\n`, `\b`, `\t`. */
  control?(character: string): void;
  /** `ESC [ … letter`: its parameters, those not given or not numbers as undefined; `?` and the like in `prefix`. */
  csi?(final: string, parameters: readonly (number | undefined)[], prefix: string): void;
  /** `ESC letter`, without what stands between: `7`, `8`, `D`, `M`, `c`. */
  escape?(final: string): void;
  /** `ESC ] … BEL`, cut at `longestString`. */
  osc?(text: string): void;
}

/** Characters of a sequence that are kept. Longer ones are read to their end and lose the rest. */
const longestSequence = 64;
const longestString = 4096;

const escapeCharacter = '\u001b';
/** CAN and SUB end any sequence. */
const cancels = '\u0018\u001a';

type State = 'ground' | 'escape' | 'csi' | 'osc' | 'string';

export class EscapeReader {
  #state: State = 'ground';
  /** What was read of the sequence that is under way. */
  #pending = '';
  /** In a string: the last character was ESC, which may begin its end, `ESC \`. */
  #ending = false;
  #half = '';

  constructor(private readonly sink: Sink) {}

  write(part: string): void {
    const joined = this.#half + part;
    // The first half of a surrogate pair waits for the other.
    const cut = /[\ud800-\udbff]$/.test(joined) ? joined.length - 1 : joined.length;
    this.#half = joined.slice(cut);
    const chunk = joined.slice(0, cut);
    let from = 0;
    while (from < chunk.length) {
      if (this.#state === 'ground') {
        from = this.#ground(chunk, from);
      } else {
        this.#sequence(chunk.charAt(from));
        from += 1;
      }
    }
  }

  /** Reads up to the next control character, and that. @returns where to go on. */
  #ground(chunk: string, from: number): number {
    let at = from;
    while (at < chunk.length && !isControl(chunk.charCodeAt(at))) at += 1;
    if (at > from) this.sink.print?.(chunk.slice(from, at));
    const character = chunk.charAt(at);
    if (character === escapeCharacter) this.#begin('escape');
    else if (character !== '') this.sink.control?.(character);
    return at + 1;
  }

  #begin(state: State): void {
    this.#state = state;
    this.#pending = '';
    this.#ending = false;
  }

  #sequence(character: string): void {
    if (cancels.includes(character)) return this.#begin('ground');
    switch (this.#state) {
      case 'escape':
        return this.#escape(character);
      case 'csi':
        return this.#csi(character);
      default:
        return this.#string(character);
    }
  }

  #escape(character: string): void {
    if (character === escapeCharacter) return this.#begin('escape');
    if (character === '[') return this.#begin('csi');
    if (character === ']') return this.#begin('osc');
    // DCS, SOS, PM and APC.
    if (/[PX^_]/.test(character)) return this.#begin('string');
    // Intermediates, as in `ESC ( B`: the final byte still follows.
    if (/[ -/]/.test(character)) this.#pending = character;
    else if (character < ' ') this.sink.control?.(character);
    else {
      const plain = this.#pending === '';
      this.#begin('ground');
      if (plain) this.sink.escape?.(character);
    }
  }

  #csi(character: string): void {
    if (character === escapeCharacter) return this.#begin('escape');
    // A terminal obeys a control character in the middle of a sequence.
    if (character < ' ') return this.sink.control?.(character);
    if (character < '@' || character > '~') {
      if (this.#pending.length < longestSequence) this.#pending += character;
      return;
    }
    const [, prefix = '', numbers = '', intermediates = ''] = /^([<=>?]*)([0-9;:]*)(.*)$/s.exec(this.#pending) ?? [];
    this.#begin('ground');
    if (intermediates !== '') return;
    const parameters = numbers.split(';').map((digits) => (/^\d+$/.test(digits) ? Number(digits) : undefined));
    this.sink.csi?.(character, parameters, prefix);
  }

  #string(character: string): void {
    if (this.#ending) {
      const osc = this.#state === 'osc' ? this.#pending : undefined;
      this.#begin('ground');
      if (osc !== undefined) this.sink.osc?.(osc);
      // Not `ESC \`: the ESC ended the string, and begins the next sequence.
      if (character !== '\\') {
        this.#begin('escape');
        this.#escape(character);
      }
    } else if (character === escapeCharacter) {
      this.#ending = true;
    } else if (character === '\u0007') {
      const osc = this.#state === 'osc' ? this.#pending : undefined;
      this.#begin('ground');
      if (osc !== undefined) this.sink.osc?.(osc);
    } else if (this.#pending.length < longestString) {
      this.#pending += character;
    }
  }
}

/** C0, DEL and C1; in UTF-8 terminals C1 begins no sequence. */
function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}
