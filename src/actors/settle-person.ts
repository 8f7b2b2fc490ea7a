import type { Document, LeaderEntry, RoleEntry } from '../record/index.ts';
import { type Candidate, isA, type Title } from './candidate.ts';
import type { Entity } from './entity.ts';
import { RECIPROCAL } from './find-partner.ts';
import { foldName } from './fold-name.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import { countryOf } from './scene.ts';
import { GOVERNMENT_WORDS } from './structural-roles.ts';

/** Sectors of those who serve one state, or would rule it. */
export const PUBLIC = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'OPP']);

/**
 * Fills in a person's country and sector from the titles in the text, then from the gazetteer's leaders, then from where
 * the report is written: "Foreign Minister Lena Oduya" in a report from Nairobi is Kenya's.
 *
 * @param isLast the text has been read, and whoever is not found now will not be
 */
export function settlePerson(
  entity: Entity,
  document: Document,
  gazetteer: GazetteerIndex,
  homeOf: (entity: Entity, first: Candidate) => string | null,
  entityOf: (candidate: Candidate) => Entity | undefined,
  isLast: boolean,
): void {
  if (entity.kind !== 'person' || entity.plural) return;
  takeTitles(entity, entityOf, isLast);
  if (entity.owner && entity.country === null) takeFrom(entity, entity.owner);
  // "HR/VP Borrell" is no longer his country's minister, though a text without a day cannot say so.
  const leader = entity.sector === 'IGO' ? null : leaderOf(entity, document, gazetteer);
  if (leader) {
    entity.country ??= leader.country;
    if (!entity.waits) entity.sector ??= leader.sector;
    if (entity.country === leader.country) entity.wikidata ??= leader.wikidata;
  }
  const first = entity.mentions[0]?.candidate;
  if (
    entity.country === null &&
    (entity.owner === null || isPlaceSomewhere(entity.owner)) &&
    !entity.waits &&
    first &&
    PUBLIC.has(entity.sector ?? '')
  ) {
    entity.home ??= homeOf(entity, first);
  }
}

/** "The mayor of Moyra", a town that no list has: he is of where the text is at home, like those of whom nothing is said. */
function isPlaceSomewhere(owner: Entity): boolean {
  return owner.kind === 'place' && countryOf(owner) === null;
}

/** What the titles say of a person, the office before the rank. */
function takeTitles(
  entity: Entity,
  entityOf: (candidate: Candidate) => Entity | undefined,
  isLast: boolean,
): void {
  entity.waits = false;
  for (const { role, owner } of officesFirst(entity.titles)) {
    entity.gender ??= role.gender;
    const body = owner ? entityOf(owner) : undefined;
    if (owner && !body && !isOfSomeState(owner) && !(isLast && OF_STATES.test(role.phrase)))
      entity.waits = true;
    if (body && isOf(entity, body, role)) takeFrom(entity, body);
    if (role.sector !== '' && !entity.waits) entity.sector ??= role.sector;
    if (!owner) entity.country ??= OF_ONE_STATE.get(role.phrase) ?? null;
  }
}

/** Nobody is of the person whose colleague, guest or counterpart he is. */
function isOf(entity: Entity, body: Entity, { phrase }: RoleEntry): boolean {
  return body !== entity && !(body.kind === 'person' && RECIPROCAL.test(phrase));
}

/** "The President of the Republic", "a government spokesman": whose it is says no more than that it is a state's. */
function isOfSomeState(owner: Candidate): boolean {
  if (isA(owner, 'name')) return FORM_OF_STATE.test(owner.reference.name.text);
  return isA(owner, 'description') && GOVERNMENT_WORDS.has(owner.reference.phrase) && !owner.owner;
}

const FORM_OF_STATE = /^(?:republic|nation|state|union|federation)$/i;

/** Titles that only states give, whoever it is that cannot be found behind them: "Tory MP", "planning deputy minister". */
const OF_STATES =
  /\b(?:minister|premier|ambassador|mp|senator|commander|commander-in-chief|judge|gen\.?|general|colonel)$/;

/** Titles that one state alone has. */
const OF_ONE_STATE = new Map([
  ...[
    'pope',
    'pontiff',
    'holy father',
    'nuncio',
    'papal nuncio',
    'apostolic nuncio',
    'papal envoy',
    'papal legate',
  ].map((title) => [title, 'VAT'] as const),
  ...['taoiseach', 'tánaiste'].map((title) => [title, 'IRL'] as const),
]);

const RANK =
  /^(?:(?:lieutenant|major|brigadier|vice|rear|lt|maj|brig|sgt)\.? )?(?:general|colonel|lieutenant|major|admiral|captain|sergeant|brigadier|gen|col|lt|maj|adm|capt|sgt)\.?$/;

/** Callings that stand before a name as a form of address: "Engineer Oduya, Commissioner for the Lake". */
const CALLING =
  /^(?:barrister|engineer|architect|doctor|professor|lawyer|attorney|advocate|economist|citizen|comrade|captain|skipper|prince|princess|sheikh|sheikha)$/;

/** What somebody is sent to do once, and remains what he is. */
const ERRAND = /\b(?:negotiator|delegate|mediator)$/;

/** What somebody was tells less than what he is. */
const FORMER = /^(?:former|ex)\b/;

/**
 * "Colonel Omar, the government's spokesman" speaks as spokesman; a rank tells only where no office does. Sent to negotiate, an
 * officer remains one.
 */
function officesFirst(titles: readonly Title[]): Title[] {
  const orderOf = ({ phrase }: Title) =>
    ERRAND.test(phrase) || FORMER.test(phrase) ? 2 : RANK.test(phrase) || CALLING.test(phrase) ? 1 : 0;
  return [...titles].sort((a, b) => orderOf(a) - orderOf(b));
}

/** An official of a state is the state's; one of a body that is no state's has the body's own sector.
 * Whoever speaks for a ministry of defence is a civilian. */
function takeFrom(entity: Entity, body: Entity): void {
  const isState =
    body.kind === 'state' || body.kind === 'government' || body.kind === 'office' || body.kind === 'person';
  entity.owner ??= body.kind === 'person' ? null : body;
  entity.country ??= countryOf(body);
  if (!isState && body.kind !== 'population') {
    const sector = body.code?.slice(body.country === null ? 0 : 3) ?? body.sector;
    if (sector) entity.sector ??= sector;
  } else if (body.kind === 'office' && body.sector && body.sector !== 'MIL') entity.sector ??= body.sector;
}

function leaderOf(entity: Entity, document: Document, gazetteer: GazetteerIndex): LeaderEntry | null {
  const found = gazetteer.leaders.get(foldName(entity.name)) ?? [];
  const fitting = found.filter(
    (leader) =>
      (entity.country === null || leader.country === entity.country) && inOffice(leader, document.published),
  );
  const countries = new Set(fitting.map((leader) => leader.country));
  return countries.size === 1 ? fitting[0]! : null;
}

/** Compares years, months and days as far as both sides give them. */
function inOffice({ from, to }: LeaderEntry, published: string | null): boolean {
  if (published === null) return true;
  const day = published.split('/')[0]!.replace(/[~?%]/g, '');
  const before = (a: string, b: string) => {
    const length = Math.min(a.length, b.length);
    return a.slice(0, length) < b.slice(0, length);
  };
  return !(from !== null && before(day, from)) && !(to !== null && before(to, day));
}
