import {
  type Actor,
  type Analysis,
  type Attribution,
  type Cast,
  type Event,
  type EventType,
  type Interaction,
  type Mention,
  type Range,
  sideOf,
  type UndertakingKind,
} from '../record/index.ts';
import { contains, firstFrom, overlaps, sentenceAt } from '../text/index.ts';
import type { DraftUndertaking } from './draft-undertaking.ts';

/** So many mentions back an actor may be meant without being named. */
const MENTIONS_BACK = 60;
/** So many attributions back it is looked who spoke to whom. */
const ATTRIBUTIONS_BACK = 30;
/** So many characters into the words their subject may begin: past a mark and "that". */
const OPENING = 10;

/** As what events the same words are coded. */
const CODED_AS: Readonly<Partial<Record<UndertakingKind, readonly EventType[]>>> = {
  demand: ['REQUEST'],
  ultimatum: ['THREATEN', 'REQUEST'],
  commitment: ['AGREE', 'AID'],
  offer: ['AGREE', 'AID'],
  refusal: ['REJECT'],
  warning: ['THREATEN'],
};

/** What one party says to another. */
const SPOKEN: ReadonlySet<EventType> = new Set(['REQUEST', 'AGREE', 'REJECT', 'THREATEN']);

type Signs = Readonly<Record<string, number>>;

/** Somebody to whom an undertaking may be made and what speaks for that. */
export interface Candidate<S extends Signs = Signs> {
  readonly id: string;
  readonly signs: S;
}

/** Where an undertaking stands: its statement, its sentence and who is named around it. */
interface Place {
  readonly own: Attribution | undefined;
  /** The side that undertakes it; null where nobody is known to. */
  readonly side: string | null;
  /** None inside another, up to the end of the sentence. */
  readonly near: readonly Mention[];
  readonly sentence: Range;
  readonly cue: Range;
}

/** A document's actors, as one looks for those to whom something is demanded, promised or refused. */
export class AddresseeScene {
  readonly #text: string;
  readonly #analysis: Analysis;
  readonly #actors: ReadonlyMap<string, Actor>;
  /** In text order, none inside another. */
  readonly #mentions: readonly Mention[];
  readonly #attributions: readonly Attribution[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #interactions: readonly Interaction[];
  /** By the statement that tells of it, the participants of a talk. */
  readonly #talks = new Map<string, readonly string[]>();
  readonly #talksInOrder: readonly (Range & Pick<Interaction, 'participants'>)[];
  readonly #events: readonly Event[];
  readonly #sides: ReadonlyMap<string, string>;
  /** The state of each side that the text names. */
  readonly #states: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();
  /** Sides by how often they are mentioned, the most first, the press left out. */
  readonly #order: readonly string[];
  readonly #speakers: ReadonlySet<string | null>;

  constructor(
    text: string,
    analysis: Analysis,
    cast: Cast,
    attributions: readonly Attribution[],
    interactions: readonly Interaction[],
    events: readonly Event[],
  ) {
    this.#text = text;
    this.#analysis = analysis;
    this.#actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
    this.#sides = new Map(cast.actors.map((actor) => [actor.id, sideOf(actor).key]));
    this.#states = new Map(
      cast.actors.filter(({ kind }) => kind === 'state').map(({ id }) => [this.#sideOf(id), id]),
    );
    this.#attributions = attributions;
    this.#indexes = new Map(attributions.map(({ id }, at) => [id, at]));
    this.#speakers = new Set(attributions.map(({ speaker }) => speaker));
    this.#events = events;
    this.#interactions = interactions;
    for (const { accounts, participants } of interactions)
      for (const id of accounts.flatMap((account) => account.attributions))
        if (!this.#talks.has(id)) this.#talks.set(id, participants);
    this.#talksInOrder = interactions
      .flatMap(({ evidence, participants }) =>
        evidence.slice(0, 1).map(({ start, end }) => ({ start, end, participants })),
      )
      .sort((a, b) => a.start - b.start);
    let end = 0;
    this.#mentions = cast.mentions.filter((mention) => {
      if (mention.end <= end) return false;
      end = mention.end;
      return true;
    });
    const bySide = new Map<string, number>();
    for (const { actor, kind } of cast.mentions) {
      this.#counts.set(actor, (this.#counts.get(actor) ?? 0) + 1);
      const side = this.#sideOf(actor);
      if (kind !== 'media') bySide.set(side, (bySide.get(side) ?? 0) + 1);
    }
    this.#order = [...bySide].sort((a, b) => b[1] - a[1]).map(([side]) => side);
  }

