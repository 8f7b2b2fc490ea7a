import { isDateLine } from './date-line.ts';
import { readDateline } from './dateline.ts';
import { isSection } from './furniture.ts';
import { headLines } from './head-lines.ts';
import { readLabel } from './label.ts';
import { type Line, lastLines } from './lines.ts';
import { namesRead, type ReadName, type Zone } from './names-read.ts';

/** Words that may name who issued a text, and what stands round them. */
export interface PublisherCandidate {
  readonly name: string;
  readonly zone: Zone;
  /** Which line of its zone, from 0; at the foot from the last line up. */
  readonly at: number;
  readonly line: string;
  /** What stands before the name on its line (60 code units at most), and behind it. */
  readonly before: string;
  readonly after: string;
  /** The lines above and below, empty where there is none; `apart` where a blank line follows. */
  readonly above: string;
  readonly below: string;
  readonly apart: boolean;
}

/**
 * All that may name the publisher: every stretch between marks in the lines before and after the story, what stands behind "of" and "by" in
 * it, the credit of a dateline, whoever opens the story by speaking, who tells of itself ("told the Courier"), and what the readers of lines found.
 *
 * @param bodyStart where the story begins
 */
export function publisherCandidates(
  text: string,
  start: number,
  bodyStart: number,
  title: string | null,
): { readonly candidates: readonly PublisherCandidate[]; readonly read: readonly ReadName[] } {
  const found = new Map<string, PublisherCandidate>();
  const names = new Map<string, boolean>();
  const add = (one: PublisherCandidate) => {
    const key = `${one.zone} ${one.at} ${one.before.length} ${one.name}`;
    if (found.has(key)) return;
    const fits = names.get(one.name) ?? isNameLike(one);
    names.set(one.name, fits);
    if (fits) found.set(key, one);
  };
  const head = headLines(text.slice(0, bodyStart), start, 24);
  const story = headLines(text, bodyStart, 1)[0];
  // A short first line may be a credit that was taken for the story.
  const over = story && story.text.length < 260 && !/[.!?]["”]?$/.test(story.text) ? [...head, story] : head;
  const foot = lastLines(text, Math.max(bodyStart, story?.end ?? 0), 9).toReversed() as readonly Line[];
  for (const [at, line] of over.entries()) addLine(add, line, placed('head', at, over, -1));
  if (story) addOpening(add, story);
  for (const [at, line] of foot.entries()) {
    const place = placed('foot', at, foot, 1);
    if (!isProse(line.text)) addLine(add, line, place);
    else if (at < 2) addMark(add, line.text, place);
  }
  for (const one of ownNames(text.slice(bodyStart, bodyStart + STORY))) add(one);
  const read = namesRead(title, text.slice(bodyStart, bodyStart + STORY), head, foot);
  for (const { name, zone, line } of read) {
    const lines = zone === 'foot' ? foot : head;
    const at = Math.max(
      0,
      (lines as readonly Line[]).findIndex((own) => own.text === line),
    );
    const from = line.toLowerCase().indexOf(name.toLowerCase());
    const place = placed(zone, at, lines, zone === 'foot' ? 1 : -1);
    const round = from === -1 ? { before: '', after: '' } : beside(line, from, name.length);
    add({ ...place, ...round, name, line });
  }
  return { candidates: [...found.values()], read };
}

/** How much of the story is searched for what a paper says of itself, in code units. */
const STORY = 3000;

type Place = Pick<PublisherCandidate, 'zone' | 'at' | 'above' | 'below' | 'apart'>;
type Add = (one: PublisherCandidate) => void;

function placed(zone: Zone, at: number, lines: readonly Line[], up: 1 | -1): Place {
  return {
    zone,
    at,
    above: lines[at + up]?.text ?? '',
    below: lines[at - up]?.text ?? '',
    apart: lines[at]?.blankAfter ?? false,
  };
}

function beside(line: string, from: number, length: number): { before: string; after: string } {
  return { before: line.slice(Math.max(0, from - 60), from), after: line.slice(from + length) };
}

/** A name has a capital, or is an address, or stands behind a mark of copyright; most of its words in small letters make it prose. */
function isNameLike({ name, line, before, after }: PublisherCandidate): boolean {
  // "AFP: Will the ministers meet?": who asks in a transcript.
  if (before === '' && after.startsWith(':') && line.endsWith('?')) return false;
  if (!/\p{L}{2}/u.test(name) || name.length > 140) return false;
  if (!/\p{Lu}/u.test(name) && !/^[\w-]+\.\w{2,5}$/.test(name) && !/©\s*$/.test(before)) return false;
  if ((name.match(/(?<![\p{L}’'])\p{Ll}{4,}/gu)?.length ?? 0) > 1) return false;
  if (SPOKEN.test(name)) return false;
  return !isDateLine(name) && !isSection(name) && readLabel(name)?.rest !== '';
}

/** "Spokesperson's Remarks": a section of a site. */
const SPOKEN =
  /^(?:the )?[\p{L} -]{3,40}['’]s (?:remarks|readouts?|statements?|briefings?|(?:press|regular|daily|weekly) .{5,30})$/iu;

function isProse(line: string): boolean {
  return line.length > 220 || (line.length > 90 && /[.!?]["”]?$/.test(line));
}

const MOST_PARTS = 12;
/** Of how many parts a name may be: "Ministry of Trade, Industry and Mines, Kuala Lumpur". */
const LONGEST = 5;

/** Every run of neighbouring parts of a line. */
function addLine(add: Add, { text }: Line, place: Place): void {
  if (text.length > 260) return;
  const parts = partsOf(text).slice(0, MOST_PARTS);
  for (const [i, { from }] of parts.entries())
    for (const { to } of parts.slice(i, i + LONGEST)) addName(add, text, from, to, place);
}

/** "… he said. (TNA)", "… in June. EFE": the mark behind the last words. */
function addMark(add: Add, line: string, place: Place): void {
  const { name = '' } = LAST_MARK.exec(line)?.groups ?? {};
  const from = line.lastIndexOf(name);
  if (name !== '') addName(add, line, from, from + name.length, place);
}

const LAST_MARK =
  /[.!?…]["'”’»)]?\s*(?:[-–—([/]{1,2}\s*)?(?<name>[A-ZÀ-Þ][A-Za-zÀ-ɏ.-]{1,20}(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ]+){0,3})(?:[/\s-]{1,3}[A-Za-zÀ-ɏ]{1,4}){0,3}[)\]/]?\.?$/;

/** The parts of a dateline, and who speaks in the first words. */
function addOpening(add: Add, story: Line): void {
  const place: Place = { zone: 'opening', at: 0, above: '', below: '', apart: story.blankAfter };
  const end = Math.max(readDateline(story.text)?.length ?? 0, 1);
  for (const { from, to } of partsOf(story.text.slice(0, Math.max(end, 60))))
    if (from < end) addName(add, story.text, from, to, place);
  for (const form of [SPEAKS, ON_AIR]) {
    const { 0: all = '', groups } = form.exec(story.text.slice(0, 160)) ?? {};
    const from = all.indexOf(groups?.name ?? '');
    if (groups?.name) addName(add, story.text, from, from + groups.name.length, { ...place, at: 1 });
  }
}

const SPEAKS =
  /^(?<name>(?:the )?\p{Lu}.{3,100}?) (?:has |have |today |on \w+ |hereby |wishes |strongly |firmly )?(?:issued|released|published|notes?|noted|learned|condemns?|welcomes?|informs?|announces?|announced|to|expresses|regrets|rejects|denies|presents|confirms|draws|is)\b/iu;
const ON_AIR = /^this is (?:the )?(?<name>[A-ZÀ-Þ][^,.]{3,40})(?=[,.])/i;

/** The name in a stretch, without what leads to it or hangs on it, and what stands in it behind a preposition or before the sort of text. */
function addName(add: Add, line: string, from: number, to: number, place: Place): void {
  const raw = line.slice(from, to);
  const lead = LEAD.exec(raw)?.[0].length ?? 0;
  const name = raw.slice(lead).replace(TAIL, '');
  const start = from + lead;
  const put = (at: number, own: string) =>
    add({ ...place, ...beside(line, at, own.length), name: own, line });
  put(start, name);
  // A sentence may go on behind the name: "issued by the Ministry of Trade at the close of …".
  const putInside = (at: number) => {
    const own = name.slice(at);
    if (at > 0 && own.length > 3) put(start + at, own);
    const cut = own.search(GOES_ON);
    if (cut > 3) put(start + at, own.slice(0, cut));
  };
  if (lead > 0) putInside(0);
  for (const match of name.matchAll(BEHIND)) putInside(match.index + match[0].length);
  const before = SORTED.exec(name)?.groups?.own;
  if (before && !/^(?:joint|final|press|official)$/i.test(before)) put(start, before);
}

const BEHIND = /(?:^|\s)(?:of|by|for|from|to)\s+(?:the\s+)?(?=\p{L})/giu;
const GOES_ON = / (?:at|on|in|following|during|after|concerning|regarding|with|held|to|about)\b/i;

/** "STATE HOUSE PRESS RELEASE", "Radio Moyra 98.7 FM", "Lake Press Staff Writer": a name before what it is said to be. */
const SORTED =
  /^(?<own>.{2,80}?)\s+(?:(?:(?:press|media|official|news) )?(?:release|statement|communiqu[eé]|declaration)|online|(?:staff )?writer|correspondent|\d{2,4}(?:\.\d)?(?: ?(?:FM|AM|MHz|kHz))?|english (?:edition|service)|co\.? ltd|daily|weekly|newspaper)\.?$/iu;

const LEAD =
  /^[\s"“«([*–—-]*(?:(?:source|publisher|via|from|issued by|released by|distributed by|(?:for )?release by|(?:prepared|compiled|produced|published) by|(?:press )?contact|by|in|copyright|©|\(c\)|this is|welcome to|more from|follow|about|courtesy of|reprinted from|the official (?:web ?site|account|page) of)(?![\p{L}\d])[:.]?,?\s*)*(?:©\s*)?(?:\d{4},?\s*)?["“«([]*/iu;

/** Handles, pictures and marks at the end of a name. */
const TAIL = /(?:\s*@\w+|[^\p{L}\p{N}]*\p{S}\S*)*[\s"”»)\]*.,:;–—-]*$/u;

/** Stretches between the marks that part things on a line. */
function partsOf(text: string): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(PARTING)) {
    if (match.index > from) parts.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ from, to: text.length });
  return parts;
}

const PARTING =
  /\s*[|•·›»>*]\s*|\s+[/–—-]+\s+|--+\s*|[–—]\s*(?=\p{Lu})|,\s+|\s*[()[\]]\s*|:\s+|;\s+|\/|\.\s+(?=\p{Lu})|\s{3,}|\s*["“”«]\s*/gu;

const NAME = "[A-ZÀ-Þ][\\p{L}0-9.&’'-]*(?: (?:of |the )?[A-ZÀ-Þ][\\p{L}0-9.&’'-]*){0,4}";

/** How an outlet speaks of itself in its own story. */
const OWN_NAME = [
  `(?<name>(?:\\b[Tt]he )?\\b${NAME}) (?:has (?:learn(?:ed|t)|obtained|seen)|can (?:exclusively )?reveal|understands|could not (?:immediately |independently )?(?:reach|verify|be reached))\\b`,
  `[,.”"] (?:[Tt]he )?(?<name>${NAME}) (?:reports|writes|informs)\\b`,
  `[,.”"] reports (?:the )?(?<name>${NAME})`,
  `\\btold (?<name>(?:the )?${NAME})(?=[ ,.])`,
].map((form) => new RegExp(form, 'gu'));

function ownNames(story: string): PublisherCandidate[] {
  return OWN_NAME.flatMap((form) =>
    [...story.matchAll(form)].map((match) => {
      const name = match.groups?.name ?? '';
      const from = match.index + match[0].indexOf(name);
      const round = {
        before: story.slice(Math.max(0, from - 30), from),
        after: story.slice(from + name.length, from + name.length + 40),
      };
      return { ...round, name, zone: 'story', at: 0, line: '', above: '', below: '', apart: false } as const;
    }),
  );
}
