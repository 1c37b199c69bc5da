/**
 * `npm run bench`: our server against an empty one, the same empty one again, and dockerfile-language-server-nodejs.
 * All are asked in turn, so that what else the machine does meets each alike. `--quick`: one short round.
 */
import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { random } from '../unit/explain/random.ts';
import { BenchClient } from './client.ts';
import { add, tableHead, tableRow, type Row, type Samples } from './figures.ts';
import { bundleServers, serverNames, type ServerName, type Servers } from './servers.ts';
import { sizes, texts, type Size } from './texts.ts';

const quick = process.argv.includes('--quick');
const roundCount = quick ? 1 : 3;

/** How often each is done in a round; the peer takes a third of a second for an edit in the largest file. */
const counts: Readonly<Record<Size, { starts: number; hovers: number; edits: number; queues: number }>> = quick
  ? { 12: { starts: 3, hovers: 100, edits: 50, queues: 10 }, 300: { starts: 3, hovers: 100, edits: 50, queues: 10 }, 10000: { starts: 3, hovers: 50, edits: 8, queues: 3 } }
  : { 12: { starts: 9, hovers: 800, edits: 300, queues: 60 }, 300: { starts: 9, hovers: 600, edits: 200, queues: 40 }, 10000: { starts: 9, hovers: 300, edits: 40, queues: 10 } };

const rows: readonly Row[] = sizes.flatMap((size): Row[] => [
  { title: 'start to first hover, p50', size, figure: 'start', quantile: 0.5, ...(size === 300 ? {} : { goal: { against: 'peer', ratio: size === 12 ? 1 : 2 } }) },
  { title: 'hover, p50', size, figure: 'hover', quantile: 0.5, goal: { against: 'empty', ratio: 1.5 } },
  { title: 'hover, p99', size, figure: 'hover', quantile: 0.99, goal: { against: 'empty', ratio: 2 } },
  { title: 'edit + hover, p50', size, figure: 'edit', quantile: 0.5, ...(size === 12 ? {} : { goal: { against: 'peer', ratio: size === 300 ? 5 : 50 } }) },
  { title: 'edit + hover, p99', size, figure: 'edit', quantile: 0.99 },
  { title: '5 edits + hover, p50', size, figure: 'queue', quantile: 0.5, goal: { against: 'one edit', ratio: 1.25 } },
  { title: 'peak memory', size, figure: 'memory', quantile: 0.5, goal: { against: 'peer', ratio: 1 } },
]);

const servers = await bundleServers();
console.error(`Node ${process.version}, ${cpus().length} cores, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}; peer: dockerfile-language-server-nodejs ${servers.version}, bundled`);
try {
  const rounds: Samples[] = [];
  for (let number = 0; number < roundCount; number++) {
    const samples: Samples = new Map();
    for (const size of sizes) await measure(size, samples, servers, number);
    rounds.push(samples);
    console.error(`round ${number + 1} of ${roundCount} is over, load ${loadavg()[0]?.toFixed(1) ?? ''}`);
  }
  console.log([tableHead, ...rows.map((row) => tableRow(row, rounds))].join('\n'));
} finally {
  await rm(servers.folder, { recursive: true, force: true });
}

async function measure(size: Size, samples: Samples, { files }: Servers, round: number): Promise<void> {
  const text = texts[size];
  const lines = text.split('\n');
  const pick = random(round * 7 + size);
  const instructions = lines.flatMap((line, index) => (/^[A-Z]+ /.test(line) ? [index] : []));
  const somewhere = (): { line: number; character: number } => {
    const line = pick.from(instructions);
    return { line, character: pick.below(lines[line]?.length ?? 1) };
  };
  const { starts, hovers, edits, queues } = counts[size];
  const clients = new Map<ServerName, BenchClient>();
  // The order changes, so that none is always the first after the one that works hardest.
  const inTurn = async (step: number, task: (name: ServerName) => Promise<void>): Promise<void> => {
    for (let at = 0; at < serverNames.length; at++) await task(serverNames[(at + step) % serverNames.length] ?? 'empty');
  };
  for (let step = 0; step < starts; step++) {
    const position = somewhere();
    await inTurn(step, async (name) => {
      await clients.get(name)?.stop();
      const client = await BenchClient.start(files[name], text, position);
      clients.set(name, client);
      add(samples, size, 'start', name, client.coldStart);
    });
  }
  const each = async (step: number, figure: string, task: (client: BenchClient) => Promise<number>): Promise<void> =>
    inTurn(step, async (name) => {
      const client = clients.get(name);
      if (client) add(samples, size, figure, name, await task(client));
    });
  // Compiled code settles first.
  for (let step = 0; step < Math.min(hovers, 100); step++) {
    const position = somewhere();
    await inTurn(step, async (name) => void (await clients.get(name)?.hover(position)));
  }
  for (let step = 0; step < hovers; step++) {
    const position = somewhere();
    await each(step, 'hover', (client) => client.hover(position));
  }
  const insert = (line: number) => ({ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: '# ' });
  const remove = (line: number) => ({ range: { start: { line, character: 0 }, end: { line, character: 2 } }, text: '' });
  for (let step = 0; step < edits; step++) {
    // A line is commented out, and the next time back in.
    const line = instructions[Math.floor((Math.floor(step / 2) * 7919) % instructions.length)] ?? 0;
    const position = somewhere();
    await each(step, 'edit', (client) => client.editsThenHover([step % 2 === 0 ? insert(line) : remove(line)], position));
  }
  for (let step = 0; step < queues; step++) {
    const line = pick.from(instructions);
    const position = somewhere();
    const five = [insert(line), remove(line), insert(line), remove(line), insert(line)];
    await each(step, 'queue', (client) => client.editsThenHover(five, position));
    for (const client of clients.values()) await client.editsThenHover([remove(line)], position);
  }
  for (const [name, client] of clients) {
    const memory = await client.peakMemory();
    if (memory !== undefined) add(samples, size, 'memory', name, memory);
    await client.stop();
  }
}
