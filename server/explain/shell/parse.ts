/** The one caller of the shell parser: within limits, and not twice for the same script. */
import { parse, type ParsedScript } from 'unbash';

/** A longer script is not taken apart: an editor must answer at once. */
const maximumLength = 100_000;
/** Brackets open at the same time: more are an accident or an attack, and cost the parser dearly. */
const maximumBrackets = 200;
/** Heredocs of one command line; the parser's time grows with their square. */
const maximumHeredocs = 200;

function isTooMuch(text: string): boolean {
  let open = 0;
  let heredocs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 123) {
      if (++open > maximumBrackets) return true;
    } else if (code === 60 && text.charCodeAt(at + 1) === 60) {
      if (++heredocs > maximumHeredocs) return true;
    } else if ((code === 41 || code === 125) && open > 0) open--;
  }
  return false;
}

// An explanation and its advice read the same script, one after the other.
let last: { readonly text: string; readonly script: ParsedScript | undefined } | undefined;

/** `undefined` for a script that is too long or too deep. */
export function parseScript(text: string): ParsedScript | undefined {
  if (last?.text === text) return last.script;
  const script = text.length > maximumLength || isTooMuch(text) ? undefined : parse(text);
  last = { text, script };
  return script;
}
