import { mkdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOfReading } from '../coding/index.ts';
import {
  BRAT_CONFIGURATION,
  bratFiles,
  type Exported,
  type ExportedSet,
  JOINED_INTERACTION_STREAMS,
  LEDGER_STREAMS,
  PARTY_STREAMS,
  ROW_TABLES,
  type RowTable,
  rowStream,
  TEXT_STREAMS,
  type TextStream,
} from '../exchange/index.ts';
import { read } from '../pipeline/index.ts';
import { LexiconError, ModelError, UsageError } from '../record/index.ts';
import { openQuestions, type ReadOnlyStore } from '../store/index.ts';
import { FLAT_COLUMNS, openParquet, TEXT_FORMATS } from '../tables/index.ts';
import { reportFailure } from './failures.ts';
import { openOptions } from './open-options.ts';
import type { ExportOptions } from './options.ts';
import { cannotWrite, print, writeWhole } from './output.ts';
import { warn } from './read-command.ts';
import { placeOf } from './record-place.ts';
import { recordedEntries, recordedInteractions, recordedParties, recordedReadings } from './record-sets.ts';

/**
 * `readout export`: the inputs, read one after the other, or all that a record holds, in a format of other tools. An input that cannot be read is reported and
 * the others are still done. Gives the exit code.
 */
export async function exportCommand(
  inputs: readonly string[],
  options: ExportOptions,
  version: string,
): Promise<number> {
  const outcome = { code: 0 };
  if (inputs.length > 0) {
    if (options.record !== undefined) throw new UsageError('give inputs, or --record, not both');
    if (isOfDossier(options.format))
      throw new UsageError(`${options.format} spans documents and needs a record; make one with readout add`);
    await writeReadings(readings(inputs, options, outcome), options, version);
    return outcome.code;
  }
  checkOutput(options);
  const store = await openQuestions(placeOf(options));
  try {
    for (const { message } of store.diagnostics) console.error(`readout: ${message}`);
    const text = dossierText(options.format, store);
    if (text === null) await writeReadings(recordedReadings(store), options, version);
    else await writeText(text, options);
  } finally {
    await store.close();
  }
  return outcome.code;
}

function isOfDossier(format: string): boolean {
  return /^(?:parties|joined-interactions|ledger)\./.test(format);
}

/** What spans the documents of a record; null for a format that goes document by document. */
function dossierText(format: string, store: ReadOnlyStore): AsyncIterable<string> | null {
  if (!isOfDossier(format)) return null;
  const [name, ending] = format.split('.') as [string, 'csv' | 'jsonl' | 'ftm'];
  if (name === 'parties') return PARTY_STREAMS[ending](recordedParties(store));
  if (name === 'ledger') return LEDGER_STREAMS[ending](recordedEntries(store));
  return JOINED_INTERACTION_STREAMS[ending](recordedInteractions(store));
}

/** Before anything is opened or read. */
function checkOutput({ format, output }: ExportOptions): void {
  const why =
    format === 'brat'
      ? 'brat makes two files of each document'
      : format.endsWith('.parquet')
        ? 'Parquet is no text'
        : null;
  if (why !== null && output === undefined) throw new UsageError(`${why}; name where to write with --output`);
}

async function writeReadings(set: ExportedSet, options: ExportOptions, version: string): Promise<void> {
  checkOutput(options);
  const { format, output } = options;
  if (format === 'brat') await writeFolder(output!, set);
  else if (format.endsWith('.parquet'))
    await writeParquet(output!, tableOf(format.slice(0, -'.parquet'.length), version), set);
  else await writeText(streamOf(format, version)(set), options);
}

async function writeText(text: AsyncIterable<string>, { output }: ExportOptions): Promise<void> {
  if (output !== undefined) await writeWhole(output, text);
  else for await (const piece of text) await print(piece);
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
