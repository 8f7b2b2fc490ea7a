import type { Range, UndertakingKind } from '../record/index.ts';

/** An undertaking as one rule found it, before the same thing said twice is made one. */
export interface DraftUndertaking {
  readonly kind: UndertakingKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly what: Range;
  readonly alternatives: readonly Range[];
  readonly domains: readonly Range[];
  readonly condition: Range | null;
  readonly deadline: string | null;
  readonly status: string | null;
  readonly restates: boolean;
  readonly attributions: readonly string[];
  readonly by: string;
}

/** What most undertakings lack. */
export const PLAIN = {
  alternatives: [],
  domains: [],
  condition: null,
  deadline: null,
  status: null,
  restates: false,
} as const;
