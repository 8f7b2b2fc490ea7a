import {
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
import { interactionMentions } from './interaction-mentions.ts';
import { type MergedInteraction, mergeMentions } from './merge-mentions.ts';

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
  const mentions = interactionMentions(document, analysis, attributions, cast, actorOf);
  const named = new Set(cast.mentions.filter((m) => m.form === 'name').map((m) => m.actor));
  const merged = mergeMentions(mentions, { actorOf, isNamed: (id) => named.has(id) }).map(
    (interaction, at) =>
      at === 0
        ? { ...interaction, date: interaction.date ?? dayOfReadout(document, analysis, interaction) }
        : interaction,
  );
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

/** Letterhead, title and day stand in as many blocks at most before the story. */
const OPENING = 7;
