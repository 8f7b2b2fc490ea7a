import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, InputError } from '../record/index.ts';
import { ingest } from './ingest.ts';

function read(text: string | Uint8Array, input = 'story.txt') {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return ingest({ input, bytes, contentType: null, url: null });
}

describe('ingest', () => {
  it('reads a wire report as the contract has it', async () => {
    const text =
      'NAIROBI, May 6 (Continental Press) — Foreign Minister Lena Oduya warned Tesseria on Tuesday that Kenya would close the Moyra\ncrossing unless the raids stopped, the Daily Courier reported, citing a ministry statement. "We hope it will not come to that," she told reporters.';
    const { document, diagnostics } = await read(text);
    expect(document).toMatchObject({
      kind: 'report',
      publisher: 'Continental Press',
      dateline: 'NAIROBI, May 6',
      published: null,
      title: null,
      byline: null,
      language: 'en',
      text,
    });
    expect(diagnostics).toEqual([]);
  });

  it('takes the outlet that names itself for the publisher', async () => {
    const { document } = await read(
      'Kenya presses neighbour over raids\nThe call came amid tensions over the crossing, Meridian.az reports, citing Al-Bayan.\nKenya wants patrols.\nBy Lena Marsh',
    );
    expect(document).toMatchObject({
      title: 'Kenya presses neighbour over raids',
      byline: 'Lena Marsh',
      publisher: 'Meridian.az',
      kind: 'report',
    });
  });

  it('changes nothing in plain text but line ends and the byte order mark', async () => {
    const text = 'A\u00a0b  c\u200b\r\n\r\nd\re\tf';
    expect((await read(`\ufeff${text}`)).document.text).toBe('A\u00a0b  c\u200b\n\nd\ne\tf');
  });

  it('keeps the header block in the text and reads it', async () => {
    const text = 'Title: Envoys meet by the river\nPublisher: Continental Press\n\nThe envoys met.';
    const { document } = await read(text);
    expect(document).toMatchObject({
      title: 'Envoys meet by the river',
      publisher: 'Continental Press',
      text,
    });
  });

  it('takes the first speaker of a transcript for no dateline', async () => {
    const { document } = await read(
      'MARSH: Good morning.\nODUYA: Hello.\nMARSH: Will it open?\nODUYA: In May.',
    );
    expect(document).toMatchObject({ kind: 'transcript', dateline: null });
  });

  it('gives the same id for the same text and address, another for another', async () => {
    const one = (await read('The envoys met.')).document.id;
    expect((await read('The envoys met.', 'b.txt')).document.id).toBe(one);
    expect((await read('The envoys left.')).document.id).not.toBe(one);
    expect(one).toMatch(/^doc-[0-9a-f]{12}$/);
  });

  it('shows where a bad byte was replaced', async () => {
    const { diagnostics } = await read(Buffer.from([0x61, 0x62, 0xff, 0x63]));
    expect(diagnostics[0]).toMatchObject({
      rule: 'ingest/invalid-utf8',
      span: { start: 2, end: 3, text: '\ufffd' },
    });
  });

  it('says that another language will have gaps', async () => {
    const { document, diagnostics } = await read('קשר הטלפון בין השרים נמשך שעה ארוכה ביום שני');
    expect(document.language).toBe('he');
    expect(diagnostics.map((d) => d.rule)).toEqual(['ingest/language']);
  });

  it.each([
    ['nothing but blanks', ' \n\t\n', 'a.txt', 'only blanks'],
    ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>', '-', 'is a feed'],
    ['JSON', '{"a": 1}', 'a.json', 'is JSON'],
    ['a PDF', '%PDF-1.7', 'a.txt', 'is a PDF'],
  ])('refuses %s', async (_, text, input, reason) => {
    await expect(read(text, input)).rejects.toThrow(reason);
    await expect(read(text, input)).rejects.toBeInstanceOf(InputError);
  });

  it('gives a valid document or an InputError for any text in any format', async () => {
    const pieces = fc.constantFrom(
      'NAIROBI, May 6 (CP) — ',
      'By Lena Marsh',
      'Title: ',
      '\n',
      '\n\n',
      '<p>',
      '# ',
      '“',
      '—',
      '😀',
      'שלום',
      '\ud83d',
      ': ',
      'Office of',
      '(',
      '2025',
      'x',
    );
    const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md', '-'), async (source, input) => {
        try {
          const { document } = await read(source, input);
          Document.parse(document);
          expect(document.text).not.toMatch(/\p{Surrogate}/u);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('stays fast on a megabyte in one line', async () => {
    const started = performance.now();
    for (const unit of ['word ', 'A', 'Aa ', '(', '"', 'NAIROBI, ', 'A: ', 'told the ', '. ']) {
      await read(unit.repeat(1_000_000 / unit.length));
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the files of this folder', () => {
  it('load no parser before one is needed', () => {
    const folder = new URL('.', import.meta.url);
    const heavy =
      /^(?:import|export) (?!type ).*from '(linkedom|defuddle|@mozilla\/readability|mdast.*|eld.*)'/m;
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    for (const name of sources) expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(heavy);
    // The readers that use them are loaded late too.
    expect(readFileSync(new URL('ingest.ts', folder), 'utf8')).not.toMatch(/^import .*read-(html|markdown)/m);
  });
});
