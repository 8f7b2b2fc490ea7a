import { UnionFind } from '../parties/index.ts';
import type { Party, Token } from '../record/index.ts';
import { tokensIn } from '../text/index.ts';
import type { Parties } from './match-parties.ts';
import type { Placed, TracedDocument } from './traced.ts';

/** An attribution with what tells its claim from others. */
interface Told extends Placed {
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly negative: boolean;
  readonly personal: boolean;
  readonly speaker: string | null;
  /** The speaker passes on or has no name, so that the claim may be another's. */
  readonly relayed: boolean;
}

/** Contents with fewer words of meaning ("the move") say too little to be found again. */
const LEAST_WORDS = 2;
/** How alike two contents must be: in words alone (Dice's coefficient), or in words and meaning together. */
const SAME = { words: 0.7, wordsWithMeaning: 0.3, meaning: 0.7 };
const SAME_OF_OTHERS = { words: 0.7, wordsWithMeaning: 0.5, meaning: 0.8 };

/**
 * Groups the attributions of a set by what they claim: contents nearly the same, no other number, no other polarity. Of one speaker,
 * or of speakers one of whom only passes it on; of two speakers only where both state how things are: a promise is its
 * maker's alone. Claims of two speakers must name one thing. In text order; what is denied ("did not say that"), or only frames another attribution, carries no claim.
 */
export function groupClaims(documents: readonly TracedDocument[], parties: Parties): Placed[][] {
  const told = documents.flatMap((document, at) => toldIn(document, at, parties));
  const groups = new UnionFind(told.length);
  const withWord = new Map<string, number[]>();
  told.forEach((one, index) => {
    const common = new Map<number, number>();
    for (const word of one.words) {
      const others = withWord.get(word) ?? [];
      for (const other of others) common.set(other, (common.get(other) ?? 0) + 1);
      others.push(index);
      withWord.set(word, others);
    }
    for (const [other, count] of common) if (isSame(one, told[other]!, count)) groups.join(index, other);
  });
  const claims = new Map<number, Placed[]>();
  told.forEach((one, index) => {
    const root = groups.find(index);
    claims.set(root, [...(claims.get(root) ?? []), one]);
  });
  return [...claims.values()];
}

function toldIn({ reading, tokens, meanings }: TracedDocument, at: number, parties: Parties): Told[] {
  const byId = new Map<string, Party>(parties.all.map((party) => [party.id, party]));
  const length = new Map<string, number>();
  for (const { parent, content } of reading.attributions) {
    if (parent !== null) length.set(parent, (length.get(parent) ?? 0) + lengthOf(content));
  }
  return reading.attributions.flatMap((attribution, index) => {
    const { id, content, negated, speaker } = attribution;
    const frames = (length.get(id) ?? 0) * 2 > lengthOf(content);
    const own = content.flatMap((span) => tokensIn(tokens, span));
    const words = new Set(own.filter(isWord).map(({ lemma }) => lemma.toLowerCase()));
    if (negated || frames || words.size < LEAST_WORDS) return [];
    const party = speaker === null ? null : byId.get(parties.of(at, speaker))!;
    return {
      at,
      attribution,
      meaning: meanings[index] ?? null,
      words,
      names: new Set(own.filter(({ pos }) => pos === 'PROPN').map(({ lower }) => lower)),
      numbers: new Set(own.filter(({ pos }) => pos === 'NUM').map(({ lower }) => lower)),
      negative: own.some(({ lower }) => NEGATIVE.has(lower)),
      personal: own.some(({ lower }) => PERSONAL.has(lower)),
      speaker: party?.government ?? party?.id ?? null,
      relayed: party === null || party.kind === 'media' || !party.named,
    };
  });
}

const NEGATIVE = new Set("not n't no never neither nor without nobody nothing none".split(' '));
const PERSONAL = new Set('i we me us my our mine ours you your yours'.split(' '));

function lengthOf(content: readonly { readonly text: string }[]): number {
  return content.reduce((sum, { text }) => sum + text.length, 0);
}

function isWord({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ' || pos === 'NUM';
}

function isSame(a: Told, b: Told, common: number): boolean {
  if (a.negative !== b.negative) return false;
  if (!isWithin(a.numbers, b.numbers) && !isWithin(b.numbers, a.numbers)) return false;
  const ofOne = a.speaker !== null && a.speaker === b.speaker;
  if (!ofOne && (a.personal || b.personal || !sharesName(a, b))) return false;
  const states = a.attribution.act === 'assertive' && b.attribution.act === 'assertive';
  if (!ofOne && !a.relayed && !b.relayed && !states) return false;
  const least = ofOne || a.relayed || b.relayed ? SAME : SAME_OF_OTHERS;
  const words = (2 * common) / (a.words.size + b.words.size);
  return words >= least.words || (words >= least.wordsWithMeaning && cosineOf(a, b) >= least.meaning);
}

/** Two speakers who both ask "for restraint" need not mean one thing; a name or a number in both shows that they do. */
function sharesName(a: Told, b: Told): boolean {
  return [...a.names].some((name) => b.names.has(name)) || [...a.numbers].some((one) => b.numbers.has(one));
}

/** "two boats" says less than "two boats with eleven men", and no other thing. */
function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((number) => b.has(number));
}

function cosineOf({ meaning: a }: Placed, { meaning: b }: Placed): number {
  if (a === null || b === null) return 0;
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}
