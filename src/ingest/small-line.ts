import { isPersonName, readByline } from './byline.ts';
import { isDateLine } from './date-line.ts';
import { type Dateline, readDatelineLine } from './dateline.ts';
import { readDate } from './dates.ts';
import { readLabel } from './label.ts';
import { wordsOf } from './lines.ts';
import { isInstitute, isOfficeName, leadingOffice } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import type { PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';

/**
 * Reads a line that says one thing of the document (a label, a date, a byline, an office, an outlet, place and day) or
 * several parted by bars; null for any other line.
 *
 * @example readSmallLine('Lena Marsh | Published May 6, 2025') // { byline: 'Lena Marsh', published: '2025-05-06' }
 */
export function readSmallLine(line: string): Partial<PageFacts> | null {
  if (line.length > 300) return null;
  return readLabelled(line) ?? readIssued(line) ?? readOne(line) ?? readParts(line);
}

/** The office that issued a text by its title: "Statement by the Ministry of Defence on …". Null for a person's. */
export function issuerOf(title: string): string | null {
  return leadingOffice(plainCase(ISSUED_BY.exec(title)?.groups?.issuer ?? ''));
}

const ISSUED_BY =
  /^(?:(?:joint|press|media|official) )?(?:readout|statement|release|communiqu[eé]|remarks|note|briefing) (?:issued )?(?:by|from|of) (?<issuer>.+)$/i;

/** "READOUT: Call with Kenya" → its kind, and the rest as a title unless that says something else. */
function readLabelled(line: string): Partial<PageFacts> | null {
  const label = readLabel(line);
  if (label === null) return null;
  if (label.rest === '') return { kind: label.kind };
  return {
    kind: label.kind,
    ...(readOne(label.rest) ?? { title: label.rest, publisher: issuerOf(label.rest) }),
  };
}

/** "STATE HOUSE PRESS RELEASE", "Government Statement": who issues it stands before the label. */
function readIssued(line: string): Partial<PageFacts> | null {
  const issuer =
    /^(?<issuer>\p{Lu}[\p{L}’' .-]{2,40}?) (?:press|media|official|news) (?:release|statement|communiqu[eé])$/iu.exec(
      line,
    )?.groups?.issuer;
  if (issuer === undefined || wordsOf(issuer).length > 5) return null;
  const name = plainCase(issuer);
  return wordsOf(name).every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|for)$/.test(word))
    ? { publisher: name.replace(/^the /i, ''), kind: 'readout' }
    : null;
}

function readOne(text: string): Partial<PageFacts> | null {
  if (isDateLine(text)) return { published: readDate(text) };
  const posted = /^(?:posted|published|written|filed) by (?<name>.+?) on (?<day>.*\d.*)$/i.exec(text)?.groups;
  if (posted && isPersonName(posted.name!)) return { byline: posted.name!, published: readDate(posted.day!) };
  const byline = readByline(text);
  if (byline !== null) return { byline: byline.byline, publisher: byline.outlet };
  const name = plainCase(text.replace(/[.,:]$/, ''));
  if (isOfficeName(name))
    return { publisher: /white house$/i.test(name) ? name : name.replace(/^the /i, '') };
  if (isOutletName(name) || isInstitute(name)) return { publisher: name };
  const masthead = readMasthead(text);
  if (masthead !== null) return masthead;
  const place = readDatelineLine(text);
  if (place === null) return null;
  // "THE LAKE COURIER, May 6, 1996": no city has the article, an outlet's masthead does.
  const titled = /^the [^,]+/i.exec(text)?.[0];
  if (titled && !/^the (?:hague|valley|bronx|gambia|bahamas)$/i.test(titled)) {
    return { publisher: plainCase(titled), published: place.published };
  }
  return factsOfDateline(place);
}

/**
 * An outlet's name before a day, a section or an edition: "DAILY CLARION, Thursday, June 9, 1994", "Moana Radio › Pacific", "I Proini
 * Gnomi – English edition, June 20, 2025".
 */
function readMasthead(text: string): Partial<PageFacts> | null {
  const parts = /^(?<name>[^,›»–—]{3,50}?)\s*(?<mark>[,›»–—])\s*(?<rest>.+)$/u.exec(text)?.groups;
  if (!parts) return null;
  const name = plainCase(parts.name!);
  const published = readDate(parts.rest!);
  const isEdition = /\bedition\b/i.test(parts.rest!) && wordsOf(name).length <= 5;
  const isSection = /[›»]/.test(parts.mark!) && wordsOf(parts.rest!).length <= 4;
  if (!isEdition && !(isOutletName(name) && (isSection || published !== null))) return null;
  return { publisher: name, ...(published === null ? {} : { published }) };
}

/** What a site puts beside the credits. */
const SITE_PART = /^(?:filed under|posted in|tags?|categor(?:y|ies)|share|comments?|print|e-?mail)\b/i;

export function factsOfDateline({ dateline, credit, published }: Dateline): Partial<PageFacts> {
  return { dateline, publisher: credit, published };
}

/**
 * "Lena Marsh | 6 May 2025", "Moyra, May 6, 2025 | Agência Norte": names that would not be known alone are, beside a
 * date: before it a person, after place and day an outlet.
 */
function readParts(line: string): Partial<PageFacts> | null {
  const parts = line.split(/\s*[|•·]\s*/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return null;
  const facts: { -readonly [Key in keyof PageFacts]?: PageFacts[Key] } = {};
  for (const part of parts) {
    if (SITE_PART.test(part)) continue;
    const one = readOne(part);
    if (one !== null) Object.assign(facts, one);
    else if (facts.dateline !== undefined && wordsOf(part).length <= 5) facts.publisher = part;
    else if (isPersonName(part)) facts.byline = part;
    else return null;
  }
  return facts.published === undefined ? null : facts;
}
