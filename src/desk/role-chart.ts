import type { DossierParty } from '../record/index.ts';
import { edtfWords, html, type Markup } from '../views/index.ts';
import { daysIn, fixed, timeScale } from './time-scale.ts';

const WIDTH = 960;
const ROW = 26;
const LABEL = 300;

/** When documents give an actor which role, a bar each. Nothing where fewer than two roles have a date: the list says as much. */
export function roleChart(roles: DossierParty['roles']): Markup | null {
  const dated = roles.flatMap((role) => {
    const [from, to] = [daysIn(role.from ?? role.to), daysIn(role.to ?? role.from)];
    return from === null || to === null ? [] : [{ role, from: from.from, to: to.to }];
  });
  if (dated.length < 2) return null;
  const { x, ticks } = timeScale(dated, LABEL, WIDTH - 20);
  const height = dated.length * ROW + 30;
  const bars = dated.map(({ role, from, to }, at) => {
    const y = at * ROW + 6;
    const label = `${role.title}${role.of === null ? '' : ` of ${role.of}`}`;
    const when = [role.from, role.to].map((day) => (day === null ? '?' : edtfWords(day))).join(' to ');
    return html`<g><title>${label}: ${when}</title><text class="name" x="${LABEL - 12}" y="${y + 13}" text-anchor="end">${label.length > 42 ? `${label.slice(0, 41)}…` : label}</text><rect class="bar" x="${fixed(x(from))}" y="${y}" width="${fixed(Math.max(6, x(to) - x(from)))}" height="16" rx="3"/></g>`;
  });
  return html`<div class="chart-scroll" tabindex="0" role="group" aria-label="Roles through time, a drawing of the list below"><svg class="roles" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">${ticks.map(
    (tick) =>
      html`<line class="grid" x1="${fixed(tick.x)}" x2="${fixed(tick.x)}" y1="0" y2="${height - 22}"/><text class="tick" x="${fixed(tick.x)}" y="${height - 6}" text-anchor="middle">${tick.label}</text>`,
  )}${bars}</svg></div>`;
}
