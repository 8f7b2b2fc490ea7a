import { type Candidate, type CandidateOf, isA } from './candidate.ts';
import type { Line } from './words.ts';

/** What may stand between an outlet's sort and its name: quotation marks, an article of its own. */
const BETWEEN = /^(?:["“”„«»‘’'`]|''|``|The|El|La|Le|Il|Al|Der|Die|Das|O|A)$/;
const CLOSES = /^["”“»’']$/;

/**
 * Joins the sort of an outlet and the name behind it where marks or an article part them: "the newspaper “Dala”", "the daily The Moyra Times".
 *
 * @param candidates of one line, in text order
 */
export function namedOutlets({ words }: Line, candidates: readonly Candidate[]): Candidate[] {
  const joined = new Map<Candidate, Candidate>();
  for (const sort of candidates) {
    if (sort.nested || !isA(sort, 'description') || sort.reference.plural) continue;
    if (sort.reference.role.kind !== 'media') continue;
    let first = sort.last;
    while (first < sort.last + 2 && BETWEEN.test(words[first]?.text ?? '')) first++;
    const name = candidates.find(
      (c) => !c.nested && c.first <= first && c.first > sort.first && c.last > first,
    );
    if (!name || first === sort.last || name.first < sort.last) continue;
    if (!isA(name, 'name') && !(isA(name, 'organization') && name.reference.entry.kind === 'media')) continue;
    const closes = CLOSES.test(words[first - 1]!.text) && CLOSES.test(words[name.last]?.text ?? '');
    const last = closes ? name.last + 1 : name.last;
    joined.set(name, {
      ...named(name, sort),
      start: sort.start,
      first: sort.first,
      last,
      end: words[last - 1]!.end,
    });
    joined.set(sort, sort);
  }
  return candidates.flatMap((c) => (joined.get(c) === c ? [] : [joined.get(c) ?? c]));
}

function named(name: Candidate, { reference, owner }: CandidateOf<'description'>): Candidate {
  if (!isA(name, 'name')) return name;
  const title = { role: reference.role, phrase: reference.phrase, owner };
  return { ...name, owner, reference: { ...name.reference, titles: [title] } };
}
