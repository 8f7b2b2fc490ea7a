import {
  type Actor,
  type Attribution,
  type Cast,
  type Interaction,
  type Mention,
  type Range,
  sideOf,
} from '../record/index.ts';
import { firstFrom } from '../text/index.ts';
import type { DraftEvent } from './draft-event.ts';
import { type SpeechMap, speechMapOf } from './speech-map.ts';

/** So many mentions back an actor may be meant without being named. */
const MENTIONS_BACK = 60;
/** So many events back it is looked whom a side deals with. */
const EVENTS_BACK = 30;

/** "Both countries", "the two capitals", "both": states in one word, not "the two fishermen". */
const BOTH =
  /^(?:the )?(?:both|two)(?: (?:sides?|countries|states|nations|governments|capitals|parties|neighbou?rs|republics|kingdoms|powers|rivals|ministers|foreign ministers|leaders|presidents|premiers|prime ministers))?$/i;

/** A document's actors, as one looks for those whom an event's words leave out. */
export class PartyScene {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly #sides: ReadonlyMap<string, string>;
  readonly #speech: SpeechMap;
  /** In text order, none inside another. */
  readonly #mentions: readonly Mention[];
  /** The same with those inside others. */
  readonly #every: readonly Mention[];
  /** Of all mentions of actors whose country is known, the share of each side. */
  readonly #shares: ReadonlyMap<string, number>;
  /** Of groups whose words name two sides or more, an actor of each. */
  readonly #named: ReadonlyMap<string, readonly string[]>;
  /** By attribution, both participants of the talk of two that it tells of. */
  readonly #partners = new Map<string, readonly string[]>();

