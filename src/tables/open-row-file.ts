import { ByteFile } from './byte-file.ts';
import type { RowFile } from './row-file.ts';
import { type TableFormat, TEXT_FORMATS } from './text-formats.ts';

/** Opens a file for rows in a format, anew. The writer of Parquet is loaded only when asked for. */
export async function openRowFile(path: string, format: TableFormat): Promise<RowFile> {
  if (format === 'parquet') return (await import('./parquet-file.ts')).openParquetFile(path);
  const { header, lines } = TEXT_FORMATS[format];
  const file = new ByteFile(path);
  file.write(header);
  return {
    write: (row) => file.write(lines(row)),
    finish: () => file.finish(),
    abandon: () => file.abandon(),
  };
}
