import type { Claim, Token } from '../record/index.ts';
import type { AccountInput } from './account-input.ts';
import { type DatePart, datesIn } from './date-parts.ts';
import { type MatterWord, matterWords, namesAmong, type WordReading } from './matter-words.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { tokensWithin } from './tokens-within.ts';
import { wordStem } from './word-stem.ts';

/** A claim with all that the features look at. */
export interface ClaimView {
  readonly claim: Claim;
  /** Its number in its account, and where it stands there, 0 to 1. */
  readonly index: number;
  readonly place: number;
  /** Where what it speaks of stands: its own place, or, of a refusal to answer, that of the words it answers. */
  readonly about: number;
  readonly sentence: number;
  readonly text: string;
  readonly words: readonly MatterWord[];
  /** The words' stems, and all sets of near words that one of them stands in. */
  readonly stems: ReadonlySet<string>;
  readonly near: ReadonlySet<number>;
  /** Names by key, with the words of the text: countries by code where the cast knows them. */
  readonly names: ReadonlyMap<string, string>;
  /** Labels of what it is about; of a claim that has none and points back, those of the claim before. */
  readonly topics: readonly string[];
  /** Countries, places and bodies besides the parties that it names, as the text has them. */
  readonly places: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DatePart[];
  readonly tokens: readonly Token[];
  /** Whether it names anybody: a state, by whatever word, or another proper name. */
  readonly naming: boolean;
  readonly meaning: Float32Array | null;
}

/** A claim about "it" speaks of what stands before; the words it borrows count this much. */
const BORROWED = 0.6;
const LEAST_OWN_WORTH = 2;
const WITHHOLDING = /^(?:confirm|deny|comment|decline[ds]?|refuse[ds]?|case|say)$/iu;
const PLACES: ReadonlySet<string> = new Set(['state', 'place', 'government', 'organization', 'armed-group']);
const ARTICLE = /^(?:the|an?)$/u;
const POINTING = /^(?:it|they|them|their|its|this|these|those)$/u;

/**
 * The claims of an account as the features see them, in the account's order. `party` holds the stems of the parties' own
 * names (see {@link partyNames}).
 */
export function viewsOf(account: AccountInput, party: ReadonlySet<string>): ClaimView[] {
  const { document, analysis, claimed } = account;
  const reading = { keys: nameKeys(account), party };
  const last = Math.max(1, claimed.claims.length - 1);
  const views: ClaimView[] = [];
  claimed.claims.forEach((claim, index) => {
    const tokens = tokensWithin(analysis.tokens, claim.spans);
    const pointed = pointedAt(account, claim, tokens, views, reading);
    const words = wordsOf(account, claim, tokens, pointed, reading);
    const place = index / last;
    views.push({
      claim,
      index,
      place,
      about: claim.negated ? (pointed?.place ?? place) : place,
      sentence: tokens[0]?.sentence ?? 0,
      text: claim.spans.map((span) => document.text.slice(span.start, span.end)).join(' … '),
      words,
      stems: new Set(words.map(({ stem }) => stem)),
      near: new Set(words.flatMap(({ near }) => [...near])),
      names: namesAmong(tokens, reading),
      topics: topicsOf(account, claim, tokens, views.at(-1) ?? null),
      places: placesIn(account, claim, party),
      quantities: quantitiesIn(tokens, reading.keys),
      dates: datesIn(tokens),
      tokens,
      naming: tokens.some((token) => token.pos === 'PROPN' || reading.keys.has(token.start)),
      // "I can neither confirm nor deny it" means nothing without what "it" is.
      meaning: (claim.negated && pointed?.meaning) || (account.meanings?.[index] ?? null),
    });
  });
  return views;
}

/** The stems of the names in an account's title and opening line, and its own: who spoke with whom. */
export function partyNames(account: AccountInput): Set<string> {
  const tokens = tokensWithin(account.analysis.tokens, account.claimed.boilerplate);
  const own = account.claimed.party?.toLowerCase();
  return new Set([
    ...namesAmong(tokens, { keys: nameKeys(account), party: new Set() }).keys(),
    ...(own === undefined ? [] : [own]),
  ]);
}

