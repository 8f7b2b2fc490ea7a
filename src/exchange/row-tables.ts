import type { FlatColumn } from '../tables/index.ts';
import type { Exported } from './exported.ts';
import { INTERACTION_COLUMNS, interactionRows } from './interaction-rows.ts';
import { STATEMENT_COLUMNS, statementRows } from './statement-rows.ts';
import { UNDERTAKING_COLUMNS, undertakingRows } from './undertaking-rows.ts';

/** Rows of one kind and how they look in a flat table. */
export interface RowTable<Row> {
  readonly rows: (exported: Exported) => readonly Row[];
  readonly columns: readonly FlatColumn<Row>[];
}

function table<Row>(rows: RowTable<Row>['rows'], columns: readonly FlatColumn<Row>[]): RowTable<unknown> {
  return { rows, columns: columns as readonly FlatColumn<unknown>[] };
}

/** The tables of what a reading holds besides events, by name. */
export const ROW_TABLES: Readonly<Record<string, RowTable<unknown>>> = {
  statements: table(statementRows, STATEMENT_COLUMNS),
  interactions: table(interactionRows, INTERACTION_COLUMNS),
  undertakings: table(undertakingRows, UNDERTAKING_COLUMNS),
};
