import type { DraftAttribution, Mention } from '../record/index.ts';
import type { ActorLookup } from './link-actor-lookup.ts';

/** Whom a whole report rests on, and from which place on. */
export interface Relay {
  readonly on: readonly string[];
  readonly from: number;
}

/** How far behind the outlet's name the cited one is looked for, in characters. */
const REACH = 120;

/** How one says on whom one rests: "citing", "with reference to", "which in turn quoted". */
const RESTING =
  '(?:(?:which|who)\\s+(?:itself\\s+|in\\s+turn\\s+|also\\s+)?(?:cit|quot)(?:ed|es)|(?:itself\\s+|in\\s+turn\\s+|also\\s+)?(?:citing|quoting|cited|quoted|cites|quotes)' +
  '|with\\s+reference\\s+to|referring\\s+to|relaying|on\\s+the\\s+(?:strength|authority|word)\\s+of|attributing\\s+(?:it|this|the\\s+\\p{Ll}+)\\s+to)\\s+';

/** What may stand before the name: "what it called", "an internal report of the". */
const THING =
  '(?:what\\s+(?:it|he|she|they)\\s+(?:called|described\\s+as|said\\s+(?:was|were))\\s+)?(?:the\\s+|an?\\s+)?(?:\\p{Ll}[\\p{L}-]*\\s+){0,3}(?:(?:of|by|from)\\s+(?:the\\s+|an?\\s+)?)?["“]?$';

/** ", citing the ministry," and ", which cited officers" right behind an outlet's name. */
const CITES = new RegExp(`^["”’]?,\\s+${RESTING}${THING}`, 'u');

/** "reports, citing the ministry", "said on Tuesday with reference to officers": the verb and when it was, then on whom one rests. */
const RESTS_ON = new RegExp(
  `^\\s+(?:(?:had|has|have|further|also|later|then)\\s+)*(?:reports?|reported|writes|wrote|says|said|tells|told|informs|informed|announced?|announces|claims|claimed|carried|disclosed|revealed|notes|learned)(?:\\s+(?!that\\b)[\\p{L}\\d]+){0,4},?\\s+(?:via\\s+|${RESTING})${THING}`,
  'u',
);

const OWN = [RESTS_ON, CITES];
const IN_TURN = [CITES];

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

/**
 * Whom the words right behind an outlet's name say it cites, and whom that one cites in its turn: "reports, citing the Evening Ledger, which
 * quoted a minister".
 *
 * @param inTurn whether what stands before `end` is itself cited
 */
export function citedBehind(text: string, end: number, lookup: ActorLookup, inTurn = false): string[] {
  const found: string[] = [];
  for (let from: number | null = end; from !== null; ) {
    const next: Mention | undefined = citedNext(text, from, inTurn || found.length > 0, lookup);
    if (next) found.push(next.actor);
    from = next?.end ?? null;
  }
  return found;
}

function citedNext(text: string, end: number, inTurn: boolean, lookup: ActorLookup): Mention | undefined {
  const first = lookup.firstFrom(end);
  return lookup.mentions.slice(first, first + 3).find((mention) => {
    const between = text.slice(end, Math.min(mention.start, end + REACH));
    return mention.start <= end + REACH && (inTurn ? IN_TURN : OWN).some((way) => way.test(between));
  });
}
