import type { InteractionRow, LedgerRow } from '../store/index.ts';
import { edtfWords, html, type Markup } from '../views/index.ts';
import { type Drawing, INK } from './chart-ink.ts';
import { tickLabels } from './divergence-chart.ts';
import type { Names } from './rows.ts';
import { daysIn, fixed, timeScale } from './time-scale.ts';

const WIDTH = 960;
const NAMES = 330;
const ROW = 24;
/** So many undertakings are drawn, the latest. */
const MOST_DRAWN = 24;

/** How an undertaking ended, as a sign that needs no colour. */
const ENDS: Readonly<Record<string, string>> = {
  open: '…',
  answered: '↩',
  met: '✓',
  refused: '✕',
  withdrawn: '↶',
  lapsed: '○',
  'in-force': '●',
  ended: '■',
  unknown: '?',
};

/**
 * Interactions as dots on a line, and below it a bar for each undertaking from when it was first made to its last step, with a sign for how it stands and a mark at its deadline. What is known to
 * the month or year only is as long as the doubt, in a broken outline. Null where nothing has a date.
 */
export function standingDrawing(
  interactions: readonly InteractionRow[],
  entries: readonly LedgerRow[],
  names: Names,
): Drawing | null {
  const met = interactions.flatMap(({ interaction }) => {
    const days = daysIn(interaction.date);
    return days === null ? [] : [{ interaction, days }];
  });
  const kept = entries
    .flatMap(({ entry }) => {
      const [first, last] = [daysIn(entry.first), daysIn(entry.last ?? entry.first)];
      return first === null || last === null ? [] : [{ entry, first, last, due: daysIn(entry.deadline) }];
    })
    .sort((x, y) => x.first.from - y.first.from)
    .slice(-MOST_DRAWN);
  const all = [
    ...met.map(({ days }) => days),
    ...kept.flatMap(({ first, last, due }) => [first, last, ...(due === null ? [] : [due])]),
  ];
  if (all.length === 0) return null;
  const { x, ticks } = timeScale(all, NAMES + 16, WIDTH - 40);
  const top = met.length === 0 ? 8 : 52;
  const height = top + kept.length * ROW + 34;
  const dots = met.map(({ interaction, days: { from, to } }) => {
    const label = `${interaction.kind}, ${edtfWords(interaction.date!)}`;
    const wide = x(to) - x(from);
    return html`<a href="/interactions/${interaction.id}" aria-label="${label}"><title>${label}</title>${from === to || wide < 8 ? html`<circle${INK.dot} cx="${fixed(x((from + to) / 2))}" cy="24" r="8"/>` : html`<rect${INK.vague} x="${fixed(x(from))}" y="17" width="${fixed(wide)}" height="14" rx="7"/>`}</a>`;
  });
  const lane =
    met.length === 0
      ? null
      : html`<line${INK.grid} x1="${NAMES}" x2="${WIDTH}" y1="24" y2="24"/><text${INK.name} x="${NAMES - 12}" y="28" text-anchor="end">calls and meetings</text>${dots}`;
  const bars = kept.map((one, at) => bar(one, top + at * ROW, x, names));
  const grid = ticks.map(
    (tick) => html`<line${INK.grid} x1="${fixed(tick.x)}" x2="${fixed(tick.x)}" y1="0" y2="${height - 26}"/>`,
  );
  return { width: WIDTH, height, inner: html`${grid}${lane}${bars}${tickLabels(ticks, height - 8)}` };
}

function bar(
  {
    entry,
    first,
    last,
    due,
  }: {
    entry: LedgerRow['entry'];
    first: { from: number; to: number };
    last: { from: number; to: number };
    due: { from: number; to: number } | null;
  },
  y: number,
  x: (day: number) => number,
  names: Names,
): Markup {
  const side = (key: string | null) => (key === null ? '?' : (names.get(key) ?? key));
  const what = `${side(entry.sides.from)}: ${entry.what}`;
  const label = `${entry.kind}, ${side(entry.sides.from)} to ${side(entry.sides.to)}: ${entry.what}; ${entry.standing}${entry.deadline === null ? '' : `, deadline ${edtfWords(entry.deadline)}`}`;
  const [left, right] = [x(first.from), Math.max(x(last.to), x(first.from) + 6)];
  const vague = first.from !== first.to || last.from !== last.to;
  return html`<a href="/ledger/${entry.id}" aria-label="${label}"><title>${label}</title><text${INK.tick} x="${NAMES - 12}" y="${y + 14}" text-anchor="end">${what.length > 52 ? `${what.slice(0, 51)}…` : what}</text><rect${vague ? INK.vagueBar : INK.bar} x="${fixed(left)}" y="${y + 5}" width="${fixed(right - left)}" height="9" rx="2"/>${due === null ? null : html`<path${INK.full} d="M${fixed(x(due.to))},${y + 2} v15 h2 v-15 z"/>`}<text${INK.end} x="${fixed(Math.max(right, due === null ? 0 : x(due.to)) + 6)}" y="${y + 15}">${ENDS[entry.standing] ?? '?'}</text></a>`;
}

/** What the signs mean, and how many stand how. */
export function standingSummary(
  interactions: readonly InteractionRow[],
  entries: readonly LedgerRow[],
): string {
  const counts = new Map<string, number>();
  for (const { entry } of entries) counts.set(entry.standing, (counts.get(entry.standing) ?? 0) + 1);
  const told = [...counts]
    .map(([standing, count]) => `${ENDS[standing] ?? '?'} ${count} ${standing.replace('-', ' ')}`)
    .join(', ');
  const met = `${interactions.length} ${interactions.length === 1 ? 'interaction' : 'interactions'}`;
  if (entries.length === 0) return `${met}, no undertaking.`;
  return `${met}, ${entries.length} ${entries.length === 1 ? 'undertaking' : 'undertakings'}: ${told}. A bar runs from the first step to the last; an upright line is the deadline.${entries.length > MOST_DRAWN ? ` The latest ${MOST_DRAWN} are drawn.` : ''}`;
}
