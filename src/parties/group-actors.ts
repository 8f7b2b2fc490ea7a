import type { Actor, Reading } from '../record/index.ts';
import { UnionFind } from './union-find.ts';

/** An actor of the document at a place in the set. */
export interface Seen {
  readonly at: number;
  readonly actor: Actor;
}

/** Actors that are one. `keys` are what each of them could be found by, smallest first; none for somebody without a name. */
export interface ActorGroup {
  readonly members: readonly Seen[];
  readonly keys: readonly string[];
  /** Why its members are one: 'one full name: ama darkwa'. Empty for a single actor. */
  readonly because: readonly string[];
}

/**
 * Finds which actors of several documents are one: those with one Wikidata item; states and governments of one country; persons
 * of one full name; others of one kind and name whose countries do not differ; a bare surname and the one full name that ends in it.
 *
 * Groups stand in the order of their first members. The order of the readings changes no group.
 *
 * @param fold a name as two are held against each other: 'Zelenskyy' and 'Zelensky' give the same
 */
export function groupActors(readings: readonly Reading[], fold: (name: string) => string): ActorGroup[] {
  const seen = readings.flatMap(({ actors }, at) => actors.map((actor): Seen => ({ at, actor })));
  const groups = new UnionFind(seen.length);
  const keys = seen.map(({ actor }) => keysOf(actor, fold));
  const byKey = new Map<string, number[]>();
  keys.forEach((own, index) => {
    for (const key of own) addTo(byKey, key, index);
  });
  for (const alike of byKey.values()) joinAlike(alike, seen, groups);
  const bySurname = joinSurnames(seen, groups, fold);

  const found = new Map<number, number[]>();
  seen.forEach((_, index) => {
    addTo(found, groups.find(index), index);
  });
  return [...found.values()].map((indexes) => {
    const own = [...new Set(indexes.flatMap((index) => keys[index]!))].sort();
    const shared = own.filter((key) => indexes.filter((index) => keys[index]!.includes(key)).length > 1);
    const surnames = new Set(indexes.flatMap((index) => bySurname.get(index) ?? []));
    return {
      members: indexes.map((index) => seen[index]!),
      keys: own,
      because: [
        ...shared.map(reasonOf),
        ...[...surnames].sort().map((name) => `the only one whose name ends in ${name}`),
      ],
    };
  });
}

function addTo<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const known = lists.get(key);
  if (known) known.push(index);
  else lists.set(key, [index]);
}

function reasonOf(key: string): string {
  const [kind, ...words] = key.split(' ');
  const name = words.join(' ');
  if (kind === 'wikidata') return `one Wikidata item: ${name}`;
  if (kind === 'state') return `one state: ${name}`;
  return kind === 'person' ? `one full name: ${name}` : `one name: ${name}`;
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
    addTo(byCountry, country, index);
  }
  const known = [...byCountry.keys()].filter((country) => country !== null);
  const sets = known.length <= 1 ? [alike] : [...byCountry.values()];
  for (const [first, ...others] of sets) for (const other of others) groups.join(first!, other);
}

/** Joins bare surnames to the one person who bears each; gives the surname by which an actor was joined. */
function joinSurnames(
  seen: readonly Seen[],
  groups: UnionFind,
  fold: (name: string) => string,
): Map<number, string> {
  const bySurname = new Map<string, number[]>();
  const bare: [surname: string, index: number][] = [];
  seen.forEach(({ actor }, index) => {
    if (actor.kind !== 'person' || !isNamed(actor)) return;
    const words = fold(actor.name).split(' ');
    if (words.length === 1) bare.push([words[0]!, index]);
    else addTo(bySurname, words.at(-1)!, index);
  });
  const joined = new Map<number, string>();
  const fits = bare.map(([surname, index]) => {
    const { country } = seen[index]!.actor;
    const fitting = (bySurname.get(surname) ?? []).filter(
      (other) => country === null || seen[other]!.actor.country === country,
    );
    return new Set(fitting.map((other) => groups.find(other)));
  });
  bare.forEach(([surname, index], at) => {
    const [only, ...others] = fits[at]!;
    if (only === undefined || others.length > 0) return;
    groups.join(only, index);
    joined.set(index, surname);
  });
  return joined;
}

/** False for "officials", "a senior diplomat": a person or group that only a common noun stands for. */
export function isNamed({ kind, name }: Pick<Actor, 'kind' | 'name'>): boolean {
  if (kind !== 'person' && kind !== 'population' && kind !== 'other') return true;
  return /^\P{Ll}/u.test(name.split(/\s+/).at(-1)!);
}

/** The value that most have, the smallest of several; null where none has any. */
export function mostOften(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].sort().find((value) => counts.get(value) === most) ?? null;
}
