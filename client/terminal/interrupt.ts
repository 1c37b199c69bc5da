/** Ctrl+C, as the learner would press it. */
import type { LineKind } from './commandLine.ts';
import type { Terminals } from './terminals.ts';

/**
 * Presses Ctrl+C in the terminal of ours that runs such a line; without a kind, in the busy one.
 * @returns whether there was one. What came of it is told by the line's own outcome, or not known.
 */
export function interrupt(terminals: Terminals, kind?: LineKind): boolean {
  const own = terminals.running(kind);
  if (own === undefined) return false;
  own.terminal.show(true);
  own.terminal.sendText('\u0003', false);
  terminals.release(own);
  return true;
}
