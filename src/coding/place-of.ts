import type { Actor, RowPlace, Span } from '../record/index.ts';

/** What stands before the name of a place where something happens. "From" and "to" name where one comes from or goes. */
const AT =
  /\b(?:in|at|near|outside|inside|off|around)\s+(?:the\s+|northern |southern |eastern |western |central )?$/i;

/**
 * Where an event took place: the first town, region or state in its words that stands behind a word of place ("met **in Rome**"). Null
 * where its words name none; the place of another event or the dateline is not taken for it.
 */
export function placeOf(text: string, actors: readonly Actor[], evidence: readonly Span[]): RowPlace | null {
  const named = actors
    .filter(({ kind }) => kind === 'place' || kind === 'state' || kind === 'government')
    .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  for (const { start, end } of evidence)
    for (const { actor, mention } of named)
      if (mention.start >= start && mention.end <= end && AT.test(text.slice(start, mention.start)))
        return { name: actor.name, country: actor.country, isState: actor.kind === 'state', mention };
  return null;
}
