import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountryEntry, Span } from '../record/index.ts';
import { compare } from './index.ts';
import { loadLexicons } from './load-lexicons.ts';

const { gazetteer } = loadLexicons();

/** Two accounts in which `{a.name}` stands for a word of the first state, `{b.…}` of the second. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'The Foreign Minister of {a.name}, Elena Moraa, spoke by phone with Paul Kibet, the Foreign Minister of {b.name}, on 4 May 2025.\n\nMinister Moraa urged {b.name} to reopen the Orla crossing before the harvest. She said that {a.adjective} freight had waited for nine days. The ministers agreed to send {a.adjective} and {b.adjective} experts to {b.capital} in June.',
    '{b.adjective} Foreign Minister Paul Kibet received a call from Elena Moraa, Foreign Minister of {a.name}, on 4 May 2025.\n\nThe two ministers discussed trade across the border. Minister Kibet explained that the Orla crossing remains closed for repairs, and that twelve days would be needed. He thanked {a.name} for its offer of engineers. Experts of both sides will meet in {b.capital} in June.',
  ],
  [
    '{a.capital}, 9 March 2024. President Marta Ospina of {a.name} met the President of {b.name}, Ivan Dimov, today.\n\nPresident Ospina condemned the raids by {b.adjective} gunmen on fishing villages and demanded the release of three {a.adjective} sailors. President Dimov promised to look into the matter. They also discussed a loan for the port of Moyra.',
    'President Ivan Dimov of {b.name} today visited {a.capital} at the invitation of President Marta Ospina.\n\nPresident Dimov underlined that {b.name} wants peace at sea and rejected the accusations against {b.adjective} fishermen. He welcomed a loan of $40 million by {a.name} for the port of Moyra. Four {a.adjective} sailors will return home this week.',
  ],
];

/** States whose name takes no article in running text, and whose capital does not end like a possessive ("in St. John's said"). */
const STATES = gazetteer.countries.filter(
  ({ name, adjectives, capitals }) =>
    adjectives.length * capitals.length > 0 &&
    !capitals[0]!.endsWith("'s") &&
    !/^(?:United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Holy|.*Republic|.*Islands)/u.test(
      name,
    ),
);

function fill(template: string, a: CountryEntry, b: CountryEntry): string {
  return template.replace(/\{([ab])\.(\w+)\}/gu, (_slot, side, form) => {
    const { name, adjectives, capitals } = side === 'a' ? a : b;
    return form === 'name' ? name : form === 'adjective' ? adjectives[0]! : capitals[0]!;
  });
}

/** What the comparison says, with the words of both states put back to their slots. */
async function compared(pair: readonly [string, string], a: CountryEntry, b: CountryEntry) {
  const [first, second] = pair.map((template, at) => ({ name: 'ab'[at]!, text: fill(template, a, b) }));
  const slots = new Map(
    ([a, b] as const).flatMap(({ name, adjectives, capitals }, at) =>
      [capitals[0]!, adjectives[0]!, name].map((word) => [word, `{${at}}`] as const),
    ),
  );
  const words = [...slots.keys()]
    .sort((x, y) => y.length - x.length)
    .map((word) => word.replaceAll('.', '\\.'));
  const pattern = new RegExp(words.join('|'), 'gu');
  const neutral = (spans: readonly Span[]) =>
    spans.map(({ text }) => text.replace(pattern, (word) => slots.get(word)!));
  const { claims, divergence, register } = await compare(first!, second!, { anyway: true });
  const rows = claims.map(({ relation, stronger, force, explicit, score, ...claim }) => {
    return { a: neutral(claim.a), b: neutral(claim.b), relation, stronger, force, explicit, score };
  });
  return { rows, divergence, register };
}

test('exchanging two states throughout both accounts exchanges them in the comparison, and changes nothing else', async () => {
  const anyState = fc.constantFrom(...STATES);
  const property = fc.asyncProperty(fc.constantFrom(...PAIRS), anyState, anyState, async (pair, a, b) => {
    fc.pre(a !== b);
    expect(await compared(pair, b, a)).toEqual(await compared(pair, a, b));
  });
  await fc.assert(property, { numRuns: 40, seed: 20251021 });
});

test('the pairs have claims of both sides and of one, so that the exchange says something', async () => {
  const [a, b] = ['KEN', 'BGR'].map((code) => STATES.find((state) => state.code === code)!);
  for (const pair of PAIRS) {
    const { rows } = await compared(pair, a!, b!);
    expect(rows.some((row) => row.a.length > 0 && row.b.length > 0)).toBe(true);
    expect(rows.some((row) => row.a.length === 0 || row.b.length === 0)).toBe(true);
  }
});
