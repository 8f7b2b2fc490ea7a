import type { Claim, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { Clause } from './claim-clause.ts';
import { type Strength, spokenStrength } from './claim-force.ts';
import type { Speech } from './claim-quotes.ts';
import { type CutWork, claimOf } from './claim-work.ts';

/** Who said a piece of direct speech, to whom, and how strong the verb is that carries it. */
export interface Carrier {
  readonly clause: Clause;
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly strength: Strength;
}

const LONGEST_TAIL = 14;
const CARRIERS =
  /^(?:say|tell|add|state|note|reply|answer|stress|emphasi[sz]e|conclude|continue|remark|write)\b/u;
const NEUTRAL = /^(?:say|tell|add|state|continue|write|reply|answer|report)\b/u;

/** The claim that a piece of direct speech makes: its words, without the marks and without "she said". */
export function spokenClaim(work: CutWork, speech: Speech, carrier: Carrier | null): Claim | null {
  const { tokens } = work.analysis;
  const first = firstEndingAfter(work.analysis.tokens, speech.spans[0]!.start);
  let end = first;
  while (end < tokens.length && tokens[end]!.start < speech.spans.at(-1)!.end) end++;
  const spoken = spokenStrength(tokens, first, end, work.finder);
  const neutral = carrier === null || isNeutral(carrier.clause);
  return claimOf(work, {
    spans: speech.spans,
    matter: speech.spans,
    speaker: carrier === null ? work.options.party : carrier.speaker,
    addressee: carrier?.addressee ?? null,
    strength: neutral ? spoken : { ...carrier.strength, negated: spoken.negated },
    cue: carrier?.clause.cue ? tokens[carrier.clause.cue.first]! : null,
    by: 'claims/speech',
  });
}

/**
 * True for the clause that only carries a quotation: "she said", "the minister told reporters on Friday". What it
 * governs stands between the quotation marks.
 */
export function carriesSpeech(tokens: readonly Token[], clause: Clause): boolean {
  if (clause.cue === null || clause.passive) return false;
  const rest = tokens.slice(clause.cue.last, clause.last);
  if (rest.length > LONGEST_TAIL) return false;
  if (!clause.cue.entry.frames.includes('quote') && !CARRIERS.test(clause.cue.entry.phrase)) return false;
  if (/^(?:when|as|in|during|after|on)$/u.test(rest[0]?.lower ?? '')) return true;
  return !rest.some(
    (token, at) => token.lower === 'that' || (token.lower === 'to' && rest[at + 1]?.pos === 'VERB'),
  );
}

/** "Say", "tell", "add": the verb tells nothing of the act; the words said do. */
export function isNeutral(clause: Clause): boolean {
  return clause.cue !== null && NEUTRAL.test(clause.cue.entry.phrase);
}
