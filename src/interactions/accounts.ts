import type { Account, Actor, Analysis, Attribution, Document } from '../record/index.ts';
import { sentenceAt } from '../text/index.ts';
import type { MergedInteraction } from './merge-mentions.ts';

interface Scene {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly attributions: readonly Attribution[];
  readonly actorOf: (id: string) => Actor | undefined;
  readonly stateOf: (country: string) => Actor | undefined;
}

/**
 * What each party tells of each interaction, in the order of `interactions`.
 *
 * In a readout, all that it attributes is the account of whoever issued it. In a report, a statement belongs to the
 * interaction that its own sentence names; failing that, to the first interaction of the document, provided that its
 * speaker took part or speaks for a party (its government, office or state). An official who comments from outside on
 * other matters gives no account.
 */
export function accountsOf(interactions: readonly MergedInteraction[], scene: Scene): Account[][] {
  const accounts = interactions.map(() => new Map<string, string[]>());
  for (const attribution of scene.attributions) {
    const at = interactionOf(attribution, interactions, scene);
    const interaction = at === null ? undefined : interactions[at];
    const party = interaction && partyOf(attribution, interaction, scene);
    if (at === null || !party) continue;
    const list = accounts[at]!.get(party) ?? [];
    list.push(attribution.id);
    accounts[at]!.set(party, list);
  }
  return accounts.map((parties) => [...parties].map(([party, ids]) => ({ party, attributions: ids })));
}

function interactionOf(
  attribution: Attribution,
  interactions: readonly MergedInteraction[],
  { analysis }: Scene,
): number | null {
  const place = attribution.cue ?? attribution.content[0];
  if (!place || interactions.length === 0) return null;
  const sentence = sentenceAt(analysis.sentences, place.start)?.index;
  const named = interactions.findIndex((i) => i.mentions.some((m) => !m.definite && m.sentence === sentence));
  return named === -1 ? 0 : named;
}

function partyOf(attribution: Attribution, interaction: MergedInteraction, scene: Scene): string | null {
  if (scene.document.kind === 'readout') {
    const publisher = attribution.chain[0] === undefined ? undefined : scene.actorOf(attribution.chain[0]);
    if (publisher?.country) return partyName(publisher.country, interaction, scene);
  }
  // The side that vouches: whoever speaks first in the chain, outlets aside. "According to the Prime Minister's Office,
  // the President asked …" is the office's account, also of what the President asked; what an adviser who took no
  // part says of the President is nobody's.
  const voice = attribution.chain
    .flatMap((id) => scene.actorOf(id) ?? [])
    .find((actor) => actor.kind !== 'media');
  if (!voice) return null;
  if (interaction.participants.includes(voice.id)) {
    return voice.country ? partyName(voice.country, interaction, scene) : voice.id;
  }
  const official = ['state', 'government', 'office'].includes(voice.kind);
  const side = interaction.participants.some(
    (id) => voice.country && scene.actorOf(id)?.country === voice.country,
  );
  return official && side ? partyName(voice.country!, interaction, scene) : null;
}

/** The state of the side where the text has it, else its participant. */
function partyName(country: string, interaction: MergedInteraction, scene: Scene): string {
  const participant = interaction.participants.find((id) => scene.actorOf(id)?.country === country);
  return scene.stateOf(country)?.id ?? participant ?? interaction.participants[0]!;
}
