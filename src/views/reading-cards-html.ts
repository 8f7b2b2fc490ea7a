import type { Actor, Reading } from '../record/index.ts';
import { chainDrawing } from './chain-drawing.ts';
import { forceMeter } from './force-meter.ts';
import { html, type Markup } from './markup.ts';
import { type RecordWords, recordWords } from './reading-lines.ts';
import { attributionTree } from './reading-lookup.ts';

/** What a page adds to the cards: attributes of the card of a record, and what stands at its end. */
export type OnCard = (kind: string, id: string) => { readonly attributes: Markup; readonly foot: Markup };

const NOTHING: OnCard = (kind, id) => ({
  attributes: html` data-judge="${kind}" data-target="${id}"`,
  foot: html``,
});

/** Every record as a card, by kind; attributions stand under the one whose content holds them. */
export function readingCards(reading: Reading, on: OnCard = NOTHING): Markup {
  const words = recordWords(reading);
  const { language } = reading.document;
  const attributions = attributionTree(reading).map((t) =>
    card(words.attribution(t.attribution), {
      key: `at-${t.number}`,
      label: `${t.number}`,
      depth: t.depth,
      language,
      by: made(t.attribution),
      on: on('attribution', t.attribution.id),
    }),
  );
  const events = reading.events.map((r, i) =>
    card(words.event(r), {
      key: `ev-${i + 1}`,
      label: `e${i + 1}`,
      depth: 0,
      language,
      by: made(r),
      on: on('event', r.id),
    }),
  );
  const undertakings = reading.undertakings.map((r, i) =>
    card(words.undertaking(r), {
      key: `un-${i + 1}`,
      label: `u${i + 1}`,
      depth: 0,
      language,
      by: r.by,
      on: on('undertaking', r.id),
    }),
  );
  const interactions = reading.interactions.map((r, i) =>
    card(words.interaction(r), {
      key: `in-${i + 1}`,
      label: `i${i + 1}`,
      depth: 0,
      language,
      by: r.by,
      on: on('interaction', r.id),
    }),
  );
  return html`<section class="details" aria-labelledby="h-details" tabindex="0"><h2 id="h-details" class="vh">What was found</h2>
${group('Attributions', 'at', attributions)}
${group('Events', 'ev', events)}
${group('Undertakings', 'un', undertakings)}
${group('Interactions', 'in', interactions)}
${group(
  'Actors',
  'ac',
  reading.actors.map((actor, i) => actorCard(actor, i, on)),
)}</section>`;
}

interface CardPlace {
  readonly key: string;
  readonly label: string;
  readonly depth: number;
  readonly language: string | null;
  readonly by: string;
  readonly on: ReturnType<OnCard>;
}

function made({ by, score }: { by: string; score: number }): string {
  return `${by}, score ${score.toFixed(2)}`;
}

function group(title: string, kind: string, cards: readonly Markup[]): Markup {
  const body =
    cards.length === 0
      ? html`<p class="none">None found.</p>`
      : html`<ul class="cards ${kind}">${cards}</ul>`;
  return html`<section aria-labelledby="h-${kind}"><h3 id="h-${kind}">${title} <span class="count">${cards.length}</span></h3>${body}</section>`;
}

function card(words: RecordWords, place: CardPlace): Markup {
  const lang = place.language === null ? null : html` lang="${place.language}"`;
  const shown = words.words.some((piece) => piece.trim() !== '');
  const said = words.words.map((piece) => html`<p class="said" dir="auto"${lang}>${piece}</p>`);
  return html`<li class="card depth-${Math.min(place.depth, 4)}" id="${place.key}" data-k="${place.key}" data-step="${place.key}"${place.on.attributes}>
<p class="top"><a class="num" href="#${shown ? 't-' : ''}${place.key}">${place.label}</a> <bdi class="who">${words.who}</bdi> <span class="sort">${words.sort}</span> ${forceMeter(words.force)}</p>
${said}${words.facts.length === 0 ? null : html`<p class="facts">${words.facts.map((fact) => html`<span><bdi>${fact}</bdi></span>`)}</p>`}
${words.chain.length < 2 ? null : chainDrawing(words.chain, 'Source chain')}<p class="by">${place.by}</p>${place.on.foot}</li>\n`;
}

function actorCard(actor: Actor, i: number, on: OnCard): Markup {
  const { attributes, foot } = on('actor', actor.id);
  const facts = [
    actor.kind,
    ...(actor.country === null ? [] : [actor.country]),
    ...(actor.code === null ? [] : [actor.code]),
    ...actor.roles.map((role) => (role.of === null ? role.title : `${role.title} of ${role.of}`)),
    actor.mentions.length === 1 ? '1 mention' : `${actor.mentions.length} mentions`,
  ];
  return html`<li class="card actor" id="ac-${i + 1}" data-k="ac-${i + 1}"${attributes}><bdi class="who">${actor.name}</bdi> <span class="facts">${facts.map((fact) => html`<span><bdi>${fact}</bdi></span>`)}</span>${foot}</li>\n`;
}