  constructor(cast: Cast, attributions: readonly Attribution[], interactions: readonly Interaction[]) {
    this.actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
    this.#sides = new Map(cast.actors.map((actor) => [actor.id, sideOf(actor).key]));
    this.#speech = speechMapOf(attributions);
    this.#shares = this.#sharesOf(cast.mentions);
    this.#named = this.#namedGroups(cast.mentions);
    this.#every = cast.mentions;
    let end = 0;
    this.#mentions = cast.mentions.filter((mention) => {
      if (mention.end <= end) return false;
      end = mention.end;
      return true;
    });
    for (const { participants, accounts } of interactions) {
      if (participants.length !== 2) continue;
      for (const id of accounts.flatMap((account) => account.attributions))
        this.#partners.set(id, participants);
    }
  }

  /** The country of an actor, else what it stands for. */
  sideOf(id: string): string {
    return this.#sides.get(id) ?? id;
  }

  /** The share of its side in all mentions, 0 to 1. */
  shareOf(id: string): number {
    return this.#shares.get(this.sideOf(id)) ?? 0;
  }

  /** The side most mentioned beside those given. */
  mainBeside(sides: ReadonlySet<string>): string | null {
    let best: readonly [string | null, number] = [null, 0];
    for (const [side, share] of this.#shares) if (!sides.has(side) && share > best[1]) best = [side, share];
    return best[0];
  }

  /** The act of speaking that the event is, or null. */
  actOf({ cue }: DraftEvent): Attribution | null {
    return this.#speech.cueAt(cue);
  }

  /** Who tells the event, the innermost first. */
  tellersOf({ cue }: DraftEvent): readonly Attribution[] {
    return this.#speech.contentsAt(cue);
  }

  partnersIn(attribution: Attribution | null | undefined): readonly string[] {
    return (attribution && this.#partners.get(attribution.id)) ?? [];
  }

  /** Mentions up to the end of the event's sentence. */
  mentionsUpTo({ sentence }: DraftEvent): readonly Mention[] {
    const until = firstFrom(this.#mentions, sentence.end);
    return this.#mentions.slice(Math.max(0, until - MENTIONS_BACK), until);
  }

  /** The mentions of another side inside those of the event's sentence: "its ambassador to **Ecuador**". */
  foreignIn({ sentence }: DraftEvent): readonly Mention[] {
    const every = this.#every.slice(
      firstFrom(this.#every, sentence.start),
      firstFrom(this.#every, sentence.end),
    );
    let outer: Mention | null = null;
    return every.filter((mention) => {
      const inside = outer !== null && mention.end <= outer.end;
      if (!inside) outer = mention;
      const known = (one: Mention) => this.actors.get(one.actor)?.country != null;
      return (
        inside &&
        mention.form !== 'pronoun' &&
        known(mention) &&
        known(outer!) &&
        this.sideOf(mention.actor) !== this.sideOf(outer!.actor)
      );
    });
  }

  /** The actors that may be meant, each once: those mentioned near, and those of the attributions around it. */
  candidates(draft: DraftEvent): string[] {
    const told = [this.actOf(draft), ...this.tellersOf(draft)].flatMap((one) =>
      one ? [one.speaker, ...one.recipients, ...this.partnersIn(one)] : [],
    );
    const near = this.mentionsUpTo(draft).map(({ actor }) => actor);
    const inside = this.foreignIn(draft).map(({ actor }) => actor);
    const ids = new Set([...near, ...inside, ...draft.actor, ...draft.recipient, ...told]);
    return [...ids].filter((id): id is string => id !== null && this.actors.has(id));
  }

  /** With whom one of the sides last had to do, whichever of the two acted. */
  counterpartOf(sides: ReadonlySet<string>, earlier: readonly DraftEvent[]): string | null {
    for (const { actor, recipient } of earlier.slice(-EVENTS_BACK).reverse()) {
      const [by, to] = [actor.map((id) => this.sideOf(id)), recipient.map((id) => this.sideOf(id))];
      const others = by.some((side) => sides.has(side)) ? to : to.some((side) => sides.has(side)) ? by : [];
      const found = others.find((side) => !sides.has(side));
      if (found) return found;
    }
    return null;
  }

  /** Who "the two" are: the last two told to act together, else those who talked with each other; nobody where there are none. */
  pairBefore(earlier: readonly DraftEvent[]): readonly string[] {
    const isPair = (ids: readonly string[]) => new Set(ids.map((id) => this.sideOf(id))).size === 2;
    const pair = earlier.findLast(
      ({ actor, recipient }) => isPair(actor) && recipient.every((id) => actor.includes(id)),
    );
    return pair?.actor ?? [...this.#partners.values()].find(isPair) ?? [];
  }

  /** Whom a group's own words name: "**Kenya** and **Tanzania**", "the foreign ministers of **Laos** and **Thailand**"; anybody else himself. */
  namedIn(id: string): readonly string[] {
    return this.#named.get(id) ?? [id];
  }

  /**
   * The two states that "both countries" and the like mean to a third: the two most told of beside the third's. Anybody
   * else stands for himself.
   */
  membersOf(id: string, third: readonly string[]): readonly string[] {
    const actor = this.actors.get(id);
    if (actor?.kind !== 'other' || actor.country !== null || !BOTH.test(actor.name)) return [id];
    const away = new Set(third.map((one) => this.sideOf(one)));
    const two = [...this.#shares]
      .filter(([side]) => !away.has(side))
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .flatMap(([side]) => this.#stateOf(side) ?? []);
    return two.length === 2 ? two : [id];
  }

  /** Who stands for a side: its state, else its government, else the first of it. */
  #stateOf(side: string): string | undefined {
    const own = [...this.actors.values()].filter((one) => this.sideOf(one.id) === side);
    const of = (kind: Actor['kind']) => own.find((one) => one.kind === kind);
    return (of('state') ?? of('government') ?? own[0])?.id;
  }

  #namedGroups(mentions: readonly Mention[]): Map<string, readonly string[]> {
    const groups = new Map<string, readonly string[]>();
    mentions.forEach((whole, at) => {
      const group = this.actors.get(whole.actor);
      if (group?.kind !== 'other' || group.country !== null || groups.has(group.id)) return;
      const sides = new Map<string, string>();
      for (let next = at + 1; next < mentions.length && mentions[next]!.start < whole.end; next++) {
        const { actor } = mentions[next]!;
        const side = this.sideOf(actor);
        if (actor !== group.id && !sides.has(side)) sides.set(side, actor);
      }
      if (sides.size > 1) groups.set(group.id, [...sides.values()]);
    });
    return groups;
  }

  #sharesOf(mentions: readonly Mention[]): Map<string, number> {
    const counts = new Map<string, number>();
    let all = 0;
    for (const { actor } of mentions) {
      if (this.actors.get(actor)?.country == null) continue;
      all++;
      counts.set(this.sideOf(actor), (counts.get(this.sideOf(actor)) ?? 0) + 1);
    }
    return new Map([...counts].map(([side, count]) => [side, count / all]));
  }
}

/** Of the mentions the last before a place and the first behind it: their actors. */
export function around(mentions: readonly Mention[], place: Range): readonly [string | null, string | null] {
  const before = mentions.findLast((mention) => mention.end <= place.start);
  const behind = mentions.find((mention) => mention.start >= place.end);
  return [before?.actor ?? null, behind?.actor ?? null];
}
