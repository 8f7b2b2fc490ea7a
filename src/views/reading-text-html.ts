import type { Range, Reading, Span } from '../record/index.ts';
import { documentText } from './document-text.ts';
import type { Mark, Segment } from './mark-segments.ts';
import { html, type Markup } from './markup.ts';

/**
 * The text of a reading with every span of every record marked. A key is the record (`at-3`, `ev-1`, `un-2`, `in-1`,
 * `ac-4`), with the part it plays after a colon for the parts of an attribution. `here` is drawn as the words that somebody came for.
 */
export function readingText(reading: Reading, here: Range | null = null): Markup {
  const sought = here === null ? [] : [{ ...here, key: HERE }];
  return documentText(reading.document, [...readingMarks(reading), ...sought], drawer());
}

/** Words that somebody came to see. */
const HERE = 'here';

function readingMarks(reading: Reading): readonly Mark[] {
  const marks = (spans: readonly (Span | null)[], key: string): readonly Mark[] =>
    spans.flatMap((span) => (span === null ? [] : [{ start: span.start, end: span.end, key }]));
  return [
    ...reading.actors.flatMap((actor, i) => marks(actor.mentions, `ac-${i + 1}`)),
    ...reading.interactions.flatMap((r, i) => marks(r.evidence, `in-${i + 1}`)),
    ...reading.undertakings.flatMap((r, i) =>
      marks([r.what, ...r.alternatives, ...r.domains, r.condition], `un-${i + 1}`),
    ),
    ...reading.events.flatMap((r, i) => marks(r.evidence, `ev-${i + 1}`)),
    ...reading.attributions.flatMap((r, i) => [
      ...marks(r.content, `at-${i + 1}:content`),
      ...marks([r.source], `at-${i + 1}:source`),
      ...marks([r.cue], `at-${i + 1}:cue`),
    ]),
  ];
}

/** Draws a segment with a class for each layer in it; each record gets its number where its first words begin. */
function drawer(): (words: string, segment: Segment) => Markup {
  const placed = new Set<string>();
  let arrived = false;
  const tags = (opens: readonly string[]): readonly (Markup | null)[] =>
    opens.map((key) => {
      const [record, part] = key.split(':') as [string, string?];
      if (record.startsWith('ac') || (part !== undefined && part !== 'content') || placed.has(record))
        return null;
      placed.add(record);
      return html`<a class="tag ${record.slice(0, 2)}" id="t-${record}" href="#${record}" data-k="${record}" aria-label="${KIND[record.slice(0, 2)]!} ${record.slice(3)}">${LETTER[record.slice(0, 2)]!}${record.slice(3)}</a>`;
    });
  const drawn = (words: string, { keys, opens }: Pick<Segment, 'keys' | 'opens'>): Markup => {
    if (keys.length === 0) return html`${words}`;
    const layers = [...new Set(keys.map(layerOf))];
    const records = [...new Set(keys.map((key) => key.split(':')[0]!))];
    const actors = records.filter((key) => key.startsWith('ac'));
    // The attribution comes last: it is what a click on the words means where several records share them.
    const others = records.filter((key) => !key.startsWith('ac'));
    const ordered = [
      ...others.filter((k) => !k.startsWith('at')),
      ...others.filter((k) => k.startsWith('at')),
    ];
    const own = ordered.length === 0 ? actors : ordered;
    const also = ordered.length === 0 ? null : html` data-also="${actors.join(' ')}"`;
    return html`${tags(opens)}<span class="seg ${layers.join(' ')}" data-k="${own.join(' ')}"${also}>${words}</span>`;
  };
  return (words, { keys, opens }) => {
    const own = { keys: keys.filter((key) => key !== HERE), opens: opens.filter((key) => key !== HERE) };
    if (own.keys.length === keys.length) return drawn(words, own);
    const id = arrived ? null : html` id="here" tabindex="-1"`;
    arrived = true;
    return html`<span class="here"${id}>${drawn(words, own)}</span>`;
  };
}

const KIND: Readonly<Record<string, string>> = {
  at: 'Attribution',
  ev: 'Event',
  un: 'Undertaking',
  in: 'Interaction',
};

const LETTER: Readonly<Record<string, string>> = { at: '', ev: 'e', un: 'u', in: 'i' };

/** `at-3:cue` is of the layer `at-cue`, `ev-1` of `ev`. */
function layerOf(key: string): string {
  const [record, part] = key.split(':') as [string, string?];
  return part === undefined ? record.slice(0, 2) : `${record.slice(0, 2)}-${part}`;
}
