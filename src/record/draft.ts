import type { Actor, ActorKind } from './actor.ts';
import type { Act, Force, QuotationKind } from './attribution.ts';
import type { EventStatus, EventType } from './event.ts';
import type { Range } from './span.ts';

/** Who says what, as the network sees it in one paragraph: PolNeAR's source, cue and content, and those spoken to. */
export interface CueReading {
  readonly source: Range | null;
  readonly cue: Range;
  /** What stands before the cue and what stands after it in its paragraph; empty where neither does. */
  readonly content: readonly Range[];
  readonly recipients: readonly Range[];
  readonly negated: boolean;
  /**
   * The probability that it is an attribution whose source, cue and content overlap with what a person would mark, measured where the
   * reader was not trained.
   */
  readonly score: number;
  /** Which reader, which version. */
  readonly by: string;
}

/** A place in the text with a probability. */
export interface WeighedRange extends Range {
  readonly weight: number;
}

/** What somebody did to somebody, as the network sees it. */
export interface EventReading {
  /** The words that tell it: a verb, a noun. */
  readonly cue: Range;
  readonly type: EventType;
  readonly status: EventStatus;
  /** Where it may be named who acts and who is acted on, word by word; what the weights lack to 1 is that no words near name it. */
  readonly actor: readonly WeighedRange[];
  readonly recipient: readonly WeighedRange[];
  /** The probability that the words tell an event of this type. */
  readonly score: number;
  /** Which reader, which version. */
  readonly by: string;
}

/**
 * An attribution before anyone knows who its words refer to: ranges only. `parent` is an index into the same list.
 *
 * `recipients` are the ranges that name those spoken to. `cited` are the ranges that name on whom the source itself
 * relies ("citing …", "quoting …", "in a statement carried by …"), in order towards the origin.
 */
export interface DraftAttribution {
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly recipients: readonly Range[];
  readonly cited: readonly Range[];
  readonly quotation: QuotationKind;
  readonly parent: number | null;
  readonly act: Act;
  readonly force: Force;
  readonly negated: boolean;
  readonly score: number;
  readonly by: string;
}

/** How a mention refers: by name, by a description ("the ministry"), by pronoun, or by a place that stands for a government. */
export type MentionForm = 'name' | 'description' | 'pronoun' | 'metonym';

/** A range of text that refers to an actor. */
export interface Mention extends Range {
  readonly actor: string;
  readonly form: MentionForm;
  readonly kind: ActorKind;
}

/** The actors of one document and a way from the text to them. */
export interface Cast {
  readonly actors: readonly Actor[];
  /** In text order; mentions may nest ("the [Iraqi] Prime Minister"), outer first. */
  readonly mentions: readonly Mention[];
}
