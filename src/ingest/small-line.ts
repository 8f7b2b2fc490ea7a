import { isBareName, isBarePlace } from './bare-name.ts';
import { isPersonName, readByline } from './byline.ts';
import { readCreditLine } from './credit-line.ts';
import { isDateLine } from './date-line.ts';
import { type Dateline, readDatelineLine } from './dateline.ts';
import { findHeadDate, readDate } from './dates.ts';
import { houseOf, isCompany } from './firm.ts';
import { isFurniture } from './furniture.ts';
import { readKeyLine } from './header-block.ts';
import { isSeveralSentences } from './headline.ts';
import { isBodyName, issuerOf } from './issuer.ts';
import { readLabel } from './label.ts';
import { wordsOf } from './lines.ts';
import { readMasthead } from './masthead.ts';
import { isInstitute, isOfficeName, leadingOffice } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import type { PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';
import { splitTitle } from './titled-outlet.ts';

/**
 * Reads a line that says one thing of the document (a label, a date, a byline, an office, an outlet, place and day) or
 * several parted by bars; null for any other line.
 *
 * @example readSmallLine('Lena Marsh | Published May 6, 2025') // { byline: 'Lena Marsh', published: '2025-05-06' }
 */
export function readSmallLine(printed: string): Partial<PageFacts> | null {
  if (printed.length > 300) return null;
  const line = printed.replace(BEHIND_DAY, '$<day>');
  const labelled = readLabelled(line);
  if (labelled !== null) return labelled;
  const facts = readKeyLine(line) ?? readCreditLine(line) ?? readMasthead(line);
  if (facts !== null) return facts;
  const inBrackets = /^\((?<inside>[^()]+)\)$/.exec(line)?.groups?.inside;
  const bracketed = inBrackets === undefined ? null : readDatelineLine(inBrackets);
  if (bracketed !== null) return factsOfDateline(bracketed);
  if (isFurniture(line)) return { published: findHeadDate(line)?.date ?? null };
  return readIssued(line) ?? readOne(line) ?? readParts(line);
}

/** What a paper prints behind the day: its price, the number of the issue or of the page. */
const BEHIND_DAY =
  /(?<day>\b\d{4}),?[.;]?\s+[—–|·]?\s*(?:price\b.*|(?:p|page|no|nr|number|vol|issue)\b\.? ?\d.*|\p{L}{0,3}\p{Sc} ?\d.*|\p{Lu}[\p{L}/]{0,4}\.? ?\d[\d,.]*(?:\/[=-])?|\d+(?:\.\d+)? ?(?:p|d|c|cents|pence)\.?)$/iu;

/** "READOUT: Call with Kenya" → its kind, and the rest as a title unless that says something else. */
function readLabelled(line: string): Partial<PageFacts> | null {
  const label = readLabel(line);
  if (label === null) return null;
  if (label.rest === '') return { kind: label.kind };
  if (isSeveralSentences(label.rest)) return null;
  return {
    kind: label.kind,
    ...(readOne(label.rest) ??
      splitTitle(label.rest) ??
      readProgramme(label.rest) ?? { title: label.rest, publisher: issuerOf(label.rest) }),
  };
}

/** '"The World This Evening", Radio New Harbour, 7 June 1999, 1800': what was on the air, on which station and when. */
function readProgramme(text: string): Partial<PageFacts> | null {
  const outlet = text.split(/, /).slice(1).find(isOutletName);
  return outlet === undefined ? null : { title: text, publisher: outlet, published: readDate(text) };
}

/** "STATE HOUSE PRESS RELEASE", "Government Statement": who issues it stands before the label. */
function readIssued(line: string): Partial<PageFacts> | null {
  const issuer =
    /^(?<issuer>\p{Lu}[\p{L}’' .-]{2,40}?) (?:press|media|official|news) (?:release|statement|communiqu[eé])$/iu.exec(
      line,
    )?.groups?.issuer;
  const office =
    /^(?<office>.{4,80}?) (?:statement|communiqu[eé]|declaration)$/iu.exec(line)?.groups?.office ?? '';
  if (isOfficeName(plainCase(office)) && leadingOffice(plainCase(office)) !== 'Government')
    return { publisher: plainCase(office).replace(/^the /i, ''), kind: 'readout' };
  if (issuer === undefined || wordsOf(issuer).length > 5) return null;
  const name = plainCase(issuer);
  return wordsOf(name).every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|for)$/.test(word))
    ? { publisher: name.replace(/^the /i, ''), kind: 'readout' }
    : null;
}

