import type { Range } from '../record/index.ts';

/** Titles and short forms that are always followed by a name or number, so their stop never ends a sentence. */
const NEVER_LAST = new Set(
  (
    'mr mrs ms dr prof rev hon gen lt col sgt capt cpl maj adm cmdr brig rep reps sen sens gov sec amb pres st mt ' +
    'no nos vs v fig art vol ed op cf e.g i.e approx dept jan feb mar apr jun jul aug sept sep oct nov dec mme mlle ' +
    'msgr supt insp det messrs hrh cde eng engr arch cllr alh pte ing lic dra sra srta fr ven cmdt smt'
  ).split(' '),
);

/** Words that begin a sentence after an acronym ("in the U.S. The minister …") but do not follow it in a name. */
const STARTERS = new Set(
  (
    'the a an he she it they we i you this that these those there but and in on at for with as after before while ' +
    'when if although however meanwhile his her its their our what who why how by from according both some many most ' +
    'all no yes since under over during despite last earlier later then now also'
  ).split(' '),
);

const REPORTS_SPEECH =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s+(?:said|says|asked|asks|told|added|replied|wrote|declared)\b/u;

/** A longer "sentence" is a table or a broken page; it is cut so that the stages' time stays linear. */
const LONGEST_SENTENCE = 4000;

/**
 * Cuts a paragraph into sentences; together they hold every character but the spaces between them.
 *
 * Written for news: titles (Lt. Gen.), acronyms, initials, decimal and list numbers, domain names, and quotations
 * that end in a question before their reporter (“Why?” she asked).
 *
 * @example sentencesOf('Gen. Ali left. He flew home.', { start: 0, end: 28 })
 *   // [{ start: 0, end: 14 }, { start: 15, end: 28 }]
 */
export function sentencesOf(text: string, paragraph: Range): Range[] {
  const sentences: Range[] = [];
  let start = paragraph.start;
  // Of the paragraph alone: a search in the whole text would run on to its end from every heading without a stop.
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/[.!?…。]+["'”’»)\]]*(?=\s)/gu)) {
    const at = paragraph.start + match.index;
    const end = at + match[0].length;
    if (!endsSentence(text, start, at, match[0], nextWords(text, end, paragraph.end))) continue;
    sentences.push({ start, end });
    start = end + /^\s+/.exec(text.slice(end, end + 64))![0].length;
  }
  if (start < paragraph.end) sentences.push({ start, end: paragraph.end });
  return sentences.flatMap((sentence) => cutOverlong(text, sentence));
}

function cutOverlong(text: string, sentence: Range): Range[] {
  const pieces: Range[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
    const end = space > start ? space : start + LONGEST_SENTENCE;
    pieces.push({ start, end });
    start = space > start ? end + 1 : end;
  }
  if (start < sentence.end) pieces.push({ start, end: sentence.end });
  return pieces;
}

function nextWords(text: string, from: number, to: number): string {
  return text.slice(from, Math.min(to, from + 120)).trimStart();
}

function endsSentence(text: string, start: number, at: number, marks: string, next: string): boolean {
  const opening = next.replace(/^["'“‘«„([—–-]+\s*/u, '');
  const closesQuote = /["'”’»]$/u.test(marks);
  if (/^\p{Ll}/u.test(opening)) return false;
  if (/[!?]/.test(marks)) return !(closesQuote && REPORTS_SPEECH.test(next));
  if (marks.startsWith('…') || marks.startsWith('..')) return /^\p{Lu}/u.test(opening);
  if (closesQuote) return true;
  const word = /[\p{L}\p{N}.'’&-]*$/u.exec(text.slice(Math.max(start, at - 40), at))![0];
  const first = /^[\p{L}'’]+/u.exec(opening)?.[0].toLowerCase() ?? '';
  if (NEVER_LAST.has(word.toLowerCase())) return false;
  // An initial; those of Cyrillic names may have more letters ("Sh. Omarov", "Yu. Petrov").
  if (/^(?:\p{Lu}|[CKSZ]h|Dzh|Shch|Ts|Y[aeou])$/u.test(word))
    return STARTERS.has(first) && first !== 'i' && word !== 'I';
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return STARTERS.has(first);
  if (/^(?:inc|corp|co|ltd|jr|sr|bros|assn|a\.m|p\.m)$/i.test(word))
    return STARTERS.has(first) || /^["“‘«]/u.test(next);
  if (/^\d{1,2}$/.test(word) && text.slice(start, at).trim() === word) return false;
  return true;
}
