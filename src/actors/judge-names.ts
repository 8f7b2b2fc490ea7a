import type { ActorKind, RoleEntry } from '../record/index.ts';
import { isAdjectiveOf } from './adjectives.ts';
import { type Candidate, type CandidateOf, isA, type Title } from './candidate.ts';
import { foldName } from './fold-name.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import { isWhere } from './metonyms.ts';
import { kindOfHead } from './name-heads.ts';
import { CALENDAR } from './name-runs.ts';
import { namedAs } from './named-places.ts';
import { isArmed, isVessel } from './vessels.ts';
import type { Line } from './words.ts';

/** What the text shows about a name that no gazetteer knows, counted over all its places. */
interface Evidence {
  words: number;
  titled: number;
  described: number;
  speaks: number;
  /** It stands behind "in" or "near", or beside the noun of a place. */
  isPlace: number;
  placed: number;
  /** A word in small letters stands before it, and no time: its capital is its own. */
  inside: number;
  /** It is a whole line: a heading. */
  alone: number;
  isObject: number;
  modifies: number;
  governs: number;
  articled: number;
  needed: number;
  reports: number;
  relays: number;
  /** The kind that a noun before it gives: "the group [Moyra Front]". */
  body: ActorKind | null;
  total: number;
  text: string;
}

/** The kind that each name of the text has, by folded name; a name that is no actor is not in the map. */
export type NameKinds = ReadonlyMap<string, ActorKind>;

/** A description that tells a state from a person by whom it belongs to: "Tesseria's parliament", not "his aide". */
const STATE_ROLES =
  /\b(?:minister|ministry|ministries|ministers|government|parliament|embassy|ambassador|army|military|navy|premier|authorities|forces|troops|border|soldiers|officials|president|king|queen|police|consulate|delegation)(?: of .+)?$/;

/** "The President of the Republic": the form of a state is not its name. */
const STATE_FORM = /^(?:republic|federation|union|nation|state)$/;

const STATE_ENDING = /(?:stan|land|[rvnldtgbk]ia)$/;

/** Names that begin alike are compared pair by pair; no real text has more of them. */
const MOST_ALIKE = 20;

/** "fishermen from Moyra": who is needed are the fishermen. */
function isPlacedBy(before: Line['words'][number] | undefined): boolean {
  return /^(?:in|at|near|off|from|through|across|outside|around)$/.test(before?.lower ?? '');
}

/** "In Arabic": what stands behind "in" with the ending of an adjective is a language. */
const LANGUAGE = /(?:ish|ese|[ie]an|ic)$/;

/**
 * Decides what each unknown name is: a person, a state, an organization, an outlet, or no actor at all.
 *
 * @param described names that a description in apposition calls a person ("Lena Oduya, the foreign minister")
 * @param needed ranges that name a source, recipient or cited party
 */
export function judgeNames(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  gazetteer: GazetteerIndex,
  described: ReadonlySet<Candidate>,
  needed: (candidate: Candidate) => boolean,
): NameKinds {
  const found = new Map<string, Evidence>();
  for (const candidate of candidates) {
    if (isA(candidate, 'name')) observe(found, candidate, lines[candidate.line]!, described, needed);
    countOwner(found, candidate, lines[candidate.line]!);
  }
  liftAdjectives(found);
  const kinds = new Map<string, ActorKind>();
  const outlets = new Set<string>();
  const surnames = surnamesOf(found);
  for (const [key, evidence] of found) {
    const kind = kindOf(key, evidence, gazetteer, surnames);
    // "Bergen maintains": a town that acts is no state that the gazetteer lacks.
    const isTownKnown = kind === 'state' && gazetteer.statesWith(evidence.text).length > 0;
    if (kind) kinds.set(key, isTownKnown ? 'place' : kind);
    if (kind === 'media') outlets.add(key.split(' ').at(-1)!);
  }
  // "told the Examiner", in a text that names the Moyra Examiner
  for (const [key, { titled, articled, total }] of found)
    if (kinds.get(key) === 'person' && outlets.has(key) && titled === 0 && articled === total)
      kinds.set(key, 'media');
  return kinds;
}

