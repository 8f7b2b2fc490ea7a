import { IN_PLACE, isBareName, isBarePlace, isNames } from './bare-name.ts';
import { cutHead, type HeadLine } from './cut-head.ts';
import { isDateLine } from './date-line.ts';
import { readDateline } from './dateline.ts';
import { readDate } from './dates.ts';
import { isMeetingName, issuerOf } from './issuer.ts';
import { isTranscript } from './kind.ts';
import { type Line, wordsOf } from './lines.ts';
import { isOfficeName, leadingOffice } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { firstKnown, NO_FACTS, type PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';
import { isPost } from './post.ts';
import { recordOf } from './record-head.ts';
import { namesItself } from './self-reference.ts';
import { factsOfDateline } from './small-line.ts';
import { titleLine } from './title-line.ts';

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
  for (const line of head) if (line.facts !== null) take(found, line.facts);
  const titled = title === null ? takeTitle(found, head, story) : -1;
  takePublisher(found, head, titled, body);
  takeBareLines(found, head, titled);
  if (!isTranscript(text, start)) takeOpening(found, story?.text ?? '');
  if (found.publisher === null && title === null)
    take(found, { publisher: plainCase(topName(head, titled)?.text ?? '') || null });
  if (found.title !== null)
    take(found, { published: readDate(/\([^()]*\d{4}\)/.exec(found.title)?.[0] ?? '') });
  return { facts: found, bodyStart: story?.start ?? head.at(-1)?.end ?? start };
}

type Found = { -readonly [Key in keyof PageFacts]: PageFacts[Key] };

