/** Tells a person what is going on: on standard error, which leaves standard output to results. */
export function report(message: string): void {
  if (!process.env.GUIDED_CONTAINERS_QUIET) console.error(`[test-bed] ${message}`);
}
