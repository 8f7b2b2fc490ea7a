import type { Attribution, Cast, Document, DraftAttribution } from '../record/index.ts';
import { spanOf } from '../text/index.ts';
import { ActorLookup } from './link-actor-lookup.ts';
import { chainsOf } from './link-chains.ts';
import { outletsAddressed } from './link-outlets-told.ts';
import { bindsOwnSide, sidesOf } from './own-side.ts';

/**
 * Gives every draft attribution its speaker, recipients, parent and chain from the cast of the document.
 *
 * Ids are `s1`, `s2`, … in the order of the drafts. `topics` is left empty; the pipeline fills it. A source that the
 * cast does not know has `speaker: null`.
 *
 * @example
 * // "…, the Daily Courier reported, citing a ministry statement" in a report of Continental Press:
 * linkAttributions(document, drafts, cast)[0]?.chain // ['a2', 'a1', 'a5']: publisher, Courier, ministry
 */
export function linkAttributions(
  document: Document,
  drafts: readonly DraftAttribution[],
  cast: Cast,
): Attribution[] {
  const lookup = new ActorLookup(document.text, cast);
  const speakers = drafts.map(({ source }) =>
    source && !NOBODY.test(document.text.slice(source.start, source.end)) ? lookup.actorIn(source) : null,
  );
  const chains = chainsOf(document, drafts, speakers, lookup);
  const sides = sidesOf(cast);
  return drafts.map((draft, index) => {
    const speaker = speakers[index] ?? null;
    const spokenTo = draft.recipients.flatMap((range) => lookup.actorsIn(range));
    const recipients = new Set(
      spokenTo.length > 0 || draft.parent !== null
        ? spokenTo
        : outletsAddressed(document.text, draft, lookup),
    );
    if (speaker !== null) recipients.delete(speaker);
    const { act, force } = bindsOwnSide(document.text, draft, speaker, lookup, sides) ?? draft;
    return {
      id: idOf(index),
      source: draft.source && spanOf(document.text, draft.source),
      cue: draft.cue && spanOf(document.text, draft.cue),
      content: draft.content.map((range) => spanOf(document.text, range)),
      quotation: draft.quotation,
      speaker,
      recipients: [...recipients],
      parent: draft.parent === null ? null : idOf(draft.parent),
      chain: chains[index]!,
      act,
      force,
      negated: draft.negated,
      topics: [],
      score: draft.score,
      by: draft.by,
    };
  });
}

/** "Nobody told him to leave": nobody speaks. */
const NOBODY = /^(?:nobody|no[ -]one|none)$/i;

function idOf(index: number): string {
  return `s${index + 1}`;
}
