import { expect, test } from 'vitest';
import { type SourcedClaim, Sourcing } from '../record/index.ts';
import { sources } from './trace.ts';

/** Texts of invented outlets: name them as `KAMPALA, May 6, 2025 (Lakeside Wire) — …`. */
const trace = async (...texts: string[]) => {
  const found = await sources(texts.map((text, index) => ({ text, name: `${index + 1}` })));
  return Sourcing.parse(found);
};

/** The claim that holds these words, with names in place of ids. */
function claimWith({ claims, parties }: Sourcing, words: string) {
  const named = (id: string) => parties.find((party) => party.id === id)!.name;
  const found = claims.filter(({ carriers }) =>
    carriers.some(({ content }) => content.some(({ text }) => text.includes(words))),
  );
  expect(found).toHaveLength(1);
  const claim = found[0] as SourcedClaim;
  return {
    documents: claim.documents,
    independent: claim.independent,
    origins: claim.origins.map((origin) => origin.parties.map(named)),
    paths: claim.carriers.map(({ path }) => path.map(named)),
    circles: claim.circles.map((circle) =>
      circle.map(({ from, to, span }) => [named(from), named(to), span.text]),
    ),
  };
}

const COURIER = [
  'KAMPALA, May 6, 2025 (Lakeside Wire) — Kenya is preparing to close the Moyra crossing within a week, the Daily Courier reported on Tuesday, citing officials in Nairobi.',
  'ADDIS ABABA, May 6, 2025 (Highland Post) — According to the Daily Courier, Kenya plans to close the Moyra crossing within a week. Traders at the market voiced alarm.',
  'LONDON, May 6, 2025 (Continental Press) — Kenya is about to close the Moyra crossing within a week, the Daily Courier newspaper said, quoting unnamed officials.',
  'DAR ES SALAAM, May 7, 2025 (Coast Herald) — The Daily Courier reported that Kenya was preparing to close the Moyra crossing within a week.',
  'KIGALI, May 7, 2025 (Hills Radio) — Kenya is preparing to close its Moyra crossing within a week, the Daily Courier reports, citing officials. Fuel prices rose on Wednesday.',
];

test('five articles that all cite one newspaper are one source, not five', async () => {
  const found = claimWith(await trace(...COURIER), 'Moyra crossing within a week');
  expect(found).toMatchObject({ documents: 5, independent: 1, origins: [['Daily Courier']], circles: [] });
  expect(found.paths[0]).toEqual(['Lakeside Wire', 'Daily Courier', 'officials']);
});

test('the order of the documents changes no figure', async () => {
  const figures = ({ claims }: Sourcing) =>
    claims.map(({ documents, independent, circles }) => [documents, independent, circles.length]).sort();
  expect(figures(await trace(...[...COURIER].reverse()))).toEqual(figures(await trace(...COURIER)));
});

test('who heard the speaker counts, and a paper that the others cite for the same words does not count besides', async () => {
  const direct =
    'NAIROBI, May 6, 2025 (Lakeside Wire) — Kenya will close the Moyra crossing on Friday, Foreign Minister Lena Oduya told reporters.';
  const relayed =
    'CAIRO, May 6, 2025 (Nile Daily) — Kenya will close the Moyra crossing on Friday, Foreign Minister Lena Oduya told the Daily Courier.';
  const found = claimWith(await trace(direct, relayed), 'Moyra crossing on Friday');
  expect(found).toMatchObject({ documents: 2, independent: 1, origins: [['Lena Oduya']] });
  expect(found.paths).toEqual([
    ['Lakeside Wire', 'Lena Oduya'],
    ['Nile Daily', 'Daily Courier', 'Lena Oduya'],
  ]);
});

