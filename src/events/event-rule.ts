import type { EventStatus, EventType } from '../record/index.ts';

/**
 * Where a rule looks for the one that something is done to: the object, the words after a preposition, the infinitive
 * ("to") or the clause ("that") after the trigger, the one that a noun belongs to ("possessor"), or the subject itself.
 */
export type SlotName =
  | 'object'
  | 'to'
  | 'that'
  | 'possessor'
  | 'subject'
  | 'with'
  | 'on'
  | 'upon'
  | 'against'
  | 'from'
  | 'of'
  | 'for'
  | 'in'
  | 'into'
  | 'at'
  | 'over'
  | 'between'
  | 'by'
  | 'toward'
  | 'towards'
  | 'across'
  | 'inside'
  | 'along'
  | 'among'
  | 'about'
  | 'through';

/**
 * One row: words that make an event of its file's type.
 *
 * `words` are lemmas or phrases of lemmas (`call on`). A verb matches at the head of a verb group, a noun anywhere, a
 * `phrase` at any word ("willing to"). `object` asks for one of these nouns in the object ("launched an *inquiry*"), or
 * in the subject of a passive. `notObject` forbids them; with `objectActs` that noun is the one it is done to ("summoned the *ambassador*"). `next` asks for one of these words right behind, `later`
 * somewhere in the clause (`notLater` forbids). `named` asks for a proper name as object; `speech` for words that someone says; `armed`
 * for words that among persons are mostly meant of words ("attacked his rival"). `content` says whether what the trigger governs may
 * tell further events: what is demanded or promised (`closed`) may not.
 */
export interface EventRule {
  readonly id: string;
  readonly as?: 'verb' | 'noun' | 'phrase';
  readonly words: readonly string[];
  readonly object?: readonly string[];
  readonly notObject?: readonly string[];
  readonly next?: readonly string[];
  readonly notNext?: readonly string[];
  readonly later?: readonly string[];
  readonly notLater?: readonly string[];
  readonly objectActs?: boolean;
  readonly armed?: boolean;
  readonly named?: boolean;
  readonly speech?: boolean;
  readonly recipient: readonly SlotName[];
  readonly reciprocal?: boolean;
  readonly content?: 'closed';
  readonly mode?: string;
  readonly status?: EventStatus;
  /** How often the row is right where it matches, 0 to 1; 0.8 where not given. */
  readonly score?: number;
  readonly examples: readonly string[];
  readonly counterexamples?: readonly string[];
}

/** A rule with the type of the file it stands in. */
export interface TypedRule extends EventRule {
  readonly type: EventType;
}
