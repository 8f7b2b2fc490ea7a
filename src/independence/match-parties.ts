import { type Actor, type Party, type Reading, sideOf } from '../record/index.ts';
import { UnionFind } from './union-find.ts';

/** The parties of a set, and the party of each actor. */
export interface Parties {
  readonly all: readonly Party[];
  /** The party of an actor of the document at a place in the set. */
  readonly of: (at: number, actor: string) => string;
  /** The party that issued the document at a place in the set. */
  readonly publisher: (at: number) => string;
}

interface Seen {
  readonly at: number;
  readonly actor: Actor;
}

/**
 * Finds which actors of several documents are one: those with one Wikidata item; states and governments of one country; persons
 * of one full name; others of one kind and name whose countries do not differ; a bare surname and the one full name that ends in it.
 *
 * @param fold a name as two are held against each other: 'Zelenskyy' and 'Zelensky' give the same
 */
export function matchParties(readings: readonly Reading[], fold: (name: string) => string): Parties {
  const seen = readings.flatMap(({ actors }, at) => actors.map((actor): Seen => ({ at, actor })));
  const groups = new UnionFind(seen.length);
  const byKey = new Map<string, number[]>();
  seen.forEach(({ actor }, index) => {
    for (const key of keysOf(actor, fold)) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  for (const alike of byKey.values()) joinAlike(alike, seen, groups);
  joinSurnames(seen, groups, fold);

  const ids = new Map<number, string>();
  const members = new Map<string, Seen[]>();
  seen.forEach((one, index) => {
    const root = groups.find(index);
    const id = ids.get(root) ?? `p${ids.size + 1}`;
    ids.set(root, id);
    members.set(id, [...(members.get(id) ?? []), one]);
  });
  const all = [...members].map(([id, group]) => partyOf(id, group, readings));
  const byActor = new Map(
    [...members].flatMap(([id, group]) => group.map(({ at, actor }) => [placeOf(at, actor.id), id])),
  );
  const publishers = readings.map((reading, at) => {
    const { publisher } = reading.document;
    const actor = publisher === null ? undefined : reading.actors.find(({ name }) => name === publisher);
    if (actor) return byActor.get(placeOf(at, actor.id))!;
    all.push(unknownPublisher(`p${all.length + 1}`, reading));
    return all.at(-1)!.id;
  });
  return {
    all,
    of: (at, actor) => byActor.get(placeOf(at, actor))!,
    publisher: (at) => publishers[at]!,
  };
}

function placeOf(at: number, actor: string): string {
  return `${at}:${actor}`;
}

function keysOf(actor: Actor, fold: (name: string) => string): string[] {
  if (!isNamed(actor)) return [];
  const keys = actor.wikidata === null ? [] : [`wikidata ${actor.wikidata}`];
  const isState = actor.kind === 'state' || actor.kind === 'government';
  if (isState && actor.country !== null) return [...keys, `state ${actor.country}`];
  return [...keys, `${KIND[actor.kind] ?? actor.kind} ${fold(actor.name.replace(/^the\s+/i, ''))}`];
}

/** Kinds that one and the same body may have in two documents. */
const KIND: Readonly<Partial<Record<Actor['kind'], string>>> = {
  office: 'body',
  organization: 'body',
  'armed-group': 'body',
  media: 'body',
  government: 'state',
};

/** Joins those of one country; those of none join the others if these are all of one. */
function joinAlike(alike: readonly number[], seen: readonly Seen[], groups: UnionFind): void {
  const byCountry = new Map<string | null, number[]>();
  for (const index of alike) {
    // Two texts may disagree on the country of one person, where neither says it; of one name they are one.
    const { kind, name, country: own } = seen[index]!.actor;
    const country = kind === 'person' && name.includes(' ') ? null : own;
    byCountry.set(country, [...(byCountry.get(country) ?? []), index]);
  }
  const known = [...byCountry.keys()].filter((country) => country !== null);
  const sets = known.length <= 1 ? [alike] : [...byCountry.values()];
  for (const [first, ...others] of sets) for (const other of others) groups.join(first!, other);
}

function joinSurnames(seen: readonly Seen[], groups: UnionFind, fold: (name: string) => string): void {
  const bySurname = new Map<string, number[]>();
  const bare: [surname: string, index: number][] = [];
  seen.forEach(({ actor }, index) => {
    if (actor.kind !== 'person' || !isNamed(actor)) return;
    const words = fold(actor.name).split(' ');
    if (words.length === 1) bare.push([words[0]!, index]);
    else bySurname.set(words.at(-1)!, [...(bySurname.get(words.at(-1)!) ?? []), index]);
  });
  for (const [surname, index] of bare) {
    const { country } = seen[index]!.actor;
    const fitting = (bySurname.get(surname) ?? []).filter(
      (other) => country === null || seen[other]!.actor.country === country,
    );
    const persons = new Set(fitting.map((other) => groups.find(other)));
    if (persons.size === 1) groups.join(fitting[0]!, index);
  }
}

/** False for "officials", "a senior diplomat": a person or group that only a common noun stands for. */
function isNamed({ kind, name }: Actor): boolean {
  if (kind !== 'person' && kind !== 'population' && kind !== 'other') return true;
  return /^\P{Ll}/u.test(name.split(/\s+/).at(-1)!);
}

function partyOf(id: string, group: readonly Seen[], readings: readonly Reading[]): Party {
  const [{ actor: first }] = group as [Seen];
  const fullest = group.reduce((a, b) => (b.actor.name.length > a.actor.name.length ? b : a)).actor;
  return {
    id,
    name: first.kind === 'person' ? fullest.name : first.name,
    kind: first.kind,
    country: mostOften(group.map(({ actor }) => actor.country)),
    wikidata: mostOften(group.map(({ actor }) => actor.wikidata)),
    named: isNamed(first),
    government: mostOften(group.map(({ actor }) => governmentOf(actor))),
    actors: group.map(({ at, actor }) => ({ document: readings[at]!.document.id, actor: actor.id })),
  };
}

/** The value that most have, the first of several; null where none has any. */
function mostOften(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/** The state for whose government an actor speaks: a state, its offices, its officials and its forces. */
function governmentOf(actor: Actor): string | null {
  if (actor.kind === 'state' || actor.kind === 'government') return sideOf(actor).key;
  return isNamed(actor) && /^[A-Z]{3}(?:GOV|MIL)$/.test(actor.code ?? '') ? actor.country : null;
}

function unknownPublisher(id: string, { document }: Reading): Party {
  const name = document.title ?? document.input;
  const nobody = { country: null, wikidata: null, government: null, actors: [] };
  return { id, name, kind: 'media', named: true, ...nobody };
}
