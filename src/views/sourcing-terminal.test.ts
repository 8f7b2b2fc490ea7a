import { expect, test } from 'vitest';
import type { Sourcing } from '../record/index.ts';
import { renderSourcingTerminal } from './sourcing-terminal.ts';

const party = (id: string, name: string) =>
  ({
    id,
    name,
    kind: 'media',
    country: null,
    wikidata: null,
    named: true,
    government: null,
    actors: [],
  }) as const;
const document = (id: string, copyOf: string | null) =>
  ({ id, input: `${id}.txt`, title: null, publisher: null, published: null, url: null, copyOf }) as const;
const carrier = (id: string, ...path: string[]) =>
  ({ document: id, attribution: 's1', content: [], path, origin: path.at(-1)! }) as const;
const cites = (from: string, to: string) =>
  ({ from, to, document: 'd1', attribution: 's1', span: { start: 0, end: 9, text: 'the Fjord' } }) as const;

const claim = {
  id: 'c1',
  text: 'The ship\u001b[31m sank off Moyra',
  speakers: [],
  origins: [],
  independent: 0,
} as const;
const sourcing: Sourcing = {
  documents: [document('d1', null), document('d2', 'd1')],
  parties: [party('p1', 'Fjord Times'), party('p2', 'Evening Ledger')],
  claims: [
    {
      ...claim,
      documents: 2,
      carriers: [carrier('d1', 'p1', 'p2'), carrier('d2', 'p2', 'p1')],
      circles: [[cites('p1', 'p2'), cites('p2', 'p1')]],
    },
    { ...claim, id: 'c2', documents: 1, carriers: [carrier('d1', 'p1')], circles: [] },
  ],
};

test('a claim of several documents is shown with its ways and circles, one of a single document is counted', () => {
  const text = renderSourcingTerminal(sourcing, { width: 120, colour: false });
  expect(text).toContain('- d2.txt · copies d1.txt\n');
  expect(text).toContain('2 documents, 0 independent origins\n');
  expect(text).toContain(
    'circular: Fjord Times → Evening Ledger (d1.txt: “the Fjord”) → Fjord Times (d1.txt: “the Fjord”)\n',
  );
  expect(text).toContain('     d2.txt: Evening Ledger → Fjord Times\n');
  expect(text).toContain('1 claim in one document alone.\n');
});

test('no line is wider than asked, and nothing steers the screen', () => {
  const text = renderSourcingTerminal(sourcing, { width: 30, colour: false });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(30);
  expect(text).not.toContain('\u001b');
});
