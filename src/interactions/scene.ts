import type { ClauseView } from '../clauses/index.ts';
import type { Actor, Analysis, Attribution, Cast, Document, Mention } from '../record/index.ts';
import type { InteractionMention } from './interaction-mention.ts';

/** One sentence with all that is needed to say which interaction it tells of. */
export interface Scene {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly cast: Cast;
  readonly attributions: readonly Attribution[];
  readonly actorOf: (id: string) => Actor | undefined;
  readonly view: ClauseView;
  /** The outermost mentions of the sentence, in text order. */
  readonly outer: readonly Mention[];
  /** The day that stands over the sentence, as in a diary; null where none does. */
  readonly entryDay: string | null;
  /** What earlier sentences told of, in text order: "the two" are often those who met there. */
  readonly earlier: readonly InteractionMention[];
}
