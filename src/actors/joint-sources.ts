import type { DraftAttribution } from '../record/index.ts';
import { firstFrom } from '../text/index.ts';
import { type Candidate, isA } from './candidate.ts';

/**
 * Sources that name several parties as one ("Oduya and Brandt agreed"): one candidate over all of them, beside their
 * own.
 */
export function jointSources(
  text: string,
  candidates: readonly Candidate[],
  drafts: readonly DraftAttribution[],
): Candidate[] {
  const tops = candidates.filter((c) => !c.nested && !isA(c, 'pronoun'));
  const found = new Map<string, Candidate>();
  for (const { source } of drafts) {
    if (!source || !/\band\b|&|,/.test(text.slice(source.start, source.end))) continue;
    const members: Candidate[] = [];
    for (let at = firstFrom(tops, source.start); at < tops.length && tops[at]!.end <= source.end; at++)
      members.push(tops[at]!);
    const [first, ...rest] = members;
    if (!first || rest.length === 0) continue;
    const joined = rest.every((member, i) =>
      /^\s*(?:,|,?\s*and|&)\s+(?:the\s+|an?\s+)?$/i.test(text.slice(members[i]!.end, member.start)),
    );
    const last = rest.at(-1)!;
    if (!joined || last.line !== first.line) continue;
    if (!/\band\b|&/.test(text.slice(members.at(-2)!.end, last.start)) && !isHeadlinePair(members)) continue;
    found.set(`${first.start}:${last.end}`, {
      ...first,
      end: last.end,
      last: last.last,
      reference: { is: 'joint', members },
      owner: null,
      nested: false,
    });
  }
  return [...found.values()];
}

/** "Nairobi, Baghdad trade blame": headlines leave out the "and" between two states. */
function isHeadlinePair(members: readonly Candidate[]): boolean {
  return members.length === 2 && members.every((member) => isA(member, 'country'));
}
