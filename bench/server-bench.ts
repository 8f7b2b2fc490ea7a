import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generated, partyId, publisherName } from '../src/store/testing/generated.ts';
import { seeded } from '../src/store/testing/seeded.ts';
import { asker, fill } from './store-bench.ts';

/** Addresses that are asked for again and again, the first most often: the nth 1/n as often. */
const KNOWN = 500;

export interface ServerBench {
  readonly documents: number;
  readonly clients: number;
  readonly seconds: number;
  /** A folder with a record of so many documents, filled if it is not there and then kept; without it a new one each time. */
  readonly record?: string;
  /** Only the mixed load, the nearest to people's, to see whether errors come and memory grows with time. */
  readonly soak: boolean;
}

/** The memory is looked at so often in each load, at its start besides. */
const LOOKS = 5;

/** Times in ms, memory in MB, `cores` the processor time of the server by the time that passed, its database included. */
export interface ServerFigures {
  readonly load: string;
  readonly requests: number;
  /** Of them, the share whose address had been asked before, in this load or an earlier one: the server has most of these answers still. */
  readonly repeated: number;
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
  /** By status; 0 where none came. (Parties that no made-up document names are not there: 404 is none.) */
  readonly errors: Readonly<Record<number, number>>;
  readonly cores: number;
  /** At the start, and after each fifth. */
  readonly memory: readonly number[];
}

/**
 * Speed of `readout serve` (the built one) over a record of made-up documents: clients that each keep a connection and ask again as soon as they have an answer. Once all
 * for the same few hundred addresses, once with the ETags
 * that they have, once mixed (any document, interaction, party and search, the nth 1/n as often as the first, as people do), once each time for another. On a busy machine compare the requests that a whole core would answer in a second.
 */
