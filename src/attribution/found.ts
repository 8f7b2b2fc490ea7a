import type { CueEntry, CueFrame, Range } from '../record/index.ts';

/** An attribution as the reader saw it, before nesting, act and force. Ranges are characters of the document. */
export interface Found {
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly recipients: readonly Range[];
  /** On whom the source relies ("citing …"), in order towards the origin. */
  readonly cited: readonly Range[];
  readonly negated: boolean;
  /** The row of the lexicon, or null where the lexicon has none. */
  readonly entry: CueEntry | null;
  readonly frame: CueFrame;
  readonly score: number;
  readonly by: string;
  /** Index of the sentence that holds the cue. */
  readonly sentence: number;
}
