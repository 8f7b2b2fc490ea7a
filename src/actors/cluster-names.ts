import type { ActorKind } from '../record/index.ts';
import { isAdjectiveOf } from './adjectives.ts';
import { type Candidate, type CandidateOf, isA } from './candidate.ts';
import type { Entity, Registry } from './entity.ts';
import { foldName, soundAlike } from './fold-name.ts';
import { fullNameOf, type GazetteerIndex } from './gazetteer-index.ts';
import { type NameKinds, vesselOf } from './judge-names.ts';
import { sectorOfHead } from './name-heads.ts';
import { NameParts } from './name-parts.ts';
import { PersonNames } from './person-names.ts';

/**
 * Files every name: known organizations by their row, persons by full name, surname or transliteration, states and
 * organizations that no gazetteer knows by their words.
 */
export function clusterNames(
  registry: Registry,
  candidates: readonly Candidate[],
  kinds: NameKinds,
  gazetteer: GazetteerIndex,
): void {
  for (const candidate of candidates) if (isA(candidate, 'organization')) fileKnown(registry, candidate);
  const names = candidates.filter((c) => isA(c, 'name'));
  const persons = names.filter((c) => kinds.get(foldName(c.reference.name.text)) === 'person');
  filePersons(registry, persons, (key) => fullNameOf(gazetteer, key));
  const states = new Map<string, Entity>();
  const adjectives = adjectivesOfStates(kinds);
  const wholes = new NameParts(registry.entities);
  const longestFirst = [...names].sort((a, b) => lengthOf(b) - lengthOf(a));
  for (const candidate of longestFirst) {
    const key = foldName(candidate.reference.name.text);
    const kind = candidate.reference.head ? kindOfNamed(candidate, kinds.get(key)) : kinds.get(key);
    if (kind === 'person' || adjectives.has(key)) continue;
    const whole =
      halfOf(registry, key) ?? (kind === 'state' || kind === 'place' ? undefined : wholes.find(key));
    if (whole) registry.attach(candidate, whole, 'name');
    if (!kind || whole) continue;
    const entity = fileOther(registry, candidate, key, kind);
    wholes.add(entity);
    if (kind === 'state') states.set(key, entity);
  }
  fileAdjectives(registry, names, states);
  for (const candidate of names) ownByCountry(registry, candidate);
}

/** "Kenya's Lena Oduya", "Seoul's Lakeside News", "the Kenyan trawler Lady Moyra" */
function ownByCountry(registry: Registry, candidate: CandidateOf<'name'>): void {
  const entity = registry.of(candidate);
  const { owner, reference } = candidate;
  const isUntitled = reference.titles.length === 0 || vesselOf(candidate) !== null;
  if (entity && isUntitled && isA(owner, 'country') && entity.kind !== 'place')
    entity.owner ??= registry.of(owner) ?? null;
}

/** "The North" where the text speaks of "North Tesseria". */
function halfOf(registry: Registry, key: string): Entity | undefined {
  if (!/^(?:north|south|east|west)$/.test(key)) return undefined;
  return registry.entities.find(({ kind, name }) => kind === 'state' && foldName(name).startsWith(`${key} `));
}

/** Names that were judged states but are the adjective of another: "Tesserian Interior Minister" beside "Tesseria". */
function adjectivesOfStates(kinds: ReadonlyMap<string, ActorKind>): Set<string> {
  const states = [...kinds].flatMap(([key, kind]) => (kind === 'state' ? [key] : [])).slice(0, MOST_STATES);
  return new Set(states.filter((key) => states.some((other) => other !== key && isAdjectiveOf(key, other))));
}

/** No real text invents more; the bound keeps the comparison of each with each short. */
const MOST_STATES = 100;

function lengthOf({ reference: { name } }: CandidateOf<'name'>): number {
  return name.text.split(/\s+/).length;
}

function kindOfNamed(candidate: CandidateOf<'name'>, judged: ActorKind | undefined): ActorKind {
  const { head } = candidate.reference;
  if (judged === 'media') return judged;
  if (!head || head.kind === 'person') return judged ?? 'organization';
  return head.kind === 'population' ? 'organization' : head.kind;
}

