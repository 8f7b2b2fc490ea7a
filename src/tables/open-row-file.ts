import type { EventRow } from '../record/index.ts';
import { ByteFile } from './byte-file.ts';
import { FLAT_COLUMNS, type FlatColumn } from './flat-table.ts';
import type { RowFile } from './row-file.ts';
import { type TableFormat, TEXT_FORMATS } from './text-formats.ts';

/** Opens a file for events in a format, anew. */
export async function openRowFile(path: string, format: TableFormat): Promise<RowFile<EventRow>> {
  if (format === 'parquet') return openParquet(path, FLAT_COLUMNS);
  const { header, lines } = TEXT_FORMATS[format];
  const file = new ByteFile(path);
  file.write(header);
  return {
    write: (row) => file.write(lines(row)),
    finish: () => file.finish(),
    abandon: () => file.abandon(),
  };
}

/** Opens a Parquet file for rows of any flat table, anew. Its writer is loaded only when asked for. */
export async function openParquet<Row>(
  path: string,
  columns: readonly FlatColumn<Row>[],
): Promise<RowFile<Row>> {
  return (await import('./parquet-file.ts')).openParquetFile(path, columns);
}
