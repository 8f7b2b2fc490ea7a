import {
  type Actor,
  type Analysis,
  type Attribution,
  type Cast,
  type Document,
  type Interaction,
  sideOf,
  stableId,
} from '../record/index.ts';
import { spanOf } from '../text/index.ts';
import { accountsOf } from './accounts.ts';
import type { InteractionMention } from './interaction-mention.ts';
import { interactionMentions } from './interaction-mentions.ts';
import { isJourneyToMeet } from './journeys.ts';
import { type MergedInteraction, mergeMentions } from './merge-mentions.ts';
import { namedHolder } from './named-holder.ts';

/**
 * The calls, meetings, visits, letters and talks that a document tells of, each once, with its participants, its date
 * as far as the text settles it, and each party's account of it.
 *
 * @example findInteractions(document, analysis, attributions, cast)[0]?.kind // 'call'
 */
export function findInteractions(
  document: Document,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
): Interaction[] {
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const states = new Map(cast.actors.filter((a) => a.kind === 'state').map((a) => [sideOf(a).key, a]));
  const actorOf = (id: string) => actors.get(id);
  const mentions = interactionMentions(document, analysis, attributions, cast, actorOf).map((mention) => ({
    ...mention,
    participants: mention.participants.map((id) => namedHolder(id, mention.participants, cast)),
  }));
  const named = new Set(cast.mentions.filter((m) => m.form === 'name').map((m) => m.actor));
  const told = mergeMentions(mentions, {
    actorOf,
    isNamed: (id) => named.has(id),
    parties: (kind, known) => partiesOf(cast, kind, known),
  });
  const dated: MergedInteraction[] = [];
  for (const interaction of told) {
    const day = () =>
      dated.length === 0
        ? dayOfReadout(document, analysis, interaction)
        : (daysOfVisit(interaction, dated) ?? dayOfOccasion(interaction, dated));
    dated.push({ ...interaction, date: interaction.date ?? day() });
  }
  const merged = dated.filter((one) => !isJourneyToMeet(one, dated, actorOf));
  const stateOf = (party: string) => states.get(party);
  const accounts = accountsOf(merged, { document, analysis, attributions, actorOf, stateOf });
  return merged.map((interaction, at) => ({
    id: stableId('i', [document.id, String(interaction.mentions[0]!.evidence.start), interaction.kind]),
    kind: interaction.kind,
    date: interaction.date,
    participants: [...interaction.participants],
    evidence: interaction.mentions.map((mention) => spanOf(document.text, mention.evidence)),
    accounts: accounts[at]!,
    by: interaction.mentions[0]!.by,
  }));
}

/** Of the people or states of a text, other than those known, the one named most for each party that is wanted, each of another country. */
function partiesOf({ actors }: Cast, kind: 'person' | 'state', known: readonly string[]): string[] {
  const found = actors.filter(({ id }) => known.includes(id));
  const isOther = (one: Actor) =>
    found.every((known) => known.id !== one.id && (known.country === null || known.country !== one.country));
  for (const one of actors.toSorted((a, b) => b.mentions.length - a.mentions.length))
    if (found.length < 2 && one.kind === kind && isOther(one)) found.push(one);
  return found.map(({ id }) => id);
}

/**
 * The day of a call or meeting that a readout opens with and does not date: that of the readout, which is issued when the thing has
 * taken place. Null in reports, further down, and where only a month is known.
 */
function dayOfReadout(
  { kind, published }: Document,
  { sentences }: Analysis,
  { mentions, kind: what }: MergedInteraction,
): string | null {
  const first = mentions[0]!;
  const opens = sentences[first.sentence]!.paragraph <= OPENING;
  if (kind !== 'readout' || !opens || first.retrospective || what === 'letter') return null;
  return published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : null;
}

/** Whom a visitor met is told behind the visit, and took place on its days: "From 3 to 5 May Brandt visited Kenya. … She was received by Oduya." */
function daysOfVisit(
  { participants, mentions }: MergedInteraction,
  before: readonly MergedInteraction[],
): string | null {
  if (mentions[0]!.retrospective) return null;
  const visit = before.findLast((one) => one.kind === 'visit' && !one.mentions[0]!.retrospective);
  const visitors = visit ? visit.mentions[0]!.participants : [];
  return visit && participants.some((id) => visitors.includes(id)) ? visit.date : null;
}

/** "Brandt was received on Monday. … He **handed over** a note", "then he **also** met Kato": on the day of what is told right before with one of those who took part. */
function dayOfOccasion(
  { participants, mentions }: MergedInteraction,
  before: readonly MergedInteraction[],
): string | null {
  const [{ handed, another, sentence, retrospective }] = mentions as [InteractionMention];
  const last = before.at(-1);
  if (!last || retrospective || !(handed || another)) return null;
  const isNear = last.mentions.some(
    (m) => !m.retrospective && sentence >= m.sentence && sentence - m.sentence <= NEAR,
  );
  const isTheirs = last.kind !== 'letter' && participants.some((id) => last.participants.includes(id));
  return isNear && isTheirs && !/\//.test(last.date ?? '') ? last.date : null;
}

/** What follows an occasion stands in the next sentence but one at most. */
const NEAR = 2;

/** Letterhead, title and day stand in as many blocks at most before the story. */
const OPENING = 7;
