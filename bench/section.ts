import type { Figure } from './bootstrap.ts';

/** One table of the evaluation. `skipped` says what is missing when there was nothing to measure on. */
export interface Section {
  readonly title: string;
  readonly rows: readonly {
    readonly name: string;
    readonly figure: Figure;
    readonly unit?: 'share' | 'number';
  }[];
  readonly notes: readonly string[];
  readonly skipped: string | null;
}

/** A section that could not be measured, and why. */
export function skipped(title: string, why: string): Section {
  return { title, rows: [], notes: [], skipped: why };
}
