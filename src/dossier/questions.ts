import type {
  Document,
  DossierInteraction,
  DossierParty,
  LedgerEntry,
  Part,
  Span,
  Standing,
  UndertakingKind,
} from '../record/index.ts';
import type { Dossier } from './build-dossier.ts';
import { byDate, daysOf, overlap } from './days.ts';

/** A document as a row names it. */
export type RowDocument = Pick<Document, 'id' | 'title' | 'publisher' | 'published' | 'url' | 'input'>;

/**
 * One thing between two sides, with the document and the words that show it best. `document` is null only for a deadline that passed in silence. `id` is that
 * of the interaction or the ledger entry, `what` its kind or step; of an interaction `from` are all who took part.
 */
export interface TimelineRow {
  readonly date: string | null;
  readonly kind: 'interaction' | 'step';
  readonly id: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly what: string;
  readonly force: number | null;
  readonly text: string;
  readonly document: RowDocument | null;
  readonly spans: readonly Span[];
}

/** Every interaction of two sides and every step of what they asked of and promised each other, the oldest first, what has no date last. */
export function timeline(dossier: Dossier, a: string, b: string): TimelineRow[] {
  const documents = rowDocuments(dossier);
  const names = new Map(dossier.parties.map(({ id, name }) => [id, name]));
  const shown = (parts: readonly Part[]) => ({
    document: documents[parts[0]?.document ?? ''] ?? null,
    spans: parts[0]?.evidence ?? [],
  });
  const met = dossier.interactions
    .filter(({ sides }) => sides.includes(a) && sides.includes(b))
    .map(({ id, kind, date, participants, parts, accounts }): TimelineRow => {
      const best = new Set(accounts.flatMap(({ sources }) => sources.map(({ document }) => document)));
      const sorted = [...parts].sort((x, y) => Number(best.has(y.document)) - Number(best.has(x.document)));
      const from = participants.flatMap((party) => names.get(party) ?? []);
      const text = sorted[0]!.evidence.map((span) => span.text).join(' … ');
      return { date, kind: 'interaction', id, from, to: [], what: kind, force: null, text, ...shown(sorted) };
    });
  const said = ledger(dossier, { between: [a, b] }).flatMap(({ id, what, sides, steps }) =>
    steps.map(({ date, step, force, parts, note }): TimelineRow => {
      const text =
        parts[0]?.evidence.map((span) => span.text).join(' … ') ?? (note ? `${what} (${note})` : what);
      const from = sides.from === null ? [] : [sides.from];
      const to = sides.to === null ? [] : [sides.to];
      return { date, kind: 'step', id, from, to, what: step, force, text, ...shown(parts) };
    }),
  );
  return [...met, ...said].sort((x, y) => byDate(x.date, y.date));
}

/** The documents of a dossier by id, as rows name them. */
export function rowDocuments({ documents }: Dossier): Readonly<Record<string, RowDocument>> {
  return Object.fromEntries(
    documents.map(({ id, reading: { document } }) => {
      const { title, publisher, published, url, input } = document;
      return [id, { id, title, publisher, published, url, input }];
    }),
  );
}

function isBetween({ from, to }: LedgerEntry['sides'], a: string, b: string): boolean {
  return (from === a && to === b) || (from === b && to === a);
}

/** Which entries of the ledger. Sides as the entries name them; `since` and `until` are EDTF: something was said or done between them. */
export interface LedgerFilter {
  readonly from?: string;
  readonly to?: string;
  readonly between?: readonly [string, string];
  readonly kind?: UndertakingKind;
  readonly standing?: Standing;
  readonly topic?: string;
  readonly since?: string;
  readonly until?: string;
}

/** The entries that meet every condition given, the oldest first. */
export function ledger({ entries }: Dossier, filter: LedgerFilter = {}): LedgerEntry[] {
  const { from, to, between, kind, standing, topic, since, until } = filter;
  const days = { from: since ? daysOf(since).from : '', to: until ? daysOf(until).to : '9999-12-31' };
  return entries.filter(
    (entry) =>
      (from === undefined || entry.sides.from === from) &&
      (to === undefined || entry.sides.to === to) &&
      (between === undefined || isBetween(entry.sides, ...between)) &&
      (kind === undefined || entry.kind === kind) &&
      (standing === undefined || entry.standing === standing) &&
      (topic === undefined || entry.topics.includes(topic)) &&
      ((since === undefined && until === undefined) ||
        entry.steps.some(({ date }) => date !== null && overlap(daysOf(date), days))),
  );
}

/** A party over time: its roles, the interactions in which it took part, what it undertook and what it was asked. */
export interface ActorHistory {
  readonly party: DossierParty;
  readonly interactions: readonly DossierInteraction[];
  readonly undertook: readonly LedgerEntry[];
  readonly asked: readonly LedgerEntry[];
}

/** The history of a party by its id; null when there is none. What its side undertakes is its own only where it is named. */
export function actorHistory({ parties, interactions, entries }: Dossier, id: string): ActorHistory | null {
  const party = parties.find((one) => one.id === id);
  if (!party) return null;
  return {
    party,
    interactions: interactions.filter(({ participants }) => participants.includes(id)),
    undertook: entries.filter((entry) => entry.from === id),
    asked: entries.filter((entry) => entry.to === id),
  };
}