function observe(
  found: Map<string, Evidence>,
  candidate: CandidateOf<'name'>,
  line: Line,
  described: ReadonlySet<Candidate>,
  needed: (candidate: Candidate) => boolean,
): void {
  const { name, titles, modifier } = candidate.reference;
  const evidence = evidenceOf(found, name.text);
  const nameFirst = line.words.findIndex((word) => word.start === name.start);
  const before = line.words[nameFirst - 1];
  const after = line.words[candidate.last];
  evidence.total++;
  if (titles.some((t) => t.role.kind === 'person') && !vesselOf(candidate)) evidence.titled++;
  evidence.body = bodyOf(candidate, line.words) ?? evidence.body;
  if (after?.lemma === 'report' && after.pos === 'VERB') evidence.reports++;
  if (before && relays(line.words, nameFirst)) evidence.relays++;
  if (described.has(candidate)) evidence.described++;
  if (!modifier && !isPlacedBy(before) && /^(?:VERB|AUX)$/.test(after?.pos ?? '')) evidence.speaks++;
  if (after?.lower !== "'s" && isWhere(line.words, beforeList(line.words, nameFirst, after)))
    evidence.isPlace++;
  const named = namedAs(candidate, line.words);
  if (named === 'place') evidence.placed++;
  if (named === 'state') evidence.governs++;
  if (isInside(before)) evidence.inside++;
  if (candidate.first === 0 && after === undefined) evidence.alone++;
  if (before?.pos === 'VERB') evidence.isObject++;
  if (modifier) evidence.modifies++;
  if (before?.lower === 'the') evidence.articled++;
  if (needed(candidate) && !isPlacedBy(before)) evidence.needed++;
}

/** "in Moyra and | Kodur", "in Moyra, Tessa and | Kodur": what is said of the first place is said of all; a verb behind the last begins anew. */
function beforeList(words: Line['words'], at: number, after: Line['words'][number] | undefined): number {
  let first = at;
  if (/^(?:VERB|AUX)$/.test(after?.pos ?? '')) return at;
  while (/^(?:and|,)$/.test(words[first - 1]?.lower ?? '') && words[first - 2]?.pos === 'PROPN') {
    first -= 2;
    while (words[first - 1]?.pos === 'PROPN') first--;
  }
  return first;
}

