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
    const named: Candidate[] = [];
    for (let at = firstFrom(tops, source.start); at < tops.length && tops[at]!.end <= source.end; at++)
      named.push(tops[at]!);
    const [first] = named;
    const members = withoutAppositions(text, named);
    const rest = members.slice(1);
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

/**
 * Each party once: "Oduya and [her counterpart, Otto Brandt]", "[Oduya, the foreign minister], and Brandt". Of two said to be the same the
 * second stays, for what follows is joined to it.
 */
function withoutAppositions(text: string, named: readonly Candidate[]): Candidate[] {
  return named.filter((candidate, i) => {
    const next = named[i + 1];
    if (!next || !/^,\s+(?:the\s+)?$/i.test(text.slice(candidate.end, next.start))) return true;
    const behind = named[i + 2];
    const closes = !behind || /^,\s+and\b/.test(text.slice(next.end, behind.start));
    const isOne = (isPost(candidate) && isA(next, 'name')) || (isA(candidate, 'name') && isPost(next));
    return !(closes && isOne && (i > 0 || behind !== undefined));
  });
}

function isPost(candidate: Candidate): boolean {
  return (
    isA(candidate, 'description') && candidate.reference.role.kind === 'person' && !candidate.reference.plural
  );
}

/** "Nairobi, Baghdad trade blame": headlines leave out the "and" between two states. */
function isHeadlinePair(members: readonly Candidate[]): boolean {
  return members.length === 2 && members.every((member) => isA(member, 'country'));
}
