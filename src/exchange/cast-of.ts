import { type Actor, type DossierParty, type Range, type RowParty, rowPartyOf } from '../record/index.ts';
import type { Exported } from './exported.ts';

/** Who is who in one exported reading. Ids that lead nowhere give null. */
export interface ExportedCast {
  actor(id: string | null): Actor | null;
  /** The dossier's party that an actor is a part of; null without a dossier. */
  party(actor: string): DossierParty | null;
  /** The name over all documents where it is known, else the one in this. */
  name(actor: string | null): string | null;
  /** The actor as a row names it that is about a place in the text. */
  row(actor: string | null, at: Range): RowParty | null;
  rows(actors: readonly string[], at: Range): RowParty[];
}

/** Looks up the actors of a reading and the parties that they are parts of. */
export function castOf({ id: document, reading, parties = [] }: Exported): ExportedCast {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const partyOf = new Map(
    parties.flatMap((party) =>
      party.parts.filter((part) => part.document === document).map((part) => [part.record, party] as const),
    ),
  );
  const actor = (id: string | null) => actors.get(id ?? '') ?? null;
  const party = (id: string) => partyOf.get(id) ?? null;
  const row = (id: string | null, at: Range): RowParty | null => {
    const found = actor(id);
    if (found === null) return null;
    const whole = party(found.id);
    const { name, country, wikidata } = whole ?? found;
    return {
      ...rowPartyOf(found, at),
      name,
      country: country ?? found.country,
      wikidata: wikidata ?? found.wikidata,
    };
  };
  return {
    actor,
    party,
    name: (id) => partyOf.get(id ?? '')?.name ?? actor(id)?.name ?? null,
    row,
    rows: (ids, at) => ids.flatMap((id) => row(id, at) ?? []),
  };
}
