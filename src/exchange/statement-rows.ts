import type { Act, Force, QuotationKind, RowParty, Span } from '../record/index.ts';
import { type FlatColumn, listCell, offsetsCell, partyColumns, wordsCell } from '../tables/index.ts';
import { castOf } from './cast-of.ts';
import { type DocumentFacts, documentColumns, factsOf } from './document-facts.ts';
import { type Exported, outerId } from './exported.ts';

/**
 * One statement by itself: who said what to whom, and where it stands. `paragraph` counts from 1 over the lines of the text that are not empty, the headline
 * among them. `chain` names whom it came through, publisher first; `parent` is the id of the statement in which this one stands.
 */
export interface StatementRow extends DocumentFacts {
  readonly id: string;
  readonly speaker: RowParty | null;
  readonly recipients: readonly RowParty[];
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly paragraph: number | null;
  readonly quotation: QuotationKind;
  readonly act: Act;
  readonly force: Force;
  readonly negated: boolean;
  readonly topics: readonly string[];
  readonly chain: readonly string[];
  readonly parent: string | null;
  readonly score: number;
  readonly by: string;
}

/** The attributions of a reading as rows of their own, in their order. */
export function statementRows(exported: Exported): StatementRow[] {
  const { reading } = exported;
  const cast = castOf(exported);
  const facts = factsOf(exported);
  return reading.attributions.map((said): StatementRow => {
    const at = said.cue ?? said.content[0] ?? said.source ?? { start: 0, end: 0 };
    const first = said.content[0]?.start ?? said.cue?.start ?? null;
    return {
      id: outerId(exported.id, said.id),
      ...facts,
      speaker: cast.row(said.speaker, said.source ?? at),
      recipients: cast.rows(said.recipients, at),
      source: said.source,
      cue: said.cue,
      content: said.content,
      paragraph: first === null ? null : paragraphAt(reading.document.text, first),
      quotation: said.quotation,
      act: said.act,
      force: said.force,
      negated: said.negated,
      topics: said.topics,
      chain: said.chain.flatMap((id) => cast.name(id) ?? []),
      parent: said.parent === null ? null : outerId(exported.id, said.parent),
      score: said.score,
      by: said.by,
    };
  });
}

function paragraphAt(text: string, at: number): number {
  return (text.slice(0, at + 1).match(/[^\r\n]*\S[^\r\n]*/g) ?? []).length;
}

/** The columns of statements in CSV and Parquet. */
export const STATEMENT_COLUMNS: readonly FlatColumn<StatementRow>[] = [
  { name: 'id', cell: (row) => row.id },
  ...documentColumns<StatementRow>(),
  ...partyColumns<StatementRow>('speaker', ({ speaker }) => (speaker === null ? [] : [speaker])),
  ...partyColumns<StatementRow>('recipient', (row) => row.recipients),
  { name: 'source', cell: (row) => row.source?.text ?? null },
  { name: 'cue', cell: (row) => row.cue?.text ?? null },
  { name: 'content', cell: (row) => wordsCell(row.content) },
  { name: 'content_offsets', cell: (row) => offsetsCell(row.content) },
  { name: 'paragraph', numeric: true, cell: (row) => row.paragraph },
  { name: 'quotation', cell: (row) => row.quotation },
  { name: 'act', cell: (row) => row.act },
  { name: 'force', numeric: true, cell: (row) => row.force },
  { name: 'negated', cell: (row) => String(row.negated) },
  { name: 'topics', cell: (row) => listCell(row.topics) },
  { name: 'chain', cell: (row) => listCell(row.chain) },
  { name: 'parent', cell: (row) => row.parent },
  { name: 'score', numeric: true, cell: (row) => row.score },
  { name: 'by', cell: (row) => row.by },
];
