/** A terminal's bytes as plain text. */
import { Screen } from './screen.ts';

/**
 * What a person would see at the end of `output`: escape codes gone, carriage returns, cursor moves
 * and erasing replayed (BuildKit's table, docker pull's layers), lines joined by `\n`, without trailing
 * spaces and without empty lines at either end. Linear time, bounded memory: of more than half a
 * million characters the middle is left out.
 */
export function clean(output: string): string {
  const screen = new Screen();
  screen.write(output);
  return screen.text();
}
