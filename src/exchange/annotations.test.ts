import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import { oddReading } from '../../fixtures/exchange/odd-readings.ts';
import { webAnnotations } from './annotations.ts';

/** Of the context http://www.w3.org/ns/anno.jsonld (Web Annotation Vocabulary, W3C Recommendation of 2017, appendix A) what we use, and what each term may be on. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  Annotation: ['@context', 'id', 'type', 'motivation', 'body', 'target', 'dcterms:identifier'],
  TextualBody: ['type', 'value', 'format', 'purpose'],
  SpecificResource: ['type', 'source', 'selector', 'purpose'],
  Text: ['id', 'type', 'format', 'language', 'via'],
  TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
  TextPositionSelector: ['type', 'start', 'end'],
};
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );

interface Node {
  readonly type: string;
  readonly [term: string]: unknown;
}

/** Terms that the context does not have, or not there, all the way down. */
function unknownTerms(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownTerms);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const allowed = TERMS[node.type] ?? [];
  return [
    ...Object.keys(node)
      .filter((term) => !allowed.includes(term))
      .map((term) => `${node.type}: ${term}`),
    ...['motivation', 'purpose']
      .filter((term) => term in node && !MOTIVATIONS.includes(String(node[term])))
      .map((term) => String(node[term])),
    ...Object.values(node).flatMap(unknownTerms),
  ];
}

interface Selected {
  readonly position: { readonly start: number; readonly end: number };
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/** The selectors of all targets, by type. */
function selected(annotations: readonly { readonly target: readonly object[] }[]): Selected[] {
  return annotations.flatMap(({ target }) =>
    target.map((one) => {
      const { selector } = one as { selector: Node[] };
      const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map((type) =>
        selector.find((each) => each.type === type),
      );
      return { quote, position } as unknown as Selected;
    }),
  );
}

/** Finds the words as a reader of the format does, who counts characters. */
function check(text: string, targets: readonly Selected[]): void {
  const characters = [...text];
  for (const { position, quote } of targets) {
    expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
    expect(characters.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
    expect(characters.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
    expect([...quote.prefix].length).toBe(Math.min(32, position.start));
    expect([...quote.suffix].length).toBe(Math.min(32, characters.length - position.end));
  }
}

const reading = handReading();
const annotations = webAnnotations({ id: 'doc-1', reading });

test('a statement is described on each piece of its words, in the text that was read', () => {
  expect(annotations[0]).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'describing',
    'dcterms:identifier': 'doc-1.s1',
    body: expect.arrayContaining([
      {
        type: 'TextualBody',
        value: 'Lena Oduya to Pavel Strand: assertive, force 2; through Continental Press → Lena Oduya',
        format: 'text/plain',
        purpose: 'describing',
      },
      { type: 'TextualBody', value: 'direct', purpose: 'tagging' },
    ]),
  });
  expect(selected(annotations.slice(0, 1)).map(({ quote }) => quote.exact)).toEqual([
    '“We wait,”',
    '“no longer.”',
  ]);
  expect(annotations[0]!.target[0]).toMatchObject({
    source: { type: 'Text', language: 'en', via: 'https://example.org/a?b=1&c=%20d#e' },
  });
});

test('every record has an annotation of its own, and an actor is identified at all its mentions', () => {
  const names = annotations.map((one) => one['dcterms:identifier']);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([
      'doc-1.s1',
      'doc-1.s1.cue',
      'doc-1.oduya',
      'doc-1.e-1',
      'doc-1.i-1',
      'doc-1.u-1',
    ]),
  );
  const oduya = annotations.find((one) => one['dcterms:identifier'] === 'doc-1.oduya')!;
  expect(oduya.target).toHaveLength(reading.actors[1]!.mentions.length);
  expect(oduya.body).toContainEqual({
    type: 'SpecificResource',
    source: 'http://www.wikidata.org/entity/Q42',
    purpose: 'identifying',
  });
});

test('only terms of the context are used, and offsets count characters, however odd the text', () => {
  expect(unknownTerms(annotations)).toEqual([]);
  check(reading.document.text, selected(annotations));
  fc.assert(
    fc.property(oddReading, (odd) => {
      const found = JSON.parse(JSON.stringify(webAnnotations({ id: 'doc-1', reading: odd })));
      expect(unknownTerms(found)).toEqual([]);
      check(odd.document.text, selected(found));
    }),
  );
});
