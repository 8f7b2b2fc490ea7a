import { buildNominal } from './build-nominal.ts';
import type { Candidate, Reference } from './candidate.ts';
import { isA } from './candidate.ts';
import { isSeat, links, mayComplement } from './complements.ts';
import type { Piece } from './piece.ts';
import type { Line } from './words.ts';

/** What stands at a place: the outermost candidate, all inside it, and the piece after it. */
interface Nominal {
  readonly top: Candidate | null;
  readonly inner: readonly Candidate[];
  readonly end: number;
}

/**
 * Finds the noun phrases of a line that may refer to actors: names with titles, descriptions, places, pronouns; with
 * those nested in them. In text order, outer first.
 *
 * @example "Kenya's foreign minister, Lena Oduya" // "Kenya's foreign minister", in it "Kenya"; "Lena Oduya"
 */
export function readNominals(line: Line, pieces: readonly Piece[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < pieces.length; ) {
    const nominal = nominalAt(line, pieces, at, 0);
    if (nominal.top) found.push(nominal.top);
    found.push(...nominal.inner);
    at = Math.max(nominal.end, at + 1);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function nominalAt(line: Line, pieces: readonly Piece[], at: number, depth: number): Nominal {
  const first = pieces[at]!;
  if (first.type === 'pronoun') return { top: pronounOf(line, first), inner: [], end: at + 1 };
  const inner: Candidate[] = [];
  let top: Candidate | null = null;
  let from = at;
  let end = at;
  for (;;) {
    const part = partAt(line, pieces, at, from, top);
    inner.push(...part.inner);
    end = Math.max(end, part.end);
    if (!part.top) break;
    if (top) inner.push({ ...top, nested: true });
    top = part.top;
    const mark = pieces[part.end];
    if (!isPossessive(mark) || mark!.first !== top.last) break;
    from = part.end + 1;
    if (from >= pieces.length) break;
  }
  if (!top || end >= pieces.length || depth > 2) return { top, inner, end };
  return withComplement(line, pieces, { top, inner, end }, depth);
}

/** The pieces from `from` on that belong together: determiner, modifiers, titles, names. */
function partAt(
  line: Line,
  pieces: readonly Piece[],
  start: number,
  from: number,
  owner: Candidate | null,
): Nominal {
  let at = from;
  let definite = owner !== null;
  const inner: Candidate[] = [];
  let possessor = owner;
  const opening = pieces[at]!;
  if (opening.type === 'determiner') {
    definite = opening.definite;
    at++;
    if (pieces[at]?.type === 'determiner') at++;
  }
  const his = pieces[at];
  if (his?.type === 'possessor') {
    possessor = { ...pronounOf(line, his), nested: true };
    inner.push(possessor);
    definite = true;
    at++;
  }
  let end = at;
  while (
    end < pieces.length &&
    (isPart(pieces, end) || (end === at && isStyle(pieces[end]))) &&
    (end === at || !opensPhrase(pieces, end))
  )
    end++;
  const outer = pieces[start]!;
  const built = buildNominal(line, pieces.slice(at, end), {
    start: outer.first,
    owner: possessor,
    definite,
    determined: at > from,
  });
  if (!built.top)
    return { top: null, inner: [...inner.map((c) => ({ ...c, nested: false })), ...built.inner], end };
  return { top: built.top, inner: [...inner, ...built.inner], end };
}

function isPart(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]!;
  const before = pieces[at - 1];
  if (piece.type === 'other') {
    // "Hundreds of youths" is one phrase, and so are two titles of one person.
    if (piece.lower === 'of') return before?.type === 'number' && before.first === before.last - 1;
    return piece.lower === 'and' && joinsTitles(pieces, at);
  }
  // "received at her office | His Excellency Ali Omar": a style opens a phrase, and an article in it goes on with it.
  if (isStyle(piece) && before && /^(?:name|known|modifier|role)$/.test(before.type))
    return before.type === 'role' && before.role.kind === 'person';
  if (piece.type === 'determiner' && isStyle(before)) return piece.definite;
  // "Minister of Tesseria | Davit Sarel": two names that were told apart stay apart.
  if (piece.type === 'name' && before?.type === 'name') return false;
  // "Niger names new army chief": an adjective or number does not follow a plain noun within a phrase.
  const isPlainNoun = before?.type === 'modifier' && before.noun;
  if (isPlainNoun && (piece.type === 'number' || (piece.type === 'modifier' && !piece.noun))) return false;
  return piece.type !== 'determiner' && piece.type !== 'possessor' && piece.type !== 'pronoun';
}

/** Where a new phrase begins without a mark: "at his press conference | Foreign Minister Lena Oduya said": a title in capitals behind a noun in small letters begins a phrase. */
function opensPhrase(pieces: readonly Piece[], at: number): boolean {
  const [before, title, name] = pieces.slice(at - 1, at + 2);
  // "promised Kenya | forty tankers"
  if (title?.type === 'number' && (before?.type === 'known' || before?.type === 'name')) return true;
  return (
    before?.type === 'modifier' &&
    before.noun &&
    title?.type === 'role' &&
    title.role.kind === 'person' &&
    title.role.sector !== '' &&
    title.capital &&
    name?.type === 'name'
  );
}

/** "His Excellency", "Her Royal Highness". */
function isStyle(piece: Piece | undefined): boolean {
  return piece?.type === 'role' && /^(?:his|her) /.test(piece.phrase);
}

/** "Deputy Prime Minister and Foreign Minister Lena Oduya": one person with two titles. */
function joinsTitles(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  const isTitle = (p: Piece | undefined) =>
    p?.type === 'role' && p.role.kind === 'person' && !p.plural && p.capital;
  if (isTitle(before) && isTitle(after) && pieces[at + 2]?.type === 'name') return true;
  return areHeldTogether(before, after);
}

/** "the Deputy Prime Minister and Foreign Minister": an office that is mostly held beside another. */
function areHeldTogether(before: Piece | undefined, after: Piece | undefined): boolean {
  if (before?.type !== 'role' || after?.type !== 'role' || before.plural || after.plural) return false;
  const beside = /^(?:(?:first )?(?:deputy|vice) (?:prime minister|premier)|crown prince)$/;
  const isOffice = ({ role }: typeof before) => role.kind === 'person' && role.sector === 'GOV';
  return isOffice(before) && isOffice(after) && (beside.test(before.phrase) || beside.test(after.phrase));
}

function isPossessive(piece: Piece | undefined): boolean {
  return piece?.type === 'other' && (piece.lower === "'s" || piece.lower === "'");
}

/** "spokesman for the ministry", "the foreign minister of Kenya", "President of Kenya Lena Oduya". */
function withComplement(line: Line, pieces: readonly Piece[], nominal: Nominal, depth: number): Nominal {
  const { top, end } = nominal;
  const link = pieces[end];
  if (!top || link?.type !== 'other' || end + 1 >= pieces.length || top.last !== link.first) return nominal;
  const isPlace = isSeat(line, top, link.lower);
  if (!isPlace && !links(top, link.lower)) return nominal;
  const complement = nominalAt(line, pieces, end + 1, depth + 1);
  const owner = complement.top;
  if (!owner) return nominal;
  const all = link.lower === 'of' ? ofSeveral(line, pieces, nominal, complement) : null;
  if (all) return all;
  const named = asTitle(top, owner, link.lower);
  if (named) return { top: named, inner: [...nominal.inner, ...complement.inner], end: complement.end };
  if (!mayComplement(top, owner, link.lower)) return nominal;
  const isElsewhere = link.lower === 'to' || (isPlace && !isA(owner, 'country'));
  const owned = isElsewhere ? top.owner : (top.owner ?? owner);
  const wider: Nominal = {
    top: {
      ...top,
      end: owner.end,
      last: owner.last,
      owner: owned,
      reference: titlesOf(top.reference, owned),
    },
    inner: [...nominal.inner, { ...owner, nested: true }, ...complement.inner],
    end: complement.end,
  };
  const goesOn = link.lower === 'of' && complement.end < pieces.length;
  return goesOn
    ? withName(line, pieces, withComplement(line, pieces, wider, depth + 1))
    : withName(line, pieces, wider);
}

/** "The Presidents of | Kenya, Uganda and Rwanda": a plural belongs to all the states of the list; of two, it names a pair. */
function ofSeveral(
  line: Line,
  pieces: readonly Piece[],
  { top, inner }: Nominal,
  first: Nominal,
): Nominal | null {
  if (!isA(top, 'description') || !top.reference.plural || !isA(first.top, 'country')) return null;
  const members = [first.top];
  let end = first.end;
  for (;;) {
    const link = pieces[end];
    if (link?.type !== 'other' || !/^(?:,|and)$/.test(link.lower) || end + 1 >= pieces.length) return null;
    // "the foreign ministers of Kenya and | of | the Gambia"
    const again = pieces[end + 1];
    const from =
      again?.type === 'other' && again.lower === 'of' && end + 2 < pieces.length ? end + 2 : end + 1;
    const next = partAt(line, pieces, from, from, null);
    if (!isA(next.top, 'country')) return null;
    members.push(next.top);
    end = next.end;
    if (link.lower === 'and') break;
  }
  const { end: at, last } = members.at(-1)!;
  const { phrase, words, role } = top.reference;
  const isPair =
    members.length === 2 && (/^(?:person|population)$/.test(role.kind) || phrase === 'governments');
  const reference = { ...top.reference, words: isPair ? ['two', phrase] : words, several: true };
  return {
    top: { ...top, end: at, last, reference },
    inner: [...inner, ...members.map((m) => ({ ...m, nested: true }))],
    end,
  };
}

/** "President of | Kenya Lena Oduya": the whole is the person, with what stands before as title. */
function asTitle(top: Candidate, owner: Candidate, link: string): Candidate | null {
  if (!isA(top, 'description') || !isA(owner, 'name') || !isA(owner.owner, 'country')) return null;
  if (owner.reference.titles.length > 0) return null;
  const holder = link === 'to' ? top.owner : owner.owner;
  const title = { role: top.reference.role, phrase: top.reference.phrase, owner: holder };
  return {
    ...top,
    end: owner.end,
    last: owner.last,
    reference: { ...owner.reference, titles: [title] },
    owner: holder,
  };
}

/** "Ambassador of Kenya to Tesseria | Lena Oduya": the name behind the whole title. */
function withName(line: Line, pieces: readonly Piece[], nominal: Nominal): Nominal {
  const { top, end } = nominal;
  const name = pieces[end];
  if (!isA(top, 'description') || top.reference.role.kind !== 'person' || top.reference.plural)
    return nominal;
  if (name?.type !== 'name' || name.first !== top.last) return nominal;
  const text = line.words
    .slice(name.first, name.last)
    .map((word) => word.text)
    .join(' ');
  const { role, phrase } = top.reference;
  const named: Candidate = {
    ...top,
    end: name.end,
    last: name.last,
    reference: {
      is: 'name',
      name: { start: name.start, end: name.end, text },
      titles: [{ role, phrase, owner: top.owner }],
      head: null,
      modifier: false,
    },
  };
  return { ...nominal, top: named, end: end + 1 };
}

/** "Foreign Minister Lena Oduya of Kenya": the country behind the name is the title's. */
function titlesOf(reference: Reference, owner: Candidate | null): Reference {
  if (reference.is !== 'name') return reference;
  return {
    ...reference,
    titles: reference.titles.map((title) => ({ ...title, owner: title.owner ?? owner })),
  };
}

function pronounOf(line: Line, piece: Piece): Candidate {
  const word = line.words[piece.first]!;
  return {
    start: piece.start,
    end: piece.end,
    first: piece.first,
    last: piece.last,
    line: line.index,
    reference: { is: 'pronoun', word: word.lower },
    owner: null,
    nested: false,
  };
}
