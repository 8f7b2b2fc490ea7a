import type { Token } from '../record/index.ts';
import type { ClaimView } from './claim-view.ts';
import { FILLERS } from './plain-words.ts';
import type { Sides } from './rows.ts';

const LONGEST = 6;

/**
 * What a row is about, in a few words: the topic label that most sides share, the first of equals in the list's own order,
 * else a short phrase of a claim's own; null when there is none.
 */
export function topicOf(sides: Sides): string | null {
  const votes = new Map<string, number>();
  for (const side of sides)
    for (const label of new Set(side.flatMap((view) => view.claim.topics)))
      votes.set(label, (votes.get(label) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  const speaking = sides.filter((side) => side.length > 0);
  const ranked = [...votes].filter(([, count]) => count === most).map(([label]) => label);
  // What one claim tells best goes before what another mentions besides; equal ones by the alphabet, on whichever side.
  const rankOf = (label: string) =>
    Math.min(
      ...speaking.flatMap((side) =>
        side.map(({ claim }) => (claim.topics.includes(label) ? claim.topics.indexOf(label) : 99)),
      ),
    );
  const [best] = ranked.sort((x, y) => rankOf(x) - rankOf(y) || (x < y ? -1 : 1));
  if (best !== undefined) return best;
  const phrases = sides
    .flat()
    .map(phraseOf)
    .filter((phrase) => phrase !== null);
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
