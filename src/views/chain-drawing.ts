import { html, type Markup } from './markup.ts';

/**
 * The way that words came, publisher first, as a list with arrows: each rests on the next. The first is called
 * publisher and the last origin. A chain of one is its own origin; an empty chain says that nothing is known.
 */
export function chainDrawing(chain: readonly string[], label: string): Markup {
  if (chain.length === 0) return html`<p class="chain-none">Source chain not known</p>`;
  const links = chain.map((name, i) => {
    const arrow =
      i === 0 ? null : html`<span class="arrow" aria-hidden="true">→</span><span class="vh">citing </span>`;
    return html`<li>${arrow}<span class="link"><span class="part">${partOf(i, chain.length)}</span><bdi>${name}</bdi></span></li>`;
  });
  return html`<ol class="chain" aria-label="${label}">${links}</ol>`;
}

function partOf(i: number, length: number): string {
  if (length === 1) return 'publisher and origin';
  if (i === 0) return 'publisher';
  return i === length - 1 ? 'origin' : 'relayed';
}
