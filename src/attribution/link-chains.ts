import type { Document, DraftAttribution, Range } from '../record/index.ts';
import { lowest } from '../text/index.ts';
import { CARRIED } from './carried.ts';
import type { ActorLookup } from './link-actor-lookup.ts';
import { type Frame, framesOf } from './link-frames.ts';
import { outletsTold } from './link-outlets-told.ts';
import { quoterBefore } from './link-quoter.ts';
import { citedBehind, type Relay, relayOf } from './link-relay.ts';

/**
 * The chain of each attribution, from the publisher to the origin, by the six rules of the codebook's section 3.
 *
 * @param speakers the speaker of each draft, or null
 */
export function chainsOf(
  document: Document,
  drafts: readonly DraftAttribution[],
  speakers: readonly (string | null)[],
  lookup: ActorLookup,
): string[][] {
  const publisher = document.publisher === null ? null : lookup.named(document.publisher);
  const relay = relayOf(document.text, drafts, speakers, publisher, lookup);
  const frames = framesOf(document, lookup);
  const chains = new Map<number, string[]>();
  const paths = new Map<string, string[]>();
  const paragraphs = new Paragraphs(document.text);
  const cited = new CitedInParagraph(paragraphs);
  const chainOf = (index: number, depth: number): string[] => {
    const known = chains.get(index);
    if (known) return known;
    const draft = drafts[index]!;
    const speaker = speakers[index] ?? null;
    const { before, after: named } = citedOf(document.text, draft, speaker, lookup, publisher);
    const after = cited.also(startOf(draft), speaker, named);
    const own = [...before, speaker, ...after].filter((id) => id !== null);
    const isNested = draft.parent !== null && draft.parent !== index && depth < drafts.length;
    const goesOn = isNested || before.length > 0 ? -1 : spokenBefore(index);
    const way = goesOn === -1 ? [] : upTo(chainOf(goesOn, depth + 1), speaker);
    const last = way.at(-1);
    const base = isNested
      ? chainOf(draft.parent!, depth + 1)
      : last !== undefined && lookup.isOutlet(last)
        ? way
        : headOf(draft, own, publisher, relay, frames, lookup);
    const direct = [...new Set([...base, ...own])];
    const chain = isNested ? direct : remembered(direct, speaker, paths, lookup);
    chains.set(index, chain);
    return chain;
  };
  /** The last words of the same speaker in the same paragraph: “We will,” Oduya told the Ledger. She added …: still to the Ledger. */
  const spokenBefore = (index: number): number => {
    const speaker = speakers[index];
    if (speaker == null) return -1;
    const paragraph = paragraphs.at(startOf(drafts[index]!));
    for (let at = index - 1; at >= 0 && paragraphs.at(startOf(drafts[at]!)) === paragraph; at--) {
      if (speakers[at] !== speaker) continue;
      const isOwn = drafts[at]!.parent === null;
      return isOwn || (at === index - 1 && isPronoun(document.text, drafts[index]!)) ? at : -1;
    }
    return -1;
  };
  return drafts.map((_, index) => chainOf(index, 0));
}

/** The way to a speaker in a chain that leads to or by him. */
function upTo(chain: readonly string[], speaker: string | null): string[] {
  const at = speaker === null ? -1 : chain.indexOf(speaker);
  return at === -1 ? [] : chain.slice(0, at);
}

function isPronoun(text: string, { source }: DraftAttribution): boolean {
  return source !== null && /^(?:he|she|it|they)$/i.test(text.slice(source.start, source.end));
}

/**
 * Who has no name is reached only through the one who quoted him first: "a source at the ministry", of whom a newspaper
 * told, stands behind that newspaper later too.
 */
function remembered(
  chain: string[],
  speaker: string | null,
  paths: Map<string, string[]>,
  lookup: ActorLookup,
): string[] {
  const known = speaker === null ? undefined : paths.get(speaker);
  if (known && chain.length <= 2) return known;
  const origin = chain.at(-1);
  if (origin && chain.length > 2 && lookup.isNameless(origin) && !paths.has(origin)) paths.set(origin, chain);
  return chain;
}

/** The publisher, and the outlet on which its whole report rests if the attribution names no other. */
function headOf(
  draft: DraftAttribution,
  own: readonly string[],
  publisher: string | null,
  relay: Relay | null,
  frames: readonly Frame[],
  lookup: ActorLookup,
): string[] {
  const head = publisher === null ? [] : [publisher];
  const frame = frames.findLast(({ from }) => from <= startOf(draft));
  if (frame?.teller) return [...head, frame.teller];
  if (!relay || startOf(draft) < relay.from) return head;
  const namesOther = own.some((id) => id !== publisher && lookup.isOutlet(id));
  return namesOther ? head : [...head, ...relay.on];
}

