import type { Mention } from '../record/index.ts';
import { type ClauseView, tokenAt } from './clause-view.ts';

/** The mentions listed with one: "Kenya, Tesseria **and** Uganda", to both sides; of `mentions` in text order. */
export function withCoordinated(view: ClauseView, mentions: readonly Mention[], mention: Mention): Mention[] {
  const at = mentions.indexOf(mention);
  let and = at;
  while (gapAfter(view, mentions, and) === ',') and++;
  if (!gapAfter(view, mentions, and).endsWith('and')) {
    if (!gapAfter(view, mentions, at - 1).endsWith('and')) return [mention];
    and = at - 1;
  }
  let first = Math.min(at, and);
  // "The presidents of Peru and **Chile, Ruiz** and Soto": names behind a comma say who the ones before it are.
  const isPerson = (index: number) => mentions[index]?.kind === 'person';
  // "Nayef, **Crown Prince and Prime Minister**": titles behind a name say who he is.
  const isTitle = (index: number) =>
    mentions[index]?.form === 'description' && mentions[index - 1]?.form === 'name' && isPerson(index - 1);
  // "At the invitation of Peru and **Chile, Kenya** and Tesseria met": a list has its "and" before its last member alone.
  const isClosed = (index: number) => gapAfter(view, mentions, index - 1).endsWith('and');
  while (
    gapAfter(view, mentions, first - 1) === ',' &&
    !isClosed(first - 1) &&
    isPerson(first - 1) === isPerson(first) &&
    !isTitle(first)
  )
    first--;
  // "the families, and a spokeswoman said": a comma before "and" joins clauses, unless the list has three members.
  if (gapAfter(view, mentions, and) === ',and' && first === and) return [mention];
  // "The presidents of both states, Cordero and Salazar": what opens the list is what they are together.
  if (mentions[first]!.kind === 'other' && mentions[and]!.kind === 'person' && first === and - 1) first++;
  return mentions.slice(first, and + 2);
}

/** What stands between a mention and the next, articles aside: "," or "and" or ",and"; else "none". */
function gapAfter(view: ClauseView, mentions: readonly Mention[], index: number): string {
  const [one, two] = [mentions[index], mentions[index + 1]];
  if (!one || !two || two.start < one.end) return 'none';
  let gap = '';
  let inBracket = false;
  for (let at = tokenAt(view, one.end); at < view.last && view.tokens[at]!.start < two.start; at++) {
    const token = view.tokens[at]!;
    // "Oduya (Kenya) and Brandt"
    if (token.text === '(' && view.quiet[at - view.first]) inBracket = true;
    else if (inBracket) inBracket = token.text !== ')';
    else if (token.pos === 'CCONJ' && token.lower !== 'but') gap += 'and';
    else if (token.text === ',') gap += ',';
    else if (token.lower !== 'the') return 'none';
  }
  return /^(?:,|and|,and)$/.test(gap) ? gap : 'none';
}
