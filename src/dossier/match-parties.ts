import { type ActorGroup, groupActors, isNamed, mostOften, type Seen } from '../parties/index.ts';
import {
  type Actor,
  type DossierParty,
  type Judgement,
  type Part,
  type Reading,
  sideOf,
  stableId,
} from '../record/index.ts';
import { byDate } from './days.ts';
import type { DossierDocument } from './dossier-document.ts';
import { heldJudgements } from './held-judgements.ts';
import { type Group, judgeGroups } from './judge-groups.ts';

/** The parties of a dossier and the way from a document's actors to them. */
export interface DossierParties {
  readonly all: readonly DossierParty[];
  readonly byId: ReadonlyMap<string, DossierParty>;
  /** The party of an actor of a document; null for an id that the document does not have. */
  readonly of: (document: string, actor: string) => DossierParty | null;
  /** The party that issued a document; null where no actor of it bears the publisher's name. */
  readonly publisher: (document: DossierDocument) => DossierParty | null;
}

/** A party in the making. `ids` are all ids that it answers to, the first its own. */
interface Draft extends Group<Seen> {
  readonly ids: readonly string[];
}

/**
 * The parties of a dossier: who of many documents is one, for which side each speaks, under which names and in which roles when.
 *
 * A party's side is that which most of its documents give it, so one misread country does no harm. Judgements of kind `party`: `merge` joins
 * `others` (ids of parties) to `target`; `split` takes out of `target` each of `others`, a part as `document/actor` or a name that the party bears.
 *
 * @param fold a name as two are held against each other: `foldName` of the actors
 */
export function matchParties(
  documents: readonly DossierDocument[],
  judgements: readonly Judgement[],
  fold: (name: string) => string,
): DossierParties {
  const readings = documents.map(({ reading }) => reading);
  const found = draftsOf(groupActors(readings, fold), documents);
  const drafts = judgeGroups<Seen, Draft>(found, heldJudgements(judgements, 'party'), {
    goesBy: ({ id, ids }, name) => id === name || ids.includes(name),
    isMeant: ({ at, actor }, others) =>
      others.includes(`${documents[at]!.id}/${actor.id}`) ||
      others.some((name) => fold(name) === fold(actor.name)),
    partedId: (target, judgement) => stableId('party', [target, judgement], 24),
  });
  const all = drafts
    .map((draft) => partyOf(draft, documents))
    .sort((a, b) => (a.name + a.id < b.name + b.id ? -1 : 1));
  const byPart = new Map(
    all.flatMap((party) => party.parts.map(({ document, record }) => [`${document}/${record}`, party])),
  );
  const of = (document: string, actor: string) => byPart.get(`${document}/${actor}`) ?? null;
  return {
    all,
    byId: new Map(all.map((party) => [party.id, party])),
    of,
    publisher: ({ id, reading }) => {
      const actor = publisherOf(reading);
      return actor ? of(id, actor.id) : null;
    },
  };
}

/** The actor whose name the publisher's is; else the one with which every chain begins. */
function publisherOf({ document, actors, attributions }: Reading): Actor | undefined {
  if (document.publisher === null) return undefined;
  const named = actors.find(({ name }) => name === document.publisher);
  const first = attributions.find(({ chain }) => chain.length > 0)?.chain[0];
  return named ?? actors.find(({ id }) => id === first);
}

/** Groups of one name in several countries ("14 sailors" of two navies) share a key; each of these goes by its country first. */
function draftsOf(groups: readonly ActorGroup[], documents: readonly DossierDocument[]): Draft[] {
  const drafts = groups.map((group) => draftOf(group, documents));
  const counts = new Map<string, number>();
  for (const { ids } of drafts) counts.set(ids[0]!, (counts.get(ids[0]!) ?? 0) + 1);
  return drafts.map((draft) => {
    const [id] = draft.ids as [string];
    const country = mostOften(draft.members.map(({ actor }) => actor.country));
    if (counts.get(id) === 1 || country === null) return draft;
    return { ...draft, ids: [stableId('party', [id, country], 24), ...draft.ids] };
  });
}

function draftOf({ members, keys, because }: ActorGroup, documents: readonly DossierDocument[]): Draft {
  const [{ at, actor }] = members as [Seen];
  const own = keys.length > 0 ? keys : [`unnamed ${documents[at]!.id} ${actor.id}`];
  return { id: null, ids: own.map((key) => stableId('party', [key], 24)), members, because };
}

function partyOf({ id, ids, members, because }: Draft, documents: readonly DossierDocument[]): DossierParty {
  const actors = members.map(({ actor }) => actor);
  const names = actors.map(({ name }) => name);
  const own = id ?? ids[0]!;
  const kind = mostOften(actors.map((actor) => actor.kind)) as Actor['kind'];
  const country = mostOften(actors.map((actor) => actor.country));
  return {
    id: own,
    name: kind === 'person' ? longest(names) : mostOften(names)!,
    kind,
    country,
    wikidata: mostOften(actors.map(({ wikidata }) => wikidata)),
    side: mostOften(actors.map(sideKey).filter((side) => side !== null)) ?? own,
    names: [...new Set(names)].sort(),
    roles: rolesOf(members, documents),
    parts: members
      .map(({ at, actor }): Part => {
        return { document: documents[at]!.id, record: actor.id, evidence: actor.mentions };
      })
      .sort((a, b) => (a.document + a.record < b.document + b.record ? -1 : 1)),
    because: [...new Set(because)].sort(),
  };
}

function longest(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
}

/** Those who speak or act for their state, by the sector of their code: a ministry, a judge, an officer; not a paper, a firm, a rebel. */
const OF_STATE = /^[A-Z]{3}(?:(?:GOV|MIL|LEG|JUD|SPY|COP)[A-Z]*)?$/;

/** The side for which an actor speaks; null for one who speaks for itself alone. */
function sideKey(actor: Actor): string | null {
  if (actor.kind === 'state' || actor.kind === 'government') return sideOf(actor).key;
  if (actor.kind === 'media' || actor.kind === 'population' || actor.kind === 'place') return null;
  if (!isNamed(actor) && actor.kind !== 'person') return null;
  if (actor.country !== null) return actor.code === null || OF_STATE.test(actor.code) ? actor.country : null;
  const side = sideOf(actor);
  // Of a state that no list knows: "Foreign Minister Davit Sarel of Tesseria".
  return /GOV|MIL/.test(actor.code ?? 'GOV') && side.name !== actor.name ? side.key : null;
}

/** Each role with the first and the last day of a document that gives it. */
function rolesOf(members: readonly Seen[], documents: readonly DossierDocument[]): DossierParty['roles'] {
  const seen = new Map<string, { title: string; of: (string | null)[]; days: (string | null)[] }>();
  for (const { at, actor } of members) {
    const { published } = documents[at]!.reading.document;
    for (const { title, of } of actor.roles) {
      const key = title.toLowerCase();
      const known = seen.get(key) ?? { title, of: [], days: [] };
      seen.set(key, { ...known, of: [...known.of, of], days: [...known.days, published] });
    }
  }
  // "The Minister" is the foreign minister named above.
  const isShort = (key: string) => [...seen.keys()].some((other) => other.endsWith(` ${key}`));
  return [...seen]
    .filter(([key]) => !isShort(key))
    .map(([, { title, of, days }]) => {
      const dated = days.filter((day) => day !== null).sort(byDate);
      return { title, of: mostOften(of), from: dated[0] ?? null, to: dated.at(-1) ?? null };
    })
    .sort((a, b) => byDate(a.from, b.from) || (a.title < b.title ? -1 : 1));
}
