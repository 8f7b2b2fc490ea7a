import type { DraftAttribution, Range } from '../record/index.ts';
import { CARRIED } from './carried.ts';
import type { ActorLookup } from './link-actor-lookup.ts';

/** "told", "in an interview with", "who spoke to": what follows is to whom the words were given. */
const GIVEN_TO =
  /\b(?:told|(?:spoke|speaking|speaks|talked|talking|wrote|writing|confirmed) (?:to|with|for|in)|(?:interview|conversation) (?:with|to|for|on|in|by)|(?:remarks?|comments?|statements?|briefing) (?:to|for)|article (?:for|in)|interviewed by)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}$/u;

/** Of these, those that say by themselves to whom one spoke; whom one "told" is the verb's own recipient. */
const INTERVIEWED =
  /\b(?:(?:spoke|speaking|speaks|talked|talking) (?:to|with)|(?:interview|conversation) (?:with|to|for)|(?:remarks?|comments?) (?:to|for)|interviewed by)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}$/u;

/** "reached by the daily Courier", "complained to the agency" */
const SPOKEN_TO =
  /\b(?:(?:reached|contacted|questioned|asked|approached|telephoned) by|(?:complained|declared|explained|insisted|revealed|stated|admitted|confided|replied) to)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}$/u;

/** "read over Radio Moyra", "leaked to the Courier", "hinted, through the Courier,": other ways to reach one. */
const REACHED =
  /\b(?:(?:read|broadcast|heard|transmitted|put) (?:out )?(?:later )?(?:over|on)|(?:leaked|sent|given|addressed|handed) to|through)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+){0,3}$/u;

/** "said **on** Radio Moyra", "speaking **on** Channel Nine" */
const ON_AIR =
  /\b(?:said|says|spoke|speaking|speaks|appeared|appearing|told|declared|stated|insisted|claimed|denied|denies|announced|warned|confirmed|argued|repeated|promised|admitted|writes|wrote|posts|posted) (?:live )?(?:on|in|over) (?:the )?(?:[\p{L}-]+ ){0,2}$/u;

/** How far from the cue a sentence is searched, in characters. */
const REACH = 400;

/** Outlets to which the sentence says the speaker spoke: they are recipients, too. One that carried or aired the words is none. */
export function outletsAddressed(text: string, draft: DraftAttribution, lookup: ActorLookup): string[] {
  const { source, cue } = draft;
  if (!source || !cue) return [];
  return outletsBehind([INTERVIEWED, SPOKEN_TO], text, draft, lookup, true);
}

/**
 * Outlets that the sentence says the speaker spoke to, besides the recipients: "Omar, who spoke to the Evening Ledger,
 * said …". Outlets inside the content are spoken of, not to.
 */
export function outletsTold(text: string, draft: DraftAttribution, lookup: ActorLookup): string[] {
  return outletsBehind([GIVEN_TO, SPOKEN_TO, REACHED, ON_AIR, CARRIED], text, draft, lookup);
}

function outletsBehind(
  ways: readonly RegExp[],
  text: string,
  draft: DraftAttribution,
  lookup: ActorLookup,
  isOneClause = false,
): string[] {
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
    if (
      isOneClause &&
      text.slice(Math.min(mention.end, anchor.start), Math.max(mention.start, anchor.end)).includes(';')
    )
      continue;
    if (ways.some((way) => way.test(before))) found.push(mention.actor);
  }
  return found;
}

function sentenceAround(text: string, anchor: Range): Range {
  const before = text.slice(Math.max(0, anchor.start - REACH), anchor.start);
  const stops = [
    ...before.matchAll(
      /\n|(?<=(?:\p{Ll}{3}|\b(?:it|so|no|do|in|on|up|us|me|to|go|him|her)|["”’)\d])[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/gu,
    ),
  ];
  const last = stops.at(-1);
  const start = anchor.start - before.length + (last ? last.index + last[0].length : 0);
  const after = text.slice(anchor.end, anchor.end + REACH);
  const stop = after.search(
    /\n|(?<=(?:\p{Ll}{3}|\b(?:it|so|no|do|in|on|up|us|me|to|go|him|her)|["”’)\d])[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u,
  );
  return { start, end: anchor.end + (stop === -1 ? after.length : stop) };
}
