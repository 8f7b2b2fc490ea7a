/**
 * Exchange: readings in, the formats of other tools out: CSL-JSON and BibTeX, FollowTheMoney, Web Annotation, PROV-O, brat, and tables of statements,
 * interactions and undertakings; of a dossier its parties, interactions and ledger. `docs/exports.md` says what stands where.
 *
 * Pure: one reading (party, interaction, entry) is turned at a time, nothing is written or read here. Events have their formats in `src/tables`.
 */
export { BRAT_CONFIGURATION, bratFiles } from './brat.ts';
export { DOSSIER_COLUMNS, type Named } from './dossier-rows.ts';
export { JOINED_INTERACTION_STREAMS, LEDGER_STREAMS, PARTY_STREAMS } from './dossier-streams.ts';
export type { Exported, ExportedSet } from './exported.ts';
export { ROW_TABLES, type RowTable } from './row-tables.ts';
export { rowStream, TEXT_STREAMS, type TextStream } from './text-streams.ts';
