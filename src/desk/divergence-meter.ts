import { html, type Markup } from '../views/index.ts';

/** How far two accounts part, as a bar and a figure; in words where fewer than two were given. */
export function divergenceMeter(value: number | null): Markup {
  if (value === null) return html`<p class="apart none">One account only: nothing to compare</p>`;
  const share = `${Math.round(value * 100)}%`;
  return html`<p class="apart"><span class="vh">divergence </span><svg class="meter" width="9rem" height="12" aria-hidden="true" focusable="false"><rect class="track" x="0" y="2" width="100%" height="8" rx="4"/><rect class="fill" x="0" y="2" width="${share}" height="8" rx="4"/></svg> <b>${value.toFixed(2)}</b> <span class="of">${words(value)}</span></p>`;
}

function words(value: number): string {
  if (value < 0.2) return 'they say nearly the same';
  if (value < 0.5) return 'they part on some points';
  return value < 0.8 ? 'they part on most points' : 'hardly anything in common';
}
