import type { RoleEntry, Token } from '../record/index.ts';
import { insidePlaces } from './compound-places.ts';
import type { GazetteerIndex, Known } from './gazetteer-index.ts';
import { kindOfHead } from './name-heads.ts';
import type { NameMatch } from './name-index.ts';
import { CALENDAR, isNameWord, isShortDay, nameRunEnd } from './name-runs.ts';
import { type Piece, wordsAt } from './piece.ts';
import { isPlural, rolePiece } from './role-piece.ts';
import type { Line } from './words.ts';

/** Cuts a line into pieces, longest match first; every word is in exactly one piece. */
export function piecesOf(
  line: Line,
  gazetteer: GazetteerIndex,
  isFamiliar: (word: string) => boolean,
): Piece[] {
  const { words } = line;
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const piece = pieceAt(line, at, gazetteer, isFamiliar, pieces);
    pieces.push(piece);
    at = piece.last;
  }
  return pieces;
}

/** 'the agency "Lakeside News"': a name between quotation marks behind the noun that it names, one past its last mark. */
function quotedNameEnd(
  line: Line,
  at: number,
  gazetteer: GazetteerIndex,
  isFamiliar: (word: string) => boolean,
): number {
  const { words } = line;
  if (!/^["“«„]$/.test(words[at]!.text) || !words[at + 1] || !isNameWord(line, at + 1, isFamiliar)) return at;
  const end = nameRunEnd(line, at + 1, gazetteer, isFamiliar);
  return /^["”»“]$/.test(words[end]?.text ?? '') ? end + 1 : at;
}

function pieceAt(
  line: Line,
  at: number,
  gazetteer: GazetteerIndex,
  isFamiliar: (word: string) => boolean,
  pieces: readonly Piece[],
): Piece {
  const { words } = line;
  const before = pieces.at(-1);
  if (isShortDay(words, at)) return plainPiece(words, at, gazetteer);
  const quoted = before?.type === 'role' ? quotedNameEnd(line, at, gazetteer, isFamiliar) : at;
  if (quoted > at) return { ...wordsAt(words, at, quoted), type: 'name' };
  const known = ofThisCountry(gazetteer.names.longestAt(words, at), pieces);
  const station = stationEnd(words, at);
  if (station > (known?.last ?? at)) return { ...wordsAt(words, at, station), type: 'name' };
  const role = rolePiece(words, at, gazetteer);
  const nameEnd = isNameWord(line, at, isFamiliar) ? nameRunEnd(line, at, gazetteer, isFamiliar) : at;
  if (!known && !role && qualifiesTitle(words, at, gazetteer)) {
    return { ...wordsAt(words, at, at + 1), type: 'modifier', noun: false, inside: [] };
  }
  const knownEnd = known?.last ?? at;
  const wholeEnd = known ? bodyNameEnd(known, words, gazetteer) : at;
  if (wholeEnd > knownEnd) {
    if (words[at]!.text === 'the') return plainPiece(words, at, gazetteer);
    return { ...wordsAt(words, at, wholeEnd), type: 'name' };
  }
  const roleEnd = role?.last ?? at;
  if (known && knownEnd >= roleEnd && !isPartOfName(known.values, line, at, knownEnd, nameEnd, before)) {
    return {
      ...wordsAt(words, at, withForm(known.values, words, knownEnd)),
      type: 'known',
      known: known.values,
    };
  }
  if (role && !(nameEnd > roleEnd && isSurname(role, before))) return role;
  if (nameEnd > at) return { ...wordsAt(words, at, nameEnd), type: 'name' };
  return plainPiece(words, at, gazetteer);
}

/** "Radio Thailand", "Voice of the Coast", "Radio Free Moyra": a station is called after what it speaks for, countries too. One past its last word. */
function stationEnd(words: readonly Token[], at: number): number {
  if (!/^(?:Radio|Television|Voice)$/.test(words[at]!.text)) return at;
  let end = at + 1;
  if (words[end]?.lower === 'of') end += words[end + 1]?.lower === 'the' ? 2 : 1;
  else if (words[at]!.text === 'Voice') return at;
  const first = end;
  while (/^\p{Lu}[\p{L}’'-]*$/u.test(words[end]?.text ?? '') && !CALENDAR.has(words[end]!.lower)) end++;
  return end > first ? end : at;
}

const TITLE_QUALIFIERS = new Set(
  'federal state official acting former outgoing incoming interim senior chief joint honourable'.split(' '),
);

/** "Federal Chancellor", "Acting President": a capital before a title, and no first name. */
function qualifiesTitle(words: readonly Token[], at: number, gazetteer: GazetteerIndex): boolean {
  return TITLE_QUALIFIERS.has(words[at]!.lower) && gazetteer.roles.longestAt(words, at + 1) !== null;
}

/** "Michael Jordan", "Chad Smith": a country's name beside an unknown name is a part of it, unless 's parts them. */
function isPartOfName(
  known: readonly Known[],
  line: Line,
  at: number,
  knownEnd: number,
  nameEnd: number,
  before: Piece | undefined,
): boolean {
  const plainCountry = known.every((k) => k.is === 'country' && (k.use === 'name' || k.use === 'capital'));
  // "President of Kenya Lena Oduya": what follows "of" is the country, whatever comes next.
  if (before?.type === 'other' && (before.lower === 'of' || before.lower === 'to')) return false;
  return (
    !line.titleCase &&
    plainCountry &&
    nameEnd > knownEnd &&
    knownEnd - at === 1 &&
    isNameLike(line.words[knownEnd]!)
  );
}

/**
 * "the OAS | Verification Mission", "Addis | Tribune": where a name that goes on to the noun of a body ends. A known name before
 * a title's own noun ("Kenya | Parliament") stands for itself.
 */
function bodyNameEnd(
  { last, values }: NameMatch<Known>,
  words: readonly Token[],
  gazetteer: GazetteerIndex,
): number {
  if (values.some((k) => k.is === 'country' && (k.use === 'adjective' || k.use === 'people'))) return last;
  let end = last;
  for (let at = last; /^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? ''); at++) {
    const kind = kindOfHead(`the ${words[at]!.text}`);
    if (kind !== null && kind !== 'none' && kind !== 'place') end = at + 1;
  }
  const role = gazetteer.roles.longestAt(words, last);
  return role !== null && role.last >= end ? last : end;
}

function isNameLike(word: Token): boolean {
  if (/^(?:republic|kingdom|federation|emirate)$/.test(word.lower)) return false;
  return word.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(word.text);
}

/** "Niger Republic": the form of state behind its name. */
function withForm(known: readonly Known[], words: readonly Token[], end: number): number {
  const isName = known.some((k) => k.is === 'country' && k.use === 'name');
  return isName && /^(?:Republic|Federation|Kingdom)$/.test(words[end]?.text ?? '') ? end + 1 : end;
}

/** "the Kenyan Treasury": an organization of the same name in another country is not meant. */
function ofThisCountry(match: NameMatch<Known> | null, pieces: readonly Piece[]): NameMatch<Known> | null {
  const last = pieces.at(-1);
  const owner = last?.type === 'other' && last.lower === "'s" ? pieces.at(-2) : last;
  const country = owner?.type === 'known' ? owner.known.find((k) => k.is === 'country') : undefined;
  if (!match || country?.is !== 'country') return match;
  const values = match.values.filter(
    (k) => k.is !== 'organization' || k.entry.country === null || k.entry.country === country.country.code,
  );
  return values.length > 0 ? { ...match, values } : null;
}

/** "Steve King Junior", "General Santos City": after a name a title's word is a part of it, but for offices that a place has: "Surin Governor Prasit Roe". */
function isSurname(role: Piece, before: Piece | undefined): boolean {
  const isOfPlace = role.type === 'role' && OF_PLACES.test(role.phrase);
  return before?.type === 'name' && before.end + 1 === role.start && !isOfPlace;
}

/** Offices that stand behind the name of a town, province or constituency. */
const OF_PLACES =
  /\b(?:governor|gov\.?|mayor|mp|mps|senator|sen\.|congress(?:man|woman)|representative|minister|premier|prefect|administrator|commissioner|secretary|police chief)$/;

const DEFINITE = new Set('the this that these those both all'.split(' '));
const INDEFINITE = new Set('a an some several many most few other another no any each every more'.split(' '));
const QUANTITIES = new Set('hundreds thousands dozens scores tens millions'.split(' '));
const POSSESSORS = new Set('his their its my our your whose'.split(' '));
const PRONOUNS = new Set(
  'he she they him them it i we us me you yours himself herself themselves itself hers theirs who whom which'.split(
    ' ',
  ),
);

const CLOSED = new Set([
  'two',
  'neither',
  ...QUANTITIES,
  ...DEFINITE,
  ...INDEFINITE,
  ...POSSESSORS,
  ...PRONOUNS,
  'her',
]);

function plainPiece(words: readonly Token[], at: number, gazetteer: GazetteerIndex): Piece {
  const word = words[at]!;
  const { start, end, lower, pos } = word;
  const last = at + 1;
  if (pos === 'PUNCT' || pos === 'VERB' || pos === 'ADP' || pos === 'AUX' || pos === 'CCONJ') {
    if (isParticiple(words, at))
      return { first: at, last, start, end, type: 'modifier', noun: false, inside: [] };
    if (!CLOSED.has(lower)) return { first: at, last, start, end, type: 'other', lower };
  }
  const here = { first: at, last, start, end };
  const closed = CLOSED.has(lower) ? closedPiece(words, at, gazetteer) : null;
  if (closed) return closed;
  if (isTime(words, at)) return { ...here, type: 'other', lower };
  const compound = word.text.includes('-') || word.text.includes('‑');
  const inside = compound ? insidePlaces(word, gazetteer) : [];
  if (inside.length > 0) return { ...here, type: 'modifier', noun: false, inside };
  if (pos === 'NUM') return { ...here, type: 'number' };
  // The tagger takes "new" for an adverb behind 's.
  if (pos === 'ADJ' || lower === 'new') return { ...here, type: 'modifier', noun: false, inside };
  if (pos === 'NOUN' || pos === 'PROPN') return { ...here, type: 'modifier', noun: true, inside };
  return { ...here, type: 'other', lower };
}

const TIMES =
  /^(?:day|night|week|weekend|month|year|today|yesterday|tomorrow|tonight|morning|afternoon|evening)s?$/;

/** "On Monday | police", "last week | troops", "25 January | Prime Minister": a date is no part of whom it stands before. */
function isTime(words: readonly Token[], at: number): boolean {
  const { lower, text } = words[at]!;
  const isDay = /^\p{Lu}/u.test(text) && CALENDAR.has(lower.replace(/\.$/, ''));
  return (
    isDay ||
    isShortDay(words, at) ||
    TIMES.test(lower) ||
    (/^\d{1,2}$/.test(text) &&
      /^\p{Lu}/u.test(words[at + 1]?.text ?? '') &&
      CALENDAR.has(words[at + 1]!.lower))
  );
}

const PAIR: RoleEntry = { phrase: 'two', sector: '', kind: 'population', gender: null };

/** "relations between the two", "invited by both", "Neither would yield": two of whom nothing more is said. */
function isPair(words: readonly Token[], at: number, gazetteer: GazetteerIndex): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1];
  if (lower === 'two')
    return words[at - 1]?.lower === 'the' && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? '');
  if (lower === 'neither') return opensClauseOfPair(words, at) && /^(?:AUX|VERB)$/.test(next?.pos ?? '');
  return lower === 'both' && isAlone(words, at, gazetteer);
}

/** "; neither has answered", not "would neither confirm nor deny". */
function opensClauseOfPair(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  const opens = before === undefined || /^(?:PUNCT|CCONJ)$/.test(before.pos);
  return opens && !words.slice(at).some(({ lower }) => lower === 'nor');
}

/** "both" before no noun, no "of", and no "and" that it announces ("both in Oslo and at home"). */
function isAlone(words: readonly Token[], at: number, gazetteer: GazetteerIndex): boolean {
  const next = words[at + 1];
  if (next === undefined) return true;
  if (gazetteer.roles.longestAt(words, at + 1)) return false;
  if (/^(?:NOUN|PROPN|ADJ|NUM|DET|PRON)$/.test(next.pos) || next.lower === 'of') return false;
  return next.pos !== 'ADP' || !words.slice(at + 2, at + 8).some(({ lower }) => lower === 'and');
}

/** Determiners, possessors, pronouns and words of quantity. */
function closedPiece(words: readonly Token[], at: number, gazetteer: GazetteerIndex): Piece | null {
  const { start, end, lower, pos, text } = words[at]!;
  const next = words[at + 1];
  const here = { first: at, last: at + 1, start, end };
  if (isPair(words, at, gazetteer))
    return { ...here, type: 'role', role: PAIR, phrase: 'two', plural: true, capital: false };
  if (QUANTITIES.has(lower)) return { ...here, type: 'number' };
  if (lower === 'that' && !(pos === 'DET' && next?.pos === 'NOUN' && !isPlural(headOfRun(words, at + 1))))
    return { ...here, type: 'other', lower };
  if (DEFINITE.has(lower)) return { ...here, type: 'determiner', definite: true };
  if (INDEFINITE.has(lower)) return { ...here, type: 'determiner', definite: false };
  if (POSSESSORS.has(lower)) return { ...here, type: 'possessor' };
  if (lower === 'her') {
    return { ...here, type: next && /NOUN|ADJ|PROPN|NUM/.test(next.pos) ? 'possessor' : 'pronoun' };
  }
  // "US" is a country, "us" a pronoun; "I" is told from the numeral by the tagger.
  if (PRONOUNS.has(lower) && text !== 'i' && !/^\p{Lu}{2}$/u.test(text)) return { ...here, type: 'pronoun' };
  return null;
}

/** "told reporters that | coast guard vessels": before a plural, "that" opens a clause. */
function headOfRun(words: readonly Token[], first: number): Token {
  let last = first;
  while (words[last + 1]?.pos === 'NOUN') last++;
  return words[last]!;
}

/** "the ruling party", "the so-called factions", not "they accused officials". */
function isParticiple(words: readonly Token[], at: number): boolean {
  const word = words[at]!;
  if (word.pos !== 'VERB' || !/(?:ed|ing|en)$/.test(word.lower)) return false;
  const before = words[at - 1];
  return (
    before !== undefined && (before.pos === 'DET' || before.pos === 'ADJ' || POSSESSORS.has(before.lower))
  );
}
