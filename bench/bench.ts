import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { ingest } from '../src/ingest/index.ts';
import { openToolkit } from '../src/pipeline/index.ts';
import { readDocument, type StageName } from '../src/pipeline/read-document.ts';
import type { Network } from '../src/reader/index.ts';
import { batchesOf } from './bare-batches.ts';
import { compareSpeed } from './compare-speed.ts';
import { benchDesk } from './desk-bench.ts';
import { benchServer, printServer } from './server-bench.ts';
import { benchStore, printStore } from './store-bench.ts';

/**
 * Speed of reading, stage by stage and end to end, beside the bare encoder on the same sentences; peak memory, and cold start of
 * the command line.
 *
 *     npm run bench -- [FOLDER] [--seconds 5] [--json FILE]
 *     npm run bench -- --store [10000 20000 50000 100000] [--record FOLDER] [--json FILE]
 *     npm run bench -- --server [100000] [--clients 20] [--seconds 10] [--record FOLDER] [--json FILE]
 *     npm run bench -- --desk [--json FILE]
 *     npm run bench -- --server [100000] --soak 300 [--clients 200] [--record FOLDER]
 *
 * With `--desk` it is how quickly the desk's pages answer in a browser, see {@link benchDesk}. With `--server` it is the speed of the HTTP API, see {@link benchServer}. With `--store` it is the record's speed instead, see {@link benchStore}, at these numbers of documents.
 * FOLDER holds .txt, .md or .html files; by default the gold set's texts. One thread. Every figure is of one run on one
 * machine: compare two versions in one sitting.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '5' },
    json: { type: 'string' },
    /** Used by itself: prints sentences per second and nothing else. */
    rate: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
    server: { type: 'boolean', default: false },
    desk: { type: 'boolean', default: false },
    clients: { type: 'string' },
    /** Seconds under one steady load. */
    soak: { type: 'string' },
    record: { type: 'string' },
  },
});

interface Row {
  readonly stage: string;
  readonly share: number;
  readonly sentencesPerSecond: number;
  readonly documentsPerSecond: number;
  readonly tokensPerSecond: number;
}

if (values.store) {
  const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 20_000, 50_000, 100_000];
  const figures = await benchStore(sizes, (line) => process.stderr.write(`${line}\n`), values.record);
  printStore(figures, console.log);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.exit();
}

if (values.desk) {
  const figures = await benchDesk();
  console.log(figures === null ? 'no browser on this machine' : JSON.stringify(figures, null, 2));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.exit();
}

if (values.server) {
  const figures = await benchServer(
    {
      documents: Number(positionals[0] ?? 100_000),
      clients: Number(values.clients ?? (values.soak === undefined ? 20 : 200)),
      seconds: Number(values.soak ?? values.seconds),
      soak: values.soak !== undefined,
      ...(values.record === undefined ? {} : { record: values.record }),
    },
    (line) => process.stderr.write(`${line}\n`),
  );
  printServer(figures, console.log);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.exit();
}

const root = fileURLToPath(new URL('..', import.meta.url));
const inputs = textsOf(
  positionals.length > 0
    ? positionals
    : [join(root, 'fixtures/gold/tune'), join(root, 'fixtures/gold/report')],
);
if (inputs.length === 0) throw new Error('there is no .txt, .md or .html file to read');
if (values.rate) {
  const { rows } = await stages(inputs, Number(values.seconds) * 1000);
  console.log(rows.at(-1)!.sentencesPerSecond);
  process.exit();
}
const result = {
  documents: inputs.length,
  ...(await stages(inputs, Number(values.seconds) * 1000)),
  comparison: await compareSpeed(join(root, 'fixtures/pairs/tune'), await openToolkit()),
  twoProcesses: await rateOf(2),
  coldStart: coldStart(),
};
print(result);
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

function textsOf(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    statSync(folder).isDirectory()
      ? readdirSync(folder)
          .filter((name) => ['.txt', '.md', '.html'].includes(extname(name)))
          .map((name) => join(folder, name))
      : [folder],
  );
}

