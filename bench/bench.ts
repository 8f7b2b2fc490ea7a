import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ingest } from '../src/ingest/index.ts';
import { openToolkit } from '../src/pipeline/index.ts';
import { readDocument, type StageName } from '../src/pipeline/read-document.ts';

/**
 * Speed of reading, stage by stage and end to end, peak memory, and cold start of the command line.
 *
 *     npm run bench -- [FOLDER] [--seconds 5] [--json FILE]
 *
 * FOLDER holds .txt, .md or .html files; by default the gold set's texts. One thread. Every figure is of one run on one
 * machine: compare two versions in one sitting.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '5' }, json: { type: 'string' } },
});

interface Row {
  readonly stage: string;
  readonly share: number;
  readonly sentencesPerSecond: number;
  readonly documentsPerSecond: number;
  readonly tokensPerSecond: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const inputs = textsOf(
  positionals.length > 0
    ? positionals
    : [join(root, 'fixtures/gold/tune'), join(root, 'fixtures/gold/report')],
);
const result = {
  documents: inputs.length,
  ...(await stages(inputs, Number(values.seconds) * 1000)),
  coldStart: coldStart(),
};
print(result);
if (values.json) (await import('node:fs')).writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

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
  const toolkit = openToolkit();
  const read = await Promise.all(
    files.map((file) => ingest({ input: file, bytes: readFileSync(file), contentType: null, url: null })),
  );
  for (const { document } of read) readDocument(document, [], toolkit);
  const spent = new Map<StageName, number>();
  let [documents, sentences, tokens, total] = [0, 0, 0, 0];
  const timed = <T>(stage: StageName, run: () => T): T => {
    const from = performance.now();
    const made = run();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - from);
    return made;
  };
  while (total < budget) {
    for (const { document } of read) {
      const from = performance.now();
      const { analysis } = readDocument(document, [], toolkit, timed);
      total += performance.now() - from;
      documents++;
      sentences += analysis.sentences.length;
      tokens += analysis.tokens.length;
    }
  }
  const rows: Row[] = [...spent, ['end to end', total] as const].map(([stage, ms]) => ({
    stage,
    share: ms / total,
    sentencesPerSecond: Math.round((sentences / ms) * 1000),
    documentsPerSecond: Math.round((documents / ms) * 1000),
    tokensPerSecond: Math.round((tokens / ms) * 1000),
  }));
  return { rows, peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) };
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

function print({ documents, rows, peakMemoryMb, coldStart: starts }: typeof result): void {
  console.log(`${documents} documents, one thread, peak memory ${peakMemoryMb} MB\n`);
  console.log('stage           share  sentences/s  documents/s  tokens/s');
  for (const row of rows) {
    const figures = [row.sentencesPerSecond, row.documentsPerSecond, row.tokensPerSecond];
    const columns = figures.map((n, i) => n.toLocaleString('en-US').padStart([11, 11, 8][i]!)).join('  ');
    console.log(`${row.stage.padEnd(14)} ${`${Math.round(row.share * 100)} %`.padStart(6)}  ${columns}`);
  }
  console.log('\ncold start (median of five, ms)');
  for (const [what, ms] of Object.entries(starts))
    console.log(`${what.padEnd(28)} ${String(ms).padStart(6)}`);
}