test('a ministry and its minister are one voice; another government is a second', async () => {
  const kenya = [
    'NAIROBI, May 6, 2025 (Lakeside Wire) — The Kenyan Foreign Ministry said that the talks on the Moyra crossing had ended without a result.',
    'NAIROBI, May 6, 2025 (Nile Daily) — Kenyan Foreign Minister Lena Oduya said that the talks on the Moyra crossing had ended without a result.',
  ];
  const uganda =
    'KAMPALA, May 6, 2025 (Coast Herald) — The Ugandan government said that the talks on the Moyra crossing had ended without a result.';
  expect(claimWith(await trace(...kenya), 'ended without')).toMatchObject({ documents: 2, independent: 1 });
  expect(claimWith(await trace(...kenya, uganda), 'ended without')).toMatchObject({
    documents: 3,
    independent: 2,
  });
});

test('two outlets that cite each other rest on nothing, and the circle shows the words of each step', async () => {
  const found = claimWith(
    await trace(
      'OSLO, June 2, 2025 (Fjord Times) — A cargo ship with grain sank off the port of Moyra on Sunday, the Evening Ledger reported.',
      'VIENNA, June 2, 2025 (Evening Ledger) — A cargo ship with grain sank off the port of Moyra on Sunday, the Fjord Times reported.',
    ),
    'cargo ship',
  );
  expect(found).toMatchObject({ documents: 2, independent: 0, origins: [] });
  expect(found.circles).toEqual([
    [
      ['Fjord Times', 'Evening Ledger', 'the Evening Ledger'],
      ['Evening Ledger', 'Fjord Times', 'the Fjord Times'],
    ],
  ]);
});

test('a longer circle is found, and a fourth outlet that cites one of it adds no origin', async () => {
  const claim = 'The central bank of Tesseria has sold most of its gold reserves';
  const found = claimWith(
    await trace(
      `OSLO, June 2, 2025 (Fjord Times) — ${claim}, the Evening Ledger reported.`,
      `VIENNA, June 3, 2025 (Evening Ledger) — ${claim}, the Coast Herald reported.`,
      `ACCRA, June 4, 2025 (Coast Herald) — ${claim}, the Fjord Times reported.`,
      `LIMA, June 5, 2025 (Andes Daily) — ${claim}, the Fjord Times reported.`,
    ),
    'gold reserves',
  );
  expect(found).toMatchObject({ documents: 4, independent: 0 });
  expect(found.circles.map((circle) => circle.map(([from]) => from))).toEqual([
    ['Fjord Times', 'Evening Ledger', 'Coast Herald'],
  ]);
});

test('agency copy in two papers is one origin, even where nobody is named', async () => {
  const copy =
    'Officials said that the rebels had fired on two boats near the island of Sarn at dawn and had taken eleven sailors to the shore. ' +
    'A doctor at the clinic in the harbour town treated four men with burns, and sent two of them on to the capital by road in the afternoon.';
  const first = `TUNIS, June 2, 2025 (Fjord Times) — ${copy}`;
  const second = `TUNIS, June 2, 2025 (Coast Herald) — ${copy} The ferry to the island has been cancelled until Friday.`;
  const traced = await trace(first, second);
  expect(traced.documents.map(({ copyOf }) => copyOf)).toEqual([null, traced.documents[0]!.id]);
  expect(claimWith(traced, 'fired on two boats')).toMatchObject({ documents: 2, independent: 1 });
  const own =
    'TUNIS, June 2, 2025 (Coast Herald) — Officials said that the rebels had fired on two boats near the island of Sarn at dawn.';
  expect(claimWith(await trace(first, own), 'fired on two boats')).toMatchObject({
    documents: 2,
    independent: 2,
  });
});

test('another number, or the opposite, is another claim', async () => {
  const said = (outlet: string, words: string) =>
    `NAIROBI, May 6, 2025 (${outlet}) — Foreign Minister Lena Oduya said that ${words}.`;
  const { claims } = await trace(
    said('Lakeside Wire', 'nine villagers had been killed in the raid on Moyra'),
    said('Coast Herald', 'twelve villagers had been killed in the raid on Moyra'),
    said('Fjord Times', 'villagers had not been killed in the raid on Moyra'),
  );
  expect(claims.map(({ documents }) => documents)).toEqual([1, 1, 1]);
});
