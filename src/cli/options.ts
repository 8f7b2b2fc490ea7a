import type { TableFormat } from '../tables/index.ts';

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