/** The kind of body that the words around a name say it is, or null. */
function bodyOf(candidate: CandidateOf<'name'>, words: Line['words']): ActorKind | null {
  if (opensItem(candidate, words) || asksFor(candidate, words)) return 'media';
  // "the Almaty newspaper “Dala”": what stands before is where it is printed.
  const isItsPlace = /^["“«]$|^\p{Lu}\p{Ll}/u.test(words[candidate.last + 1]?.text ?? '');
  if (opensOutlet(words, candidate.last) && !isItsPlace) return 'media';
  const body = candidate.reference.titles.find((t) => t.role.kind !== 'person');
  if (body && isVessel(body.phrase) && isArmed(wordsOf(candidate, words))) return 'organization';
  return body && body.role.kind !== 'population' ? kindOfBody(body) : null;
}

/** "the Moyra Sun | newspaper", "the Oru | news agency": the noun behind a name that says it carries news. */
export function opensOutlet(words: Line['words'], at: number): boolean {
  const [noun, next] = words.slice(at, at + 2).map(({ text }) => text);
  if (noun === 'news') return /^(?:agency|website|portal|channel|service)$/.test(next ?? '');
  return /^(?:newspaper|daily|weekly|agency|broadcaster|magazine)$/.test(noun ?? '');
}

/** Behind a word in small letters that is no time and does not join: so a capital is the name's own. */
function isInside(before: Line['words'][number] | undefined): boolean {
  return (
    /^\p{Ll}+$/u.test(before?.text ?? '') &&
    !/^(?:before|after|until|since|during|and|or)$/.test(before!.lower)
  );
}

/** "QUESTION (Al-Moyra al-Yawm): …": in brackets behind the label stands whose question it is. */
function asksFor({ first, last }: Candidate, words: Line['words']): boolean {
  return (
    first === 2 &&
    /^(?:question|q)$/i.test(words[0]!.text) &&
    words[1]!.text === '(' &&
    words[last]?.text === ')'
  );
}

/** "RTM, 5 Mar: …": letters at the head of an item of a digest, the day behind them. */
function opensItem({ first, last }: Candidate, words: Line['words']): boolean {
  return (
    first === 0 &&
    last === 1 &&
    /^\p{Lu}{2,5}$/u.test(words[0]!.text) &&
    /^[,(]$/.test(words[1]?.text ?? '') &&
    /^\d{1,2}$/.test(words[2]?.text ?? '') &&
    CALENDAR.has(words[3]?.lower ?? '')
  );
}

function wordsOf({ first, last }: Candidate, words: Line['words']): string {
  return words
    .slice(first, last)
    .map(({ text }) => text)
    .join(' ');
}

/** "the trawler [Lady Moyra]": the noun of a ship before its name. */
export function vesselOf({ reference: { titles } }: CandidateOf<'name'>): RoleEntry | null {
  return titles.find(({ phrase }) => isVessel(phrase))?.role ?? null;
}

function kindOfBody({ role, phrase }: Title): ActorKind {
  if (isVessel(phrase)) return 'other';
  if (
    /(?:agency|newspaper|paper|daily|channel|broadcaster|outlet|website|portal|station|magazine)$/.test(
      phrase,
    )
  )
    return 'media';
  return role.kind === 'person' || role.kind === 'population' ? 'organization' : role.kind;
}

/** "citing the Ledger", "citing the daily Ledger", "told the Ledger", "in an interview with the Ledger": whoever stands there carries news. */
function relays(words: Line['words'], at: number): boolean {
  let first = at - 1;
  while (
    /^(?:the|daily|weekly|newspaper|paper|agency|news|website|channel|broadcaster)$/.test(
      words[first]?.lower ?? '',
    )
  )
    first--;
  // "told Moyra's Evening Hour"
  if (words[first]?.lower === "'s") {
    first--;
    while (words[first]?.pos === 'PROPN') first--;
  }
  const word = words[first];
  if (!word) return false;
  return (
    /^(?:citing|quoting|told)$/.test(word.lower) ||
    (word.lower === 'with' && words[first - 1]?.lower === 'interview')
  );
}

function countOwner(found: Map<string, Evidence>, candidate: Candidate, line: Line): void {
  const { owner } = candidate;
  if (!owner || !isA(owner, 'name')) return;
  const phrase = phraseOf(candidate);
  const { text } = owner.reference.name;
  const isMarked = line.words[owner.last]?.lower === "'s";
  // "the Ledger's correspondent" is a paper's, "our Moyra correspondent" one in a place.
  if (OF_OUTLETS.test(phrase)) evidenceOf(found, text)[isMarked ? 'relays' : 'isPlace']++;
  if (!isMarked && OF_PLACES.test(phrase)) evidenceOf(found, text).placed++;
  // "the Moyra police" may be a town's; "Moyra's police", "police of Moyra" and "Moyran police" are a state's.
  const isPossessive = isMarked || owner.start > candidate.start;
  if (!isPossessive && !/(?:an|ese|ish|i|ic)$/.test(text)) return;
  if (STATE_ROLES.test(phrase)) evidenceOf(found, text).governs++;
}

const OF_OUTLETS = /(?:correspondent|editor|reporter|columnist|cartoonist|newsroom)$/;

/** Whose name stands before these is a town or province: "the Moyra governor". */
const OF_PLACES = /\b(?:governor|gov\.?|mayor|prefect|chief minister|police chief)$/;

function phraseOf(candidate: Candidate): string {
  if (isA(candidate, 'description')) return candidate.reference.phrase;
  return isA(candidate, 'name') ? (candidate.reference.titles[0]?.phrase ?? '') : '';
}

function evidenceOf(found: Map<string, Evidence>, text: string): Evidence {
  const key = foldName(text);
  const known = found.get(key);
  if (known) return known;
  const fresh: Evidence = {
    words: text.split(/\s+/).length,
    titled: 0,
    described: 0,
    speaks: 0,
    isPlace: 0,
    placed: 0,
    inside: 0,
    alone: 0,
    isObject: 0,
    modifies: 0,
    governs: 0,
    articled: 0,
    needed: 0,
    reports: 0,
    relays: 0,
    body: null,
    total: 0,
    text,
  };
  found.set(key, fresh);
  return fresh;
}

/** "Tesserian Defence Minister" shows that "Tesseria" is a state. */
function liftAdjectives(found: ReadonlyMap<string, Evidence>): void {
  const words = [...found].filter(([, evidence]) => evidence.words === 1);
  const near = new Map<string, [string, Evidence][]>();
  for (const word of words) {
    const start = word[0].slice(0, 3);
    near.set(start, [...(near.get(start) ?? []), word].slice(0, MOST_ALIKE));
  }
  for (const group of near.values()) {
    for (const [adjective, evidence] of group) {
      for (const [name, base] of group) {
        if (name !== adjective && isAdjectiveOf(adjective, name)) base.governs += evidence.governs;
      }
    }
  }
}

/** Last words of names of several words that are persons: "Oduya" after "Lena Oduya". */
function surnamesOf(found: ReadonlyMap<string, Evidence>): Set<string> {
  const surnames = new Set<string>();
  for (const [key, { words, titled, described, text }] of found) {
    if ((words > 1 && kindOfHead(text) === null) || titled > 0 || described > 0)
      surnames.add(key.split(' ').at(-1)!);
  }
  return surnames;
}

function kindOf(
  key: string,
  evidence: Evidence,
  gazetteer: GazetteerIndex,
  surnames: ReadonlySet<string>,
): ActorKind | null {
  const { words, titled, described, text } = evidence;
  if (titled > 0 || described > 0) return 'person';
  if (evidence.body) return evidence.body;
  if (evidence.placed > 0) return 'place';
  const head = kindOfHead(text);
  if (evidence.reports > 0 && (head || evidence.articled > 0)) return 'media';
  if (head === 'none') return null;
  if (head) return head;
  if (gazetteer.leaders.has(key)) return 'person';
  if (evidence.relays > 0 && !surnames.has(key)) return 'media';
  if (words === 1) return kindOfWord(key, evidence, surnames);
  const placed = evidence.isPlace * 2 >= evidence.total;
  if (isRegion(evidence) || (evidence.needed === 0 && placed)) return 'place';
  if (evidence.needed === 0 && evidence.modifies + evidence.alone === evidence.total) return null;
  if (evidence.articled * 2 > evidence.total)
    return evidence.needed > 0 || evidence.speaks > 0 ? 'organization' : null;
  return words <= 4 && (evidence.needed > 0 || evidence.speaks > 0 || !placed) ? 'person' : null;
}

/** "Eastern Moyra", "Upper Kodur": a part of the land, unless a government of its own shows a state. */
function isRegion({ text, governs }: Evidence): boolean {
  return governs === 0 && /^(?:(?:north|south|east|west)(?:ern)?|central|upper|lower) /i.test(text);
}

function kindOfWord(key: string, evidence: Evidence, surnames: ReadonlySet<string>): ActorKind | null {
  const { text, needed, speaks, governs, isPlace, articled } = evidence;
  if (/^\p{Lu}{2,}$/u.test(text)) return needed > 0 || speaks > 0 || governs > 0 ? 'organization' : null;
  if (surnames.has(key)) return 'person';
  if (STATE_FORM.test(key)) return null;
  if (governs > 0) return 'state';
  if (needed > 0 && (isPlace > 0 || STATE_ENDING.test(text))) return 'state';
  if (isPlace > 0) return LANGUAGE.test(text) ? null : 'place';
  if (needed === 0) return isTown(evidence) ? 'place' : null;
  if (evidence.modifies === evidence.total) return null;
  return articled > 0 ? 'organization' : 'person';
}

/**
 * A word in capitals that neither speaks nor acts, bears no title and is no surname is a town or a stretch of land: "the Kirkuk pipeline", "to visit
 * Guayaquil", "south of Crete". With an article it is a thing as well: "the Titanic".
 */
function isTown({ text, inside, speaks, articled, modifies, total }: Evidence): boolean {
  return (
    inside === total &&
    speaks === 0 &&
    (articled < total || modifies === total) &&
    /^[\p{L}'’-]{3,}$/u.test(text) &&
    !/-\p{Ll}/u.test(text) &&
    !LANGUAGE.test(text)
  );
}
