import {
  type Actor,
  type Attribution,
  type Cast,
  type EventType,
  type Interaction,
  type Mention,
  type Range,
  sideOf,
  type WeighedRange,
} from '../record/index.ts';
import { firstFrom, overlaps } from '../text/index.ts';
import type { DraftEvent } from './draft-event.ts';
import { type SpeechMap, speechMapOf } from './speech-map.ts';

/** What speaks for an actor being the one who acts; of nobody, what speaks for no words naming it. */
export const ACTOR_SIGNS = [
  'pointed',
  'grammar',
  'speaks',
  'teller',
  'tellerSide',
  'before',
  'after',
  'inSentence',
  'share',
  'state',
  'person',
  'media',
  'place',
  'group',
  'recent',
] as const;

export type ActorSign = (typeof ACTOR_SIGNS)[number];

/** The same for the one who is acted on. */
export const RECIPIENT_SIGNS = [
  'pointed',
  'grammar',
  'addressed',
  'teller',
  'partner',
  'sameSide',
  'self',
  'counterpart',
  'other',
  'spokenCounterpart',
  'spokenOther',
  'state',
  'person',
  'media',
  'place',
  'group',
  'before',
  'after',
  'inSentence',
  'recent',
  'consults',
] as const;

export type RecipientSign = (typeof RECIPIENT_SIGNS)[number];

/** Acts of speech, which one party does to another. */
const SPOKEN = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'ACCUSE', 'THREATEN', 'SUPPORT']);

/** So many mentions back an actor may be meant without being named. */
const REACH = 60;

/** All that the signs are read from, made once for a document. */
export class PartyScene {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly #cast: Cast;
  readonly #sides: ReadonlyMap<string, string>;
  readonly #shares: ReadonlyMap<string, number>;
  readonly #speech: SpeechMap;
  readonly #partners: ReadonlyMap<string, readonly string[]>;
  readonly #outermost: readonly Mention[];

