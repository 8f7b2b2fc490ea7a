import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { bratFiles, type Exported, TEXT_STREAMS } from '../exchange/index.ts';
import { read } from '../pipeline/index.ts';

/** What docs/exports.md shows, by the language of its blocks: each must be a part of the export of this report. */
const REPORT = fileURLToPath(new URL('../../examples/report-wire.txt', import.meta.url));
const DOCS = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
const BLOCKS = [...DOCS.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
  .map(([, language, text]) => ({ language: language!, text: text! }))
  .filter(({ text }) => !text.startsWith('readout '));

let exported: Exported;
beforeAll(async () => {
  const reading = await read(REPORT);
  exported = { id: reading.document.id, reading };
}, 60_000);

async function whole(format: string): Promise<string> {
  let text = '';
  for await (const piece of TEXT_STREAMS[format]!([exported])) text += piece;
  return text;
}

/** The pieces of an example that must each be there. */
const PIECES: Readonly<Record<string, (text: string) => readonly string[]>> = {
  jsonl: (text) => text.trim().split('\n'),
  csv: (text) => text.trim().split('\n'),
  turtle: (text) => text.trim().split(/(?<= \.)\n/),
  bibtex: (text) => [text.trim()],
  '': (text) => text.trim().split('\n'),
};

const WHOLE: Readonly<Record<string, () => Promise<string>>> = {
  jsonl: () => whole('ftm'),
  csv: () => whole('statements.csv'),
  turtle: () => whole('prov'),
  bibtex: () => whole('bibtex'),
  '': async () => bratFiles(exported)[1].text,
};

test('the manual has an example of each format', () => {
  expect(new Set(BLOCKS.map(({ language }) => language))).toEqual(
    new Set(['json', 'bibtex', 'jsonl', 'turtle', 'csv', '']),
  );
  expect(BLOCKS.filter(({ language }) => language === 'json')).toHaveLength(2);
});

test.each(BLOCKS)('what the manual shows as $language is what is exported', async ({ language, text }) => {
  if (language === 'json') {
    const shown = JSON.parse(text) as { readonly id: string };
    const all = JSON.parse(await whole('@context' in shown ? 'annotations' : 'csl')) as (typeof shown)[];
    expect(shown).toEqual(all.find(({ id }) => id === shown.id));
    return;
  }
  const all = await WHOLE[language]!();
  const missing = PIECES[language]!(text).filter((piece) => !all.includes(piece));
  expect(missing).toEqual([]);
});
