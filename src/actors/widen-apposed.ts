import type { RoleEntry } from '../record/index.ts';
import { candidateAt } from './build-nominal.ts';
import { type Candidate, type CandidateOf, isA } from './candidate.ts';
import { closesApposition } from './link-appositions.ts';
import { isVessel } from './vessels.ts';
import type { Line } from './words.ts';

/**
 * Lets a description of somebody go on over the phrases behind it up to the comma that parts it from the name: "[the undersecretary for fishery], Gianni
 * Oda,", "Ali Omar, [the minister for the islands], said". A name is a sign that what stands beside it describes a person, so a noun that no list knows is read
 * too, if its ending says that it is somebody's trade: "[a glazier in the market], Baba Umar,".
 *
 * @param candidates of one line, by start
 */
export function widenApposed(line: Line, candidates: readonly Candidate[]): Candidate[] {
  if (line.titleCase) return [...candidates];
  const tops = candidates.filter((one) => !one.nested);
  const wider = new Map<Candidate, Candidate>();
  const described: Candidate[] = [];
  for (const top of tops) {
    if (isPersonal(top)) {
      const last = isA(top, 'name') ? top.last : phraseEnd(line, wholeEnd(candidates, top));
      if (isA(top, 'description') && last > top.last && isBesideName(line, tops, top, last))
        wider.set(top, upTo(line, top, last, candidates));
    }
    const unknown = isA(top, 'name') && mayBePerson(top) ? unknownBefore(line, candidates, top) : null;
    if (unknown) described.push(unknown);
  }
  if (wider.size === 0 && described.length === 0) return [...candidates];
  const outer = [...wider.values(), ...described];
  const isInside = (one: Candidate) =>
    outer.some((o) => o !== one && o.first <= one.first && one.last <= o.last);
  return [
    ...candidates.map((one) => wider.get(one) ?? (isInside(one) ? { ...one, nested: true } : one)),
    ...described,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function isPersonal(top: Candidate): boolean {
  return isA(top, 'description') && top.reference.role.kind === 'person' && !top.reference.plural;
}

/** A name without the noun of a body; an office before it leaves no room for another description. */
function mayBePerson(top: CandidateOf<'name'>): boolean {
  const { head, titles, modifier } = top.reference;
  return (
    head === null &&
    !modifier &&
    titles.every(
      ({ role }) => role.sector === '' || /^(?:capt|captain|col|gen|maj|lt|sir|dr)/.test(role.phrase),
    )
  );
}

const OPENS = /^(?:of|for|in|at|to|on|with|from|near|under)$/;

/** "the administrator of | Moyra territory": where the place ends that the description ends in. */
function wholeEnd(candidates: readonly Candidate[], { first, last }: Candidate): number {
  return Math.max(
    last,
    ...candidates.filter((one) => first < one.first && one.first < last).map((one) => one.last),
  );
}

/** Where the run of prepositions and nouns ends that begins at `at`; `at` itself where none does, or a verb ends it. */
function phraseEnd({ words }: Line, at: number): number {
  if (words[at]?.text !== ',' && !OPENS.test(words[at]?.lower ?? '') && words[at]?.pos !== 'NOUN') return at;
  let end = at;
  while (end < words.length && end - at < LONGEST && isNominal(words[end]!)) end++;
  const stop = words[end];
  return stop === undefined || /^[,.;:(—–]$/.test(stop.text) ? end : at;
}

/** How many words such a phrase may have. */
const LONGEST = 14;

function isNominal({ pos, text, lower }: Line['words'][number]): boolean {
  return /^(?:DET|ADJ|NOUN|PROPN|ADP|NUM|CCONJ|PART)$/.test(pos)
    ? lower !== 'not'
    : /^(?:its|his|her|their|’s|'s)$/.test(text);
}

/** A comma, and behind it or before it the name of a person. */
function isBesideName(line: Line, tops: readonly Candidate[], top: Candidate, last: number): boolean {
  const { words } = line;
  const right = tops.find(({ first }) => first === last + 1) ?? null;
  if (
    words[last]?.text === ',' &&
    isA(right, 'name') &&
    mayBePerson(right) &&
    closesApposition(words, right.last)
  )
    return true;
  const left = tops.find((one) => one.last === top.first - 1) ?? null;
  return words[top.first - 1]?.text === ',' && isA(left, 'name') && left.reference.head === null;
}

function upTo(
  { words }: Line,
  top: CandidateOf<'description'>,
  last: number,
  candidates: readonly Candidate[],
): Candidate {
  const link = words[top.last]!.lower;
  const inner = candidates.find(({ first }) => first > top.last) ?? null;
  const owner =
    inner &&
    inner.last <= last &&
    (link === 'of' || (link === 'in' && isA(inner, 'description'))) &&
    !isA(inner, 'pronoun')
      ? inner
      : null;
  return { ...top, last, end: words[last - 1]!.end, owner: top.owner ?? owner };
}

/** Endings of those who do something for a living or a while, and nouns that have them and are no persons. */
const AGENT = /.{2}(?:er|or|ist|ian|man|woman|ee|ant)$/;
const THINGS =
  /(?:paper|river|border|tower|cent(?:er|re)|harbou?r|quarter|chapter|letter|matter|number|order|corner|chamber|tender|cruiser|liner|carrier|bomber|sector|factor|corridor|motor|reactor|committee|water|power|centre|plant|variant|restaurant|tributary|summer|winter|weather|member)$/;

/** "[A glazier in the market], | Baba Umar,": from the article to the comma before a name, where nothing else was read. */
function unknownBefore(line: Line, candidates: readonly Candidate[], name: Candidate): Candidate | null {
  const { words } = line;
  const last = name.first - 1;
  if (words[last]?.text !== ',' || !closesApposition(words, name.last)) return null;
  let first = last;
  while (first > 0 && last - first < LONGEST && isNominal(words[first - 1]!)) {
    first--;
    if (words[first]!.pos === 'DET') break;
  }
  while (
    first > 0 &&
    words[first]!.pos === 'DET' &&
    OPENS.test(words[first - 1]!.lower) &&
    last - first < LONGEST
  ) {
    // "in | the market": on to the article of the whole.
    let before = first - 1;
    while (before > 0 && isNominal(words[before]!) && words[before]!.pos !== 'DET' && last - before < LONGEST)
      before--;
    if (words[before]!.pos !== 'DET') break;
    first = before;
  }
  if (words[first]?.pos !== 'DET' || first === last) return null;
  const link = words.findIndex(({ lower }, at) => at > first && at < last && OPENS.test(lower));
  const head = (link === -1 ? last : link) - 1;
  const noun = words[head];
  if (
    !noun ||
    head <= first ||
    noun.pos !== 'NOUN' ||
    !AGENT.test(noun.lower) ||
    THINGS.test(noun.lower) ||
    isVessel(noun.lower)
  )
    return null;
  if (candidates.some((one) => one.first <= head && head < one.last)) return null;
  const whole =
    words[link]?.lower === 'of' ? candidates.find((one) => one.first > head && one.last <= last) : undefined;
  const isBody =
    whole !== undefined && (isA(whole, 'organization') || isA(whole, 'country') || isA(whole, 'description'));
  const role: RoleEntry = { phrase: noun.lower, sector: '', kind: 'person', gender: null };
  const said = words.slice(first + 1, head + 1).map(({ lower }) => lower);
  const reference = {
    is: 'description' as const,
    role,
    phrase: noun.lower,
    words: said,
    plural: false,
    definite: words[first]!.lower === 'the',
  };
  return candidateAt(line, first, last, reference, isBody ? whole : null, false);
}
