import type { Range, Reading } from '../record/index.ts';
import { diagnosticList } from './diagnostic-list.ts';
import { documentFacts } from './document-facts.ts';
import { html, type Markup } from './markup.ts';
import { pageShell } from './page-shell.ts';
import { type OnCard, readingCards } from './reading-cards-html.ts';
import { readingText } from './reading-text-html.ts';
import { FILTER_SCRIPT } from './script-filter.ts';
import { SELECT_SCRIPT } from './script-select.ts';
import { BASE_STYLE } from './style-base.ts';
import { CLAIMS_STYLE } from './style-claims.ts';
import { PRINT_STYLE } from './style-print.ts';
import { READING_STYLE } from './style-reading.ts';
import { TEXTS_STYLE } from './style-texts.ts';

const STYLE = BASE_STYLE + TEXTS_STYLE + CLAIMS_STYLE + READING_STYLE + PRINT_STYLE;

/**
 * A reading as one page: the text with what was found in it in layers that can be taken off, and every record beside
 * it. Loads nothing, works with scripts off, by keyboard and on paper.
 */
export function renderReadingHtml(reading: Reading): string {
  const { document } = reading;
  const title = document.title ?? document.publisher ?? document.input;
  return pageShell({
    title: `${title}: who says what`,
    style: STYLE,
    script: FILTER_SCRIPT + SELECT_SCRIPT,
    banner: html`<div class="head"><p class="kicker">Who says what to whom</p>
<h1 class="long" dir="auto">${title}</h1>
${documentFacts(document)}</div>`,
    main: html`${readingMain(reading)}
${diagnosticList(reading.diagnostics)}`,
    footer: html`<p>Made by Readout. What is set in serif is the text’s own wording; what is set in sans is ours. Force: 1 mentions, discusses · 2 states, agrees · 3 stresses, reaffirms · 4 urges, insists, rejects · 5 demands, warns, threatens.</p>`,
  });
}

/** The text with its layers, and every record beside it; `here` are the words that somebody came for. */
export function readingMain(reading: Reading, here: Range | null = null, on?: OnCard): Markup {
  return html`${layers(reading)}
<div class="reading"><section class="sheet" aria-labelledby="h-text"><h2 id="h-text" class="vh">The text</h2>
${readingText(reading, here)}</section>
${readingCards(reading, on)}</div>`;
}

/** One check box a layer: at once the legend, drawn in the layer's own way, and the switch. */
function layers(reading: Reading): Markup {
  const boxes = [
    layer('attributions', 'attributions', 'at-content', reading.attributions.length, true),
    layer('events', 'events', 'ev', reading.events.length, true),
    layer('undertakings', 'undertakings', 'un', reading.undertakings.length, true),
    layer('interactions', 'interactions', 'in', reading.interactions.length, true),
    layer('actors', 'actors', 'ac', reading.actors.length, false),
  ];
  const records =
    reading.attributions.length +
    reading.events.length +
    reading.interactions.length +
    reading.undertakings.length;
  return html`<section class="filters layers" aria-labelledby="h-layers"><h2 id="h-layers" class="vh">Layers</h2>
<fieldset><legend class="vh">Mark in the text</legend>${boxes}</fieldset>
<p class="status"><span>${records} records. The boxes mark them in the text.</span><span class="keys"><kbd>j</kbd> <kbd>k</kbd> or <kbd>→</kbd> <kbd>←</kbd> step through the records, <kbd>Esc</kbd> clears</span></p></section>`;
}

function layer(id: string, name: string, sample: string, count: number, on: boolean): Markup {
  return html`<label class="filter"><input type="checkbox" id="layer-${id}" autocomplete="off"${on ? html` checked` : null}><span class="sample ${sample}">${name}</span> <span class="count">${count}</span></label>`;
}
