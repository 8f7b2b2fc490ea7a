import type { DossierInteraction, DossierParty, LedgerEntry, Part } from '../record/index.ts';
import type { Named } from './dossier-rows.ts';
import { outerId } from './exported.ts';
import { actorEntity, datesOf, dayOf, entity, type FtmEntity } from './ftm-entity.ts';

/** A party over all documents: the entity that its actors in them are given out as. */
export function ftmOfParty({ whole }: Named<DossierParty>): FtmEntity[] {
  return [actorEntity(outerId(whole.id), whole, whole.names, proofs(whole.parts))];
}

/** A call, meeting or visit over all documents that tell of it. */
export function ftmOfInteraction({ whole, names }: Named<DossierInteraction>): FtmEntity[] {
  const { id, kind, date, participants, parts } = whole;
  return [
    entity(outerId(id), 'Event', {
      name: [`${kind}: ${participants.map((one) => names.get(one) ?? one).join(', ') || '?'}`],
      ...datesOf(date),
      involved: participants.map((one) => outerId(one)),
      summary: parts.flatMap(({ evidence }) => evidence.map(({ text }) => text)),
      proof: proofs(parts),
      keywords: [kind],
    }),
  ];
}

/** An entry of the ledger between two parties: since when, until when, how it stands; none where one of them is not known. */
export function ftmOfEntry({ whole }: Named<LedgerEntry>): FtmEntity[] {
  const { id, kind, from, to, what, standing, first, last, steps } = whole;
  if (from === null || to === null) return [];
  return [
    entity(outerId(id), 'UnknownLink', {
      subject: [outerId(from)],
      object: [outerId(to)],
      role: [kind],
      status: [standing],
      summary: [what],
      startDate: [dayOf(first)],
      endDate: [dayOf(last)],
      proof: proofs(steps.flatMap(({ parts }) => parts)),
    }),
  ];
}

function proofs(parts: readonly Part[]): string[] {
  return parts.map(({ document }) => outerId(document));
}
