import type { Actor, Cast, Mention, Range } from '../record/index.ts';
import { firstFrom } from '../text/index.ts';

/** People of the press are spoken to; an outlet relays. */
const PRESS = /(?:reporters?|journalists?|correspondents?|newsmen|press|media)$/i;

const REPORTS = /(?:correspondent|reporter|editor|columnist|anchor|presenter)$/;

/** From a range of the text to the actors that it names. */
export class ActorLookup {
  readonly mentions: readonly Mention[];
  readonly #text: string;
  readonly #actors: ReadonlyMap<string, Actor>;

  constructor(text: string, cast: Cast) {
    this.#text = text;
    this.mentions = cast.mentions;
    this.#actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  }

  /**
   * The actor that the range names: that of its first outermost mention that owns no other there ("Kenya's [Lena
   * Oduya]"), else of the mention around it.
   */
  actorIn(range: Range): string | null {
    const first = this.firstFrom(range.start);
    for (let at = first; at < this.mentions.length && this.mentions[at]!.start < range.end; at++) {
      const mention = this.mentions[at]!;
      if (mention.end <= range.end) return this.#ownedBy(mention, at, range) ?? mention.actor;
    }
    return this.#around(range, first)?.actor ?? null;
  }

  /** All actors that the range names side by side ("Oduya, Brandt and the two envoys"), each once. */
  actorsIn(range: Range): string[] {
    const found: Mention[] = [];
    const first = this.firstFrom(range.start);
    for (let at = first; at < this.mentions.length && this.mentions[at]!.start < range.end; at++) {
      const mention = this.mentions[at]!;
      const last = found.at(-1);
      if (mention.end > range.end || this.#isJoint(mention) || (last && mention.start < last.end)) continue;
      if (
        last &&
        !/^\s*(?:,|(?:,\s*)?(?:and|or|as well as)|&)\s*(?:both\s+)?(?:the\s+|an?\s+)?$/.test(
          this.#text.slice(last.end, mention.start),
        )
      )
        break;
      found.push(mention);
    }
    if (found.length > 0) return [...new Set(found.map(({ actor }) => actor))];
    const around = this.#around(range, first);
    return around ? [around.actor] : [];
  }

  /** The first person named within a range. */
  personIn(range: Range): string | null {
    for (let at = this.firstFrom(range.start); at < this.mentions.length; at++) {
      const { actor, end } = this.mentions[at]!;
      if (end > range.end) return null;
      if (this.#actors.get(actor)?.kind === 'person') return actor;
    }
    return null;
  }

  /** True for a newspaper, agency or channel, by name or not; false for "reporters". */
  isOutlet(id: string): boolean {
    const actor = this.#actors.get(id);
    return actor?.kind === 'media' && !PRESS.test(actor.name);
  }

  /** True for "a senior official", "two diplomats": an actor whose name is a description. */
  isNameless(id: string): boolean {
    const actor = this.#actors.get(id);
    return actor !== undefined && !/\p{Lu}/u.test(actor.name.replace(/^(?:A|An|The) /, ''));
  }

  /** The outlet that somebody writes or speaks for: "the Courier's Lagos correspondent". */
  outletOf(id: string): string | null {
    for (const { title, of } of this.#actors.get(id)?.roles ?? []) {
      const outlet = of !== null && REPORTS.test(title) ? this.named(of) : null;
      if (outlet !== null && outlet !== id && this.#mayPublish(outlet)) return outlet;
    }
    return null;
  }

  /** Whoever has a correspondent is an outlet, though no list knows it; a country is where one sits. */
  #mayPublish(id: string): boolean {
    return /^(?:media|organization|other)$/.test(this.#actors.get(id)?.kind ?? '');
  }

  /** The actor of this name: exactly, or without the article. */
  named(name: string): string | null {
    const wanted = bare(name);
    for (const { id, name: own, mentions } of this.#actors.values()) {
      if (bare(own) === wanted || mentions.some(({ text }) => bare(text) === wanted)) return id;
    }
    return null;
  }

  /** Index of the first mention that starts at or after a place. */
  firstFrom(start: number): number {
    return firstFrom(this.mentions, start);
  }

  /** The longest mention that starts exactly at a place. */
  mentionAt(start: number): Mention | undefined {
    const mention = this.mentions[this.firstFrom(start)];
    return mention?.start === start ? mention : undefined;
  }

  #ownedBy(owner: Mention, at: number, range: Range): string | null {
    const owned = this.mentions.slice(at + 1, at + 6).find(({ start }) => start >= owner.end);
    if (!owned || owned.end > range.end) return null;
    const between = this.#text.slice(owner.end, owned.start);
    return /^['’]s?\s+(?:\p{Ll}[\p{L}-]*\s+){0,3}$/u.test(between) ? owned.actor : null;
  }

  /** Mentions nest a few deep, so the one around a range is among the last that start before it. */
  #around(range: Range, first: number): Mention | undefined {
    return this.mentions
      .slice(Math.max(0, first - 8), first)
      .findLast((mention) => mention.start <= range.start && mention.end >= range.end);
  }

  #isJoint(mention: Mention): boolean {
    const actor = this.#actors.get(mention.actor);
    return (
      actor?.kind === 'other' &&
      / and /.test(actor.name) &&
      / and |&/.test(this.#text.slice(mention.start, mention.end))
    );
  }
}

function bare(name: string): string {
  return name
    .replace(/^the\s+/i, '')
    .replaceAll('’', "'")
    .toLowerCase();
}