function fileKnown(registry: Registry, candidate: CandidateOf<'organization'>): void {
  const { entry } = candidate.reference;
  const entity = registry.ensure(`known:${entry.id}`, {
    kind: entry.kind,
    name: entry.name,
    country: entry.country,
    code: entry.code,
    wikidata: entry.wikidata,
  });
  registry.attach(candidate, entity, 'name');
}

function filePersons(
  registry: Registry,
  persons: readonly CandidateOf<'name'>[],
  fullName: (key: string) => string | null,
): void {
  const known = new PersonNames<Entity>();
  const aliases: [key: string, full: string][] = [];
  const unique = new Map<string, CandidateOf<'name'>>();
  for (const person of persons) {
    const key = foldName(person.reference.name.text);
    if (!unique.has(key)) unique.set(key, person);
  }
  const fullest = [...unique].sort((a, b) => b[0].split(' ').length - a[0].split(' ').length);
  for (const [key, person] of fullest) {
    const found = known.find(key);
    if (found.length > 0 && (found.length === 1 || !key.includes(' '))) continue;
    // "Abu Sayd" beside "Omar Tarek", whom the gazetteer knows by both names.
    const full = fullName(key);
    if (full !== null && unique.has(full)) {
      aliases.push([key, full]);
      continue;
    }
    const entity = registry.ensure(`person:${key}`, { kind: 'person', name: person.reference.name.text });
    known.add(key, entity);
  }
  for (const [key, full] of aliases) known.add(key, known.find(full)[0]!);
  const last = new Map<Entity, number>();
  for (const person of persons) {
    const key = foldName(person.reference.name.text);
    const own = registry.get(`person:${key}`);
    const found = own ? [own] : known.find(key);
    const entity = found.reduce((a, b) => ((last.get(b) ?? -1) > (last.get(a) ?? -1) ? b : a));
    const isFirstName =
      !own && !key.includes(' ') && !soundAlike(key, foldName(entity.name).split(' ').at(-1)!);
    // "Joe" means Joe Omondi only after Joe Omondi has been named.
    if (isFirstName && !last.has(entity)) continue;
    last.set(entity, person.start);
    registry.attach(person, entity, 'name');
    const { titles } = person.reference;
    entity.titles.push(...titles);
    for (const { role } of titles) entity.gender ??= role.gender;
  }
}

function fileOther(registry: Registry, candidate: CandidateOf<'name'>, key: string, kind: ActorKind): Entity {
  const { name } = candidate.reference;
  const head = candidate.reference.head ?? vesselOf(candidate);
  const sector = kind === 'state' ? '' : kind === 'media' ? 'MED' : sectorOfNamed(candidate, kind);
  const entity = registry.ensure(`name:${key}`, { kind, name: name.text, sector, head });
  registry.attach(candidate, entity, 'name');
  return entity;
}

function sectorOfNamed(candidate: CandidateOf<'name'>, kind: ActorKind): string | null {
  const { name, head } = candidate.reference;
  // A patrol boat, by what it is called.
  if (vesselOf(candidate)) return kind === 'organization' ? 'MIL' : null;
  return head?.sector ?? sectorOfKind(kind, name.text);
}

function sectorOfKind(kind: ActorKind, name: string): string | null {
  if (kind === 'armed-group') return 'REB';
  return kind === 'organization' || kind === 'office' ? sectorOfHead(name) : null;
}

/** "Tesserian forces" beside "Tesseria": the adjective of a state that no gazetteer knows. */
function fileAdjectives(
  registry: Registry,
  names: readonly CandidateOf<'name'>[],
  states: ReadonlyMap<string, Entity>,
): void {
  if (states.size === 0) return;
  const near = new Map<string, [string, Entity][]>();
  for (const state of states) {
    const start = state[0].slice(0, 3);
    near.set(start, [...(near.get(start) ?? []), state]);
  }
  for (const candidate of names) {
    const key = foldName(candidate.reference.name.text);
    if (registry.of(candidate) && !candidate.reference.modifier && !states.has(key)) continue;
    for (const [state, entity] of near.get(key.slice(0, 3)) ?? []) {
      if (state !== key && isAdjectiveOf(key, state)) registry.attach(candidate, entity, 'name');
    }
  }
}
