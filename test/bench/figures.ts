/** Samples → ratios → a table. */
import type { ServerName } from './servers.ts';
import type { Size } from './texts.ts';

/** Milliseconds, by what was measured: `12 hover` and so on; memory in MiB. */
export type Samples = Map<string, Map<ServerName, number[]>>;

export function add(samples: Samples, size: Size, figure: string, server: ServerName, value: number): void {
  const key = `${size} ${figure}`;
  const servers = samples.get(key) ?? new Map<ServerName, number[]>();
  samples.set(key, servers);
  servers.set(server, [...(servers.get(server) ?? []), value]);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Which figure, of which samples, and what the issue asks of it. */
export interface Row {
  readonly title: string;
  readonly size: Size;
  readonly figure: string;
  readonly quantile: number;
  /**
   * `empty`: ours is at most so many times the empty server's. `peer`: the peer's is at least so many times ours.
   * `one edit`: five edits take at most so many times what one takes.
   */
  readonly goal?: { readonly against: 'empty' | 'peer' | 'one edit'; readonly ratio: number };
}

const cell = (values: readonly number[]): string => {
  if (values.length === 0 || values.some(Number.isNaN)) return '–';
  const middle = median(values);
  return middle >= 100 ? middle.toFixed(0) : middle >= 10 ? middle.toFixed(1) : middle.toFixed(2);
};

/** One line: the empty server's own figure, then ratios, each the median of the rounds. */
export function tableRow({ title, size, figure, quantile: part, goal }: Row, rounds: readonly Samples[]): string {
  const of = (round: Samples, server: ServerName): number => quantile(round.get(`${size} ${figure}`)?.get(server) ?? [], part);
  const ratios = (one: ServerName, other: ServerName): number[] => rounds.map((round) => of(round, one) / of(round, other));
  const wanted = goal ? verdict(goal, median(ratios('ours', 'empty')), median(ratios('peer', 'ours')), median(rounds.map((round) => of(round, 'ours') / quantile(round.get(`${size} edit`)?.get('ours') ?? [], part)))) : '';
  const cells = [size.toLocaleString('en'), title, cell(rounds.map((round) => of(round, 'empty'))), cell(ratios('empty again', 'empty')), cell(ratios('ours', 'empty')), cell(ratios('peer', 'empty')), cell(ratios('peer', 'ours')), wanted];
  return `| ${cells.join(' | ')} |`;
}

function verdict({ against, ratio }: NonNullable<Row['goal']>, toEmpty: number, ofPeer: number, toOne: number): string {
  const sign = (reached: boolean): string => (reached ? '✓' : '✗');
  if (against === 'empty') return `ours ≤ ${ratio} × empty ${sign(toEmpty <= ratio)}`;
  if (against === 'peer') return `peer ≥ ${ratio} × ours ${sign(ofPeer >= ratio)}`;
  return `ours ≤ ${ratio} × one edit: ${toOne.toFixed(2)} ${sign(toOne <= ratio)}`;
}

export const tableHead = [
  '| lines | figure | empty (ms, MiB) | empty again ÷ empty | ours ÷ empty | peer ÷ empty | peer ÷ ours | goal |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
].join('\n');