/** Whom the source relies on: outlets that carried its words come before it, those it cites after. */
function citedOf(
  text: string,
  draft: DraftAttribution,
  speaker: string | null,
  lookup: ActorLookup,
  publisher: string | null,
): { before: string[]; after: string[] } {
  const before: string[] = [];
  const after: string[] = [];
  for (const range of draft.cited) {
    const actors = lookup.actorsIn(range);
    const carried = CARRIED.test(text.slice(Math.max(0, range.start - 80), range.start));
    (carried ? before : after).push(...actors);
    if (!carried) after.push(...citedBehind(text, range.end, lookup, true));
  }
  if (draft.source)
    before.push(...carriersIn(text, draft.source, lookup), ...carriersBehind(text, draft.source, lookup));
  // The draft may have missed it: "the Courier reported, citing a ministry statement".
  if (draft.cited.length === 0 && draft.source)
    after.push(...citedInside(text, draft.source, lookup), ...citedBehind(text, draft.source.end, lookup));
  after.push(...quotedBy(text, draft, lookup));
  const told = draft.parent === null ? outletsTold(text, draft, lookup) : [];
  for (const range of draft.recipients)
    told.push(...lookup.actorsIn(range).filter((id) => lookup.isOutlet(id)));
  const employer = speaker === null ? null : lookup.outletOf(speaker);
  if (employer !== null) told.push(employer);
  const quoter = quoterBefore(text, draft, lookup);
  if (quoter !== null) told.push(quoter);
  const relayed = told.filter((id) => id !== publisher && !after.includes(id));
  return { before: [...relayed, ...before], after };
}

/** Outlets inside the words that name the source: "a ministry statement carried by the agency". */
function carriersIn(text: string, source: Range, lookup: ActorLookup): string[] {
  const found: string[] = [];
  for (let at = lookup.firstFrom(source.start); at < lookup.mentions.length; at++) {
    const { start, end, actor } = lookup.mentions[at]!;
    if (end > source.end) break;
    if (lookup.isOutlet(actor) && CARRIED.test(text.slice(source.start, start))) found.push(actor);
  }
  return found;
}

/** "The Courier, quoting the minister," where the words for the source run on to whom it rests on. */
function citedInside(text: string, source: Range, lookup: ActorLookup): string[] {
  const first = lookup.mentions[lookup.firstFrom(source.start)];
  return first && first.end < source.end ? citedBehind(text, first.end, lookup) : [];
}

/** "“Sign,” the Courier quoted *the commissioner*": no saying, so that whoever is quoted stands behind the one who quotes (rule 9). */
function quotedBy(text: string, { cue, content }: DraftAttribution, lookup: ActorLookup): string[] {
  if (!cue || content.length < 2 || !/\b(?:quot|cit)(?:ed|es|ing)$/.test(text.slice(cue.start, cue.end)))
    return [];
  const quotee = content.find(({ start }) => start >= cue.end && start <= cue.end + 2);
  const isOwnWord =
    quotee &&
    /^\p{L}/u.test(text[quotee.start]!) &&
    !/^.{0,120}?\bas \p{L}+ing\b/u.test(text.slice(quotee.start));
  return isOwnWord ? lookup.actorsIn(quotee).slice(0, 1) : [];
}

/** "according to the ministry, as carried by the agency": outlets right behind the words that name the source. */
function carriersBehind(text: string, source: Range, lookup: ActorLookup): string[] {
  const first = lookup.firstFrom(source.end);
  for (const { start, actor } of lookup.mentions.slice(first, first + 3)) {
    if (start > source.end + 60) break;
    const between = text.slice(source.end, start);
    if (lookup.isOutlet(actor) && /^,? as (?!say)/.test(between) && CARRIED.test(between)) return [actor];
  }
  return [];
}

function startOf(draft: DraftAttribution): number {
  const parts: (Range | null)[] = [draft.source, draft.cue, ...draft.content];
  return Math.min(...parts.flatMap((range) => (range ? [range.start] : [])));
}

/** In which paragraph places of a text stand. */
class Paragraphs {
  /** Where they end. */
  readonly #breaks: readonly number[];

  constructor(text: string) {
    this.#breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  }

  at(start: number): number {
    return lowest(0, this.#breaks.length, (at) => this.#breaks[at]! >= start);
  }
}

/** Whom a speaker cites it cites to the end of the paragraph: "The agency, citing the ministry, told another story. …, it said." */
class CitedInParagraph {
  readonly #paragraphs: Paragraphs;
  readonly #named = new Map<string, readonly string[]>();

  constructor(paragraphs: Paragraphs) {
    this.#paragraphs = paragraphs;
  }

  /** Those named here, or else before in the same paragraph. */
  also(start: number, speaker: string | null, named: readonly string[]): readonly string[] {
    if (speaker === null) return named;
    const key = `${this.#paragraphs.at(start)} ${speaker}`;
    if (named.length > 0) this.#named.set(key, named);
    return this.#named.get(key) ?? [];
  }
}
