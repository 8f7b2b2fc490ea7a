import type { DivergenceAnswer, InteractionRow } from '../store/index.ts';
import { edtfWords, html, type Markup } from '../views/index.ts';
import { chartFigure, type Drawing, INK } from './chart-ink.ts';
import { type Days, daysIn, fixed, timeScale } from './time-scale.ts';

const WIDTH = 960;
const HEIGHT = 220;
const EDGE = { left: 44, right: 16, top: 16, bottom: 34 };

interface Dot extends Days {
  readonly row: InteractionRow;
  readonly divergence: number;
}

/**
 * Divergence of each shared interaction over time, as a drawing and as a table that says the same. What is known to the month or year only is
 * drawn as a bar as long as the doubt. `address` is that of the pair's timeline.
 */
export function divergenceChart(answer: DivergenceAnswer, address: string, data: string): Markup | null {
  const { rows, topics } = answer;
  if (rows.length === 0) return null;
  return html`${chartFigure(divergenceDrawing(answer), {
    id: 'divergence',
    title: 'How far their accounts parted',
    summary: summary(answer),
    address: `${address}/divergence`,
    data,
    figures: html`<table class="list"><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col" class="n">Divergence</th></tr></thead><tbody>${rows.map(
      ({ interaction }) =>
        html`<tr><td>${interaction.date === null ? 'date unknown' : edtfWords(interaction.date)}</td><td><a href="/interactions/${interaction.id}">${interaction.kind}</a></td><td class="n">${interaction.divergence === null ? '–' : interaction.divergence.toFixed(2)}</td></tr>`,
    )}</tbody></table>`,
  })}${
    topics.length === 0
      ? null
      : chartFigure(topicsDrawing(answer), {
          id: 'topics',
          title: 'The same by topic',
          summary: topicSummary(answer),
          address: `${address}/topics`,
          data,
          figures: html`<table class="list"><thead><tr><th scope="col">Topic</th><th scope="col" class="n">Interactions</th><th scope="col" class="n">Mean divergence</th></tr></thead><tbody>${topics.map(
            (one) =>
              html`<tr><td><bdi>${one.topic}</bdi></td><td class="n">${one.interactions}</td><td class="n">${one.divergence.toFixed(2)}</td></tr>`,
          )}</tbody></table>`,
        })
  }`;
}

function summary({ rows, trend }: DivergenceAnswer): string {
  const compared = rows.flatMap(({ interaction }) => interaction.divergence ?? []);
  const mean = compared.reduce((sum, one) => sum + one, 0) / compared.length;
  const first = `${compared.length} of ${rows.length} interactions here have an account from both`;
  if (compared.length === 0) return `${first}.`;
  const course =
    trend === null || Math.abs(trend.slope) < 0.02
      ? ''
      : `; over the years they ${trend.slope < 0 ? 'come closer' : 'drift apart'}, by ${Math.abs(trend.slope).toFixed(2)} a year`;
  return `${first}; on average their accounts part by ${mean.toFixed(2)} (0 the same, 1 nothing in common)${course}.`;
}

function topicSummary({ topics }: DivergenceAnswer): string {
  const most = topics.toSorted((x, y) => y.divergence - x.divergence || y.interactions - x.interactions);
  const [first, last] = [most[0]!, most.at(-1)!];
  const figure = ({ topic, divergence }: (typeof most)[number]) => `${topic} (${divergence.toFixed(2)})`;
  return most.length === 1
    ? `They speak of one topic in common: ${figure(first)}.`
    : `They part most over ${figure(first)}, least over ${figure(last)}. A box is filled as far as they part.`;
}

/** Null where nothing that was compared has a date. */
export function divergenceDrawing({ rows }: DivergenceAnswer): Drawing | null {
  const dots = rows.flatMap(dotOf);
  if (dots.length === 0) return null;
  const { x, ticks } = timeScale(dots, EDGE.left + 8, WIDTH - EDGE.right - 8);
  const y = (value: number) => EDGE.top + (1 - value) * (HEIGHT - EDGE.top - EDGE.bottom);
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (value) =>
      html`<line${INK.grid} x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"/><text${INK.tick} x="${EDGE.left - 8}" y="${fixed(y(value) + 4)}" text-anchor="end">${value}</text>`,
  );
  const marks = dots.map(({ row, divergence, from, to }) => {
    const label = `${row.interaction.kind}, ${edtfWords(row.interaction.date!)}: ${divergence.toFixed(2)}`;
    const wide = x(to) - x(from);
    return html`<a href="/interactions/${row.interaction.id}" aria-label="${label}"><title>${label}</title>${
      from === to || wide < 8
        ? html`<circle${INK.dot} cx="${fixed(x((from + to) / 2))}" cy="${fixed(y(divergence))}" r="7"/>`
        : html`<rect${INK.vague} x="${fixed(x(from))}" y="${fixed(y(divergence) - 6)}" width="${fixed(wide)}" height="12" rx="6"/>`
    }</a>`;
  });
  return { width: WIDTH, height: HEIGHT, inner: html`${lines}${tickLabels(ticks, HEIGHT - 10)}${marks}` };
}

const ROW = 38;
const NAMES = 230;
const MOST_TOPICS = 16;

/** A row a topic, a box an interaction in which both speak of it or one is silent on it, filled as far as they part over it. */
export function topicsDrawing({ rows, topics }: DivergenceAnswer): Drawing | null {
  const dots = rows.flatMap(dotOf);
  if (dots.length === 0) return null;
  const shown = topics
    .toSorted((x, y) => y.interactions - x.interactions || y.divergence - x.divergence)
    .slice(0, MOST_TOPICS);
  const { x, ticks } = timeScale(dots, NAMES + 24, WIDTH - 34);
  const height = shown.length * ROW + 34;
  const lanes = shown.map(({ topic }, at) => {
    const top = at * ROW + 6;
    const boxes = dots.flatMap(({ row, from, to }) => {
      const found = row.interaction.topics.find((one) => one.topic === topic);
      if (found === undefined) return [];
      const left = x((from + to) / 2) - 8;
      const label = `${topic}, ${edtfWords(row.interaction.date!)}: ${found.divergence.toFixed(2)}`;
      const filled = found.divergence * 24;
      return html`<a href="/interactions/${row.interaction.id}" aria-label="${label}"><title>${label}</title><rect${from === to ? INK.box : INK.vagueBox} x="${fixed(left)}" y="${top}" width="16" height="26"/><rect${INK.full} x="${fixed(left + 1)}" y="${fixed(top + 25 - filled)}" width="14" height="${fixed(filled)}"/></a>`;
    });
    return html`<line${INK.grid} x1="${NAMES}" x2="${WIDTH}" y1="${top + 26}" y2="${top + 26}"/><text${INK.name} x="${NAMES - 12}" y="${top + 18}" text-anchor="end">${topic.length > 30 ? `${topic.slice(0, 29)}…` : topic}</text>${boxes}`;
  });
  return { width: WIDTH, height, inner: html`${lanes}${tickLabels(ticks, height - 8)}` };
}

function dotOf(row: InteractionRow): Dot[] {
  const { date, divergence } = row.interaction;
  const days = daysIn(date);
  return days === null || divergence === null ? [] : [{ row, divergence, ...days }];
}

export function tickLabels(
  ticks: readonly { readonly x: number; readonly label: string }[],
  y: number,
): Markup {
  return html`${ticks.map((tick) => html`<text${INK.tick} x="${fixed(tick.x)}" y="${y}" text-anchor="middle">${tick.label}</text>`)}`;
}
