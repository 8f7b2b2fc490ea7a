import type { Act } from '../record/index.ts';
import type { TableFormat } from '../tables/index.ts';
import type { ExportFormat } from './export-formats.ts';

/** Command-line options of all commands, as commander gives them. */
export interface SharedOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  readonly output?: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly width?: number;
  readonly lexicons?: string;
  readonly gazetteer: readonly string[];
  readonly allowPrivate: boolean;
  readonly timeout: number;
  readonly maxSize: number;
}

/** Options of `readout compare` alone. */
export interface CompareFlags {
  readonly brief: boolean;
  readonly versions: boolean;
  readonly anyway: boolean;
  readonly partyA?: string;
  readonly partyB?: string;
  readonly interaction?: number;
}

/** Options of `readout code`; its workers get the last three. */
export interface CodeOptions {
  readonly pairs?: string;
  readonly output?: readonly string[];
  readonly format?: TableFormat;
  readonly workers?: number;
  readonly overwrite: boolean;
  readonly lexicons?: string;
  readonly gazetteer: readonly string[];
  readonly maxSize: number;
}

/** Options of all commands that write to a record. */
export interface RecordOptions {
  readonly record?: string;
  readonly lexicons?: string;
  readonly gazetteer: readonly string[];
  readonly maxSize: number;
}

/** Options of `readout add` and `readout watch`: how addresses are asked. */
export interface NetworkOptions extends RecordOptions {
  readonly pages: boolean;
  readonly allowPrivate: boolean;
  readonly timeout: number;
}

/** Options of `readout add`. */
export interface AddFlags extends NetworkOptions {
  readonly retry: boolean;
}

/** Options of `readout watch`. */
export interface WatchFlags extends NetworkOptions {
  readonly every: number;
  readonly threshold: number;
  readonly webhook?: string;
  readonly notify?: string;
  readonly state?: string;
  readonly once: boolean;
}

/** Options of `readout judge`. */
export interface JudgeFlags extends RecordOptions {
  readonly document?: string;
  readonly set: readonly string[];
  readonly note?: string;
  readonly who?: string;
}

/** Options of `readout export`. */
export interface ExportOptions
  extends RecordOptions,
    Pick<SharedOptions, 'allowPrivate' | 'timeout' | 'output'> {
  readonly format: ExportFormat;
}

/** Options of `readout serve` and `readout mcp`. */
export interface DeskFlags extends RecordOptions {
  readonly allowPrivate: boolean;
  readonly timeout: number;
  readonly readOnly: boolean;
}

/** Options of `readout serve`. */
export interface ServeFlags extends DeskFlags {
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly allowHost: readonly string[];
}

/** Options of the questions to a record: `readout search`, `timeline`, `ledger` … Each takes those that mean something to it. */
export interface AskOptions
  extends Pick<RecordOptions, 'record'>,
    Pick<SharedOptions, 'output' | 'color' | 'width'> {
  readonly format: 'text' | 'json' | 'csv' | 'markdown';
  readonly limit?: number;
  readonly after?: string;
  readonly speaker?: string;
  readonly recipient?: string;
  readonly party?: string;
  readonly act?: Act;
  readonly minForce?: number;
  readonly topic?: string;
  readonly publisher?: string;
  readonly kind?: string;
  readonly standing?: string;
  readonly minDivergence?: number;
  readonly from?: string;
  readonly to?: string;
}
