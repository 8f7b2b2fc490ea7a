import type { Analysis, Attribution, Claim, CueEntry, ModifierEntry, Range, Token } from '../record/index.ts';
import { trimRange } from '../text/index.ts';
import { attributionOf } from './claim-account.ts';
import type { TokenRange } from './claim-clause.ts';
import type { CueFinder } from './claim-cues.ts';
import type { Strength } from './claim-force.ts';
import type { Parties } from './claim-party.ts';
import { tokensIn } from './claim-quotes.ts';

/** What cutting needs besides the text and what was found in it. */
export interface CutOptions {
  /** The key of the party whose account it is, as in `Claim.speaker`; null when unknown. */
  readonly party: string | null;
  readonly cues: readonly CueEntry[];
  readonly modifiers?: readonly ModifierEntry[];
  /** Only what these attributions say is the account; without it, the whole document is. */
  readonly attributions?: readonly string[];
  /** Topic labels of a piece of text, best first. */
  readonly topicsOf: (tokens: readonly Token[]) => readonly string[];
}

/** All that the steps of cutting one account share. */
export interface CutWork {
  readonly text: string;
  readonly analysis: Analysis;
  /** The attributions that touch a range or stand close to it. */
  readonly attributionsNear: (range: Range) => readonly Attribution[];
  readonly finder: CueFinder;
  readonly parties: Parties;
  readonly options: CutOptions;
}

/** A claim's parts before they become a record. */
export interface ClaimParts {
  readonly spans: readonly Range[];
  readonly matter: readonly Range[];
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly strength: Strength;
  readonly cue: Range | null;
  readonly by: string;
}

const LEAST_WORDS = 3;

/** The claim of some parts; null when its spans hold fewer than three words. */
export function claimOf(work: CutWork, parts: ClaimParts): Claim | null {
  const words = parts.spans.map((span) => work.text.slice(span.start, span.end)).join(' ');
  if ((words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < LEAST_WORDS) return null;
  const tokens = parts.spans.flatMap((span) => tokensIn(work.analysis, span));
  return {
    spans: parts.spans,
    matter: parts.matter,
    speaker: parts.speaker,
    addressee: parts.addressee,
    ...parts.strength,
    topics: work.options.topicsOf(tokens),
    attribution: attributionOf(work.attributionsNear, parts.cue, parts.spans)?.id ?? null,
    by: parts.by,
  };
}

/** The characters of some tokens, without the spaces and marks at their edges; null when nothing is left. */
export function charactersOf(work: CutWork, range: TokenRange): Range | null {
  const { tokens } = work.analysis;
  let { first, last } = range;
  while (last > first && /^(?:and|but|while|whereas|,)$/u.test(tokens[last - 1]!.lower)) last--;
  while (first < last && tokens[first]!.pos === 'PUNCT' && !/["“«„]/u.test(tokens[first]!.text)) first++;
  // The mark that ends a whole account between quotation marks ends no quotation of the claim's own.
  const marks = tokens.slice(first, last).filter((token) => /^["“”«»„]$/u.test(token.text)).length;
  if (marks % 2 === 1 && /^["”»]$/u.test(tokens[last - 1]?.text ?? '')) last--;
  if (first >= last) return null;
  return trimRange(work.text, { start: tokens[first]!.start, end: tokens[last - 1]!.end });
}
