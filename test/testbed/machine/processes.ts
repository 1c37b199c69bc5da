import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Every process that a session starts carries this variable, and hands it to its own children. */
export const sessionVariable = 'GUIDED_CONTAINERS_TESTBED';

/** A process that cannot be mistaken for a later one with the same id. */
export function identity(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The command's name, in brackets, may itself hold spaces and brackets; the 22nd field is the start time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  return stat === '' || state === 'Z' || state === 'X' ? undefined : `${pid} ${fields[19]}`;
}

/** Whether the process with this identity still runs. */
export function isAlive(known: string): boolean {
  return identity(Number.parseInt(known, 10)) === known;
}

/** The processes that carry an environment variable with this value, as all descendants of the marked one do. */
export function processesMarked(variable: string, value: string): number[] {
  const marker = `${variable}=${value}`;
  return allProcesses().filter((pid) => read(`/proc/${pid}/environ`).split('\0').includes(marker));
}

/** Whether a process has this variable in its environment. */
export function carries(pid: number, variable: string): boolean {
  return read(`/proc/${pid}/environ`).split('\0').some((entry) => entry.startsWith(`${variable}=`));
}

/** The processes whose program has this name. */
export function processesNamed(name: string): number[] {
  return allProcesses().filter((pid) => read(`/proc/${pid}/comm`).trim() === name && identity(pid));
}

/** The processes inside a control group or one below it: the containers of an engine. */
export function processesOfCgroup(name: string): number[] {
  const inside = new RegExp(`:/${name}(/|$)`, 'm');
  return allProcesses().filter((pid) => inside.test(read(`/proc/${pid}/cgroup`)));
}

/** Ends, at once, all the processes that `find` finds, and those which they started while we looked. */
export function endProcesses(find: () => number[]): void {
  for (let round = 0; round < 100; round++) {
    const found = find();
    if (found.length === 0) return;
    for (const pid of found) signal(pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/** Sends a signal; a process that is gone already is as good. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended before.
  }
}

function allProcesses(): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // The process is gone, or another user's.
  }
}
