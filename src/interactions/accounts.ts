import {
  type Account,
  type Actor,
  type Analysis,
  type Attribution,
  type Document,
  sideOf,
} from '../record/index.ts';
import { sentenceAt } from '../text/index.ts';
import type { MergedInteraction } from './merge-mentions.ts';

interface Scene {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly attributions: readonly Attribution[];
  readonly actorOf: (id: string) => Actor | undefined;
  /** The state of a party, where the text has it as an actor. */
  readonly stateOf: (party: string) => Actor | undefined;
}

/**
 * What each party tells of each interaction, in the order of `interactions`.
 *
 * In a readout, all that it attributes is the account of whoever issued it. In a report, a statement belongs to the
 * interaction that its own sentence names, or an earlier one of its paragraph; failing that, to the first of the document, provided that its
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
  if (!place || interactions.length === 0 || isOldNews(attribution)) return null;
  const sentence = sentenceAt(analysis.sentences, place.start);
  if (!sentence) return 0;
  const namedIn = (index: number) =>
    interactions.findIndex((i) => i.mentions.some((m) => !m.definite && m.sentence === index));
  // "In May the two spoke again. Oslo said then …": the paragraph goes on about what it named last.
  for (let index = sentence.index; analysis.sentences[index]?.paragraph === sentence.paragraph; index--) {
    const named = namedIn(index);
    if (named !== -1) return named;
  }
  return 0;
}

/** "The call followed Oduya's ultimatum": what the document itself only names by a noun was not said in the call. */
function isOldNews({ by, parent }: Attribution): boolean {
  return by === 'attribution/noun' && parent === null;
}

function partyOf(attribution: Attribution, interaction: MergedInteraction, scene: Scene): string | null {
  const chain = attribution.chain.flatMap((id) => scene.actorOf(id) ?? []);
  const participants = interaction.participants.flatMap((id) => scene.actorOf(id) ?? []);
  const ofSide = (actor: Actor) => participants.find((one) => sideOf(one).key === sideOf(actor).key);
  // A readout's publisher vouches for all that it says, also of what the other side asked.
  const issuer = scene.document.kind === 'readout' ? chain[0] : undefined;
  // In a report it is whoever speaks first in the chain, outlets aside. "According to the Prime Minister's Office, the
  // President asked …" is the office's account; what an adviser who took no part says of the President is nobody's.
  const voice = issuer ?? chain.find((actor) => actor.kind !== 'media');
  if (!voice) return null;
  const tookPart = participants.some((one) => one.id === voice.id);
  const side = tookPart || speaksForState(voice) ? ofSide(voice) : undefined;
  return side ? (scene.stateOf(sideOf(side).key)?.id ?? side.id) : null;
}

/** The state itself, its government and offices, "Kenyan officials", and whoever is its spokesman. */
function speaksForState({ kind, code, roles }: Actor): boolean {
  if (['state', 'government', 'office'].includes(kind)) return true;
  if (kind === 'other') return code?.endsWith('GOV') ?? false;
  return kind === 'person' && roles.some(({ title }) => /\bspokes\p{L}+$/u.test(title));
}
