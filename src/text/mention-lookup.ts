import type { Mention, Range } from '../record/index.ts';
import { contains } from './ranges.ts';
import { firstFrom } from './sorted-ranges.ts';

/**
 * The mentions that lie wholly in a range, outermost only: in "the Iraqi Prime Minister", the person and not Iraq.
 * `mentions` must be in text order, outer before inner, as {@link Cast} holds them.
 */
export function mentionsWithin(mentions: readonly Mention[], range: Range): Mention[] {
  const found: Mention[] = [];
  for (let at = firstFrom(mentions, range.start); at < mentions.length; at++) {
    const mention = mentions[at]!;
    if (mention.start >= range.end) break;
    const outer = found.at(-1);
    if (mention.end <= range.end && !(outer && contains(outer, mention))) found.push(mention);
  }
  return found;
}