export async function benchServer(
  { documents, clients, seconds, record, soak }: ServerBench,
  say: (line: string) => void,
): Promise<ServerFigures[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const folder = record ?? join(scratch, 'record');
  if (!existsSync(folder)) await fill({ folder }, 0, documents, say);
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const server = spawn(process.execPath, [main, 'serve', '--port', '0', '--record', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const base = await new Promise<string>((resolve, reject) => {
      createInterface({ input: server.stdout }).once('line', resolve);
      server.once('exit', () => reject(new Error('the server did not start; run npm run build first')));
    });
    const addresses = addressesOf(documents);
    const known = Array.from({ length: KNOWN }, addresses);
    const random = seeded(11);
    const popular = () => known[Math.min(KNOWN - 1, Math.trunc(KNOWN ** random()) - 1)]!;
    const mixed = { mixed: { address: mixedAddressesOf(documents), conditional: false } };
    const loads: Record<string, Load> = soak
      ? mixed
      : {
          cached: { address: popular, conditional: false },
          'cached, with ETags': { address: popular, conditional: true },
          ...mixed,
          uncached: { address: addresses, conditional: false },
        };
    const asked = new Set(soak ? [] : known);
    // The first answers to what is popular are made before the clock starts.
    for (const address of asked) await request(new Agent(), base, address, null);
    const figures: ServerFigures[] = [];
    for (const [name, load] of Object.entries(loads)) {
      say(name);
      figures.push({ load: name, ...(await run(base, load, clients, seconds, server.pid!, asked)) });
    }
    return figures;
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Load {
  readonly address: () => string;
  readonly conditional: boolean;
}

/** What people ask: documents, searches, ledgers and histories of pairs; the same sequence each time. */
function addressesOf(documents: number): () => string {
  const random = seeded(7);
  const { rank, word, side, pair, year } = asker(random);
  const between = () => {
    const [a, b] = pair();
    return `a=${a}&b=${b}`;
  };
  const kinds: readonly (() => string)[] = [
    () => `/api/documents/${generated(Math.trunc(random() * documents)).read.id}`,
    () => `/api/search?text=${word()}&limit=20`,
    () => `/api/search?speaker=${side()}&minForce=4&from=${year()}-01-01&limit=20`,
    () => `/api/interactions?party=${side()}&minDivergence=${random().toFixed(2)}&limit=20`,
    () => `/api/ledger?from=${side()}&since=${year()}-06-01&limit=20`,
    () => `/api/timeline?${between()}&from=${year()}-01-01&limit=20`,
    () => `/api/divergence?${between()}&limit=20`,
    () => `/api/actors/${partyId(rank(60), rank(5))}?limit=20`,
    () =>
      `/api/documents?publisher=${encodeURIComponent(publisherName(rank(300)))}&from=${year()}-01-01&limit=20`,
  ];
  return () => kinds[Math.trunc(random() * kinds.length)]!();
}

/** What people ask, each thing as often as it is popular; the same sequence each time. */
function mixedAddressesOf(documents: number): () => string {
  const random = seeded(13);
  const { rank, word, side, pair } = asker(random);
  const ids = new Map<number, readonly [string, string]>();
  /** Of the nth document, and of the nth that tells of a call, which every fifth does. */
  const idsOf = (n: number) => {
    if (!ids.has(n)) {
      const { read, dossier } = generated(n * 5);
      ids.set(n, [read.id, dossier.interactions![0]!.id]);
    }
    return ids.get(n)!;
  };
  const nth = () => rank(Math.trunc(documents / 5));
  const between = () => {
    const [a, b] = pair();
    return `a=${a}&b=${b}`;
  };
  const kinds: readonly (() => string)[] = [
    () => `/api/documents/${idsOf(nth())[0]}`,
    () => `/api/documents/${idsOf(nth())[0]}`,
    () => `/api/interactions/${idsOf(nth())[1]}`,
    () => `/api/interactions?party=${side()}&limit=20`,
    () => `/api/search?text=${word()}&limit=20`,
    () => `/api/search?speaker=${side()}&minForce=${1 + rank(5)}&limit=20`,
    () => `/api/ledger?from=${side()}&limit=20`,
    () => `/api/timeline?${between()}&limit=20`,
    () => `/api/divergence?${between()}&limit=20`,
    () => `/api/actors/${partyId(rank(60), rank(5))}?limit=20`,
    () => `/api/documents?publisher=${encodeURIComponent(publisherName(rank(300)))}&limit=20`,
  ];
  return () => kinds[Math.trunc(random() * kinds.length)]!();
}

async function run(
  base: string,
  { address, conditional }: Load,
  clients: number,
  seconds: number,
  pid: number,
  asked: Set<string>,
): Promise<Omit<ServerFigures, 'load'>> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const etags = new Map<string, string>();
  const times: number[] = [];
  const errors: Record<number, number> = {};
  let repeated = 0;
  const [processor, from] = [processorTime(pid), performance.now()];
  const until = from + seconds * 1000;
  const memory = [memoryOf(pid)];
  const looking = setInterval(() => memory.push(memoryOf(pid)), (seconds * 1000) / LOOKS);
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const path = address();
        if (asked.has(path)) repeated += 1;
        asked.add(path);
        const start = performance.now();
        const answer = await request(agent, base, path, conditional ? (etags.get(path) ?? null) : null);
        times.push(performance.now() - start);
        if (answer.etag !== null) etags.set(path, answer.etag);
        if (![200, 304, 404].includes(answer.status))
          errors[answer.status] = (errors[answer.status] ?? 0) + 1;
      }
    }),
  );
  const passed = (performance.now() - from) / 1000;
  clearInterval(looking);
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? 0;
  return {
    requests: times.length,
    repeated: repeated / times.length,
    perSecond: Math.round(times.length / passed),
    median: at(0.5),
    p99: at(0.99),
    slowest: at(1),
    errors,
    cores: (processorTime(pid) - processor) / passed,
    memory,
  };
}

function request(
  agent: Agent,
  base: string,
  path: string,
  etag: string | null,
): Promise<{ readonly status: number; readonly etag: string | null }> {
  return new Promise((resolve) => {
    const headers = etag === null ? {} : { 'if-none-match': etag };
    get(new URL(path, base), { agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, etag: response.headers.etag ?? null }),
      );
      response.once('error', () => resolve({ status: 0, etag: null }));
    }).once('error', () => resolve({ status: 0, etag: null }));
  });
}

/** In seconds, all threads; 0 where the system does not tell (it does on Linux). */
function processorTime(pid: number): number {
  const fields = statusOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(statusOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1024);
}

function statusOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function printServer(figures: readonly ServerFigures[], print: (line: string) => void): void {
  print(
    'load                requests/s  a core  repeated  median ms  p99 ms  slowest ms  errors  cores  memory MB',
  );
  for (const one of figures) {
    const cells = [
      String(one.perSecond).padStart(10),
      String(Math.round(one.perSecond / one.cores)).padStart(6),
      `${Math.round(100 * one.repeated)} %`.padStart(8),
      one.median.toFixed(1).padStart(9),
      one.p99.toFixed(1).padStart(6),
      one.slowest.toFixed(0).padStart(10),
      (
        Object.entries(one.errors)
          .map(([status, count]) => `${count} × ${status}`)
          .join(', ') || '0'
      ).padStart(6),
      one.cores.toFixed(2).padStart(5),
      one.memory.join(' → ').padStart(11),
    ];
    print(`${one.load.padEnd(18)}  ${cells.join('  ')}`);
  }
}
