/** What is known about a command line that was run in a terminal. */

export type Outcome =
  | {
      readonly kind: 'ended';
      readonly exitCode: number;
      /** What a person would see at the end: without escape codes, redraws replayed. */
      readonly output: string;
      readonly seconds: number;
    }
  | {
      readonly kind: 'not-known';
      readonly reason: NotKnownReason;
      /** What was read all the same; empty without shell integration. */
      readonly output: string;
    };

export type NotKnownReason =
  /** The text was sent; this terminal doesn't report what came of it. */
  | 'no-shell-integration'
  /** It ended (or another command began), and the shell did not say how. */
  | 'no-exit-code'
  /** It was sent, and the shell did not begin it. */
  | 'not-started'
  /** The terminal was closed meanwhile. */
  | 'terminal-closed';
