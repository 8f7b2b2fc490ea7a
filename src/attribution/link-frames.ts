import type { Document } from '../record/index.ts';
import { itemLeads, speakersOf, type Turn } from '../text/index.ts';
import type { ActorLookup } from './link-actor-lookup.ts';

/** From this place on, until the next frame, the text is told by `teller`; by the publisher where that is null. */
export interface Frame {
  readonly from: number;
  readonly teller: string | null;
}

/**
 * Who tells what in a text that is made of other people's: the speakers of a transcript, the writer of a letter that somebody else
 * circulates, a spokesman, and the stations whose broadcasts a monitoring service puts under headings ("Hanoi in English, 1430 gmt 12 Apr:").
 */
export function framesOf({ kind, text }: Document, lookup: ActorLookup): Frame[] {
  const turns = speakersOf(kind, text);
  if (turns.length > 0)
    return turns.map((turn) => ({ from: turn.start, teller: speakerOf(turn, text, lookup) }));
  const leads = new Map(itemLeads(text).map((lead) => [lead.start, lead]));
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    if (isStationLine(line)) return [{ from: index, teller: outletIn(index, index + line.length, lookup) }];
    const lead = leads.get(index);
    const station = lead ? outletIn(index, lead.leadEnd, lookup) : null;
    if (station !== null) return [{ from: index, teller: station }];
    return isHeading(line) ? [{ from: index, teller: null }] : [];
  });
}

/** Whose turn it is: "Q (Lena Marsh, Lakeside Wire):" the person in brackets, "OREND (Lurania):" the one of the label, "Q (Lakeside Wire):" the outlet. */
function speakerOf({ label }: Turn, text: string, lookup: ActorLookup): string | null {
  const inBrackets = /^ ?\([^\n:]*:/.exec(text.slice(label.end, label.end + 160))?.[0].length ?? 0;
  const brackets = { start: label.end, end: label.end + inBrackets };
  const named = lookup.personIn(brackets);
  return named ?? lookup.actorIn(label) ?? outletIn(brackets.start, brackets.end, lookup);
}

const MOST_STATION_WORDS = 25;
/** Monitors give the hour in Greenwich time, and the language. */
const ON_AIR =
  /\b\d{4} ?(?:gmt|utc)\b|\bin (?:English|French|Arabic|Russian|Chinese|Mandarin|\p{Lu}\p{Ll}+(?:ese|ish|ian)) (?:for|to) \p{Ll}/u;

function isStationLine(line: string): boolean {
  return (
    ON_AIR.test(line) &&
    /[:.]["”)]?$/.test(line.trim()) &&
    line.trim().split(/\s+/).length <= MOST_STATION_WORDS &&
    !/\b(?:said|reported|says|reports)\b/.test(line)
  );
}

/** "(iii) Third-party reports", "VIETNAM, CHINA": a new item. */
function isHeading(line: string): boolean {
  return (
    /^\s*\(?(?:[ivx]{1,5}|\d{1,2})\)\s/.test(line) ||
    /^[([]?(?:(?:editor(?:ial|['’]s)?|monitor['’]s) )?note\b/i.test(line) ||
    (/\p{Lu}{3}/u.test(line) && line === line.toUpperCase() && line.length < 80)
  );
}

function outletIn(start: number, end: number, lookup: ActorLookup): string | null {
  for (
    let at = lookup.firstFrom(start);
    at < lookup.mentions.length && lookup.mentions[at]!.end <= end;
    at++
  ) {
    const { actor } = lookup.mentions[at]!;
    if (lookup.isOutlet(actor)) return actor;
  }
  return null;
}
