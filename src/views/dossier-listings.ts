import type {
  DossierInteraction,
  DossierParty,
  LedgerEntry,
  LedgerStep,
  Span,
  Trend,
} from '../record/index.ts';
import { edtfWords } from './edtf-words.ts';
import { documentLabel, type Listing, type ListingItem, type ShownDocument } from './listing.ts';
import { quoted } from './quoted.ts';

/** What a row says of documents: by id. */
type Documents = Readonly<Record<string, ShownDocument>>;
/** The name of a side or party by its key or id. */
type NameOf = (key: string) => string;

/** A row of a timeline, of whatever kind. */
export interface ShownTimelineRow {
  readonly date: string | null;
  readonly kind: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly what: string;
  readonly force: number | null;
  readonly text: string;
  readonly document: ShownDocument | null;
  readonly spans: readonly Span[];
}

/** What happened and was said between two sides, in order of time. */
export function timelineListing(title: string, rows: readonly ShownTimelineRow[], nameOf: NameOf): Listing {
  return {
    title,
    columns: ['date', 'kind', 'what', 'from', 'to', 'force', 'words', 'document', 'place'],
    notes: [],
    items: rows.map(({ date, kind, what, from, to, force, text, document, spans }) => {
      const [first, second] = [from.map(nameOf).join(', '), to.map(nameOf).join(', ')];
      const place = spans.map(({ start, end }) => `${start}–${end}`).join(' ');
      const source = document === null ? '' : documentLabel(document);
      return {
        cells: [
          date ?? '',
          kind,
          what,
          first,
          second,
          force === null ? '' : String(force),
          text,
          source,
          place,
        ],
        head: `${dateWords(date)} · ${what} · ${[first, second].filter(Boolean).join(' → ')}`,
        lines: [quoted(text), ...(source === '' ? [] : [`${source} [${place}]`])],
      };
    }),
  };
}

/** The ledger: an entry each, with its steps below. */
export function ledgerListing(
  title: string,
  rows: readonly { readonly entry: LedgerEntry; readonly documents: Documents }[],
  nameOf: NameOf,
): Listing {
  return {
    title,
    columns: [
      'kind',
      'from',
      'to',
      'what',
      'standing',
      'deadline',
      'first',
      'last',
      'times',
      'force',
      'documents',
    ],
    notes: [],
    items: rows.map((row) => ledgerItem(row, nameOf)),
  };
}

/** Steps in which the thing was said, not answered or done. */
const SAID: ReadonlySet<LedgerStep['step']> = new Set(['made', 'restated', 'changed', 'signed']);

function ledgerItem(
  { entry, documents }: { readonly entry: LedgerEntry; readonly documents: Documents },
  nameOf: NameOf,
): ListingItem {
  const { kind, sides, what, standing, deadline, first, last, steps } = entry;
  const side = (key: string | null) => (key === null ? '' : nameOf(key));
  const said = steps.filter(({ step }) => SAID.has(step));
  const force = Math.max(0, ...said.map((step) => step.force ?? 0));
  const told = new Set(steps.flatMap(({ parts }) => parts.map(({ document }) => document)));
  const way = [side(sides.from) || 'unknown', side(sides.to)].filter(Boolean).join(' → ');
  return {
    cells: [
      kind,
      side(sides.from),
      side(sides.to),
      what,
      standing,
      deadline ?? '',
      first ?? '',
      last ?? '',
      String(said.length),
      force === 0 ? '' : String(force),
      String(told.size),
    ],
    head: `${standing.toUpperCase()} · ${kind} · ${way}: ${quoted(what)}`,
    lines: steps.map((step) => stepLine(step, documents)),
  };
}

/** `27 January 2031 · changed (deadline 2031-02-15) · force 5 · Ministry of Foreign Affairs of Estonia, 2031-01-27 and 3 more`. */
function stepLine({ date, step, note, force, parts }: LedgerStep, documents: Documents): string {
  const [best, ...others] = [...new Set(parts.map(({ document }) => document))];
  const source = best === undefined ? '' : documents[best] ? documentLabel(documents[best]) : best;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const terms = note === null ? '' : ` (${note})`;
  return [`${dateWords(date)} · ${step}${terms}`, force === null ? '' : `force ${force}`, source + more]
    .filter(Boolean)
    .join(' · ');
}