function readOne(text: string): Partial<PageFacts> | null {
  if (isDateLine(text)) return { published: findHeadDate(text)?.date ?? null };
  const posted = /^(?:posted|published|written|filed) by (?<name>.+?) on (?<day>.*\d.*)$/i.exec(text)?.groups;
  if (posted && isPersonName(posted.name!)) return { byline: posted.name!, published: readDate(posted.day!) };
  const postedOn = /^(?:posted|published|filed) on (?<day>.*\d{4}) by (?<name>[^,]+)$/i.exec(text)?.groups;
  if (postedOn)
    return {
      published: readDate(postedOn.day!),
      byline: isPersonName(postedOn.name!) ? postedOn.name! : null,
    };
  const source = /^source:\s+(?<name>\p{Lu}[^|]{1,60})$/iu.exec(text)?.groups?.name;
  if (source !== undefined) return { publisher: source };
  if (IS_BLOG.test(text)) return { kind: 'other' };
  const byline = readByline(text);
  if (byline !== null)
    return {
      byline: byline.byline,
      publisher: byline.outlet,
      published: /[|•·]/.test(text) ? readDate(text) : null,
    };
  const name = plainCase(text.replace(/(?<!\b[A-ZÀ-Þ])[.,:]$| \(?@\w+\)?$/u, ''));
  // "Ministry of Foreign Affairs, Nairobi": where it sits is no part of its name.
  const seated = /^(?<office>.+), (?<seat>[^,]+)$/.exec(name)?.groups;
  if (
    seated &&
    !/\b(?:embassy|consulate|mission|high commission)\b/i.test(name) &&
    (isOfficeName(seated.office!) || isBodyName(seated.office!)) &&
    isBarePlace(seated.seat!.replace(/^The (?=Hague$)/, '')) &&
    !isOfficeName(seated.seat!)
  )
    return { publisher: seated.office!.replace(/^the /i, '') };
  if (isOfficeName(name))
    return { publisher: /white house$/i.test(name) ? name : name.replace(/^the /i, '') };
  if (isOutletName(name) || isInstitute(name)) return { publisher: name };
  if (isCompany(text)) return { publisher: houseOf(text) };
  const place = readDatelineLine(text);
  return place === null ? null : factsOfDateline(place);
}

/** What stands under the name of one: "Notes on the lower river — a blog of the Delta Institute". */
const IS_BLOG =
  /^(?:[^.?!]{3,60} [–—-] |)(?:an?|the) (?:\p{Ll}+ ){0,2}(?:blog|column) (?:of|by|on|from|about) [^.?!]+$/u;

/** What a site puts beside the credits. */
const SITE_PART =
  /^(?:(?:\S+ )?(?:press|editorial|web|news|media) (?:team|desk|staff)$|\d+[- ]min(?:ute)?s? read|twitter|via|filed under|posted in|tags?|categor(?:y|ies)|share|comments?|print|e-?mail|edit(?:ed|or))\b/i;

export function factsOfDateline({ dateline, credit, published }: Dateline): Partial<PageFacts> {
  // "(Taiga Post correspondent S. Bold)"
  return { dateline, publisher: credit?.replace(/ (?:special )?correspondent\b.*$/i, '') ?? null, published };
}

/**
 * "Lena Marsh | 6 May 2025", "Moyra, May 6, 2025 | Agência Norte": names that would not be known alone are, beside a
 * date: before it a person, after place and day an outlet.
 */
export function readParts(line: string): Partial<PageFacts> | null {
  const parts = partsOf(line);
  if (parts.length < 2 || parts.length > 4) return null;
  const facts: { -readonly [Key in keyof PageFacts]?: PageFacts[Key] } = {};
  for (const [i, part] of parts.entries()) {
    const found = readPart(part, i, parts.length, facts);
    if (found === null) return null;
    Object.assign(facts, found);
  }
  return facts.published === undefined ? null : facts;
}

/** What one part says beside those before it, `before`; null where it is none of the sorts that stand there. */
function readPart(
  part: string,
  at: number,
  count: number,
  before: Partial<PageFacts>,
): Partial<PageFacts> | null {
  const label = readLabel(part);
  if (label?.rest === '') return { kind: before.kind ?? label.kind };
  if (SITE_PART.test(part) || isFurniture(part)) {
    const day = readDate(part);
    return day === null ? {} : { published: before.published ?? day };
  }
  const one = readOne(part);
  if (one !== null) return one;
  if (before.dateline !== undefined && wordsOf(part).length <= 5) return { publisher: part };
  if (isPersonName(part)) return { byline: part };
  if (before.published !== undefined && isBarePlace(part)) return { dateline: part };
  // "Jua la Pwani | Mombasa | Updated 30 August 2019": a name, where it sits, its day.
  if (at === 0 && count > 2 && isBareName(part)) return { publisher: plainCase(part) };
  // "VIENNA | Tue May 6, 2014 3:12pm EDT": a city in capitals before the day alone.
  if (at === 0 && count === 2 && part === part.toUpperCase() && isBarePlace(plainCase(part)))
    return { dateline: part };
  const isSeat = at > 0 && (before.publisher ?? before.byline) !== undefined && isBarePlace(part);
  return isSeat ? {} : null;
}

/** Parted by bars or bullets; by dashes only behind a day, as one may also part a dateline from its story. */
function partsOf(line: string): readonly string[] {
  const dashed = line.split(/\s+[-–—]\s+/);
  const parts = isDateLine(dashed[0] ?? '') ? dashed : line.split(/\s*[|•·]\s*/);
  return parts.filter((part) => part !== '');
}
