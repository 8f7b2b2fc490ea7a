import type { Document, Quotation } from '../record/index.ts';
import { contains, firstFrom, itemLeads } from '../text/index.ts';
import { type Candidate, isA } from './candidate.ts';
import type { Entity } from './entity.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import { stateOfCredit, stateOfDateline, stateOfPlace } from './home-town.ts';
import { standsForGovernment } from './metonyms.ts';
import type { Line } from './words.ts';

/** For a place in the text, the country whose "foreign minister" needs no adjective there, or null. */
export type HomeOf = (candidate: Pick<Candidate, 'line' | 'start'>) => string | null;

export interface Homes {
  readonly homeOf: HomeOf;
  /** Where the text itself is at home. */
  readonly base: string | null;
  /** The other countries that may be meant: those spoken of before a place, the nearest first, and the text's own. */
  readonly othersOf: (candidate: Pick<Candidate, 'line' | 'start'>) => readonly string[];
}

/**
 * Where a report is written from, or who issued it: NAIROBI in its dateline, "In Nairobi, …" at the head of a sentence,
 * the country of an office that publishes. Where none of these says, the country that the sentence began with, or the one before it
 * in its paragraph: "Paramaribo's version is known. The dredge, wrote Foreign Minister Kromo, …"
 */
export function homeCountry(
  document: Document,
  lines: readonly Line[],
  candidates: readonly Candidate[],
  publisher: Entity | null,
  quotations: readonly Quotation[],
  gazetteer: GazetteerIndex,
): Homes {
  const local = new Map<number, string>();
  let base = publisher?.country ?? null;
  // An embassy writes from another's capital.
  let dated = publisher !== null && (publisher.members.length > 0 || (base !== null && isAbroad(publisher)));
  const isOfMany = isOfManyStates(publisher);
  const town = dated || publisher?.kind === 'office' ? null : stateOfDateline(document, gazetteer);
  base = town ?? base;
  dated ||= town !== null;
  for (const candidate of candidates) {
    if (!isA(candidate, 'country')) continue;
    const { use, country } = candidate.reference;
    if (use !== 'capital' && use !== 'name') continue;
    const { words } = lines[candidate.line]!;
    if (!dated && isDateline(document, candidate, words)) {
      base = country.code;
      dated = true;
    } else if (base === null && !isOfMany && isCredit(document, candidate)) {
      base = country.code;
    } else if (candidate.first === 1 && words[0]!.lower === 'in' && !standsForGovernment(candidate, words)) {
      // Of the next sentence it says nothing: "In Washington, … . Unification Minister Han …" is at home again.
      local.set(candidate.line, country.code);
    }
  }
  if (!isOfMany)
    base ??= stateOfCredit(document, gazetteer) ?? unqualifiedOf(document, candidates, gazetteer);
  const nearby = nearbyOf(candidates);
  const told = candidates.filter(
    (one) =>
      !quotations.some((quoted) => contains(quoted, one)) && !isWrittenFrom(document, lines, candidates, one),
  );
  const spoken = spokenOf(lines, told);
  const itemHome = itemHomes(document, candidates);
  const passing = (line: number, start: number) =>
    isOwnAccount(document, base, publisher)
      ? (base ?? publisher?.country ?? null)
      : (spoken(line, start) ?? base);
  return {
    homeOf: ({ line, start }) => local.get(line) ?? itemHome(start) ?? passing(line, start),
    base,
    othersOf: (place) => [...nearby(place), ...(base === null ? [] : [base])],
  };
}

/** A ministry's own account names its own people without more ado, whichever state it has just spoken of. */
function isOwnAccount({ kind }: Document, base: string | null, publisher: Entity | null): boolean {
  return kind === 'readout' && (base !== null || publisher?.kind === 'office');
}

/** The countries named before a place, by their adjectives too, those of its paragraph and the nearest first. */
function nearbyOf(candidates: readonly Candidate[]): Homes['othersOf'] {
  const countries = candidates.filter((one) => isA(one, 'country')).sort((a, b) => a.start - b.start);
  return ({ start }) => {
    const before = countries.slice(0, firstFrom(countries, start)).slice(-MOST_NEARBY);
    return [...new Set(before.reverse().map((country) => countryOf(country)!))];
  };
}