/** "Called for their release" is about what the claim before is about. */
function topicsOf(
  { analysis }: AccountInput,
  claim: Claim,
  tokens: readonly Token[],
  before: ClaimView | null,
): readonly string[] {
  if (claim.topics.length > 0 || before === null) return claim.topics;
  const near = before.sentence >= (tokens[0]?.sentence ?? 0) - 1;
  const points = matterOf(analysis.tokens, claim, tokens).some(
    (token) => POINTING.test(token.lower) && token.pos !== 'SCONJ',
  );
  return near && points ? before.topics : [];
}

function placesIn({ document, cast }: AccountInput, claim: Claim, party: ReadonlySet<string>): string[] {
  const actors = new Map(cast?.actors.map((actor) => [actor.id, actor]));
  const inside = (cast?.mentions ?? []).filter(
    ({ start, end, form }) =>
      form === 'name' && claim.matter.some((range) => range.start <= start && end <= range.end),
  );
  return inside.flatMap((mention) => {
    const actor = actors.get(mention.actor);
    const key = actor?.country?.toLowerCase();
    const words = document.text.slice(mention.start, mention.end);
    const own = (key !== undefined && party.has(key)) || party.has(wordStem(words.toLowerCase(), true));
    return actor && PLACES.has(actor.kind) && !own && !/^\p{Ll}/u.test(words) ? [actor.name] : [];
  });
}

/** Every word of a state's name has the state's key, so that one of two words weighs no more than one of one. */
function nameKeys({ analysis, named = [] }: AccountInput): ReadonlyMap<number, string> {
  return new Map(
    named.flatMap((state) =>
      tokensWithin(analysis.tokens, [state])
        .filter((token) => !ARTICLE.test(token.lower))
        .map((token) => [token.start, state.country.toLowerCase()] as const),
    ),
  );
}

/**
 * The words of the matter. Where they are few and point back, those that they point to are added: "urged their release"
 * speaks of the claim before.
 */
function wordsOf(
  { analysis }: AccountInput,
  claim: Claim,
  tokens: readonly Token[],
  pointed: ClaimView | null,
  reading: WordReading,
): readonly MatterWord[] {
  const own = ownWords(matterOf(analysis.tokens, claim, tokens), claim, reading);
  const share = claim.negated ? 1 : BORROWED;
  const stems = new Set(own.map((word) => word.stem));
  const borrowed = (pointed?.words ?? []).filter((word) => !stems.has(word.stem));
  return [...own, ...borrowed.map((word) => ({ ...word, worth: word.worth * share }))];
}

/**
 * The claim that one of few words points back to; null where it has words enough. A refusal to answer has none of its own: "I
 * can neither confirm nor deny it" speaks of what the sentence before says.
 */
function pointedAt(
  { analysis }: AccountInput,
  claim: Claim,
  tokens: readonly Token[],
  views: readonly ClaimView[],
  reading: WordReading,
): ClaimView | null {
  const matter = matterOf(analysis.tokens, claim, tokens);
  const worth = ownWords(matter, claim, reading).reduce((sum, word) => sum + word.worth, 0);
  const points = matter.some((token) => POINTING.test(token.lower) && token.pos !== 'SCONJ');
  if (worth > LEAST_OWN_WORTH || !points) return null;
  const sentence = (tokens[0]?.sentence ?? 0) - 1;
  return (claim.negated ? views.find((view) => view.sentence === sentence) : views.at(-1)) ?? null;
}

function matterOf(all: readonly Token[], claim: Claim, tokens: readonly Token[]): readonly Token[] {
  const matter = tokensWithin(all, claim.matter);
  return matter.length > 0 ? matter : tokens;
}

/** "Declined to confirm the visit" speaks of the visit. */
function ownWords(matter: readonly Token[], claim: Claim, reading: WordReading): MatterWord[] {
  const all = matterWords(matter, reading);
  return claim.negated ? all.filter((word) => !WITHHOLDING.test(word.text)) : all;
}
