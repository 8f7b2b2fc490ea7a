import { FILLERS, STOPWORDS, wordStem } from '../comparison/index.ts';
import type { Span } from '../record/index.ts';

/** What a saying is about: the stems of its words that tell something, without the sides' names, its terms and its day. */
export interface Matter {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** The one of them that says what is to be done: the verb, or the noun that stands for it; null where there are none. */
  readonly head: string | null;
}

/** How alike two wordings mean, 0 to 1; null where that is not known. */
export type Similarity = (a: string, b: string) => number | null;

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words of asking, promising and refusing: they say what is done with the matter, not what it is. */
const VOICE = words(`
demand demands ask asks request call calls promise promises offer offers refuse refuses reject agree agrees urge urges must will
accept answer again once ready readiness commitment commitments
`);

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|(?:mid-|early |late |end of )?${MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:,?\\s+\\d{4})?`;
const TERM = new RegExp(
  `\\b(?:by|before|until|till|from|on|in|within|no later than)\\s+(?:the\\s+)?${DAY}`,
  'giu',
);

/**
 * The matter of some words. `leave` are the stretches that are no part of it: a condition, names of the two sides.
 *
 * @example matterOf('that Ghana release the 14 sailors by 15 February', [ghana]).stems // release, 14, sail
 */
export function matterOf(text: string, leave: readonly Pick<Span, 'text'>[]): Matter {
  const bare = leave.reduce((rest, { text: part }) => rest.replaceAll(part, ' '), text).replaceAll(TERM, ' ');
  const stems = new Set(stemsOf(bare));
  const behind = VERB.exec(bare)?.[1];
  const verb = behind === undefined ? undefined : stemsOf(behind)[0];
  return { text, stems, head: verb ?? [...stems][0] ?? null };
}

const VERB = /\b(?:to|will|would|must|shall|should)\s+(?:\p{L}+ly\s+)?(\p{L}+)/iu;

function stemsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}]+)*/gu) ?? []).flatMap((word) => {
    const lower = word.toLowerCase().replace(/[’']s?$/u, '');
    if (STOPWORDS.has(lower) || FILLERS.has(lower) || VOICE.has(lower) || lower.length < 2) return [];
    return wordStem(lower, false);
  });
}

/** How many words two matters have in common; "open" is found in "reopen". */
export function commonStems({ stems: a }: Matter, { stems: b }: Matter): number {
  return [...a].filter((stem) => hasStem(b, stem)).length;
}

function hasStem(stems: ReadonlySet<string>, stem: string): boolean {
  return stems.has(stem) || stems.has(`re${stem}`) || (stem.startsWith('re') && stems.has(stem.slice(2)));
}

/** How much two sayings must have in common to be of one matter. */
export interface Likeness {
  /** Words that both must have. */
  readonly words: number;
  /** Their share of the shorter one's words. */
  readonly share: number;
  /** The same where neither has the other's verb: "free the sailors", "feed the sailors". */
  readonly shareWithoutVerb: number;
  /** The share that suffices where the wordings mean alike besides. */
  readonly shareWithMeaning: number;
}

const MEANS_ALIKE = 0.7;

export function isOneMatter(a: Matter, b: Matter, least: Likeness, similarity?: Similarity): boolean {
  const common = commonStems(a, b);
  const shorter = Math.min(a.stems.size, b.stems.size);
  if (shorter === 0 || common < least.words) return false;
  const hasVerb = [[a, b] as const, [b, a] as const].some(
    ([{ head }, { stems }]) => head !== null && hasStem(stems, head),
  );
  if (common / shorter >= (hasVerb ? least.share : least.shareWithoutVerb)) return true;
  return common / shorter >= least.shareWithMeaning && (similarity?.(a.text, b.text) ?? 0) >= MEANS_ALIKE;
}