/** How many mentions of countries before a place are looked at. */
const MOST_NEARBY = 40;

/** What several states issue, or a body of theirs, is at home with none of them. */
function isOfManyStates(publisher: Entity | null): boolean {
  return publisher !== null && (publisher.members.length > 0 || publisher.kind === 'organization');
}

/** Whether an office is one that a state keeps in another. */
export function isAbroad({ name }: Entity): boolean {
  return /\b(?:embassy|high commission|consulate|(?:permanent|diplomatic) mission|delegation)\b/i.test(name);
}

/**
 * A paper says of foreigners where they are from, and not of its own: of the two states that the text speaks of most, towns included, the one whose
 * officials never bear its name, where the other's do. "Our minister met his Danish counterpart. The Danes …; Britain …" is British.
 */
function unqualifiedOf(
  document: Document,
  candidates: readonly Candidate[],
  gazetteer: GazetteerIndex,
): string | null {
  const spokenOf = new Map<string, { times: number; officials: number }>();
  const tally = (code: string) => {
    const known = spokenOf.get(code) ?? { times: 0, officials: 0 };
    spokenOf.set(code, known);
    return known;
  };
  for (const candidate of candidates) {
    const code = isA(candidate, 'country')
      ? candidate.reference.country.code
      : isA(candidate, 'name') && candidate.reference.titles.length === 0
        ? stateOfPlace(document, candidate.reference.name.text, gazetteer)
        : null;
    if (code) tally(code).times++;
    const { owner } = candidate;
    const isOfficial = isA(candidate, 'description')
      ? candidate.reference.role.kind === 'person'
      : isA(candidate, 'name') && candidate.reference.titles.length > 0;
    if (isOfficial && isA(owner, 'country')) tally(owner.reference.country.code).officials++;
  }
  const [first, second, third] = [...spokenOf].sort((a, b) => b[1].times - a[1].times);
  if (!first || !second || second[1].times < ENOUGH || third?.[1].times === second[1].times) return null;
  if (first[1].officials > 0 === second[1].officials > 0) return null;
  return first[1].officials > 0 ? second[0] : first[0];
}

/** How often a text must speak of a state before its silence on that state's officials says something. */
const ENOUGH = 3;

/**
 * The items of a digest are each at home elsewhere: under the heading that is a country's name, else where the station sits that the lead names, the place
 * before its name going before: "(b) Budapest, Kossuth Radio, 0600 gmt 16 Nov."
 */
function itemHomes({ text }: Document, candidates: readonly Candidate[]): (start: number) => string | null {
  const leads = itemLeads(text);
  const homes: { readonly from: number; readonly code: string | null }[] = leads.map(({ start }) => ({
    from: start,
    code: null,
  }));
  for (const candidate of candidates) {
    const code = countryOf(candidate);
    if (code === null) continue;
    const lead = leads.findLast(({ start }) => start <= candidate.start);
    if (lead && candidate.end <= lead.leadEnd) homes.push({ from: lead.start, code });
    else if (isHeading(text, candidate)) homes.push({ from: candidate.start, code });
  }
  const sorted = homes.sort((a, b) => a.from - b.from || Number(a.code !== null) - Number(b.code !== null));
  const hasHeadings = sorted.some(({ from }) => !leads.some((lead) => lead.start === from));
  return (start) => {
    if (leads.length === 0) return null;
    const here = sorted.filter(({ from, code }) => from <= start && code !== null);
    const lead = leads.findLast((one) => one.start <= start && start < one.end);
    if (!lead && !hasHeadings) return null;
    const own = here.find(({ from }) => from === lead?.start) ?? (hasHeadings ? here.at(-1) : undefined);
    return own?.code ?? null;
  };
}

function countryOf(candidate: Candidate): string | null {
  if (isA(candidate, 'country')) return candidate.reference.country.code;
  return isA(candidate, 'organization') ? candidate.reference.entry.country : null;
}

