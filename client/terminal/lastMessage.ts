/** Finds the line of a failed command's output that says most. Its last line often says nothing. */

/** Lines that follow the message, or stand around it: hints, usage, lint warnings, quoted source. */
const beside: readonly RegExp[] = [
  /^\s*$/,
  /^[-=]{3,}$/,
  /^See '.*--help'\.?$/,
  /^Run '.*--help' for more information$/,
  /^(Usage|Aliases|Options|Global Flags):/,
  /^For more help on /,
  /^ ?\d+ warnings? found/,
  /^ - [A-Z]\w+: /,
  /^\s*\d+ \|/,
  /^ => /,
  /^\[\+\] /,
  /^#\d+ /,
  /^View build details: /,
  /error waiting for container: (context canceled|unexpected EOF)?$/,
  /^Learn more (at|about) /i,
  /^\^C$/,
];

/** How the message itself begins, in docker's, podman's, curl's and the shells' words. */
const message =
  /^(ERROR:|Error:|ERRO\[|error |docker: |Error response from daemon|failed to |Failed to |unable to |Unable to prepare|Cannot |Got permission denied|permission denied|The command |denied: |unauthorized: |invalid |unknown |"docker |docker \w+ requires|'docker |curl: |(\/\S*\/)?(ba|z|fi|da|k)?sh: |tag does not exist|An image does not exist|Dockerfile parse error|dockerfile parse error|the --|error:|[\w.-]+: (error|cannot|can't|fatal)\b)/;

/** Characters of a line that are shown: the command's words at its beginning, the cause at its end. */
const longestStart = 80;
const longestEnd = 160;

/** @param output cleaned. @returns undefined where nothing in it looks like a message. */
export function lastMessage(output: string): string | undefined {
  const lines = output.split('\n').filter((line) => !beside.some((pattern) => pattern.test(line)));
  const line = lines.findLast((each) => message.test(each.trimStart())) ?? lines.at(-1);
  if (line === undefined) return undefined;
  const trimmed = line.trim();
  if (trimmed.length <= longestStart + longestEnd) return trimmed;
  return `${trimmed.slice(0, longestStart).trimEnd()} … ${trimmed.slice(-longestEnd).trimStart()}`;
}
