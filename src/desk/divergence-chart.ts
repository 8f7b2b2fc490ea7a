import type { DivergenceAnswer, InteractionRow } from '../store/index.ts';
import { edtfWords, html, type Markup } from '../views/index.ts';

const WIDTH = 960;
const HEIGHT = 220;
const EDGE = { left: 44, right: 16, top: 16, bottom: 34 };

interface Dot {
  readonly row: InteractionRow;
  readonly divergence: number;
  /** Days since 1970; an interaction without a date is in no chart. */
  readonly from: number;
  readonly to: number;
}

/**
 * Divergence of each shared interaction over time, as a drawing and as a table that says the same. What is known to the month or year only is
 * drawn as a bar as long as the doubt.
 */
export function divergenceChart({ rows, trend, topics }: DivergenceAnswer): Markup | null {
  const dots = rows.flatMap(dotOf);
  if (rows.length === 0) return null;
  return html`<figure class="chart" aria-labelledby="h-chart"><h2 id="h-chart">How far their accounts parted</h2>
${dots.length === 0 ? null : drawing(dots)}
<figcaption>${summary(rows, trend)}</figcaption>
<details><summary>The figures</summary><table class="list"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col" class="n">Divergence</th></tr></thead><tbody>${rows.map(
    ({ interaction }) =>
      html`<tr><td>${interaction.date === null ? 'date unknown' : edtfWords(interaction.date)}</td><td><a href="/interactions/${interaction.id}">${interaction.kind}</a></td><td class="n">${interaction.divergence === null ? '–' : interaction.divergence.toFixed(2)}</td></tr>`,
  )}</tbody></table>${
    topics.length === 0
      ? null
      : html`<table class="list"><thead><tr><th scope="col">Topic</th><th scope="col" class="n">Interactions</th><th scope="col" class="n">Mean divergence</th></tr></thead><tbody>${topics.map(
          (one) =>
            html`<tr><td><bdi>${one.topic}</bdi></td><td class="n">${one.interactions}</td><td class="n">${one.divergence.toFixed(2)}</td></tr>`,
        )}</tbody></table>`
  }</details></figure>`;
}

function summary(rows: readonly InteractionRow[], trend: DivergenceAnswer['trend']): string {
  const compared = rows.flatMap(({ interaction }) => interaction.divergence ?? []);
  const mean = compared.reduce((sum, one) => sum + one, 0) / compared.length;
  const first = `${compared.length} of ${rows.length} interactions here have an account from both`;
  if (compared.length === 0) return `${first}.`;
  return `${first}; on average their accounts part by ${mean.toFixed(2)} (0 the same, 1 nothing in common)${trend === null ? '' : `; over time ${typeof trend === 'string' ? trend : 'see the figures'}`}.`;
}

function drawing(dots: readonly Dot[]): Markup {
  const first = Math.min(...dots.map(({ from }) => from));
  const last = Math.max(...dots.map(({ to }) => to), first + 1);
  const x = (day: number) => EDGE.left + ((day - first) / (last - first)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => EDGE.top + (1 - value) * (HEIGHT - EDGE.top - EDGE.bottom);
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (value) =>
      html`<line class="grid" x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"/><text class="tick" x="${EDGE.left - 8}" y="${fixed(y(value) + 4)}" text-anchor="end">${value}</text>`,
  );
  const marks = dots.map(({ row, divergence, from, to }) => {
    const label = `${row.interaction.kind}, ${edtfWords(row.interaction.date!)}: ${divergence.toFixed(2)}`;
    const wide = x(to) - x(from);
    return html`<a href="/interactions/${row.interaction.id}" aria-label="${label}"><title>${label}</title>${
      wide < 8
        ? html`<circle class="dot" cx="${fixed(x(from))}" cy="${fixed(y(divergence))}" r="7"/>`
        : html`<rect class="dot vague" x="${fixed(x(from))}" y="${fixed(y(divergence) - 5)}" width="${fixed(wide)}" height="10" rx="5"/>`
    }</a>`;
  });
  const years = yearsBetween(first, last).map(
    ([year, day]) =>
      html`<text class="tick" x="${fixed(x(day))}" y="${HEIGHT - 10}" text-anchor="middle">${year}</text>`,
  );
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Divergence over time">${lines}${years}${marks}</svg>`;
}

function dotOf(row: InteractionRow): Dot[] {
  const { date, divergence } = row.interaction;
  const days = date === null ? null : daysOf(date);
  return days === null || divergence === null ? [] : [{ row, divergence, ...days }];
}

/** First and last day of an EDTF date, counted from 1970. */
function daysOf(date: string): { readonly from: number; readonly to: number } | null {
  const [from, to = from] = date.split('/') as [string, string?];
  const first = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(from);
  const last = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(to === '' || to === '..' ? from : to);
  if (!first || !last) return null;
  const start = Date.UTC(Number(first[1]), Number(first[2] ?? 1) - 1, Number(first[3] ?? 1));
  const end = last[3]
    ? Date.UTC(Number(last[1]), Number(last[2]) - 1, Number(last[3]))
    : Date.UTC(Number(last[1]), last[2] ? Number(last[2]) : 12, 0);
  return { from: start / 86_400_000, to: end / 86_400_000 };
}

function yearsBetween(first: number, last: number): [year: number, day: number][] {
  const from = new Date(first * 86_400_000).getUTCFullYear();
  const to = new Date(last * 86_400_000).getUTCFullYear();
  const all = Array.from({ length: to - from + 1 }, (_, at): [number, number] => {
    const day = Date.UTC(from + at, 0, 1) / 86_400_000;
    return [from + at, Math.min(last, Math.max(first, day))];
  });
  const step = Math.ceil(all.length / 10);
  return all.filter((_, at) => at % step === 0);
}

function fixed(n: number): string {
  return n.toFixed(1);
}