/** Shared interactions with how far their accounts part, and the trend. */
export function divergenceListing(
  title: string,
  answer: {
    readonly rows: readonly { readonly interaction: DossierInteraction; readonly documents: Documents }[];
    readonly trend: Trend | null;
    readonly topics: readonly {
      readonly topic: string;
      readonly interactions: number;
      readonly divergence: number;
    }[];
  },
  nameOf: NameOf,
): Listing {
  return {
    title,
    columns: ['date', 'kind', 'participants', 'divergence', 'accounts', 'documents', 'topics'],
    items: answer.rows.map(({ interaction, documents }) => interactionItem(interaction, documents, nameOf)),
    notes: [
      trendWords(answer.trend),
      ...answer.topics
        .filter(({ interactions }) => interactions > 1)
        .map(
          ({ topic, interactions, divergence }) =>
            `${topic}: ${divergence.toFixed(2)} on average over ${interactions} interactions`,
        ),
    ],
  };
}

function interactionItem(
  { kind, date, participants, divergence, accounts, parts, topics }: DossierInteraction,
  documents: Documents,
  nameOf: NameOf,
): ListingItem {
  const people = participants.map(nameOf).join(', ');
  const figure = divergence === null ? '' : divergence.toFixed(2);
  const told = new Set(parts.map(({ document }) => document)).size;
  const byTopic = topics.map((one) => `${one.topic} ${one.divergence.toFixed(2)}`).join('; ');
  return {
    cells: [date ?? '', kind, people, figure, String(accounts.length), String(told), byTopic],
    head: `${dateWords(date)} · ${kind} · ${people} · ${figure === '' ? 'one account or none' : `divergence ${figure}`}`,
    lines: [
      ...accounts.map(({ side, sources }) => {
        const labels = sources.map(({ document }) =>
          documents[document] ? documentLabel(documents[document]) : document,
        );
        return `${nameOf(side)}: ${labels.join('; ')}`;
      }),
      ...(byTopic === '' ? [] : [`by topic: ${byTopic}`]),
    ],
  };
}

/** How many in a year it must move to be more than a wobble. */
const STEADY = 0.05;

function trendWords(trend: Trend | null): string {
  if (trend === null) return 'Trend: too few interactions to tell (three on different days are needed).';
  const { slope, points } = trend;
  const way = slope >= STEADY ? 'further apart' : slope <= -STEADY ? 'closer together' : 'steady';
  return `Trend: ${way} (${slope >= 0 ? '+' : '−'}${Math.abs(slope).toFixed(2)} a year, median of the slopes between all pairs of ${points}).`;
}

/** A party: its roles through time, then the interactions in which it took part and what it undertook or was asked. */
export function actorListing(
  history: {
    readonly party: Omit<DossierParty, 'parts'>;
    readonly interactions: readonly {
      readonly interaction: DossierInteraction;
      readonly documents: Documents;
    }[];
    readonly entries: readonly { readonly entry: LedgerEntry; readonly documents: Documents }[];
  },
  nameOf: NameOf,
): Listing {
  const { party, interactions, entries } = history;
  const met = interactions.map(({ interaction, documents }) => {
    const item = interactionItem(interaction, documents, nameOf);
    const words = interaction.participants.map(nameOf).join(', ');
    return { ...item, cells: [interaction.date ?? '', 'interaction', interaction.kind, words, ''] };
  });
  const said = entries.map((row) => {
    const { kind, first, what, standing } = row.entry;
    return { ...ledgerItem(row, nameOf), cells: [first ?? '', 'undertaking', kind, what, standing] };
  });
  const roles = party.roles.map(({ title, of, from, to }) => {
    const days = [from, to].filter((day) => day !== null);
    return `${title}${of === null ? '' : ` of ${of}`}${days.length === 0 ? '' : `, ${[...new Set(days)].map(edtfWords).join(' to ')}`}`;
  });
  return {
    title: `${party.name}, for ${nameOf(party.side)}`,
    columns: ['date', 'row', 'kind', 'words', 'standing'],
    items: [...met, ...said].sort((a, b) =>
      a.cells[0]! < b.cells[0]! ? -1 : a.cells[0]! > b.cells[0]! ? 1 : 0,
    ),
    notes: [
      ...roles,
      ...(party.names.length > 1
        ? [`also: ${party.names.filter((name) => name !== party.name).join(', ')}`]
        : []),
      ...party.because.map((reason) => `one party: ${reason}`),
    ],
  };
}

function dateWords(date: string | null): string {
  return date === null ? 'no date' : edtfWords(date);
}
