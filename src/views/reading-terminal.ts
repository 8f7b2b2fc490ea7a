import type { Reading } from '../record/index.ts';
import { cleanLine } from './clean-text.ts';
import { edtfWords } from './edtf-words.ts';
import { quoted } from './quoted.ts';
import { type RecordWords, recordWords } from './reading-lines.ts';
import { attributionTree } from './reading-lookup.ts';
import { type Paint, painter, paragraph, rule, type TerminalOptions, usableWidth } from './terminal-paint.ts';

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

/**
 * A reading for a terminal: title and facts, then every attribution as who to whom, act, force, words and chain, the
 * nested ones indented under the one that holds them; events, interactions, undertakings and notes. No line is wider
 * than the width. Ends with a line break.
 */
export function renderReadingTerminal(reading: Reading, options: TerminalOptions): string {
  const layout = { width: usableWidth(options), paint: painter(options.colour) };
  const words = recordWords(reading);
  const lines = [
    ...head(reading, layout),
    ...section(
      'Attributions',
      attributionTree(reading).map((t) =>
        record(words.attribution(t.attribution), t.number, layout, t.depth),
      ),
      layout,
    ),
    ...section(
      'Events',
      reading.events.map((e, i) => record(words.event(e), i + 1, layout)),
      layout,
    ),
    ...section(
      'Interactions',
      reading.interactions.map((e, i) => record(words.interaction(e), i + 1, layout)),
      layout,
    ),
    ...section(
      'Undertakings',
      reading.undertakings.map((e, i) => record(words.undertaking(e), i + 1, layout)),
      layout,
    ),
    ...section(
      'Notes',
      reading.diagnostics.map((d) =>
        paragraph(`${cleanLine(d.message)} [${cleanLine(d.rule)}]`, { ...layout, first: '- ' }),
      ),
      layout,
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function head({ document, actors }: Reading, layout: Layout): readonly string[] {
  const facts = [
    document.kind,
    ...(document.publisher === null ? [] : [document.publisher]),
    ...(document.byline === null ? [] : [`by ${document.byline}`]),
    ...(document.published === null ? [] : [edtfWords(document.published)]),
    ...(document.published === null && document.dateline !== null ? [document.dateline] : []),
    ...(document.language === null ? [] : [document.language]),
  ].map(cleanLine);
  const cast = actors
    .map((actor) => `${actor.name}${actor.code === null ? '' : ` [${actor.code}]`}`)
    .map(cleanLine);
  return [
    ...paragraph(cleanLine(document.title ?? document.input), { ...layout, style: 'bold' }),
    ...paragraph(facts.join(' · '), { ...layout, style: 'dim' }),
    ...(cast.length === 0 ? [] : paragraph(cast.join(', '), { ...layout, first: 'Actors: ' })),
  ];
}

/** A heading with its count, then the records; nothing where there are none. */
function section(
  title: string,
  records: readonly (readonly string[])[],
  { width, paint }: Layout,
): readonly string[] {
  if (records.length === 0) return [];
  return ['', rule(`${title} (${records.length})`, width, paint), ...records.flat()];
}

function record(words: RecordWords, number: number, { width, paint }: Layout, depth = 0): readonly string[] {
  const first = `${' '.repeat(2 * Math.min(depth, 4))}${String(number).padStart(3)}. `;
  const indent = ' '.repeat(first.length);
  const sort = words.force === null ? words.sort : `${words.sort} ${words.force}/5`;
  const quote = words.words.map((w) => quoted(cleanLine(w))).join(' … ');
  return [
    ...paragraph(`${cleanLine(words.who)}  ${cleanLine(sort)}`, { width, paint, first, style: 'bold' }),
    ...(quote === '' ? [] : paragraph(quote, { width, paint, first: indent })),
    ...(words.facts.length === 0
      ? []
      : paragraph(words.facts.map(cleanLine).join(' · '), { width, paint, first: indent, style: 'dim' })),
    ...(words.chain.length === 0
      ? []
      : paragraph(`via ${words.chain.map(cleanLine).join(' → ')}`, {
          width,
          paint,
          first: indent,
          style: 'dim',
        })),
  ];
}
