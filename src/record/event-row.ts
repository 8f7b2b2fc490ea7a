import type { Actor, ActorKind } from './actor.ts';
import type { Act, Force } from './attribution.ts';
import type { EventStatus, EventType } from './event.ts';
import { nearestSpan, type Range, type Span } from './span.ts';

/** A party of an event, statement or undertaking as a row names it: what the record knows of the actor, and the mention nearest to its words. */
export interface RowParty {
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly code: string | null;
  /** The first role that the text gives: `foreign minister`. */
  readonly role: string | null;
  readonly wikidata: string | null;
  readonly mention: Span | null;
}

/** An actor as the row of something that stands at a place of the text names it. */
export function rowPartyOf(actor: Actor, at: Range): RowParty {
  const { name, kind, country, code, roles, wikidata, mentions } = actor;
  return {
    name,
    kind,
    country,
    code,
    role: roles[0]?.title ?? null,
    wikidata,
    mention: nearestSpan(mentions, at),
  };
}

/** The statement in which an event stands. `chain` names whom it came through, publisher first. */
export interface RowAttribution {
  readonly speaker: string | null;
  readonly cue: Span | null;
  readonly act: Act;
  readonly force: Force;
  readonly chain: readonly string[];
}

/** CAMEO for users of GDELT and ICEWS: `code` is the one below the root that the mode tells (`042`), else the root's own (`040`), `goldstein` -10 (conflict) to 10 (cooperation). */
export interface CameoCode {
  readonly root: string;
  readonly code: string;
  readonly quad: 1 | 2 | 3 | 4;
  readonly goldstein: number;
}

/** Where an event took place, as its own words name it. */
export interface RowPlace {
  readonly name: string;
  readonly country: string | null;
  /** True for a state, false for a place in one. */
  readonly isState: boolean;
  readonly mention: Span;
}

/**
 * One event of one document of a corpus, by itself: everything that it needs to be traced and counted.
 *
 * `document` is the corpus's own name for the document, `textId` the id of the very words that were read, and every span
 * counts in them. `quad` is PLOVER's, `cameo.quad` GDELT's; they differ for a request. `version` is the program's.
 */
export interface EventRow {
  readonly id: string;
  readonly document: string;
  readonly textId: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly status: EventStatus;
  readonly date: string | null;
  readonly quad: 1 | 2 | 3 | 4;
  readonly cameo: CameoCode;
  readonly actor: readonly RowParty[];
  readonly recipient: readonly RowParty[];
  readonly place: RowPlace | null;
  readonly attribution: RowAttribution | null;
  readonly evidence: readonly Span[];
  readonly score: number;
  readonly by: string;
  readonly version: string;
}
