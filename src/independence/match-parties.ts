import { groupActors, isNamed, mostOften, type Seen } from '../parties/index.ts';
import { type Actor, type Party, type Reading, sideOf } from '../record/index.ts';

/** The parties of a set, and the party of each actor. */
export interface Parties {
  readonly all: readonly Party[];
  /** The party of an actor of the document at a place in the set. */
  readonly of: (at: number, actor: string) => string;
  /** The party that issued the document at a place in the set. */
  readonly publisher: (at: number) => string;
}

/**
 * The parties of a set of documents, in the order in which the documents name them.
 *
 * @param fold a name as two are held against each other: 'Zelenskyy' and 'Zelensky' give the same
 */
export function matchParties(readings: readonly Reading[], fold: (name: string) => string): Parties {
  const members = new Map(
    groupActors(readings, fold).map((group, index) => [`p${index + 1}`, group.members] as const),
  );
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
