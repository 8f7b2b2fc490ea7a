import type { RoleEntry, Token } from '../record/index.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import { honorificAt } from './honorifics.ts';
import { opensOutlet } from './judge-names.ts';
import type { NameMatch } from './name-index.ts';
import { type Piece, wordsAt } from './piece.ts';
import { portfolioEnd, portfolioHead } from './portfolios.ts';

/** The title or common noun of an actor at a place, with its field: "foreign minister", "Ministry of Trade", "Mrs.". */
export function rolePiece(words: readonly Token[], at: number, gazetteer: GazetteerIndex): Piece | null {
  const match = roleAt(words, at, gazetteer);
  if (
    match &&
    (isHour(words, match) ||
      isPlainAdjective(words, match, gazetteer) ||
      isVerb(words, match) ||
      isNoLeader(words, match))
  )
    return null;
  const honorific = match ? null : honorificAt(words, at);
  if (!match && !honorific) return null;
  const headEnd = match?.last ?? honorific!.last;
  const last = portfolioEnd(words, at, headEnd, gazetteer);
  const range = wordsAt(words, at, last);
  const phrase = words
    .slice(at, last)
    .map((word) => word.lower)
    .join(' ')
    .replace(/ (?=,|'s)/gu, '');
  return {
    ...range,
    type: 'role',
    role: match?.values[0] ?? honorific!.role,
    phrase,
    plural: isPlural(headNoun(words.slice(at, headEnd))),
    capital: /^\p{Lu}/u.test(words[at]!.text),
  };
}

function roleAt(words: readonly Token[], at: number, gazetteer: GazetteerIndex): NameMatch<RoleEntry> | null {
  const match = gazetteer.roles.longestAt(words, at);
  if (match) return officeBeforePerson(words, match, gazetteer);
  const head = portfolioHead(words, at, gazetteer);
  const headed = head === null ? null : gazetteer.roles.longestAt(words, head);
  return headed && { ...headed, first: at };
}

/** "foreign ministry | spokesman" is an office and its man, though the lexicon has the two as one title. */
function officeBeforePerson(
  words: readonly Token[],
  match: NameMatch<RoleEntry>,
  gazetteer: GazetteerIndex,
): NameMatch<RoleEntry> {
  // "Cabinet Secretary", "police chief" are one title; a "government spokesman" speaks for the government that was named.
  const isOneTitle = match.last - match.first < 3 && words[match.first]!.lower !== 'government';
  if (match.values[0]!.kind !== 'person' || isOneTitle) return match;
  const office = gazetteer.roles.longestAt(words.slice(0, match.last - 1), match.first);
  const isOffice =
    office?.last === match.last - 1 && /^(?:office|organization|armed-group)$/.test(office.values[0]!.kind);
  const rest = gazetteer.roles.longestAt(words, match.last - 1);
  return isOffice && rest?.values[0]?.kind === 'person' ? office : match;
}

/** "at 6:14 PM": an hour, and no prime minister. */
function isHour(words: readonly Token[], { first }: NameMatch<RoleEntry>): boolean {
  return (
    words[first]!.lower === 'pm' && (words[first]!.text !== 'PM' || /\d$/.test(words[first - 1]?.text ?? ''))
  );
}

/** "the official Tass agency": an adjective before a noun is no title. */
function isPlainAdjective(
  words: readonly Token[],
  match: NameMatch<RoleEntry>,
  gazetteer: GazetteerIndex,
): boolean {
  const next = words[match.last];
  const word = words[match.first]!;
  // "the daily Ledger": a paper and its name.
  if (/^(?:daily|weekly|monthly)$/.test(word.lower) && /^\p{Lu}/u.test(next?.text ?? '')) return false;
  // "the Official Spokesman", "an official friendly visit": it only colours what follows.
  const isOfficial = word.lower === 'official' && match.last - match.first === 1;
  if (isOfficial && (next?.pos === 'ADJ' || gazetteer.roles.longestAt(words, match.last))) return true;
  if (isOfficial && opensOutlet(words, nameEndAt(words, match.last))) return true;
  // "the official Moyra News Agency"
  const isArticled = /^(?:the|its|['’]s)$/.test(words[match.first - 1]?.lower ?? '');
  if (isOfficial && isArticled && /^\p{Lu}/u.test(next?.text ?? '')) return true;
  return (
    match.last - match.first === 1 &&
    word.pos === 'ADJ' &&
    /^\p{Ll}/u.test(word.text) &&
    /^(?:NOUN|PROPN)$/.test(next?.pos ?? '')
  );
}

/** "The head of the union", "its chief,": a leader has an owner; "at the head of the column", "heads of cattle", "the chief reason" are none. */
function isNoLeader(words: readonly Token[], { first, last }: NameMatch<RoleEntry>): boolean {
  if (!/^(?:head|chief)$/.test(words[last - 1]!.lower)) return false;
  if (last - first > 1 && !/^(?:deputy|acting)$/.test(words[first]!.lower)) return false;
  const before = words[first - 1];
  const isOwned =
    before === undefined || /^(?:the|its|his|her|their|our|my|['’]s|['’]|,|and)$/.test(before.lower);
  const isLed =
    words[last]?.lower === 'of' || /^(?:its|his|her|their|our|my|['’]s|['’])$/.test(before?.lower ?? '');
  const isPlace =
    /^(?:at|over|on|to|from)$/.test(words[first - 2]?.lower ?? '') && words[first - 2]?.lower !== 'to';
  return !isOwned || !isLed || isPlace || /^(?:NOUN|PROPN|ADJ)$/.test(words[last]?.pos ?? '');
}

function nameEndAt(words: readonly Token[], at: number): number {
  while (/^\p{Lu}/u.test(words[at]?.text ?? '')) at++;
  return at;
}

/** "Nairobi presses Oslo", "Pressed on this, …": a verb is no title, though "presses" is also a word for the media. */
function isVerb(words: readonly Token[], match: NameMatch<RoleEntry>): boolean {
  const word = words[match.first]!;
  return (
    match.last - match.first === 1 &&
    word.pos === 'VERB' &&
    (/^\p{Ll}/u.test(word.text) || /ed$/.test(word.lower))
  );
}

/** "[Council] of Ministers", "[Ministers] for Foreign Affairs": what stands behind "of" or "for" does not count it. */
function headNoun(words: readonly Token[]): Token {
  const of = words.findIndex(({ lower }) => lower === 'of' || lower === 'for');
  return words[of > 0 ? of - 1 : words.length - 1]!;
}

export function isPlural(word: Token): boolean {
  const { lower } = word;
  if (/(?:men|women|people|police|troops|media)$/.test(lower)) return true;
  return lower.endsWith('s') && !/(?:ss|us|is|ics|'s|aires|affairs|headquarters)$/.test(lower);
}