/** Adds what is not known yet. */
function take(found: Found, facts: Partial<PageFacts>): void {
  Object.assign(found, firstKnown(found, { ...NO_FACTS, ...facts }));
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
function takeTitle(found: Found, head: readonly HeadLine[], story: Line | null): number {
  if (found.title !== null || story === null) return -1;
  const top = topName(head, head.length);
  const open = head.filter(
    (line, i) =>
      line.facts === null &&
      !isRole(head, i) &&
      !isCityHere(found, head, i) &&
      !(line === top && isMasthead(head, i)),
  );
  const line = titleLine(open, [...head, { ...story, facts: null }]);
  if (line === null) return -1;
  take(found, { title: withoutMarks(line.text) });
  return head.indexOf(line);
}

/** What lies under a name that can be nothing but a masthead: the number of the issue, or, over a title, the day. */
function isMasthead(head: readonly HeadLine[], at: number): boolean {
  const { blankAfter } = head[at]!;
  const next = head[at + 1];
  return !blankAfter && next !== undefined && next.facts !== null && next.facts.byline === undefined;
}

/** The first line that says anything, where it can be an outlet's name and stands over the title. */
function topName(head: readonly HeadLine[], titled: number): HeadLine | null {
  const first = head.findIndex(
    ({ facts }) => facts === null || facts.publisher != null || facts.byline != null || facts.title != null,
  );
  const line = head[first];
  if (line === undefined || line.facts !== null || first >= (titled === -1 ? head.length : titled))
    return null;
  return isBareName(line.text) ? line : null;
}

function takePublisher(found: Found, head: readonly HeadLine[], titled: number, body: string): void {
  Object.assign(found, recordOf(found.title, head));
  take(found, { publisher: issuerOf(found.title ?? '') });
  const meeting = head.find((line, i) => line.facts === null && i !== titled && isMeetingName(line.text));
  if (meeting !== undefined)
    take(found, { publisher: issuerOf(`Statement of ${meeting.text}`), kind: 'readout' });
  // An outlet that its own story names, or that has its day below, printed even what an agency wrote.
  const top = topName(head, titled);
  if (top !== null && (namesItself(top.text, body) || isMasthead(head, head.indexOf(top))))
    take(found, { publisher: plainCase(top.text) });
}

/** Lines that only their place explains: a writer's name under the title, a city under an office or beside the day. */
function takeBareLines(found: Found, head: readonly HeadLine[], titled: number): void {
  for (const [i, line] of head.entries()) {
    if (line.facts !== null || i === titled) continue;
    const { text } = line;
    if (i > titled && isWriterHere(found, head, i)) take(found, { byline: text.replace(IN_PLACE, '') });
    else if (isOutletPlace(text)) take(found, { publisher: text.split(',')[0]! });
    else if (isCityHere(found, head, i)) {
      const next = head[i + 1];
      const day = !line.blankAfter && next !== undefined && isDateLine(next.text) ? `\n${next.text}` : '';
      take(found, { dateline: text + day });
    }
  }
}

/** "Channel Nine News, Accra": an outlet known by its name, with its city. */
function isOutletPlace(text: string): boolean {
  const [name = '', place = '', ...rest] = text.split(', ');
  return rest.length === 0 && isBarePlace(place) && isOutletName(name);
}

function isCityHere(found: Found, head: readonly HeadLine[], at: number): boolean {
  const { text, blankAfter } = head[at]!;
  if (found.publisher === null || !isOfficeName(found.publisher) || !isBarePlace(text)) return false;
  const before = head[at - 1];
  const isUnderOffice = before !== undefined && !before.blankAfter && isOfficeName(before.text);
  const isByDay =
    (!blankAfter && isDateLine(head[at + 1]?.text ?? '')) ||
    (before !== undefined && !before.blankAfter && isDateLine(before.text));
  return isByDay || (isUnderOffice && !text.includes(','));
}

/** A writer's name without "By", under the title and over the day or the story. Over an office's own text it would be a place. */
function isWriterHere(found: Found, head: readonly HeadLine[], at: number): boolean {
  if (found.title === null || found.byline !== null || found.kind === 'readout') return false;
  if (found.publisher !== null && isOfficeName(found.publisher)) return false;
  // Over the story itself it stands alone between two blank lines, in a text that has its outlet already.
  const isAlone = head[at]!.blankAfter && head[at - 1]?.blankAfter === true;
  return (
    isWriter(head, at) ||
    (isAlone && found.publisher !== null && isNames(head[at]!.text)) ||
    (isNames(head[at]!.text) && / (?:and|&) |[,;(]/.test(head[at]!.text))
  );
}

/** Whether a line is a person's name with the day on the line below or above. */
function isWriter(head: readonly HeadLine[], at: number): boolean {
  const { text } = head[at]!;
  const beside = [head[at + 1], head[at - 1]];
  return (
    isNames(text) && !isOfficeName(text) && beside.some((line) => (line?.facts?.published ?? null) !== null)
  );
}

/** Whether a line tells the post of the writer named on the line above. */
function isRole(head: readonly HeadLine[], at: number): boolean {
  const before = head[at - 1];
  return (
    before !== undefined &&
    !before.blankAfter &&
    (before.facts?.byline ?? null) !== null &&
    (isPost(head[at]!.text) || isBareName(head[at]!.text))
  );
}

/** The first words of the story: a dateline, or who released what follows. */
function takeOpening(found: Found, opening: string): void {
  const dateline = readDateline(opening);
  if (dateline !== null) {
    const { dateline: place, ...facts } = factsOfDateline(dateline);
    // "LAKE OBSERVER. – …": where an outlet prints its name for a place.
    // The place and day over a paper's headline are the paper's, those of the story its own.
    if (place && /\d/.test(place) && !isOfficeName(found.publisher ?? '')) found.dateline = place;
    take(
      found,
      place && isOutletName(place) ? { publisher: plainCase(place) } : { ...facts, dateline: place ?? null },
    );
  }
  const released = RELEASED.exec(opening.slice(0, 240))?.groups?.issuer ?? '';
  // "The spokesperson for the Federal Government, Lena Brandt, issued …": the office, and not who speaks for it.
  const spoken = /^the spokes\p{L}+ (?:for|of) (?<office>[^,]+)/iu.exec(released)?.groups?.office;
  const issuer = leadingOffice(spoken ?? released);
  if (issuer !== null) take(found, { publisher: issuer, kind: 'readout' });
  if (/\bpresents its compliments to\b/.test(opening.slice(0, 200))) take(found, { kind: 'readout' });
  if (ATTRIBUTABLE.test(opening.slice(0, 120))) take(found, { kind: 'readout' });
  // What is labelled a release and names no issuer is from the office that speaks in its first words.
  if (found.kind === 'readout' && found.publisher === null)
    take(found, { publisher: speakingOffice(opening) });
}

const RELEASED =
  /^(?<issuer>.{4,120}?) (?:has |have |today |on \w+ )?(?:issued|released|published) the following (?:\w+ )?(?:readout|statement|communiqu[eé]|press release|summary)/;
const ATTRIBUTABLE = /^the (?:below|following) (?:statement |readout )?(?:is|can be) attribut(?:able|ed) to/i;

/** "The Government of Kenya has noted …" → "Government of Kenya". */
function speakingOffice(opening: string): string | null {
  const office = leadingOffice(opening);
  if (office === null || !/^the /i.test(opening)) return null;
  return SPEAKS.test(opening.slice(office.length + 4)) ? office : null;
}

const SPEAKS =
  /^ (?:(?:today|strongly|firmly|hereby|further|categorically) )?(?:has (?:noted|learned|learnt|followed|taken note|the honou?r)|wishes to|presents its compliments|notes|informs|announces|confirms|welcomes|condemns|deplores|expresses|regrets|rejects|denies|draws|is (?:pleased|concerned|aware|following)|takes note)\b/;

/** "(2nd LD) Seoul …", "UPDATE 2-Seoul …": what an agency puts before a headline that it sends again. */
function withoutMarks(headline: string): string {
  const marks =
    /^(?:\((?:\d\w\w )?(?:ld|lead|urgent|update\w*|writethru|recast\w*)[^()]{0,12}\)\s+|update \d+\s*[-–—]\s*|\^)+/i;
  return headline.replace(marks, '') || headline;
}

function sameWords(a: string, b: string): boolean {
  return wordsOf(a.toLowerCase()).join(' ') === wordsOf(b.toLowerCase()).join(' ');
}