async function stages(files: readonly string[], budget: number) {
  const opened = await openToolkit();
  let network = 0;
  const clocked = (one: Network): Network => ({
    async run(feeds) {
      const from = performance.now();
      const made = await one.run(feeds);
      network += performance.now() - from;
      return made;
    },
  });
  const { reader } = opened;
  const toolkit = {
    ...opened,
    reader: { ...reader, encoder: clocked(reader.encoder), linker: clocked(reader.linker) },
  };
  const read = await Promise.all(
    files.map((file) => ingest({ input: file, bytes: readFileSync(file), contentType: null, url: null })),
  );
  const texts: string[] = [];
  for (const { document } of read) {
    const { analysis } = await readDocument(document, [], toolkit);
    texts.push(...analysis.sentences.map(({ start, end }) => document.text.slice(start, end)));
  }
  const spent = new Map<StageName, number>();
  const batches = values.rate ? [] : batchesOf(texts, reader);
  let [documents, sentences, tokens, total, bareSentences, bareTime] = [0, 0, 0, 0, 0, 0];
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  network = 0;
  const timed = async <T>(stage: StageName, run: () => T | Promise<T>): Promise<T> => {
    const from = performance.now();
    const made = await run();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - from);
    return made;
  };
  while (total < budget) {
    for (const [at, { document }] of read.entries()) {
      const from = performance.now();
      const { analysis } = await readDocument(document, [], toolkit, { stage: timed });
      const done = performance.now();
      total += done - from;
      documents++;
      sentences += analysis.sentences.length;
      tokens += analysis.tokens.length;
      // In turns, so that a machine that is now slow and now fast slows both.
      const place = (n: number) => Math.floor((n * batches.length) / read.length);
      for (const batch of batches.slice(place(at), place(at + 1))) await reader.encoder.run(batch);
      bareTime += performance.now() - done;
    }
    bareSentences += texts.length;
  }
  const networkShare = network / total;
  const bare = (1000 * bareSentences) / bareTime;
  const rows: Row[] = [...spent, ['end to end', total] as const].map(([stage, ms]) => ({
    stage,
    share: ms / total,
    sentencesPerSecond: Math.round((sentences / ms) * 1000),
    documentsPerSecond: Math.round((documents / ms) * 1000),
    tokensPerSecond: Math.round((tokens / ms) * 1000),
  }));
  return {
    rows,
    bareEncoder: Math.round(bare),
    shareOfBare: (1000 * sentences) / total / bare,
    peakMemoryMb,
    networkShare,
  };
}

/** Sentences a second of several processes of this bench at once, added up. */
async function rateOf(processes: number): Promise<number> {
  const rates = Array.from({ length: processes }, () =>
    promisify(execFile)(process.execPath, [
      ...process.execArgv,
      fileURLToPath(import.meta.url),
      '--rate',
      '--seconds',
      values.seconds,
      ...positionals,
    ]),
  );
  return (await Promise.all(rates)).reduce((sum, { stdout }) => sum + Number(stdout), 0);
}

/** Median wall time in ms of five runs of the built command, a bare Node start beside it. */
function coldStart(): Record<string, number> {
  const main = join(root, 'dist/cli/main.js');
  const example = join(root, 'examples/security-call/a.txt');
  return {
    'node -e 0': median(['-e', '0']),
    'readout --help': median([main, '--help']),
    'readout read (one readout)': median([main, 'read', example, '--format', 'json']),
  };
}

function median(args: readonly string[]): number {
  const runs = Array.from({ length: 5 }, () => {
    const from = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} failed; run npm run build first\n${stderr}`);
    return performance.now() - from;
  });
  return Math.round(runs.sort((a, b) => a - b)[2]!);
}

function print(done: typeof result): void {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  console.log(`${done.documents} documents, one thread, peak memory ${done.peakMemoryMb} MB\n`);
  console.log('stage           share  sentences/s  documents/s  tokens/s');
  for (const row of done.rows) {
    const figures = [row.sentencesPerSecond, row.documentsPerSecond, row.tokensPerSecond];
    const columns = figures.map((n, i) => n.toLocaleString('en-US').padStart([11, 11, 8][i]!)).join('  ');
    console.log(`${row.stage.padEnd(14)} ${percent(row.share).padStart(6)}  ${columns}`);
  }
  console.log(`\nof that time in the network: ${percent(done.networkShare)}`);
  console.log(
    `bare encoder, the same sentences: ${done.bareEncoder} sentences/s; end to end is ${percent(done.shareOfBare)} of it`,
  );
  const { words, compareMs, encoderMs, times } = done.comparison;
  console.log(
    `two accounts of ${words.join(' and ')} words, warm: ${compareMs.toFixed(0)} ms, ${times.toFixed(2)} times one pass of the encoder over them (${encoderMs.toFixed(0)} ms)`,
  );
  console.log(`two processes at once: ${done.twoProcesses} sentences/s`);
  console.log('\ncold start (median of five, ms)');
  for (const [what, ms] of Object.entries(done.coldStart))
    console.log(`${what.padEnd(28)} ${String(ms).padStart(6)}`);
}
