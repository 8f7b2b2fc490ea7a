import type { Reading } from '../record/index.ts';
import { edtfWords } from './edtf-words.ts';
import { escapeMarkdown, markdownAddress } from './escape-markdown.ts';
import { forceBar } from './force-meter.ts';
import { quoted } from './quoted.ts';
import { type RecordWords, recordWords } from './reading-lines.ts';
import { attributionTree } from './reading-lookup.ts';

/** A reading in Markdown: title and facts, then a list of each kind of record; attributions nest as in the text. */
export function renderReadingMarkdown(reading: Reading): string {
  const words = recordWords(reading);
  const parts = [
    head(reading),
    section(
      'Attributions',
      attributionTree(reading).map((t) => item(words.attribution(t.attribution), `${t.number}`, t.depth)),
    ),
    section(
      'Events',
      reading.events.map((e, i) => item(words.event(e), `e${i + 1}`)),
    ),
    section(
      'Interactions',
      reading.interactions.map((e, i) => item(words.interaction(e), `i${i + 1}`)),
    ),
    section(
      'Undertakings',
      reading.undertakings.map((e, i) => item(words.undertaking(e), `u${i + 1}`)),
    ),
    section(
      'Notes',
      reading.diagnostics.map((d) => `- ${escapeMarkdown(d.message)} (${escapeMarkdown(d.rule)})`),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ document }: Reading): string {
  const facts = [
    document.kind,
    ...(document.publisher === null ? [] : [escapeMarkdown(document.publisher)]),
    ...(document.byline === null ? [] : [`by ${escapeMarkdown(document.byline)}`]),
    ...(document.published === null ? [] : [edtfWords(document.published)]),
    ...(document.published === null && document.dateline !== null ? [escapeMarkdown(document.dateline)] : []),
    ...(document.url === null ? [] : [markdownAddress(document.url)]),
  ];
  return `# ${escapeMarkdown(document.title ?? document.input)}\n\n${facts.join(' · ')}`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title} (${items.length})\n\n${items.join('\n')}`;
}

function item(words: RecordWords, number: string, depth = 0): string {
  const quote = words.words.map((w) => quoted(escapeMarkdown(w))).join(' … ');
  const force = words.force === null ? '' : ` ${forceBar(words.force)}`;
  const rest = [...words.facts, ...(words.chain.length === 0 ? [] : [`via ${words.chain.join(' → ')}`])];
  const tail = rest.length === 0 ? '' : ` (${rest.map(escapeMarkdown).join('; ')})`;
  const indent = '  '.repeat(Math.min(depth, 8));
  return `${indent}- **${number}** ${escapeMarkdown(words.who)}, ${escapeMarkdown(words.sort)}${force}${quote === '' ? '' : `: ${quote}`}${tail}`;
}
