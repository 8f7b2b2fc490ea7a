import type { DraftAttribution, Range } from '../record/index.ts';
import { CARRIED } from './carried.ts';
import type { ActorLookup } from './link-actor-lookup.ts';

/** "told", "in an interview with", "who spoke to": what follows is to whom the words were given. */
const GIVEN_TO =
  /\b(?:told|(?:spoke|speaking|speaks|talked|talking|wrote|writing|confirmed) (?:to|with|for|in)|(?:interview|conversation) (?:with|to|for|on|in|by)|(?:remarks?|comments?|statements?|briefing) (?:to|for)|article (?:for|in)|interviewed by)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}$/u;

/** "reached by the daily Courier", "complained to the agency", "read over Radio Moyra", "hinted, through the Courier,": other ways to reach an outlet. */
const REACHED =
  /\b(?:(?:reached|contacted|questioned|asked|approached|telephoned) by|(?:complained|declared|explained|insisted|revealed|stated|admitted|confided|replied) to|(?:read|broadcast|heard|transmitted|put) (?:out )?(?:later )?(?:over|on)|(?:leaked|sent|given|addressed|handed) to|through)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}$/u;

/** "said **on** Radio Moyra", "speaking **on** Channel Nine" */
const ON_AIR =
  /\b(?:said|says|spoke|speaking|speaks|appeared|appearing|told|declared|stated|insisted|claimed|denied|denies|announced|warned|confirmed|argued|repeated|promised|admitted|writes|wrote|posts|posted) (?:live )?(?:on|in|over) (?:the )?(?:[\p{L}-]+ ){0,2}$/u;

/** How far from the cue a sentence is searched, in characters. */
const REACH = 400;

/**
 * Outlets that the sentence says the speaker spoke to, besides the recipients: "Omar, who spoke to the Evening Ledger,
 * said …". Outlets inside the content are spoken of, not to.
 */
export function outletsTold(text: string, draft: DraftAttribution, lookup: ActorLookup): string[] {
  const anchor = draft.cue ?? draft.source;
  if (!anchor) return [];
  const { start, end } = sentenceAround(text, anchor);
  const found: string[] = [];
  const { mentions } = lookup;
  for (let at = lookup.firstFrom(start); at < mentions.length && mentions[at]!.end <= end; at++) {
    const mention = mentions[at]!;
    if (
      !lookup.isOutlet(mention.actor) ||
      draft.content.some((c) => c.start <= mention.start && mention.end <= c.end)
    )
      continue;
    const before = text.slice(Math.max(start, mention.start - 80), mention.start);
    if (GIVEN_TO.test(before) || ON_AIR.test(before) || CARRIED.test(before) || REACHED.test(before))
      found.push(mention.actor);
  }
  return found;
}

function sentenceAround(text: string, anchor: Range): Range {
  const before = text.slice(Math.max(0, anchor.start - REACH), anchor.start);
  const stops = [...before.matchAll(/\n|(?<=(?:\p{Ll}{3}|["”’)\d])[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/gu)];
  const last = stops.at(-1);
  const start = anchor.start - before.length + (last ? last.index + last[0].length : 0);
  const after = text.slice(anchor.end, anchor.end + REACH);
  const stop = after.search(/\n|(?<=(?:\p{Ll}{3}|["”’)\d])[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u);
  return { start, end: anchor.end + (stop === -1 ? after.length : stop) };
}
