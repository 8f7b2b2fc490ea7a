import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Reading } from '../record/index.ts';
import { read } from './index.ts';

const report = fileURLToPath(new URL('../../examples/report-two-accounts.txt', import.meta.url));
let reading: Reading;
beforeAll(async () => {
  reading = await read(report);
});

const nameOf = (id: string | null) => reading.actors.find((actor) => actor.id === id)?.name ?? id;
const said = (cue: string, by: string) =>
  reading.attributions.find((a) => a.cue?.text === cue && nameOf(a.speaker) === by);

test('a reading is valid against its published schema, and the same every time', async () => {
  expect(() => Reading.parse(reading)).not.toThrow();
  expect(await read(report)).toEqual(reading);
});

test('every span is the slice of the text that its offsets cover', () => {
  const { text } = reading.document;
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const span = value as { start?: unknown; end?: unknown; text?: unknown };
    if (typeof span.start === 'number' && typeof span.end === 'number') {
      expect(text.slice(span.start, span.end)).toBe(span.text);
    }
    for (const child of Object.values(value)) walk(child);
  };
  walk({ ...reading, document: null });
});

test('the words of the Prime Minister came through outlet, newspaper and office', () => {
  const chain = said('called on', 'Karim Bensouda')?.chain.map(nameOf);
  expect(chain?.slice(0, 2)).toEqual(['Atlas.Fm', 'Sawt Al-Madina']);
  expect(chain?.[2]).toMatch(/prime minister.s office/i);
  expect(chain?.[3]).toBe('Karim Bensouda');
});

test('the call and the earlier one are two interactions, each with both accounts', () => {
  const [call, earlier] = reading.interactions;
  expect(call).toMatchObject({ kind: 'call', date: null });
  expect(earlier).toMatchObject({ kind: 'call', date: '2024-03' });
  for (const interaction of [call, earlier]) {
    expect(interaction!.accounts.map((account) => nameOf(account.party)).sort()).toEqual([
      'Morocco',
      'Spain',
    ]);
  }
});

test('the ultimatum has two ways out, the agreement its fields, the envoy an appointment', () => {
  const of = (kind: string) => reading.undertakings.find((u) => u.kind === kind);
  expect(of('ultimatum')?.alternatives.map((span) => span.text)).toEqual([
    'register with the coast guard',
    'leave the fishing grounds for good',
  ]);
  expect(of('agreement')?.what.text).toBe('Gibraltar Partnership Accord');
  expect(of('agreement')?.domains.map((span) => span.text)).toEqual([
    'energy',
    'rail',
    'education',
    'culture',
    'water projects',
    'student exchanges',
    'health insurance',
  ]);
  expect(of('appointment')?.what.text).toContain('special envoy to the European Union');
});

test.each([
  'call',
  'call with Oduya',
])('a text that opens with a word of meeting is read: %s', async (text) => {
  expect((await read({ text })).document.text).toBe(text);
});

test('any text at all gives a valid reading', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'Oduya said ',
      'that Kenya would not ',
      '“We urge Tesseria to stop,” ',
      'according to the ministry, ',
      'The two leaders agreed by phone. ',
      'an ultimatum to either leave or stay. ',
      'appointed Brandt envoy. ',
      '\n',
      '"',
      'قال الوزير ',
      '🕊️',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 20 }), async (pieces) => {
      const text = pieces.join('');
      if (text.trim() === '' || text.includes('\u0000')) return;
      const made = await read({ text }).catch((error: Error) => error);
      if (made instanceof Error) expect(made.name).toBe('InputError');
      else expect(() => Reading.parse(made)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});
