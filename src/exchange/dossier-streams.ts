import type { DossierInteraction, DossierParty, LedgerEntry } from '../record/index.ts';
import { csvOf, type FlatColumn, JSON_LINES } from '../tables/index.ts';
import {
  JOINED_INTERACTION_COLUMNS,
  joinedInteractionRow,
  LEDGER_COLUMNS,
  ledgerRow,
  type Named,
  PARTY_COLUMNS,
} from './dossier-rows.ts';
import { ftmOfEntry, ftmOfInteraction, ftmOfParty } from './ftm-dossier.ts';
import { rowStream, type StreamOf } from './text-streams.ts';

/** What spans documents as one text: as a table, as JSON Lines, as FollowTheMoney entities. */
interface DossierStreams<Whole> {
  readonly csv: StreamOf<Named<Whole>>;
  readonly jsonl: StreamOf<Named<Whole>>;
  readonly ftm: StreamOf<Named<Whole>>;
}

function streams<Whole, Row>(
  row: (named: Named<Whole>) => Row,
  columns: readonly FlatColumn<Row>[],
  entities: (named: Named<Whole>) => readonly object[],
): DossierStreams<Whole> {
  const rows = (named: Named<Whole>) => [row(named)];
  return {
    csv: rowStream(rows, csvOf(columns)),
    jsonl: rowStream(rows, JSON_LINES),
    ftm: rowStream(entities, JSON_LINES),
  };
}

/** The formats of the ledger. */
export const LEDGER_STREAMS = streams<LedgerEntry, ReturnType<typeof ledgerRow>>(
  ledgerRow,
  LEDGER_COLUMNS,
  ftmOfEntry,
);

/** The formats of interactions that several documents tell of. */
export const JOINED_INTERACTION_STREAMS = streams<
  DossierInteraction,
  ReturnType<typeof joinedInteractionRow>
>(joinedInteractionRow, JOINED_INTERACTION_COLUMNS, ftmOfInteraction);

/** The formats of parties. */
export const PARTY_STREAMS = streams<DossierParty, DossierParty>(
  ({ whole }) => whole,
  PARTY_COLUMNS,
  ftmOfParty,
);
