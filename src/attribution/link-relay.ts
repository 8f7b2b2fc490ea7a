import type { DraftAttribution } from '../record/index.ts';
import type { ActorLookup } from './link-actor-lookup.ts';

/** Whom a whole report rests on, and from which place on. */
export interface Relay {
  readonly on: readonly string[];
  readonly from: number;
}

/** How far behind the outlet's name the cited one is looked for, in characters. */
const REACH = 120;

/** ", citing the ministry," and ", which cited officers" right behind an outlet's name. */
const CITES =
  /^,\s+(?:which\s+)?(?:citing|quoting|cited|quoted|cites|quotes)\s+(?:the\s+|an?\s+)?(?:\p{Ll}[\p{L}-]*\s+){0,3}["“]?$/u;

const RESTS_ON =
  /^\s+(?:reports?|reported|writes|wrote|says|said|tells|told|informs|informed|announced?|announces|claims|claimed|carried|disclosed|revealed|notes|learned|has learned)(?:\s+[\p{L}\d]+){0,4},?\s+(?:citing|quoting|with reference to|referring to|via)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,3}["“]?$/u;

/**
 * Finds where the publisher says of its own report that it rests on another outlet: "…, Lakeside Wire reports, citing
 * the Evening Ledger" (codebook, section 3, rule 5). Null where it does not.
 */
export function relayOf(
  text: string,
  drafts: readonly DraftAttribution[],
  speakers: readonly (string | null)[],
  publisher: string | null,
  lookup: ActorLookup,
): Relay | null {
  if (publisher === null) return null;
  for (const [index, draft] of drafts.entries()) {
    if (speakers[index] !== publisher || draft.cited.length === 0) continue;
    const on = draft.cited.flatMap((range) => lookup.actorsIn(range)).filter((id) => id !== publisher);
    if (on.length > 0) return { on, from: draft.cited[0]!.start };
  }
  return relayInText(text, publisher, lookup);
}

/** The same where no draft has it. */
function relayInText(text: string, publisher: string, lookup: ActorLookup): Relay | null {
  for (const mention of lookup.mentions) {
    if (mention.actor !== publisher) continue;
    const on = citedBehind(text, mention.end, lookup).filter((id) => id !== publisher);
    if (on.length > 0) return { on, from: mention.end };
  }
  return null;
}

/** Whom the words right behind an outlet's name say it cites: "reports, citing the Evening Ledger". */
export function citedBehind(text: string, end: number, lookup: ActorLookup): string[] {
  const { mentions } = lookup;
  const first = lookup.firstFrom(end);
  for (const mention of mentions.slice(first, first + 3)) {
    if (mention.start > end + REACH) break;
    const between = text.slice(end, mention.start);
    if (RESTS_ON.test(between) || CITES.test(between)) return [mention.actor];
  }
  return [];
}
