import { html, type Markup } from './markup.ts';

const STEPS = [1, 2, 3, 4, 5] as const;

/** Force 1 to 5 as five boxes and a number, which can be read without colour; nothing where it is unknown. */
export function forceMeter(force: number | null): Markup | null {
  if (force === null) return null;
  const boxes = STEPS.map((step) => html`<i${step <= Math.round(force) ? html` class="full"` : null}></i>`);
  return html`<span class="force"><span class="vh">force </span><span class="boxes" aria-hidden="true">${boxes}</span><b>${shortNumber(force)}</b><span class="of">/5</span></span>`;
}

/**
 * The same in text.
 *
 * @example forceBar(3) // '▮▮▮▯▯ 3/5'
 */
export function forceBar(force: number): string {
  const full = Math.max(0, Math.min(5, Math.round(force)));
  return `${'▮'.repeat(full)}${'▯'.repeat(5 - full)} ${shortNumber(force)}/5`;
}

function shortNumber(n: number): string {
  return String(Math.round(n * 10) / 10);
}
