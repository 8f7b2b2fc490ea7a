import { html, type Markup } from '../views/index.ts';

/*
 * Parts of drawings. Each has a class, by which the page gives it the colours of the day or night, and the same as attributes, which hold where a drawing is taken along as a file. Attributes
 * yield to a style sheet.
 */
export const SANS = 'Helvetica Neue, Arial, sans-serif';
export const INK = {
  grid: html` class="grid" stroke="#d3d8dc" fill="none"`,
  tick: html` class="tick" fill="#515961" font-family="${SANS}" font-size="12"`,
  name: html` class="name" fill="#14181c" font-family="${SANS}" font-size="13"`,
  dot: html` class="dot" fill="#1d4e9e" stroke="#ffffff" stroke-width="2"`,
  vague: html` class="dot vague" fill="#e0eafa" stroke="#1d4e9e" stroke-width="1.5" stroke-dasharray="4 3"`,
  bar: html` class="bar" fill="#515961"`,
  vagueBar: html` class="bar vague" fill="#eff1f2" stroke="#515961" stroke-width="1.5" stroke-dasharray="4 3"`,
  box: html` class="box" fill="#ffffff" stroke="#515961" stroke-width="1.5"`,
  vagueBox: html` class="box" fill="#ffffff" stroke="#515961" stroke-width="1.5" stroke-dasharray="3 2"`,
  full: html` class="full" fill="#14181c"`,
  end: html` class="end" fill="#14181c" font-family="${SANS}" font-size="13" font-weight="700"`,
} as const;

/** A drawing with its size; `inner` stands within an `svg`. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly inner: Markup;
}

/** A drawing as a file of its own, on white, with its title. */
export function svgFile({ width, height, inner }: Drawing, title: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + 40}" viewBox="0 -40 ${width} ${height + 40}"><title>${title}</title><rect x="0" y="-40" width="${width}" height="${height + 40}" fill="#ffffff"/><text x="16" y="-14" fill="#14181c" font-family="${SANS}" font-size="16" font-weight="600">${title}</text>${inner}</svg>`
      .source
  }\n`;
}

/** What stands below a chart: its summary in words, and the ways to take it along. `address` is that of the drawing without its ending. */
export function chartFigure(
  drawing: Drawing | null,
  about: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly address: string;
    readonly data: string;
    readonly figures: Markup | null;
  },
): Markup {
  const { id, title, summary, address, data, figures } = about;
  const [path, query] = data.split('?') as [string, string];
  const name = `${id}.png`;
  return html`<figure class="chart" aria-labelledby="h-${id}"><h2 id="h-${id}">${title}</h2>
${drawing === null ? null : html`<div class="chart-scroll" tabindex="0" role="group" aria-label="${title}, a drawing"><svg viewBox="0 0 ${drawing.width} ${drawing.height}" role="group" aria-label="${title}">${drawing.inner}</svg></div>`}
<figcaption>${summary}</figcaption>
<p class="take">${drawing === null ? null : html`Take it along: <a href="${address}.svg" download>SVG</a> <button type="button" class="quiet" data-png="${address}.svg" data-name="${name}">PNG</button> `}${drawing === null ? 'Data: ' : null}<a href="${data}">JSON</a> <a href="${path}.csv?${query}">CSV</a></p>
${figures === null ? null : html`<details><summary>The figures</summary>${figures}</details>`}</figure>`;
}
