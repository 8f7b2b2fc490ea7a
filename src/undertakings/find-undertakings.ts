import {
  type Analysis,
  type Attribution,
  type Cast,
  type Document,
  type Event,
  type Interaction,
  sideOf,
  stableId,
  type Undertaking,
} from '../record/index.ts';
import { contains, overlaps, sentenceAt, spanOf } from '../text/index.ts';
import { AddresseeScene } from './addressee-signs.ts';
import { agreements } from './agreements.ts';
import { appointments } from './appointments.ts';
import { completeParties } from './complete-parties.ts';
import type { DraftUndertaking } from './draft-undertaking.ts';
import { undertakingsFromAttributions } from './from-attributions.ts';
import { ultimatums } from './ultimatums.ts';

/**
 * Demands, ultimatums, commitments, offers, refusals, warnings, agreements and appointments in a document, each once,
 * in text order, with its words and terms.
 *
 * A demand inside an ultimatum is the ultimatum. The same thing said twice (same kind and parties, nearly the same
 * words) is one row with both attributions.
 */
export function findUndertakings(
  document: Document,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
  interactions: readonly Interaction[],
  events: readonly Event[],
): Undertaking[] {
  const { text } = document;
  const scene = new AddresseeScene(text, analysis, cast, attributions, interactions, events);
  const partiesOf = completeParties(cast, interactions, scene);
  const drafts = draftUndertakings(document, analysis, attributions, cast);
  const whole = drafts.map((draft) => ({ ...draft, ...partiesOf(draft) }));
  return mergeRestated(text, withoutHeadlines(analysis, cast, whole)).map((draft) => ({
    ...draft,
    id: stableId('u', [document.id, draft.kind, String(draft.what.start), String(draft.what.end)]),
    what: spanOf(text, draft.what),
    alternatives: draft.alternatives.map((range) => spanOf(text, range)),
    domains: draft.domains.map((range) => spanOf(text, range)),
    condition: draft.condition && spanOf(text, draft.condition),
    attributions: [...draft.attributions],
  }));
}

/** What the words themselves say, in text order: whom they leave out is null. */
export function draftUndertakings(
  { text }: Document,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
): DraftUndertaking[] {
  const named = [
    ...ultimatums(text, analysis, attributions, cast),
    ...agreements(text, analysis, cast),
    ...appointments(text, analysis, cast),
  ].map((draft) =>
    draft.attributions.length > 0 ? draft : { ...draft, attributions: tellers(draft, attributions) },
  );
  const voiced = undertakingsFromAttributions(text, analysis, attributions, cast).filter(
    (draft) => !named.some((other) => other.kind === 'ultimatum' && overlaps(other.what, draft.what)),
  );
  return [...named, ...voiced].sort((a, b) => a.what.start - b.what.start || a.what.end - b.what.end);
}

/** The innermost attribution whose content tells of it; none when the document itself does. */
function tellers(draft: DraftUndertaking, attributions: readonly Attribution[]): string[] {
  const telling = attributions.filter((a) => a.content.some((span) => contains(span, draft.what)));
  const innermost = telling.find((a) => !telling.some((other) => other.parent === a.id));
  return innermost ? [innermost.id] : [];
}

/** Without those of a headline that the text below tells in full: of the same kind, by the same side. */
function withoutHeadlines(
  analysis: Analysis,
  cast: Cast,
  drafts: readonly DraftUndertaking[],
): DraftUndertaking[] {
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const sideFrom = ({ from }: DraftUndertaking) => {
    const actor = actors.get(from ?? '');
    return actor ? sideOf(actor).key : null;
  };
  const isHeadline = ({ what }: DraftUndertaking) =>
    analysis.paragraphs[sentenceAt(analysis.sentences, what.start)?.paragraph ?? -1]?.heading ?? false;
  return drafts.filter(
    (draft) =>
      !isHeadline(draft) ||
      !drafts.some(
        (other) => !isHeadline(other) && other.kind === draft.kind && sideFrom(other) === sideFrom(draft),
      ),
  );
}

function mergeRestated(text: string, drafts: readonly DraftUndertaking[]): DraftUndertaking[] {
  const kept: DraftUndertaking[] = [];
  for (const draft of drafts) {
    const at = kept.findIndex((other) => isSame(text, other, draft));
    if (at === -1) {
      kept.push(draft);
      continue;
    }
    const known = kept[at]!;
    const domains = known.domains.length > 0 ? known.domains : draft.domains;
    kept[at] = { ...known, domains, attributions: [...known.attributions, ...draft.attributions] };
  }
  return kept;
}

function isSame(text: string, a: DraftUndertaking, b: DraftUndertaking): boolean {
  if (a.kind !== b.kind) return false;
  if (contains(a.what, b.what) || contains(b.what, a.what)) return true;
  if (a.kind !== 'agreement' && (a.from !== b.from || a.to !== b.to)) return false;
  const [one, two] = [wordsOf(text, a), wordsOf(text, b)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, one.size + two.size - shared) >= 0.6;
}

function wordsOf(text: string, { what }: DraftUndertaking): Set<string> {
  const words =
    text
      .slice(what.start, what.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !/^(?:the|a|an|to|that|of|and)$/.test(word)));
}