/** "1. THAILAND" on a line of its own. */
function isHeading(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return /^\s*(?:\(?\w{1,3}[.)]\s*)?$/.test(before) && /^\s*(?:\n|$)/.test(text.slice(end, end + 20));
}

/** "By Chidi Obi, Abuja", "The Herald (Dushanbe), No. 9": a place in the line that credits author or publisher. */
function isCredit(document: Document, candidate: Candidate): boolean {
  const { text, publisher, byline } = document;
  const { start, end } = candidate;
  if (isAtSeat(document, candidate)) return true;
  if (start > HEAD) return false;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end)).toLowerCase();
  const credits = [publisher, byline].filter((name) => name !== null);
  return line.length < MOST_OF_A_LINE && credits.some((name) => line.includes(name.toLowerCase()));
}

/** "received at State House, Nairobi": the capital behind the publisher's own name. */
function isAtSeat({ text, publisher }: Document, { start }: Candidate): boolean {
  const before = `${publisher}, `.toLowerCase();
  return publisher !== null && text.slice(Math.max(0, start - before.length), start).toLowerCase() === before;
}

/** How far into a text its head may reach, and how long a line of credits may be, in characters. */
const HEAD = 600;
const MOST_OF_A_LINE = 120;

/** Words that make an adjective speak of the state: "the Chilean foreign ministry", not "the Danish trawler". */
const OF_THE_STATE =
  /^(?:government|foreign|ministry|presidency|authorities|side|army|military|parliament|delegation|cabinet)$/;

/**
 * "LISBON, May 12 — Ghana wants Estonia to pay, Foreign Minister Darkwa said": the place of a dateline says whose the minister is only where the story
 * does not begin with another state.
 */
function isWrittenFrom(
  document: Document,
  lines: readonly Line[],
  candidates: readonly Candidate[],
  place: Candidate,
): boolean {
  return (
    isDateline(document, place, lines[place.line]!.words) &&
    candidates.some(
      (other) =>
        isA(other, 'country') &&
        other.start > place.end &&
        /^[^—–]{0,60}(?:—|–|--|:)\s+$/.test(document.text.slice(place.end, other.start)),
    )
  );
}

/** The first country before a place in its sentence, in nobody's quoted words, else the first of the nearest sentence before it in its paragraph. */
function spokenOf(lines: readonly Line[], candidates: readonly Candidate[]) {
  const byLine = new Map<number, { start: number; code: string }[]>();
  for (const candidate of candidates) {
    if (!isA(candidate, 'country')) continue;
    const { use, country } = candidate.reference;
    const { words } = lines[candidate.line]!;
    const colours = use === 'adjective' || candidate.attributive;
    if (colours && !OF_THE_STATE.test(words[candidate.last]?.lower ?? '')) continue;
    if (use === 'people') continue;
    const list = byLine.get(candidate.line) ?? [];
    byLine.set(candidate.line, [...list, { start: candidate.start, code: country.code }]);
  }
  return (line: number, start: number): string | null => {
    const { paragraph } = lines[line]!;
    for (let at = line; at >= 0 && lines[at]!.paragraph === paragraph; at--) {
      const first = byLine.get(at)?.find((country) => at < line || country.start < start);
      if (first) return first.code;
    }
    return null;
  };
}

/** True for the place in the document's dateline, or at the head of a paragraph before a mark that only datelines have. */
export function isDateline(document: Document, candidate: Candidate, words: Line['words']): boolean {
  const { dateline, text } = document;
  if (dateline !== null) {
    const at = text.indexOf(dateline);
    if (at !== -1 && candidate.start >= at && candidate.end <= at + dateline.length) return true;
  }
  if (candidate.first !== 0) return false;
  const after = words.slice(candidate.last, candidate.last + 12).map((word) => word.text);
  if (/^(?:[:—–(]|--?)$/.test(after[0] ?? ''))
    return (
      text.slice(candidate.start, candidate.end).toUpperCase() ===
        text.slice(candidate.start, candidate.end) || after[0] !== ':'
    );
  return (
    after[0] === ',' &&
    after.some((mark) => /^(?:[—–(]|--)$/.test(mark)) &&
    after.some((mark) => /^\d/.test(mark))
  );
}
