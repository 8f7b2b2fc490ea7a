import type { InteractionKind, Range } from '../record/index.ts';

/** One place where the text names an interaction. `participants` may be incomplete or empty ("the call followed …"). */
export interface InteractionMention {
  readonly kind: InteractionKind;
  /** True when the words say little of how it took place ("talks", "spoke"). */
  readonly weak: boolean;
  readonly sentence: number;
  readonly evidence: Range;
  readonly participants: readonly string[];
  readonly date: string | null;
  /** True when it points back ("the call") and does not say who took part. */
  readonly definite: boolean;
  /** True of a definite one that says which it was by its day ("the call on Monday"); it may be the first place that tells of it. */
  readonly dayed: boolean;
  /** True when it points back and names those who took part besides ("the talks were also attended by Oduya"). */
  readonly adds: boolean;
  /** True when it stands in a headline or another line without an end mark. */
  readonly headline: boolean;
  /** True when its sentence looks back at an earlier time ("back in March", "their previous meeting"). */
  readonly retrospective: boolean;
  /** True where it says that it is one more ("**also** met Brandt", "**later** rang Brandt"). */
  readonly another: boolean;
  /** True of a letter that is handed over there and then. */
  readonly handed: boolean;
  readonly by: string;
}
