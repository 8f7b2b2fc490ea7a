import type { EventReading, EventStatus, EventType, Range } from '../record/index.ts';

/** An event as one place of the text tells it, before the same event told twice is made one. */
export interface DraftEvent {
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** Whether the recipient is named only inside what is said or undertaken. */
  readonly within: boolean;
  /** Whether the recipient is the subject of a passive: "**Kenya** was accused"; it does not act. */
  readonly passive: boolean;
  /** Whether it goes from one to the other, as a letter does, though it is of a type that has all on both sides. */
  readonly oneWay: boolean;
  readonly date: string | null;
  readonly status: EventStatus;
  readonly attribution: string | null;
  readonly evidence: Range;
  /** The sentence that tells it. */
  readonly sentence: Range;
  /** The word that tells it. */
  readonly cue: Range;
  /** What the network saw there; null where only a rule found it. */
  readonly reading: EventReading | null;
  /** Whether it stands in the headline, which the body tells again in other words. */
  readonly heading: boolean;
  /** Lemmas of its nouns, names and verbs, to tell whether the same thing is said again. */
  readonly words: readonly string[];
  readonly score: number;
  readonly by: string;
}
