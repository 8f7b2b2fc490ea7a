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
import { mergeMentions } from './merge-mentions.ts';

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
  const merged = mergeMentions(mentions, actorOf);
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
