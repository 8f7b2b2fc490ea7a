import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { codeCorpus, codeStream, type Output, type Reject, WorkerPool } from '../coding/index.ts';
import { UsageError } from '../record/index.ts';
import { type TableFormat, TEXT_FORMATS } from '../tables/index.ts';
import { codePairsCommand } from './code-pairs-command.ts';
import type { CodeOptions } from './options.ts';
import { print } from './output.ts';
import { progressLine, progressWords } from './progress.ts';

/**
 * `readout code`: a corpus into tables, or, with `--pairs`, marked pairs into types. Gives the exit code: 1 where something was
 * rejected, the rest being done.
 */
export async function codeCommand(
  corpus: string | undefined,
  options: CodeOptions,
  version: string,
): Promise<number> {
  if ((corpus === undefined) === (options.pairs === undefined))
    throw new UsageError('give a corpus, or --pairs and a file, not both');
  if (options.pairs !== undefined) return codePairsCommand(options.pairs, options);
  const { output } = options;
  if (output === undefined) return ontoStandardOutput(corpus!, options);
  const outputs = output.map((path) => outputOf(path, options.format, output.length));
  return intoTables(corpus!, outputs, options, version);
}

async function intoTables(
  corpus: string,
  outputs: readonly Output[],
  options: CodeOptions,
  version: string,
): Promise<number> {
  const line = progressLine(progressWords);
  const started = Date.now();
  const done = await codeCorpus(corpus, outputs, {
    ...runOptions(options),
    onProgress: (progress) => line.show(progress),
    settings: {
      version,
      lexicons: options.lexicons ?? null,
      gazetteer: options.gazetteer,
      maxSize: options.maxSize,
    },
    overwrite: options.overwrite,
  }).finally(() => line.end());
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const resumed = done.resumed > 0 ? `, ${done.resumed} of them by an earlier run` : '';
  console.error(
    `readout: ${done.entries - done.rejected} documents coded, ${done.rejected} rejected${resumed}; ${done.rows} events in ${seconds} s`,
  );
  return done.rejected > 0 ? 1 : 0;
}

async function ontoStandardOutput(corpus: string, options: CodeOptions): Promise<number> {
  const format = options.format ?? 'plover';
  if (format === 'parquet') throw new UsageError('Parquet needs a file; name one with --output');
  const { header, lines } = TEXT_FORMATS[format];
  let code = 0;
  await print(header);
  for await (const outcome of codeStream(corpus, { ...runOptions(options), onProgress: () => undefined })) {
    if ('rows' in outcome) await print(outcome.rows.map(lines).join(''));
    else {
      code = 1;
      warnOfReject(outcome.reject);
    }
  }
  return code;
}

function warnOfReject({ file, line, reason }: Reject): void {
  console.error(`readout: ${file}${line === null ? '' : `:${line}`}: ${reason}`);
}

function runOptions({ lexicons, gazetteer, maxSize, workers }: CodeOptions) {
  const args = ['code-worker', '--max-size', String(maxSize)];
  if (lexicons !== undefined) args.push('--lexicons', lexicons);
  for (const file of gazetteer) args.push('--gazetteer', file);
  const start = (): ChildProcess =>
    fork(process.argv[1]!, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    maxBytes: maxSize * 1_048_576,
    openCoder: () => new WorkerPool(workers ?? Math.max(1, availableParallelism() - 1), start),
  };
}

const ENDINGS: readonly (readonly [RegExp, TableFormat])[] = [
  [/\.(?:jsonl|ndjson)$/i, 'plover'],
  [/\.csv$/i, 'csv'],
  [/\.parquet$/i, 'parquet'],
  [/polecat\.(?:tsv|txt)$/i, 'polecat'],
  [/gdelt\.(?:tsv|txt)$/i, 'gdelt'],
];

function outputOf(path: string, format: TableFormat | undefined, outputs: number): Output {
  if (format !== undefined && outputs > 1)
    throw new UsageError('--format is for a single output; of several, the names tell the formats');
  const named = format ?? ENDINGS.find(([ending]) => ending.test(path))?.[1];
  if (named === undefined)
    throw new UsageError(
      `${path}: no format ends so; name it .jsonl, .csv, .parquet, .polecat.tsv or .gdelt.tsv, or give --format`,
    );
  return { path, format: named };
}
