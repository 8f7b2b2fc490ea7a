import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import { oddReading } from '../../fixtures/exchange/odd-readings.ts';
import type { DossierParty } from '../record/index.ts';
import { countryCode } from './country-codes.ts';
import { ftmEntities } from './ftm.ts';
import type { FtmEntity } from './ftm-entity.ts';

interface Schema {
  readonly extends: readonly string[];
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

const MODEL = JSON.parse(
  readFileSync(new URL('../../fixtures/exchange/ftm-schema.json', import.meta.url), 'utf8'),
) as { schemata: Record<string, Schema>; countries: string[] };

function lineage(schema: string): string[] {
  return [schema, ...(MODEL.schemata[schema]?.extends ?? []).flatMap(lineage)];
}

const VALID: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
  url: /^https?:\/\/\S+$/,
  identifier: /^Q\d+$/,
  language: /^[a-z]{3}$/,
  mimetype: /^[a-z]+\/[a-z]+$/,
};

/** What FollowTheMoney's own tools would refuse or drop. */
function refused(entities: readonly FtmEntity[]): string[] {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  return entities.flatMap(({ id, schema, properties }) => {
    const types = Object.assign(
      {},
      ...lineage(schema).map((one) => MODEL.schemata[one]?.properties),
    ) as Record<string, string>;
    const missing = MODEL.schemata[schema]!.required.filter((name) => !(name in properties));
    const wrong = Object.entries(properties).flatMap(([name, values]) =>
      values
        .filter((value) => {
          const [type, range] = (types[name] ?? 'none').split(':');
          if (type === 'none' || value === '') return true;
          if (type === 'country') return !MODEL.countries.includes(value);
          if (type === 'entity') return !lineage(schemaOf.get(value) ?? 'none').includes(range!);
          return VALID[type!]?.test(value) === false;
        })
        .map((value) => `${schema}.${name}: ${value}`),
    );
    const name = /^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) ? [] : [`id ${id}`];
    return [...name, ...missing.map((one) => `${schema} without ${one}`), ...wrong];
  });
}

const entities = ftmEntities({ id: 'doc-1', reading: handReading() });
const byId = new Map(entities.map((entity) => [entity.id, entity]));

test('the document, its actors and its interactions are entities that lead to each other', () => {
  expect(byId.get('doc-1')).toMatchObject({
    schema: 'Article',
    properties: { publisher: ['Continental Press'] },
  });
  expect(byId.get('doc-1.oduya')).toEqual({
    id: 'doc-1.oduya',
    schema: 'Person',
    properties: {
      name: ['Lena Oduya'],
      country: ['ke'],
      wikidataId: ['Q42'],
      proof: ['doc-1'],
      classification: ['person'],
      position: ['foreign minister of Kenya'],
    },
  });
  expect(byId.get('doc-1.i-1')).toMatchObject({
    schema: 'Event',
    properties: {
      startDate: ['2031-05-05'],
      endDate: ['2031-05-06'],
      involved: ['doc-1.oduya', 'doc-1.strand'],
      proof: ['doc-1'],
    },
  });
  expect(byId.get('doc-1.oduya.mention')?.properties).toMatchObject({
    document: ['doc-1'],
    resolved: ['doc-1.oduya'],
  });
});

test('who said what to whom, and who demands what of whom, are links between them', () => {
  expect(byId.get('doc-1.s3.strand')).toMatchObject({
    schema: 'UnknownLink',
    properties: {
      subject: ['doc-1.oduya'],
      object: ['doc-1.strand'],
      role: ['had demanded'],
      summary: ['the crossing be opened'],
    },
  });
  expect(byId.get('doc-1.u-1')?.properties).toMatchObject({ role: ['demand'], object: ['doc-1.strand'] });
});

test('what did not occur is no event, a place takes part in none, and what is only about right is no day', () => {
  expect(byId.has('doc-1.e-2')).toBe(false);
  expect(byId.get('doc-1.moyra')?.schema).toBe('Address');
  expect(byId.has('doc-1.moyra.mention')).toBe(false);
  expect(byId.get('doc-1.e-1')?.properties.date).toEqual(['2031-05']);
});

test('with a dossier an actor of two documents is one entity, under its name over all of them', () => {
  const party: DossierParty = {
    id: 'party-1',
    name: 'Lena A. Oduya',
    kind: 'person',
    country: 'KEN',
    wikidata: null,
    side: 'KEN',
    names: ['Lena A. Oduya', 'Oduya'],
    roles: [],
    parts: [
      { document: 'doc-1', record: 'oduya', evidence: [] },
      { document: 'doc-2', record: 'oduya', evidence: [] },
      { document: 'doc-9', record: 'strand', evidence: [] },
    ],
    because: [],
  };
  for (const id of ['doc-1', 'doc-2']) {
    const found = ftmEntities({ id, reading: handReading(), parties: [party] });
    expect(refused(found)).toEqual([]);
    expect(found.find((one) => one.schema === 'Person' && one.id === 'party-1')?.properties).toMatchObject({
      name: ['Lena A. Oduya'],
      alias: ['Oduya'],
      wikidataId: ['Q42'],
      proof: [id],
    });
    expect(found.some((one) => one.id === `${id}.oduya`)).toBe(false);
    expect(found.some((one) => one.id === `${id}.strand`)).toBe(true);
  }
});

test('the published model refuses nothing, however odd the text', () => {
  expect(refused(entities)).toEqual([]);
  fc.assert(
    fc.property(oddReading, (reading) => {
      expect(refused(ftmEntities({ id: 'doc-1', reading }))).toEqual([]);
    }),
  );
});

test('every country of ours has a code there, gone or not, but South Yemen', () => {
  const ours = ['countries', 'former-states'].flatMap((file) =>
    [
      ...readFileSync(new URL(`../../lexicons/${file}.csv`, import.meta.url), 'utf8').matchAll(
        /^[A-Z]{3}(?=,)/gm,
      ),
    ].map(([code]) => code),
  );
  expect(ours.length).toBeGreaterThan(190);
  expect(ours.filter((code) => countryCode(code) === null)).toEqual(['YMD']);
  expect(ours.map(countryCode).filter((code) => code !== null && !MODEL.countries.includes(code))).toEqual(
    [],
  );
});