  constructor(cast: Cast, attributions: readonly Attribution[], interactions: readonly Interaction[]) {
    this.#cast = cast;
    this.actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
    this.#sides = new Map(cast.actors.map((actor) => [actor.id, actor.country ?? sideOf(actor).key]));
    const counts = new Map<string, number>();
    for (const { actor } of cast.mentions) {
      if (this.actors.get(actor)?.country == null) continue;
      const side = this.#sides.get(actor)!;
      counts.set(side, (counts.get(side) ?? 0) + 1);
    }
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    this.#shares = new Map([...counts].map(([side, n]) => [side, n / all]));
    this.#speech = speechMapOf(attributions);
    const partners = new Map<string, readonly string[]>();
    for (const { participants, accounts } of interactions) {
      if (participants.length !== 2) continue;
      for (const id of accounts.flatMap((account) => account.attributions)) partners.set(id, participants);
    }
    this.#partners = partners;
    let end = 0;
    this.#outermost = cast.mentions.filter((m) => {
      if (m.end <= end) return false;
      end = m.end;
      return true;
    });
  }

  sideOf(id: string): string {
    return this.#sides.get(id) ?? id;
  }

  actOf({ cue }: DraftEvent): Attribution | null {
    return this.#speech.cueAt(cue);
  }

  holdersOf({ cue }: DraftEvent): readonly Attribution[] {
    return this.#speech.contentsAt(cue);
  }

  /** Mentions up to the end of the sentence that holds the cue, the last first, and how many of them stand in it. */
  near({ sentence }: DraftEvent): readonly Mention[] {
    const until = firstFrom(this.#outermost, sentence.end);
    return this.#outermost.slice(Math.max(0, until - REACH), until);
  }

  /** The side most mentioned beside those given. */
  mainBeside(sides: ReadonlySet<string>): string | null {
    let best: string | null = null;
    for (const [side, share] of this.#shares)
      if (!sides.has(side) && (best === null || share > this.#shares.get(best)!)) best = side;
    return best;
  }

  shareOf(id: string): number {
    return this.#shares.get(this.sideOf(id)) ?? 0;
  }

  /** Whom the talk that is told of has as participants, where it is one of two. */
  partnersIn(attribution: Attribution | undefined | null): readonly string[] {
    return (attribution && this.#partners.get(attribution.id)) ?? [];
  }

  /** The actors that may be meant, each once. */
  candidates(draft: DraftEvent): string[] {
    const act = this.actOf(draft);
    const holders = this.holdersOf(draft);
    const told = [act, ...holders].flatMap((a) => (a ? [a.speaker, ...a.recipients, ...this.partnersIn(a)] : []));
    const ids = [...this.near(draft).map((m) => m.actor), ...draft.actor, ...draft.recipient, ...told];
    return [...new Set(ids)].filter((id): id is string => id !== null && this.actors.has(id));
  }

  /** The sides of an earlier event that has one of the given sides on one hand: whoever stands on the other. */
  counterpart(sides: ReadonlySet<string>, earlier: readonly DraftEvent[]): string | null {
    for (let at = earlier.length - 1; at >= 0 && at >= earlier.length - 30; at--) {
      const { actor, recipient } = earlier[at]!;
      const [one, two] = [actor.map((id) => this.sideOf(id)), recipient.map((id) => this.sideOf(id))];
      const other = one.some((s) => sides.has(s)) ? two : two.some((s) => sides.has(s)) ? one : [];
      const found = [...other, ...one].find((side) => !sides.has(side));
      if (other.length > 0 && found) return found;
    }
    return null;
  }

  actorSigns(draft: DraftEvent): { id: string; signs: number[] }[] {
    const act = this.actOf(draft);
    const teller = this.holdersOf(draft)[0]?.speaker ?? null;
    const near = this.near(draft);
    const [before, after] = this.#around(near, draft.cue);
    const recent = recencies(near, draft.sentence);
    return this.candidates(draft).map((id) => {
      const { kind } = this.actors.get(id)!;
      const signs = [
        pointed(draft.reading?.actor, near, id),
        +draft.actor.includes(id),
        +(act?.speaker === id),
        +(teller === id),
        +(teller !== null && teller !== id && this.sideOf(teller) === this.sideOf(id)),
        +(before === id),
        +(after === id),
        +near.some((m) => m.actor === id && m.start >= draft.sentence.start),
        this.shareOf(id),
        +(kind === 'state' || kind === 'government'),
        +(kind === 'person' || kind === 'office'),
        +(kind === 'media'),
        +(kind === 'place'),
        +(kind === 'other' || kind === 'population'),
        recent.get(id) ?? 0,
      ];
      return { id, signs };
    });
  }

  recipientSigns(
    draft: DraftEvent,
    actor: readonly string[],
    earlier: readonly DraftEvent[],
  ): { id: string; signs: number[] }[] {
    const act = this.actOf(draft);
    const holders = this.holdersOf(draft);
    const holder = act ?? holders[0];
    const near = this.near(draft);
    const [before, after] = this.#around(near, draft.cue);
    const own = new Set(actor.map((id) => this.sideOf(id)));
    const counterpart = this.counterpart(own, earlier);
    const other = this.mainBeside(own);
    const recent = recencies(near, draft.sentence);
    const spoken = SPOKEN.has(draft.type);
    const partner = this.partnersIn(holder).filter((id) => !own.has(this.sideOf(id)));
    return this.candidates(draft).map((id) => {
      const { kind } = this.actors.get(id)!;
      const side = this.sideOf(id);
      const mine = own.has(side);
      const signs = [
        pointed(draft.reading?.recipient, near, id),
        +draft.recipient.includes(id),
        +(holder?.recipients.includes(id) ?? false),
        +holders.some((h) => h.speaker === id && !mine),
        +partner.includes(id),
        +mine,
        +actor.includes(id),
        +(side === counterpart),
        +(side === other),
        +(spoken && side === counterpart),
        +(spoken && side === other),
        +(kind === 'state' || kind === 'government'),
        +(kind === 'person' || kind === 'office'),
        +(kind === 'media'),
        +(kind === 'place'),
        +(kind === 'other' || kind === 'population'),
        +(before === id),
        +(after === id),
        +near.some((m) => m.actor === id && m.start >= draft.sentence.start),
        mine ? 0 : (recent.get(id) ?? 0),
        +(draft.type === 'CONSULT' && !mine && (kind === 'person' || kind === 'state')),
      ];
      return { id, signs };
    });
  }

  /** Of the sentence's mentions the last before the cue and the first behind it. */
  #around(near: readonly Mention[], cue: Range): [string | null, string | null] {
    const before = near.findLast((m) => m.end <= cue.start);
    const after = near.find((m) => m.start >= cue.end);
    return [before?.actor ?? null, after?.actor ?? null];
  }
}

/** How much of the network's weight falls on the mentions of an actor. */
function pointed(weights: readonly WeighedRange[] | undefined, near: readonly Mention[], id: string): number {
  if (!weights) return 0;
  let sum = 0;
  for (const range of weights) if (near.some((m) => m.actor === id && overlaps(m, range))) sum += range.weight;
  return Math.min(1, sum);
}

/** 1 for the actor mentioned last before the sentence, less for those before. */
function recencies(near: readonly Mention[], sentence: Range): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = near.length - 1, rank = 0; at >= 0; at--) {
    const { actor, start } = near[at]!;
    if (start >= sentence.start || found.has(actor)) continue;
    found.set(actor, 1 / ++rank);
  }
  return found;
}
