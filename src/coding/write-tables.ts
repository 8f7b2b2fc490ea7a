import { renameSync, unlinkSync } from 'node:fs';
import { InputError } from '../record/index.ts';
import { ByteFile, openRowFile, type RowFile } from '../tables/index.ts';
import { readJournal } from './journal.ts';
import { cannotWrite, type RunFiles } from './outputs.ts';

/**
 * Writes all tables and the rejects of a run from its whole journal, each under another name until all of them are on the disk; then gives
 * them their names and removes the journal.
 *
 * @throws UsageError when one cannot be written; then none has its name, and the journal is still there.
 */
export async function writeTables({ outputs, rejects, journal }: RunFiles): Promise<void> {
  const paths = [rejects, ...outputs.map(({ path }) => path)];
  const files: (ByteFile | RowFile)[] = [];
  try {
    const rejected = new ByteFile(unfinished(rejects));
    files.push(rejected);
    const tables: RowFile[] = [];
    for (const { path, format } of outputs) {
      const table = await openRowFile(unfinished(path), format);
      files.push(table);
      tables.push(table);
    }
    for await (const { line } of readJournal(journal)) {
      if (!('outcome' in line)) continue;
      if ('reject' in line.outcome) rejected.write(`${JSON.stringify(line.outcome.reject)}\n`);
      else for (const row of line.outcome.rows) for (const table of tables) table.write(row);
    }
    for (const file of files) file.finish();
    for (const path of paths) renameSync(unfinished(path), path);
    unlinkSync(journal);
  } catch (error) {
    for (const file of files) file.abandon();
    for (const path of paths) removeQuietly(unfinished(path));
    throw error instanceof InputError ? error : cannotWrite(outputs[0]!.path, error);
  }
}

function unfinished(path: string): string {
  return `${path}.new`;
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was never made, or has its name already.
  }
}
