import type { DraftAttribution } from '../record/index.ts';
import type { ActorLookup } from './link-actor-lookup.ts';

/** How far before the cue the outlet is looked for, in characters: a paragraph or two. */
const REACH = 500;

/** "He is further quoted as saying", by nobody in particular: the outlet that was named last before. Null for any other cue. */
export function quoterBefore(
  text: string,
  { source, cue }: DraftAttribution,
  lookup: ActorLookup,
): string | null {
  if (source || !cue || !/\b(?:is|are|was|were|been)\b.*\bquoted$/.test(text.slice(cue.start, cue.end)))
    return null;
  if (!/^ as \p{L}+ing\b/u.test(text.slice(cue.end))) return null;
  const before = lookup.mentions.slice(0, lookup.firstFrom(cue.start));
  const outlet = before.findLast(({ actor }) => lookup.isOutlet(actor));
  return outlet && outlet.start > cue.start - REACH ? outlet.actor : null;
}
