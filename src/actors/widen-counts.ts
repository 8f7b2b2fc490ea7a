import { type Candidate, isA } from './candidate.ts';
import type { Line } from './words.ts';

const ABOUT = new Set('about around some nearly almost over roughly approximately'.split(' '));
const BOUNDS = new Set(['at least', 'at most', 'more than', 'fewer than', 'less than', 'up to', 'close to']);

/** Lets a counted group take in the words that bound its number: "at least | five civilians", "about | 200 people". */
export function widenCounts({ words }: Line, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate) => {
    if (candidate.nested || !isA(candidate, 'description') || words[candidate.first]!.pos !== 'NUM')
      return candidate;
    const first = candidate.first - boundsBefore(words, candidate.first);
    return first === candidate.first ? candidate : { ...candidate, first, start: words[first]!.start };
  });
}

/** How many words before a number bound it. */
function boundsBefore(words: Line['words'], at: number): number {
  const near = words[at - 1]?.lower ?? '';
  if (BOUNDS.has(`${words[at - 2]?.lower} ${near}`)) return 2;
  // "handed over | 14 suspects": there it is the verb's.
  const isParticle = near === 'over' && words[at - 2]?.pos === 'VERB';
  return ABOUT.has(near) && !isParticle ? 1 : 0;
}
