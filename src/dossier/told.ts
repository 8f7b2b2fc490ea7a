import type { Days, Interaction, InteractionKind } from '../record/index.ts';
import { addDays, daysOf, isDay } from './days.ts';
import { type DossierDocument, isFirstHand } from './dossier-document.ts';
import type { DossierParties } from './match-parties.ts';

/** An interaction as one document tells of it, with those who took part as parties of the dossier. */
export interface Told {
  readonly document: DossierDocument;
  readonly interaction: Interaction;
  readonly kind: InteractionKind;
  /** As the document dates it; null where it does not. */
  readonly date: string | null;
  /** When it may have been: the days of `date`; without one, the week before the document. */
  readonly days: Days | null;
  readonly participants: readonly string[];
  readonly sides: readonly string[];
  /** Those of `participants` who are persons, by side. */
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>;
  /** The side that issued the document, where it is that side's own account. */
  readonly issuer: string | null;
  readonly firstHand: boolean;
}

/** News is mostly of the last days: an undated call in a report is taken to lie in the week before it. */
const NEWS = 7;

/** Every interaction that the documents tell of between two sides or more, in the order of the documents. */
export function toldIn(documents: readonly DossierDocument[], parties: DossierParties): Told[] {
  return documents.flatMap((document) =>
    document.reading.interactions.flatMap((interaction) => {
      const members = interaction.participants.flatMap((actor) => parties.of(document.id, actor) ?? []);
      const sides = [...new Set(members.map(({ side }) => side))].sort();
      if (sides.length < 2) return [];
      const persons = new Map(
        sides.map((side) => {
          const own = members.filter((one) => one.side === side && one.kind === 'person');
          return [side, new Set(own.map(({ id }) => id))] as const;
        }),
      );
      return {
        document,
        interaction,
        kind: interaction.kind,
        date: interaction.date,
        days: daysOfTold(interaction.date, document.reading.document.published),
        participants: [...new Set(members.map(({ id }) => id))].sort(),
        sides,
        persons,
        issuer: issuerOf(document, parties),
        firstHand: isFirstHand(document),
      };
    }),
  );
}

/** The side whose own account a document is; null for journalism and where nobody of a side issued it. */
export function issuerOf(document: DossierDocument, parties: DossierParties): string | null {
  const { kind } = document.reading.document;
  if (kind === 'report') return null;
  const publisher = parties.publisher(document);
  return publisher === null || publisher.kind === 'media' ? null : publisher.side;
}

function daysOfTold(date: string | null, published: string | null): Days | null {
  if (date !== null) return daysOf(date);
  if (published === null || !isDay(published)) return null;
  return { from: addDays(published, -NEWS), to: published };
}
