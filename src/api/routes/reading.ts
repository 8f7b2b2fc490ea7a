import { z } from 'zod';
import type { Source } from '../../pipeline/index.ts';
import { Comparison, type GivenFacts, Reading } from '../../record/index.ts';
import { type Route, route } from '../route.ts';
import { GivenSource } from '../schemas.ts';
import { Name } from './common.ts';
import { comparison, reading } from './examples.ts';

/** A text that was sent, as the pipeline takes it. */
export function sourceOf(given: GivenSource): Source {
  if ('address' in given) return given.address;
  const { text, name, facts } = given;
  return {
    text,
    name: name ?? 'pasted text',
    ...(facts === undefined ? {} : { facts: known(facts) }),
  };
}

/** Facts without those of which it is only said that they are not known. */
const known = (facts: GivenFacts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as NonNullable<
    Exclude<Source, string>['facts']
  >;

export const readingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/read',
    summary: 'Reads a text or a page and keeps nothing',
    tag: 'reading',
    body: GivenSource,
    answer: Reading,
    example: {
      body: { text: 'Kenya’s foreign minister said that Kenya would close the Moyra crossing.' },
      answer: reading,
    },
    run: (desk, _ask, given) => desk.reader.read(sourceOf(given)),
  }),
  route({
    method: 'POST',
    path: '/api/compare',
    summary: 'Compares two accounts, or (b is null) the two that one report carries, and keeps nothing',
    tag: 'reading',
    body: z.strictObject({
      a: GivenSource,
      b: GivenSource.nullable().default(null),
      partyA: Name.exactOptional().describe('whose account a is, where its text does not say'),
      partyB: Name.exactOptional(),
      interaction: z
        .int()
        .min(1)
        .max(1000)
        .exactOptional()
        .describe('of one report with several: which, counted from 1'),
    }),
    answer: Comparison,
    example: {
      body: {
        a: { text: 'Kenya said that it would close the Moyra crossing.' },
        b: { text: 'Uganda and Kenya spoke about trade.' },
        partyA: 'Kenya',
        partyB: 'Uganda',
      },
      answer: comparison,
    },
    run: (desk, _ask, { a, b, ...settings }) =>
      desk.reader.compare(sourceOf(a), b === null ? null : sourceOf(b), settings),
  }),
];