  /** Everybody to whom it may be made, and what speaks for each. */
  candidates(draft: DraftUndertaking) {
    const place = this.#placeOf(draft);
    const { own, side: mine, near, sentence, cue } = place;
    const inSentence = near.filter((m) => m.start >= sentence.start);
    const gap = inSentence.filter((m) => m.start >= cue.end && m.end <= draft.what.start);
    const within = inSentence.filter((m) => contains(draft.what, m));
    const before = near.filter((m) => m.end <= cue.start && m.actor !== draft.from);
    const beforeHere = before.filter((m) => m.start >= sentence.start);
    const first = within.find((m) => m.start - draft.what.start <= OPENING);
    const recent = before.findLast(
      (m) => this.#sideOf(m.actor) !== mine && !/^(?:media|place)$/.test(m.kind),
    );
    const earlier = this.#earlierThan(own);
    const event = this.#eventOf(draft);
    const told = own ? (this.#talks.get(own.id) ?? []) : [];
    const lastTalk = this.#talksInOrder[firstFrom(this.#talksInOrder, sentence.end) - 1]?.participants ?? [];
    const opening = this.#interactions[0]?.participants ?? [];
    const isOurs = opening.length === 2 && opening.some((id) => this.#sideOf(id) === mine);
    const spokenTo = this.#lastSpokenTo(earlier, mine);
    const answered = earlier.findLast(({ recipients }) => this.#hasSide(recipients, mine))?.speaker ?? null;
    const tellers = this.#tellersOf(own);
    const main = this.#order.find((side) => side !== mine);
    const voice = this.#kindOf(draft.from);
    const asks = draft.kind === 'demand' || draft.kind === 'ultimatum';
    const ids = new Set([...near.map((m) => m.actor), ...told, ...opening]);
    for (const id of [...(own?.recipients ?? []), ...(event?.recipient ?? []), draft.to]) if (id) ids.add(id);
    return (
      [...ids]
        // What one tells the press one promises or threatens somebody else.
        .filter((id) => asks || this.#kindOf(id) !== 'media')
        .filter((id) => this.#actors.has(id) && id !== draft.from && !this.#isOneOf(id, draft.from))
        .map((id) => {
          const side = this.#sideOf(id);
          const kind = this.#kindOf(id);
          const addressed = own?.recipients.includes(id) ?? false;
          const state = this.#states.get(side);
          const isNamed = (list: readonly Mention[]) => +list.some((m) => m.actor === id);
          const isSideNamed = (list: readonly Mention[]) => +list.some((m) => this.#sideOf(m.actor) === side);
          const signs = {
            /** The words themselves say so. */
            grammar: +(draft.to === id),
            grammarSide: +(draft.to !== null && this.#sideOf(draft.to) === side),
            addressed: +addressed,
            addressedSide: +this.#hasSide(own?.recipients ?? [], side),
            eventSide: +this.#hasSide(event?.recipient ?? [], side),
            talkSide: +this.#hasSide(told, side),
            lastTalk: +lastTalk.includes(id),
            /** The other of the two who talk in what the text first tells. */
            partner: +(isOurs && opening.includes(id)),
            tells: +tellers.includes(id),
            /** Between verb and words: "asked [Brandt] to". */
            gap: isNamed(gap),
            gapSide: isSideNamed(gap),
            /** "demanded that [Brandt] apologise". */
            subject: +(asks && first?.actor === id && side !== mine),
            within: isNamed(within),
            withinPhrase: +within.some(
              (m) => m.actor === id && this.#isBehind(m, /\b(?:to|from|with)\s+(?:the\s+|both\s+)?$/i),
            ),
            lastBefore: +(beforeHere.at(-1)?.actor === id),
            agent: +beforeHere.some(
              (m) => m.actor === id && this.#isBehind(m, /\b(?:by|with|from|to)\s+(?:the\s+|both\s+)?$/i),
            ),
            inSentence: isNamed(inSentence),
            sideInSentence: isSideNamed(inSentence),
            recentSide: +(recent !== undefined && this.#sideOf(recent.actor) === side),
            spokenToBefore: +spokenTo.includes(id),
            answered: +(answered === id),
            answeredSide: +(answered !== null && this.#sideOf(answered) === side),
            mainOther: +(main === side),
            /** Logarithm of its mentions. */
            count: Math.log(1 + (this.#counts.get(id) ?? 0)),
            speaks: +this.#speakers.has(id),
            sameSide: +(side === mine),
            ownState: +(side === mine && kind === 'state'),
            /** No state, where its state is named too. */
            belowState: +(state !== undefined && kind !== 'state' && !addressed),
            state: +(kind === 'state'),
            place: +(kind === 'place'),
            media: +(kind === 'media'),
            group: +(kind === 'other'),
            stateToState: +(kind === 'state' && voice === 'state'),
            personToPerson: +(kind === 'person' && voice === 'person'),
            stateToPerson: +(kind === 'person' && voice === 'state'),
            promisedPerson: +(kind === 'person' && draft.kind === 'commitment'),
          };
          return { id, signs };
        })
    );
  }

  /** What speaks for its being made to nobody in particular. */
  nobody({ kind, from, to }: DraftUndertaking) {
    const voice = this.#actors.get(from ?? '');
    return {
      always: 1,
      ungrammatical: +(to === null),
      commitment: +(kind === 'commitment'),
      demand: +(kind === 'demand' || kind === 'ultimatum'),
      refusal: +(kind === 'refusal'),
      /** "The two ministers" as one voice. */
      joint: +(voice?.kind === 'other' && voice.country === null),
      talk: +(this.#interactions.length > 0),
    };
  }

  #placeOf({ attributions, from, what }: DraftUndertaking): Place {
    const own = this.#attributions[this.#indexes.get(attributions[0] ?? '') ?? -1];
    const cue = own?.cue ?? what;
    const sentence = sentenceAt(this.#analysis.sentences, cue.start) ?? what;
    const until = firstFrom(this.#mentions, Math.max(sentence.end, what.end));
    const near = this.#mentions.slice(Math.max(0, until - MENTIONS_BACK), until);
    return { own, side: from === null ? null : this.#sideOf(from), near, sentence, cue };
  }

  #sideOf(id: string): string {
    return this.#sides.get(id) ?? id;
  }

  #hasSide(ids: readonly string[], side: string | null): boolean {
    return ids.some((id) => this.#sideOf(id) === side);
  }

  /** A government stands for its state. */
  #kindOf(id: string | null): Actor['kind'] | null {
    const kind = this.#actors.get(id ?? '')?.kind ?? null;
    return kind === 'government' ? 'state' : kind;
  }

  /** "[Kenya], Tesseria trade demands": one of those who speak together, and so named inside them. */
  #isOneOf(id: string, voice: string | null): boolean {
    const all = this.#actors.get(voice ?? '');
    if (all?.kind !== 'other') return false;
    const one = this.#actors.get(id)!;
    return all.mentions.some((whole) => one.mentions.some((part) => contains(whole, part)));
  }

  #isBehind({ start }: Range, words: RegExp): boolean {
    return words.test(this.#text.slice(Math.max(0, start - 16), start));
  }

  #earlierThan(own: Attribution | undefined): readonly Attribution[] {
    const at = own ? this.#indexes.get(own.id)! : 0;
    return this.#attributions.slice(Math.max(0, at - ATTRIBUTIONS_BACK), at);
  }

  /** To whom else the side last spoke. */
  #lastSpokenTo(earlier: readonly Attribution[], side: string | null): readonly string[] {
    const spoke = earlier.findLast(
      ({ speaker, recipients }) =>
        speaker !== null &&
        this.#sideOf(speaker) === side &&
        recipients.some((id) => this.#sideOf(id) !== side),
    );
    return spoke?.recipients ?? [];
  }

  /** Those who say that it was said. */
  #tellersOf(own: Attribution | undefined): readonly string[] {
    const found: string[] = [];
    let outer = own?.parent ?? null;
    while (outer !== null) {
      const telling: Attribution | undefined = this.#attributions[this.#indexes.get(outer) ?? -1];
      if (telling?.speaker) found.push(telling.speaker);
      outer = telling?.parent ?? null;
    }
    return found;
  }

  /** The event that the same words are coded as. */
  #eventOf({ kind, what, attributions }: DraftUndertaking): Event | undefined {
    const same = this.#events.filter(
      ({ attribution, evidence }) =>
        (attribution !== null && attributions.includes(attribution)) ||
        evidence.some((span) => overlaps(span, what)),
    );
    return (
      same.find(({ type }) => CODED_AS[kind]?.includes(type)) ?? same.find(({ type }) => SPOKEN.has(type))
    );
  }
}
