import { isBareName, isBarePlace } from './bare-name.ts';
import { isPersonName } from './byline.ts';
import { isCapitals } from './capitals.ts';
import { isDateLine } from './date-line.ts';
import { readDate } from './dates.ts';
import { isSection } from './furniture.ts';
import { readLabel } from './label.ts';
import { CAPITAL, LETTER } from './latin.ts';
import { wordsOf } from './lines.ts';
import { isOfficeName } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import type { PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';

/**
 * Reads an outlet's name with what mastheads put behind one: the day, the section, the edition, the city and the number.
 *
 * @example readMasthead('DAILY CLARION, Thursday, June 9, 1994') // { publisher: 'Daily Clarion', published: '1994-06-09' }
 * @example readMasthead('"Vostok" weekly (Dushanbe), No. 9, 4 March 2011') // { publisher: 'Vostok', published: '2011-03-04' }
 */
export function readMasthead(line: string): Partial<PageFacts> | null {
  // "4 — THE KARSH EXAMINER, Saturday, November 12, 1938": the number of the page in its running head.
  const text = line.replace(/^(?:page |p\. ?)?\d{1,3} ?[—–|-]{1,2} (?=[^\d\s])/i, '');
  const placed = /^(?<name>[^,()]{3,50}) \((?!@)[A-ZÀ-Þ][A-Za-zÀ-ɏ .'’-]+\)$/u.exec(text)?.groups?.name ?? '';
  if (isOutletName(placed)) return { publisher: plainCase(placed) };
  const full = WITH_INITIALS.exec(text)?.groups;
  if (full && areInitials(full.short!, full.name!)) return { publisher: plainCase(full.name!) };
  return readNumbered(text) ?? readPath(text) ?? readSuffixed(text) ?? readBeside(text);
}

/** "United Nations Operation in Lurania (UNOLA)": only a lasting body gives its name with the letters that it goes by. */
const WITH_INITIALS = new RegExp(
  `^(?<name>[${CAPITAL}][${LETTER}’'& -]{8,90}) \\((?<short>[A-Z][A-Za-z]{1,9})\\)$`,
);

/** Whether the letters stand in the name in that order, the first one first, and each word of the name but small ones gives one. */
function areInitials(short: string, name: string): boolean {
  const letters = short.toLowerCase();
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[at]) at += 1;
  const large = wordsOf(name).filter((word) => /^[A-ZÀ-Þ]/u.test(word));
  return name[0] === short[0] && at === letters.length && large.length > 1 && short.length >= large.length;
}

/** A name with its sort, or in quotation marks, before a city, a number or a day. */
function readNumbered(text: string): Partial<PageFacts> | null {
  const { quoted, name = quoted, sort, rest = '' } = NUMBERED.exec(text)?.groups ?? {};
  if (name === undefined || (quoted === undefined && sort === undefined)) return null;
  if (!/\d/.test(rest) && !/^\([^()]*\)$/.test(rest.trim())) return null;
  // "Vostok weekly" is called Vostok, "Tessalian News Agency" by all its words.
  const isPart = sort !== undefined && /^\p{Lu}/u.test(sort) && quoted === undefined;
  return withDay(plainCase(isPart ? text.slice(0, text.length - rest.length) : name), rest);
}

const NUMBERED = new RegExp(
  `^(?:["“«](?<quoted>[^"”»]{2,40})["”»]|(?:the )?(?<name>[${CAPITAL}][${LETTER}’'-]*(?: [${LETTER}][${LETTER}’'-]*){0,3}?))(?: (?<sort>(?:(?:independent|private|government|state|daily|weekly|evening|morning|news) ){0,2}(?:newspaper|paper|daily|weekly|magazine|journal|agency|website|radio|tv|television)))?(?<rest>(?:,? \\([^()]*\\))?(?:, .*)?)$`,
  'i',
);

/** "Moana Radio › Pacific › News", "RADIO SEAS / NEWS / PACIFIC": a name, then the way through its sections. */
function readPath(text: string): Partial<PageFacts> | null {
  const [name = '', ...path] = text
    .replace(/^you are here:?\s+/i, '')
    .split(/\s*[›»>]\s*|\s+[/|]\s+/)
    .filter((part) => !/^home$/i.test(part));
  if (path.length === 0 || path.length > 4 || !/\p{Lu}/u.test(name[0] ?? '') || isSection(name)) return null;
  if (wordsOf(name).length > 5 || path.some((part) => wordsOf(part).length > 4) || isDateLine(name))
    return null;
  const isPath = /[›»>]/.test(text) || path.every(isPartOfPaper);
  if (!isPath || isOfficeName(name)) return null;
  return { ...withDay(plainCase(name), path.at(-1)!), kind: kindOfPart(path.at(-1)!) };
}

/** "THE LANTERN – LIVE", "I Proini Gnomi – English edition, June 20, 2025", "THE LAKE ARGUS, September 20, 1996". */
function readSuffixed(text: string): Partial<PageFacts> | null {
  const parts = /^(?<name>[^,|–—()]{3,50}?)(?: \([^()]*\))?(?:\s*[,|–—]\s*| - )(?<rest>.+)$/u.exec(
    text,
  )?.groups;
  if (!parts) return null;
  const name = plainCase(parts.name!);
  const { rest = '' } = parts;
  if (isSection(name)) return null;
  const isEdition =
    /\bedition\b|\b(?:english|foreign) (?:page|service|section)\b/i.test(rest) && wordsOf(name).length <= 5;
  const isKnown = isOutletName(name) && (readDate(rest) !== null || isPartOfPaper(rest));
  // No city has the article before its name, an outlet's masthead does.
  const isTitled =
    /^the (?!hague|valley|bronx|gambia|bahamas)/i.test(name) && (isDateLine(rest) || isPartOfPaper(rest));
  const isOfPaper = isBareName(name) && wordsOf(name).length > 2 && isPartOfPaper(rest);
  const isIssue = isBareName(name) && /^(?:vol(?:ume)?|no|nr|number|issue)\b\.? ?\d/i.test(rest);
  if (!(isEdition || isKnown || isTitled || isOfPaper || isIssue)) return null;
  return { ...withDay(name, rest), kind: kindOfPart(rest) };
}

/** "RED CLIFF FM • 102.3 Windhoek • 97.7 Oshakati", "The Lake Star | Mwanza | lakestar.example": an outlet, and where it is to be had. */
function readBeside(text: string): Partial<PageFacts> | null {
  const [name = '', ...rest] = text.split(/\s*[|•·]\s*|\s+\*\s+/).filter((part) => part !== '');
  const isPlace = (part: string) =>
    isBarePlace(part) ||
    isPartOfPaper(part) ||
    isDateLine(part) ||
    /^\d+(?:\.\d+)? |^\S+\.\p{Ll}{2,}$/u.test(part);
  const isKnown = isOutletName(plainCase(name)) && rest.every(isPlace);
  // "ALTAMAR • the week in English • 9–15 August 2004 • page 7": a running head, whatever else it says.
  const isRunning =
    rest.some((part) => readDate(part) !== null) &&
    (isCapitals(name) ? /\p{L}{3}/u.test(name) : rest.length > 2 && !isPersonName(name)) &&
    isBareName(plainCase(name)) &&
    !/\d/.test(name) &&
    !isSection(name);
  if (rest.length === 0 || !(isKnown || isRunning)) return null;
  return withDay(plainCase(name), rest.join(' | '));
}

/** "WORLD", "EDITORIAL": what a paper calls one of its parts. */
function isPartOfPaper(text: string): boolean {
  return isSection(text) || readLabel(text)?.rest === '';
}

function kindOfPart(text: string): PageFacts['kind'] {
  return readLabel(text)?.kind ?? null;
}

function withDay(publisher: string, rest: string): Partial<PageFacts> {
  const published = readDate(rest);
  return { publisher, ...(published === null ? {} : { published }) };
}
