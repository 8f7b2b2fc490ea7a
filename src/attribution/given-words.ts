import { firstEndingAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import type { View } from './view.ts';

/** Verbs that take who gets something, and then the thing: "gave Estonia an ultimatum", "sent London a warning". */
const GIVES = new Set(['give', 'set', 'send', 'hand', 'issue', 'serve', 'offer', 'make', 'grant']);

/**
 * "Ghana gave [Estonia] an ultimatum to pay": who stands between such a verb and the noun of speech is spoken to, and the verb's subject speaks. A second attribution
 * that only the verb makes of the same words is left out.
 */
export function withGivenWords(view: View, found: readonly Found[]): Found[] {
  const verbs = new Set<Found>();
  const mended = found.map((one) => {
    const giving = verbOfGiving(view, found, one);
    if (!giving || one.source === null) return one;
    verbs.add(giving);
    return { ...one, source: giving.source, recipients: [one.source] };
  });
  return mended.filter((_one, at) => !verbs.has(found[at]!));
}

/** The attribution whose cue is the verb right before the source of a noun of speech, whose article comes right behind it. */
function verbOfGiving({ tokens }: View, found: readonly Found[], { source, cue }: Found): Found | undefined {
  if (source === null || source.end > cue.start) return undefined;
  const noun = tokens[firstEndingAfter(tokens, cue.start)];
  const article = tokens[firstEndingAfter(tokens, source.end + 1)];
  const before = tokens[firstEndingAfter(tokens, source.start) - 1];
  if (noun?.pos !== 'NOUN' || !article || article.start >= cue.start || !/^an?$/.test(article.lower))
    return undefined;
  if (!before || !GIVES.has(before.lemma)) return undefined;
  return found.find(
    (other) => other.cue.start <= before.start && other.cue.end === before.end && other.source !== null,
  );
}
