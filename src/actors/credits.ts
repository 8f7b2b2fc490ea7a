import type { Document, OrganizationEntry, Token } from '../record/index.ts';
import type { Entity, Registry } from './entity.ts';
import type { GazetteerIndex, Known } from './gazetteer-index.ts';
import { kindOfHead, sectorOfIssuer } from './name-heads.ts';
import { NameIndex } from './name-index.ts';

/** Those whom the document itself credits: its publisher and its author. */
const PUBLISHER = 'publisher';
const BYLINE = 'byline';

/** The gazetteer with the document's publisher and author before it, so that their names are found in the text. */
export function withCredits(document: Document, gazetteer: GazetteerIndex): GazetteerIndex {
  const credits: [string, Known][] = [];
  if (document.publisher)
    for (const name of [
      ...namesOf(document.publisher, gazetteer),
      ...lettersOf(document.publisher, document.text),
      ...houseOf(document.publisher),
    ])
      credits.push([name, publisherOf(document, document.publisher, gazetteer)]);
  for (const [id, name] of authorsOf(document)) credits.push([name, authorOf(id, name)]);
  const own = new NameIndex(credits);
  const longestAt: GazetteerIndex['names']['longestAt'] = (words, at) => {
    const credit = own.longestAt(words, at);
    const known = gazetteer.names.longestAt(words, at);
    return credit && credit.last >= (known?.last ?? 0) ? credit : known;
  };
  return { ...gazetteer, names: { longestAt } };
}

/** Files publisher and author as entities; gives the publisher's. */
export function fileCredits(
  registry: Registry,
  document: Document,
  gazetteer: GazetteerIndex,
): Entity | null {
  const { publisher } = document;
  for (const [id, name] of authorsOf(document))
    registry.ensure(`known:${id}`, { kind: 'person', name, sector: 'MED' });
  if (!publisher) return null;
  const entry = publisherOf(document, publisher, gazetteer);
  if (entry.is !== 'organization') return null;
  const { kind, country, code, wikidata } = entry.entry;
  // Whoever signs is of the house: its journalist, or its official.
  for (const [id] of authorsOf(document)) {
    const author = registry.get(`known:${id}`);
    if (author) Object.assign(author, { country, sector: kind === 'office' ? 'GOV' : 'MED' });
  }
  return registry.ensure(`known:${PUBLISHER}`, {
    kind,
    // As the document has it, so that whoever knows the document finds its actor.
    name: publisher,
    country,
    code,
    wikidata,
    sector: code?.slice(country ? 3 : 0) ?? (kind === 'office' ? (sectorOfIssuer(publisher) ?? 'GOV') : null),
  });
}

/**
 * Makes the publisher the two states where it is they or their governments: "Kenya and Tesseria", "Governments of Kenya and Tesseria". Such a paper is at home with
 * neither.
 */
export function joinGovernments(
  registry: Registry,
  publisher: Entity | null,
  gazetteer: GazetteerIndex,
): void {
  if (publisher === null) return;
  const isPair = publisher.kind === 'other' && !OFFICE_WORDS.test(publisher.name);
  if (!isPair && !/^(?:the )?(?:two )?governments of\b/i.test(publisher.name)) return;
  const words = wordsOf(publisher.name);
  const codes = new Set(
    words.flatMap((_, at) =>
      (gazetteer.names.longestAt(words, at)?.values ?? []).flatMap((k) =>
        k.is === 'country' ? [k.country.code] : [],
      ),
    ),
  );
  const members = [...codes].flatMap((code) => registry.get(`country:${code}`) ?? []);
  if (members.length < 2) return;
  Object.assign(publisher, {
    kind: 'other',
    plural: true,
    members,
    country: null,
    code: 'GOV',
    sector: 'GOV',
  });
}

/** The entity of the author, where the document credits one. */
export function creditedAuthor(registry: Registry): Entity | undefined {
  return registry.get(`known:${BYLINE}`);
}

const OFFICE_WORDS = /\b(?:ministr|offices?\b|department|embass|presiden|secretari|mission)/i;

/** "Kenya and Tesseria" issue together what neither does alone: a state, "and", another name. */
function namesTwo(words: readonly Token[], gazetteer: GazetteerIndex): boolean {
  const at = words.findIndex(({ lower }) => lower === 'and');
  if (at < 1 || at > words.length - 2) return false;
  const isState = (from: number, to: number) => {
    const match = gazetteer.names.longestAt(words, from);
    return match?.last === to && match.values.some((known) => known.is === 'country' && known.use === 'name');
  };
  return isState(0, at) || isState(at + 1, words.length);
}

function publisherOf(document: Document, publisher: string, gazetteer: GazetteerIndex): Known {
  const words = wordsOf(publisher);
  const start = words[0]?.lower === 'the' ? 1 : 0;
  const match = gazetteer.names.longestAt(words, start);
  const whole = match && match.last === words.length ? match.values : [];
  const known = whole.find((k) => k.is === 'organization');
  if (known?.is === 'organization') return { is: 'organization', entry: { ...known.entry, id: PUBLISHER } };
  const seat = whole.find((k) => k.is === 'country');
  const sort = sortOf(document, publisher, seat !== undefined);
  const own = sort === 'outlet' ? placeInOutlet : sort === 'office' ? countryIn : () => null;
  const joint = sort === 'office' && namesTwo(words, gazetteer);
  const country = seat?.is === 'country' ? seat.country.code : joint ? null : own(words, gazetteer);
  const entry: OrganizationEntry = {
    id: PUBLISHER,
    name: publisher,
    aliases: [],
    kind: joint ? 'other' : KIND_OF[sort],
    country,
    code: codeOf(sort, country, publisher),
    domains: [],
    wikidata: null,
  };
  return { is: 'organization', entry };
}

