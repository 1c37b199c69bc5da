/*
 * VS Code hands over what the tests print in one stream with its own log. Of that log, what it says at every start,
 * and complaints that come from the page alone and not from an extension, would bury the tests' output.
 */
const noise = [
  /^Resolv(ing|ed) connection token/,
  /^Creating a socket/,
  /^\[reconnection-grace-time\]/,
  /^(Ignoring fetching|Updating) additional builtin extensions/,
  /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|Service Worker)\b/,
  /^Creation of workbench contribution/,
  /^No extension gallery service configured/,
  /^Canceled: Canceled\b[^\n]*\n\s+at .*workbench\.js/,
  // Where there was no compiler for them.
  /^(Error: )?Cannot find module '\.\/build\/Release\/watchdog'/,
  /^(Error: )?Could not locate the bindings file/,
];

/** Whether this is what VS Code itself says whenever it runs. `GUIDED_CONTAINERS_VERBOSE` shows all. */
export function isWorkbenchNoise(text: string): boolean {
  return !process.env.GUIDED_CONTAINERS_VERBOSE && noise.some((pattern) => pattern.test(text));
}
