import type { Sentence } from '../record/index.ts';
import { contentRange } from './content-range.ts';
import type { Found } from './found.ts';
import { basePhraseEnd, fullPhraseEnd } from './noun-phrase.ts';
import { verbGroupsOf } from './verb-group.ts';
import { rangeOfTokens, type View } from './view.ts';

/** A longer name before a colon is a topic rather than a speaker. */
const LONGEST_NAME = 6;

/**
 * The colon of a headline as a cue: "Oduya: talks failed". Null unless a name stands before the colon and a clause or
 * quotation after it.
 */
export function headlineCue(view: View, { first, last }: Sentence): Found | null {
  const { tokens } = view;
  const colon = basePhraseEnd(tokens, first, Math.min(last, first + LONGEST_NAME));
  if (colon === first || colon + 2 >= last || tokens[colon]!.lower !== ':') return null;
  if (!tokens.slice(first, colon).every((t) => t.pos === 'PROPN')) return null;
  if (!says(view, colon + 1, last)) return null;
  const content = contentRange({ view }, colon + 1, last);
  if (!content) return null;
  return {
    source: rangeOfTokens(view, first, colon),
    cue: rangeOfTokens(view, colon, colon + 1),
    content: [content],
    recipients: [],
    cited: [],
    negated: false,
    entry: null,
    frame: 'clause',
    score: 0.7,
    by: 'attribution/headline',
    sentence: tokens[first]!.sentence,
  };
}

/** A verb or quotation marks follow: "Iran: a history" reports nobody. */
function says(view: View, from: number, last: number): boolean {
  if (view.speechAt.subarray(from, last).some((speech) => speech !== -1)) return true;
  const end = fullPhraseEnd(view.tokens, from, last);
  return verbGroupsOf(view, from, last).some((group) => group.form !== 'to' && group.first <= end + 1);
}