/** A body of several states, one that is no state's office, a state's office, an outlet. */
type Sort = 'union' | 'body' | 'office' | 'outlet';

const KIND_OF = { union: 'organization', body: 'organization', office: 'office', outlet: 'media' } as const;

function sortOf(document: Document, publisher: string, isSeat: boolean): Sort {
  const head = kindOfHead(publisher.toLowerCase());
  if (
    document.kind === 'readout' ||
    isSeat ||
    head === 'office' ||
    sectorOfIssuer(publisher) === 'LEG' ||
    /^(?:MO?FA|MoFA|DFA|DFAT|FCO|FCDO|MEA|EEAS)$/.test(publisher)
  )
    return !isSeat && sectorOfIssuer(publisher) === 'IGO' ? 'union' : 'office';
  // "Bureau of the Moyra Arbitration", over what its spokesman was asked
  const isBody = document.kind === 'transcript' && / (?:of|for) /.test(publisher) && head === 'organization';
  return isBody ? 'body' : 'outlet';
}

function codeOf(sort: Sort, country: string | null, publisher: string): string | null {
  if (sort === 'union') return 'IGO';
  if (sort === 'outlet') return `${country ?? ''}MED`;
  return country === null || sort === 'body' ? null : `${country}${sectorOfIssuer(publisher) ?? 'GOV'}`;
}

/** The one country that an office's name holds: "Ministry of Foreign Affairs of Kenya". */
function countryIn(words: readonly Token[], gazetteer: GazetteerIndex): string | null {
  for (let at = 0; at < words.length; at++) {
    const country = gazetteer.names
      .longestAt(words, at)
      ?.values.find((k) => k.is === 'country' && k.use !== 'capital');
    if (country?.is === 'country') return country.country.code;
  }
  return null;
}

/**
 * The one country that an outlet's name speaks of: "[Cairo] Courier", "[Somali] Mirror"; null where it names none or two.
 */
export function placeInOutlet(words: readonly Token[], gazetteer: GazetteerIndex): string | null {
  const found = new Set(
    words.flatMap((_, at) =>
      (gazetteer.names.longestAt(words, at)?.values ?? []).flatMap((k) =>
        k.is === 'country' ? [k.country.code] : [],
      ),
    ),
  );
  return found.size === 1 ? [...found][0]! : null;
}

/** "Lena Marsh and Otto Vail": each author by an id of its own, the first by `byline`. */
function authorsOf({ byline }: Document): [id: string, name: string][] {
  const names = (byline ?? '').split(/\s*(?:,|&|\band\b)\s*/).filter(Boolean);
  return names.map((name, i) => [i === 0 ? BYLINE : `${BYLINE}:${i + 1}`, name]);
}

function authorOf(id: string, name: string): Known {
  const entry: OrganizationEntry = {
    id,
    name,
    aliases: [],
    kind: 'person',
    country: null,
    code: null,
    domains: [],
    wikidata: null,
  };
  return { is: 'organization', entry };
}

/**
 * How a text names whoever issued it: in full, its dashes words of their own as in tokens, and by the last word where another outlet is known
 * by it: "the Observer", in the Moyra Observer.
 */
function namesOf(publisher: string, gazetteer: GazetteerIndex): string[] {
  const full = bare(publisher).replace(/[–—]/g, ' $& ').replace(/\s+/g, ' ');
  const last = plain(full.split(' ').at(-1)!);
  // "meridian.az" calls itself Meridian, too.
  const site = /^(?<name>[\w-]{3,})\.[a-z]{2,4}$/i.exec(full)?.groups?.name;
  if (site !== undefined) return [full, site];
  if (full === last) return [full];
  const isTaken = [last, `The ${last}`].some((name) => {
    const known = gazetteer.names.longestAt(wordsOf(name), 0);
    return (
      known?.last === name.split(' ').length &&
      known.values.some((k) => k.is === 'organization' && k.entry.kind === 'media')
    );
  });
  return isTaken ? [full, last, `The ${last}`] : [full];
}

/** "the House", in the record of the House of Representatives. */
function houseOf(publisher: string): string[] {
  return /^(?:the )?house of \p{Lu}/iu.test(publisher) ? ['House'] : [];
}

/** The letters by which an outlet goes where the text has them: "TNA" of the "Taiga News Agency". */
function lettersOf(publisher: string, text: string): string[] {
  const words = publisher.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !/^the$/i.test(word));
  const letters = words.map((word) => word[0]).join('');
  return words.length > 2 && new RegExp(`\\b${letters}\\b`, 'u').test(text) ? [letters] : [];
}

function plain(word: string): string {
  return word[0]! + word.slice(1).toLowerCase();
}

function bare(name: string): string {
  return name.replace(/^the\s+/i, '') || name;
}

function wordsOf(name: string): Token[] {
  const parts = name
    .replaceAll('’', "'")
    .replace(/'s(?=\s|$)/g, " 's")
    .replace(/,(?=\s)|[–—]/g, ' $& ')
    .split(/\s+/)
    .filter(Boolean);
  return parts.map((text, index) => ({
    index,
    text,
    lower: text.toLowerCase(),
    lemma: text.toLowerCase(),
    pos: 'PROPN',
    sentence: 0,
    start: 0,
    end: 0,
  }));
}
