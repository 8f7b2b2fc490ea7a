import type { Token } from '../record/index.ts';
import type { AlignedRow } from './align-claims.ts';
import type { ClaimView } from './claim-view.ts';
import { FILLERS } from './plain-words.ts';

const LONGEST = 6;

/**
 * What a row is about, in a few words: a topic label that both sides share, the best label of either, or a short phrase
 * of the claim's own; null when there is none.
 */
export function topicOfRow(row: AlignedRow): string | null {
  const views = [...row.a, ...row.b];
  const labels = views.flatMap((view) => view.claim.topics);
  const inBoth = labels.find((label) =>
    [row.a, row.b].every((side) => side.some((view) => view.claim.topics.includes(label))),
  );
  const [first] = labels.toSorted();
  if (row.a.length > 0 && row.b.length > 0 && (inBoth ?? first)) return inBoth ?? first ?? null;
  if (labels[0] !== undefined) return labels[0];
  const phrases = views.map(phraseOf).filter((phrase) => phrase !== null);
  return phrases.sort((x, y) => x.length - y.length || (x < y ? -1 : 1))[0] ?? null;
}

/** The first noun phrase that says something: "the reopening of the Sarn crossing" → "reopening of the Sarn crossing". */
function phraseOf(view: ClaimView): string | null {
  const matter = view.tokens.filter((token) =>
    view.claim.matter.some((range) => range.start <= token.start && token.end <= range.end),
  );
  for (let at = 0; at < matter.length; at++) {
    const phrase = phraseAt(matter, at);
    if (phrase.some((token) => isNoun(token) && !FILLERS.has(token.lemma.toLowerCase())))
      return phrase.map((token) => token.text).join(' ');
    at += Math.max(0, phrase.length - 1);
  }
  return null;
}

function phraseAt(tokens: readonly Token[], from: number): Token[] {
  const phrase: Token[] = [];
  for (let at = from; at < tokens.length && phrase.length < LONGEST; at++) {
    const token = tokens[at]!;
    const inside =
      phrase.length > 0 && (token.lower === 'of' || token.pos === 'DET' || token.lower === 'and');
    if (!isNoun(token) && token.pos !== 'ADJ' && !inside) break;
    phrase.push(token);
  }
  while (phrase.length > 0 && !isNoun(phrase.at(-1)!)) phrase.pop();
  return phrase;
}

function isNoun(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN';
}
