import { mkdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOfReading } from '../coding/index.ts';
import {
  BRAT_CONFIGURATION,
  bratFiles,
  type Exported,
  type ExportedSet,
  ROW_TABLES,
  type RowTable,
  rowStream,
  TEXT_STREAMS,
  type TextStream,
} from '../exchange/index.ts';
import { read } from '../pipeline/index.ts';
import { LexiconError, ModelError, UsageError } from '../record/index.ts';
import { FLAT_COLUMNS, openParquet, TEXT_FORMATS } from '../tables/index.ts';
import { reportFailure } from './failures.ts';
import { openOptions } from './open-options.ts';
import type { ExportOptions } from './options.ts';
import { cannotWrite, print, writeWhole } from './output.ts';
import { warn } from './read-command.ts';

/**
 * `readout export`: the inputs, read one after the other, in a format of other tools. One that cannot be read is reported and the others are still done. Gives
 * the exit code.
 */
export async function exportCommand(
  inputs: readonly string[],
  options: ExportOptions,
  version: string,
): Promise<number> {
  const { format, output } = options;
  const outcome = { code: 0 };
  const set = readings(inputs, options, outcome);
  if (format === 'brat') await writeFolder(needed(output, 'brat makes two files of each document'), set);
  else if (format.endsWith('.parquet')) {
    const name = format.slice(0, -'.parquet'.length);
    await writeParquet(needed(output, 'Parquet is no text'), tableOf(name, version), set);
  } else {
    const text = streamOf(format, version)(set);
    if (output !== undefined) await writeWhole(output, text);
    else for await (const piece of text) await print(piece);
  }
  return outcome.code;
}

async function* readings(
  inputs: readonly string[],
  options: ExportOptions,
  outcome: { code: number },
): AsyncGenerator<Exported> {
  const seen = new Map<string, string>();
  for (const input of inputs) {
    try {
      const reading = await read(input, openOptions(options));
      warn(input, reading.diagnostics);
      const { id } = reading.document;
      const same = seen.get(id);
      if (same !== undefined) {
        console.error(`readout: ${input}: is the same text as ${same} and is given out once`);
        continue;
      }
      seen.set(id, input);
      yield { id, reading };
    } catch (error) {
      // What every input needs is said once.
      if (error instanceof LexiconError || error instanceof ModelError) throw error;
      outcome.code = Math.max(outcome.code, reportFailure(error));
    }
  }
}

function needed(output: string | undefined, why: string): string {
  if (output === undefined) throw new UsageError(`${why}; name where to write with --output`);
  return output;
}

/** Events are rows of `readout code`, whose formats they share. */
function eventTable(version: string) {
  const rows = ({ id, reading }: Exported) => rowsOfReading(reading, id, version);
  return { rows, columns: FLAT_COLUMNS };
}

function streamOf(format: string, version: string): TextStream {
  const { rows } = eventTable(version);
  switch (format) {
    case 'events.csv':
      return rowStream(rows, TEXT_FORMATS.csv);
    case 'events.jsonl':
      return rowStream(rows, TEXT_FORMATS.plover);
    case 'polecat':
    case 'gdelt':
      return rowStream(rows, TEXT_FORMATS[format]);
    default:
      return TEXT_STREAMS[format]!;
  }
}

function tableOf(name: string, version: string): RowTable<unknown> {
  return name === 'events' ? (eventTable(version) as RowTable<unknown>) : ROW_TABLES[name]!;
}

async function writeParquet(
  path: string,
  { rows, columns }: RowTable<unknown>,
  set: ExportedSet,
): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await openParquet(beside, columns);
    try {
      for await (const exported of set) for (const row of rows(exported)) file.write(row);
    } catch (error) {
      file.abandon();
      throw error;
    }
    file.finish();
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw cannotWrite(path, error);
  }
}

/** Names are made from ids, never from what a text or an address says. */
async function writeFolder(path: string, set: ExportedSet): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw cannotWrite(path, error);
  });
  await writeWhole(join(path, 'annotation.conf'), BRAT_CONFIGURATION);
  for await (const exported of set)
    for (const { name, text } of bratFiles(exported)) await writeWhole(join(path, name), text);
}
