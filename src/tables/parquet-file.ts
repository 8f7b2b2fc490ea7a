import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { ByteFile } from './byte-file.ts';
import type { FlatColumn } from './flat-table.ts';
import type { RowFile } from './row-file.ts';

/** Rows of one group, held in memory until it is full. */
const GROUP = 5000;

/** A Parquet file with the columns of a flat table: text as strings, numbers as doubles, what is unknown as null. The door to hyparquet-writer. */
export function openParquetFile<Row>(path: string, columns: readonly FlatColumn<Row>[]): RowFile<Row> {
  const file = new ByteFile(path);
  const bytes = new ByteWriter();
  const pass = () => {
    // Copied: the buffer is used again.
    file.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush: pass, finish: pass }),
    schema: schemaFromColumnData({ columnData: columnsOf(columns, []) }),
    createdBy: 'readout',
  });
  let rows: Row[] = [];
  const endGroup = () => {
    if (rows.length > 0) writer.write({ columnData: columnsOf(columns, rows), rowGroupSize: GROUP });
    rows = [];
  };
  return {
    write(row) {
      rows.push(row);
      if (rows.length === GROUP) endGroup();
    },
    finish() {
      endGroup();
      writer.finish();
      file.finish();
    },
    abandon: () => file.abandon(),
  };
}

function columnsOf<Row>(columns: readonly FlatColumn<Row>[], rows: readonly Row[]) {
  return columns.map(({ name, numeric, cell }) => ({
    name,
    data: rows.map((row) => {
      const value = cell(row);
      return value === '' ? null : value;
    }),
    type: numeric ? ('DOUBLE' as const) : ('STRING' as const),
  }));
}
