import type { Token } from '../record/index.ts';
import type { GazetteerIndex, Known } from './gazetteer-index.ts';
import { honorificAt } from './honorifics.ts';
import type { Line } from './words.ts';

/** Days, months and other words that a date begins with; none of them names anybody. */
export const CALENDAR: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt est utc bst christmas ' +
    'ramadan easter no nos hundreds thousands dozens scores tens millions'
  ).split(' '),
);
const SHORT_DAYS = new Set('mon tue tues wed thu thur thurs fri sat sun'.split(' '));

/** "Sat 23.", "Thu. 21 May": the short name of a day, where a number follows; elsewhere "Sun" is a paper and "Sat" a verb. */
export function isShortDay(words: readonly Token[], at: number): boolean {
  const next = words[at + 1]?.text === '.' ? words[at + 2] : words[at + 1];
  return SHORT_DAYS.has(words[at]!.lower.replace(/\.$/, '')) && /^\d/.test(next?.text ?? '');
}

const PARTICLES = new Set(
  'al el bin ibn bint abu abd ben de del della di da do dos das du van von der den ter la le y zu af arap ould binti wa'.split(
    ' ',
  ),
);
const OPENING_PARTICLES = new Set('al bin ibn abu van von'.split(' '));
const ARTICLED = /^(?:al|an|el|as|ash|ad|ar|at|az)[-‑]\p{Lu}/u;

/** True for a word that is, or begins, a name by its capital, where capitals tell. Days and months are none. */
export function isNameWord(line: Line, at: number, isFamiliar: (word: string) => boolean): boolean {
  const word = line.words[at]!;
  if (ARTICLED.test(word.text)) return true;
  if (isShortDay(line.words, at)) return false;
  if (OPENING_PARTICLES.has(word.text))
    return line.words[at + 1] !== undefined && isCapital(line.words[at + 1]!);
  if (!isCapital(word) || CALENDAR.has(word.lower.replace(/\.$/, '')) || word.pos === 'PRON') return false;
  if (line.titleCase) return isFamiliar(word.lower);
  if (!opensClause(line.words, at)) return word.pos !== 'DET' && word.pos !== 'SCONJ' && word.pos !== 'CCONJ';
  return word.pos === 'PROPN' && (isFamiliar(word.lower) || followsAsName(line.words, at));
}

/** Where the run of name words from `at` ends: particles between names belong to it. A role or an honorific ends it. */
export function nameRunEnd(
  line: Line,
  at: number,
  gazetteer: GazetteerIndex,
  isFamiliar: (word: string) => boolean,
): number {
  const { words } = line;
  let end = at + 1;
  while (end < words.length) {
    let next = end;
    while (next < words.length && PARTICLES.has(words[next]!.text) && next - end < 3) next++;
    if (next >= words.length || !isNameWord(line, next, isFamiliar)) break;
    if (gazetteer.roles.longestAt(words, next) || honorificAt(words, next)) break;
    if (endsBefore(words, next, gazetteer)) break;
    end = next + 1;
  }
  return end - at >= 3 && followsTitleOf(words, at, gazetteer) ? at + 1 : end;
}

/** "Foreign Minister of Tesseria | Davit Sarel": of a country that no list knows, the first word behind "of" is its name. */
function followsTitleOf(words: readonly Token[], at: number, gazetteer: GazetteerIndex): boolean {
  if (words[at - 1]?.lower !== 'of') return false;
  for (let first = Math.max(0, at - 7); first < at - 1; first++) {
    const role = gazetteer.roles.longestAt(words, first);
    const between = words.slice(role?.last ?? at, at - 1);
    if (
      role?.values[0]?.kind === 'person' &&
      between.every((word) => /^(?:of|and|for|the|\p{Lu}.*)$/u.test(word.text))
    ) {
      return true;
    }
  }
  return false;
}

/** "Moyra Kenya said" is two names only if a comma parts them; but "Omondi Kenyan officials" shows an adjective. */
function endsBefore(words: readonly Token[], at: number, gazetteer: GazetteerIndex): boolean {
  const known = gazetteer.names.longestAt(words, at);
  return (
    known?.values.some((k) =>
      k.is === 'organization'
        ? !isHeadOfPaper(k, words, at, known.last)
        : k.use === 'adjective' || k.use === 'people',
    ) ?? false
  );
}

/** "Fjord Times" is no issue of The Times: one word that names a paper is the head of a longer name. */
function isHeadOfPaper(known: Known, words: readonly Token[], at: number, last: number): boolean {
  const isPaper = known.is === 'organization' && known.entry.kind === 'media';
  return isPaper && last - at === 1 && /^\p{Lu}\p{Ll}/u.test(words[at]!.text);
}

function isCapital(word: Token): boolean {
  return /^\p{Lu}/u.test(word.text) && word.text !== 'I';
}

function opensClause(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || /^["“‘«„([:—–-]$/u.test(before.text) || /^[.?!]["”]?$/.test(before.text);
}

/**
 * A capital at the head of a sentence tells little: the tagger calls it a name, and what follows must not deny it.
 * "Tesserian troops" opens with a name, "Armed groups" and "Dockers at the quay" do not.
 */
function followsAsName(words: readonly Token[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1];
  if (next === undefined || /^\p{Lu}/u.test(next.text)) return true;
  if (next.pos === 'ADP') return !/[^s]s$/.test(lower);
  return !/^(?:NOUN|ADJ)$/.test(next.pos) || /(?:[ie]an|ese|ish)$/.test(lower);
}
