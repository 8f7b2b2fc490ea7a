import { isCityHere, isRole, isWriter, takeBareLines } from './bare-lines.ts';
import { outletOfPost } from './byline.ts';
import { cutHead, type HeadLine } from './cut-head.ts';
import { isDateLine } from './date-line.ts';
import { findDate, findHeadDate } from './dates.ts';
import { type Found, take } from './found.ts';
import { isBodyName, isMeetingName, issuerOf } from './issuer.ts';
import { isTranscript } from './kind.ts';
import { firstLines, type Line, wordsOf } from './lines.ts';
import { isHolder, isOfficeName } from './office-name.ts';
import { NO_FACTS, type PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';
import { takeOpening } from './read-opening.ts';
import { recordOf } from './record-head.ts';
import { namesItself } from './self-reference.ts';
import { isDesk } from './signing-office.ts';
import { isDocumentName, titleLine } from './title-line.ts';
import { splitSite, splitTitle } from './titled-outlet.ts';
import { isMasthead, topName } from './top-name.ts';

/** What the first lines of a text say of it. `bodyStart` is where the story begins, after title and credits. */
export interface Head {
  readonly facts: PageFacts;
  readonly bodyStart: number;
}

/**
 * Reads title, byline, publisher, dateline, date and kind off the lines before the story, from `start` on. With `title`
 * given, the title is known and the first line that says nothing by its form belongs to the story.
 *
 * First each line is read by its form alone; then the title is chosen among the lines left open, and what stands
 * above and below it is read by its place: an outlet's bare name at the top, a writer's under the title.
 */
export function readHead(text: string, start: number, title: string | null = null): Head {
  const cut = cutHead(text, start);
  const { head, story } = title === null ? cut : cutAtTitle(cut.head, cut.story, title);
  const body = text.slice(story?.start ?? text.length, (story?.start ?? text.length) + 6000);
  const found: Found = { ...NO_FACTS, title };
  const top = head.findIndex(
    ({ facts }) => facts === null || Object.values(facts).some((fact) => fact != null),
  );
  for (const [i, line] of head.entries())
    if (line.facts !== null)
      take(found, underGovernment(i === top ? atTop(line.text, line.facts) : line.facts, line, head[i + 1]));
  const titled = title === null ? takeTitle(found, head, story, body) : -1;
  takePublisher(found, head, titled, body);
  takeBareLines(found, head, titled);
  if (!isTranscript(text, start)) takeOpening(found, story?.text ?? '');
  for (const line of head) take(found, { publisher: outletOfPost(line.text) });
  if (found.publisher === null && title === null && found.title !== null)
    take(found, { publisher: plainCase(topName(head, titled)?.text ?? '') || null });
  if (found.title !== null) take(found, { published: dayAtEnd(found.title) });
  take(found, { published: dayAmong(head.filter((_, i) => i !== titled)) });
  if (story !== null)
    take(found, {
      published: dayOfMonitor(story.text) ?? dayOfIssue(story.text) ?? dayUnderLead(text, story),
    });
  if (found.published === null) take(found, { published: dayClosing(head.filter((_, i) => i === titled)) });
  found.published = withDayOfDateline(found);
  // "MOFA: Press Conference 25 May 2001": a transcript's heading looks like a turn of its own.
  if (story !== null && story.text.length < 100) take(found, { published: dayAtEnd(story.text) });
  return { facts: found, bodyStart: story?.start ?? head.at(-1)?.end ?? start };
}

/** Under a title that the page gave, only the title again and a writer's name are head without a form of their own. */
function cutAtTitle(
  head: readonly HeadLine[],
  story: Line | null,
  title: string,
): { readonly head: readonly HeadLine[]; readonly story: Line | null } {
  const end = head.findIndex(
    (line, i) => line.facts === null && !sameWords(title, line.text) && !isWriter(head, i),
  );
  return end === -1 ? { head, story } : { head: head.slice(0, end), story: head[end]! };
}

/** Chooses the title among the lines that no form explains; gives its place in the head, or -1. */
function takeTitle(found: Found, head: readonly HeadLine[], story: Line | null, body: string): number {
  if (found.title !== null || story === null) return -1;
  const top = topName(head, head.length);
  const open = head.filter(
    (line, i) =>
      line.facts === null &&
      !isRole(head, i) &&
      !isBodyName(line.text) &&
      !isCityHere(found, head, i) &&
      !(line === top && isMasthead(head, i)),
  );
  const line = titleLine(open, [...head, { ...story, facts: null }]);
  if (line === null) return -1;
  const split = splitTitle(line.text) ?? splitSite(line.text, body);
  take(found, { title: withoutMarks(split?.title ?? line.text) });
  if (split !== null) take(found, { publisher: split.publisher });
  return head.indexOf(line);
}

/** Who issued the text, where its title, a meeting or body over it, or the top of the page says so. */
function takePublisher(found: Found, head: readonly HeadLine[], titled: number, body: string): void {
  Object.assign(found, recordOf(found.title, head));
  take(found, { publisher: issuerOf(found.title ?? '') });
  for (const { facts, text } of titled === -1 ? head : head.slice(0, titled)) {
    if (facts !== null) continue;
    if (isMeetingName(text)) take(found, { publisher: issuerOf(`Statement of ${text}`), kind: 'readout' });
    else if (isBodyName(text))
      take(found, { publisher: plainCase(text.replace(/^in (?=the )/i, '')).replace(/^the /i, '') });
  }
  // An outlet that its own story names, or that has its day below, printed even what an agency wrote.
  const top = topName(head, titled);
  // With only a day and no title below, it may be the title itself, or a place.
  const at = top === null ? -1 : head.indexOf(top);
  const isOverTitle =
    top !== null && isMasthead(head, at) && (found.title !== null || !isDateLine(head[at + 1]!.text));
  if (top !== null && (namesItself(top.text, body) || isOverTitle))
    take(found, { publisher: plainCase(withoutPictures(top.text)) });
}

/** "Delta Tide | Opinion | 17 May 2014": before a bar on top of the page stands the outlet, a writer stands under the title. */
function atTop(line: string, facts: Partial<PageFacts>): Partial<PageFacts> {
  const { byline } = facts;
  if (byline == null || facts.publisher != null || !line.startsWith(byline) || !/[|•·]/.test(line))
    return facts;
  return { ...facts, byline: null, publisher: byline };
}

/** "GOVERNMENT OF KENYA" over "MINISTRY OF FISHERIES": the letterhead goes down to the house that issues. */
function underGovernment(
  facts: Partial<PageFacts>,
  { blankAfter }: HeadLine,
  next: HeadLine | undefined,
): Partial<PageFacts> {
  const below = blankAfter ? null : (next?.facts?.publisher ?? null);
  const isWhole = /^government of .+$|^\S+ government$/i.test(facts.publisher ?? '');
  return isWhole && below !== null && isOfficeName(below) && !isDesk(below) && !isHolder(below)
    ? { ...facts, publisher: null }
    : facts;
}

/** "MFA Torvia 🇹🇻": what a network shows behind a name. */
function withoutPictures(name: string): string {
  return name.replace(/(?:[^\p{L}\p{N}]*\p{S})+[^\p{L}\p{N}]*$/u, '');
}

/**
 * The first day written in the lines, where none says by its form that it is of that day: "a0412 1642GMT 21 Jan 99", "27-05-98 14:20 ENG". What a line
 * tells of a day ("on 3 May 2019") is no day of issue.
 */
function dayAmong(head: readonly HeadLine[]): string | null {
  for (const { text } of head) {
    const found = findHeadDate(text);
    const isTold =
      found &&
      /\b(?:on|of|in|since|from|until|till|by|after|before|to|and)(?: the)? $/i.test(
        text.slice(0, found.start),
      );
    if (found && !isTold && found.date.length > 7) return found.date;
  }
  return null;
}

/**
 * The day that closes a title, set off from it: "Points made at the briefing, 22 February 2011". Of several days a title says what was
 * done in them, and not when it was issued.
 */
function dayAtEnd(title: string): string | null {
  const found = findHeadDate(title);
  if (found === null || found.date.includes('/') || !/^[\s).]*(?:\([^()]*\))?$/.test(title.slice(found.end)))
    return null;
  const before = title.slice(0, found.start);
  // "Spokesperson Oduya's Regular Press Conference on May 23, 2031"
  const isOfDay = /\b(?:press conference|briefing)(?: held)? (?:on|of) (?:\p{L}+day,? )?$/iu.test(before);
  const isSetOff = /[,:(/–—-]\s*(?:\p{L}+day,? )?$/u.test(before);
  return isSetOff || isOfDay || isDocumentName(title) ? found.date : null;
}

/** "LD041210 Lamu Radio in English 1154 GMT 4 Jul 86", "AP-Lamu-30Aug93. …": what a monitor or a desk puts before an item ends in its day. */
function dayOfMonitor(opening: string): string | null {
  const line =
    /^(?:[^.\n]{5,90}? \d{4} ?(?:GMT|UTC) |[A-Z]{2,9}-[\p{L} -]{3,30}-)(?<day>[^\n.]{6,20}?)(?:\.\s|$)/u.exec(
      opening,
    );
  const day = line?.groups?.day ?? '';
  return isDateLine(day) ? (findHeadDate(day)?.date ?? null) : null;
}

/** "The following was issued today, 29 March 2011, by the Spokesman …" */
function dayOfIssue(opening: string): string | null {
  const line =
    /^.{0,60}\b(?:issued|released|published|given)\b[^.\n]{0,30}?\b(?:today|on|of),? (?<day>.{8,40})/.exec(
      opening,
    );
  const found = line && findHeadDate(line.groups!.day!);
  return found &&
    found.date.length === 10 &&
    /^(?:\p{L}+day,? )?$/u.test(line.groups!.day!.slice(0, found.start))
    ? found.date
    : null;
}

/** A day set off by a mark at the end of the line taken for a title: "Embassy in Moyra @mission · Oct 12, 2023", "News » 12 July 2023, 18:40". */
function dayClosing(lines: readonly HeadLine[]): string | null {
  for (const { text } of lines) {
    const found = findHeadDate(text);
    if (found === null || found.date.length !== 10) continue;
    const isSetOff =
      /[·•|»›>–—] (?:\p{L}+day,? )?$/u.test(text.slice(0, found.start)) &&
      /^[,\s]*(?:\d{1,2}[:.]\d{2})?(?: ?[ap]\.?m\.?)?\s*$/i.test(text.slice(found.end));
    if (isSetOff) return found.date;
  }
  return null;
}

/** Some presidencies print the day, on a line of its own, under the first paragraph. */
function dayUnderLead(text: string, story: Line): string | null {
  const below = firstLines(text, story.end, LINES_UNDER_LEAD).find((line) => isDateLine(line.text));
  return below ? (findHeadDate(below.text)?.date ?? null) : null;
}

const LINES_UNDER_LEAD = 2;

/** "Published 03/02/2021" over "Moyra, 3 Feb": which of the two is the day is told by the dateline. */
function withDayOfDateline({ published, dateline }: Found): string | null {
  if (!/^\d{4}$/.test(published ?? '') || dateline === null) return published;
  return findDate(`${dateline.replace(/\.$/, '')} ${published}`)?.date ?? published;
}

/** "(2nd LD) Seoul …", "UPDATE 2-Seoul …": what an agency puts before a headline that it sends again. */
function withoutMarks(headline: string): string {
  const marks =
    /^(?:\((?:\d\w\w )?(?:ld|lead|urgent|update\w*|writethru|recast\w*)[^()]{0,12}\)\s+|update \d+\s*[-–—]\s*|\^)+/i;
  return headline.replace(marks, '') || headline;
}

function sameWords(a: string, b: string): boolean {
  return wordsOf(a.toLowerCase()).join(' ') === wordsOf(b.toLowerCase()).join(' ');
}
