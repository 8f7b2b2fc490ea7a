import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import { oddReading } from '../../fixtures/exchange/odd-readings.ts';
import { urnOf } from './exported.ts';
import { PROV_PREFIXES, provTriples } from './prov.ts';

type Triple = readonly [subject: string, predicate: string, object: string];

/** A reader of as much of Turtle (W3C Recommendation of 2014) as we write: names and IRIs come out as full IRIs in <>, literals with their escapes undone. */
function readTurtle(source: string): Triple[] {
  const prefixes = new Map<string, string>();
  const found: Triple[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = at;
    const result = sticky.exec(source);
    if (result) at = sticky.lastIndex;
    return result;
  };
  const blank = () => match(/(?:[ \t\r\n]|#[^\r\n]*)*/);
  const fail = (): never => {
    throw new Error(`no Turtle: ${JSON.stringify(source.slice(at, at + 60))}`);
  };
  const term = (): string => {
    blank();
    // IRIREF and PNAME as in the grammar.
    const iri = match(/<([^\s\p{Cc}<>"{}|^`\\]*)>/u);
    if (iri) return iri[0];
    const quoted = match(/"((?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4})*)"/);
    if (quoted) {
      const tail = match(/@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*/)?.[0] ?? (match(/\^\^/) ? `^^${term()}` : '');
      const value = quoted[1]!.replaceAll(/\\(?:u(.{4})|(.))/g, (_, code, mark) =>
        code
          ? String.fromCharCode(Number.parseInt(code, 16))
          : ({ t: '\t', n: '\n', r: '\r' }[mark as string] ?? mark),
      );
      return `"${value}"${tail}`;
    }
    const name = match(/([A-Za-z]+):([A-Za-z]+)/);
    if (name) return `<${prefixes.get(name[1]!) ?? fail()}${name[2]}>`;
    return match(/a(?=[ \t\r\n])/) ? '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>' : fail();
  };
  for (blank(); at < source.length; blank()) {
    const prefix = match(/@prefix ([A-Za-z]+): <([^>]*)> \./);
    if (prefix) {
      prefixes.set(prefix[1]!, prefix[2]!);
      continue;
    }
    const subject = term();
    do {
      found.push([subject, term(), term()]);
      blank();
    } while (match(/;/));
    if (!match(/\./)) fail();
  }
  return found;
}

/** The terms of PROV-O (W3C Recommendation of 2013) that we use, each with the class of what it is said of and of what it leads to. */
const PROV: Readonly<Record<string, readonly [domain: string, range: string | null]>> = {
  wasAttributedTo: ['Entity', 'Agent'],
  wasQuotedFrom: ['Entity', 'Entity'],
  wasDerivedFrom: ['Entity', 'Entity'],
  hadPrimarySource: ['Entity', 'Entity'],
  value: ['Entity', null],
};
const NS = 'http://www.w3.org/ns/prov#';
const TYPE = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';

/** Terms that PROV-O has not, or not between these. */
function breaches(triples: readonly Triple[]): string[] {
  const types = new Set(triples.filter(([, predicate]) => predicate === TYPE).map(([s, , o]) => `${s} ${o}`));
  const is = (subject: string, type: string) => types.has(`${subject} <${NS}${type}>`);
  return triples.flatMap(([subject, predicate, object]) => {
    if (predicate === TYPE)
      return ['Entity', 'Agent', 'Person', 'Organization'].some((type) => object === `<${NS}${type}>`)
        ? []
        : [object];
    if (!predicate.startsWith(`<${NS}`)) return [];
    const [domain, range] = PROV[predicate.slice(NS.length + 1, -1)] ?? ['nothing', null];
    return is(subject, domain) && (range === null || is(object, range))
      ? []
      : [`${subject} ${predicate} ${object}`];
  });
}

const reading = handReading();
const triples = readTurtle(PROV_PREFIXES + provTriples({ id: 'doc-1', reading }));
const iri = (...parts: string[]) => `<${urnOf('doc-1', ...parts)}>`;
const said = (subject: string, term: string) =>
  triples.filter(([s, p]) => s === subject && p === `<${NS}${term}>`).map(([, , object]) => object);

test('a statement is followed from the document to its origin, one entity a step', () => {
  const [first, second, third] = [iri('s3'), iri('s3', '1'), iri('s3', '2')];
  expect(said(first, 'wasAttributedTo')).toEqual([iri('press')]);
  expect(said(first, 'wasDerivedFrom')).toEqual([second]);
  expect(said(second, 'wasAttributedTo')).toEqual([iri('courier')]);
  expect(said(second, 'wasDerivedFrom')).toEqual([third]);
  expect(said(third, 'wasAttributedTo')).toEqual([iri('oduya')]);
  expect(said(first, 'hadPrimarySource')).toEqual([third]);
  expect(said(first, 'value')).toEqual(['"the crossing be opened"@en']);
});

test('words in quotation marks were quoted, a paraphrase was only derived', () => {
  expect(said(iri('s1'), 'wasQuotedFrom')).toEqual([iri('s1', '1')]);
  expect(said(iri('s1'), 'wasDerivedFrom')).toEqual([]);
  expect(said(iri('s3'), 'wasQuotedFrom')).toEqual([]);
});

test('the document is attributed to its publisher and derived from its page', () => {
  expect(said(iri(), 'wasAttributedTo')).toEqual([iri('press')]);
  expect(said(iri(), 'wasDerivedFrom')).toEqual(['<https://example.org/a?b=1&c=%20d#e>']);
  const alone = readTurtle(
    PROV_PREFIXES + provTriples({ id: 'doc-1', reading: { ...reading, attributions: [] } }),
  );
  expect(breaches(alone)).toEqual([]);
  expect(alone.some(([, , object]) => object === '"Continental Press"')).toBe(true);
});

test('dates have the type that is as exact as they are', () => {
  const issued = (published: string) =>
    readTurtle(PROV_PREFIXES + provTriples({ id: 'd', reading: handReading({ published }) })).find(([, p]) =>
      p.endsWith('issued>'),
    )?.[2];
  expect(issued('2031-05')).toBe('"2031-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>');
  expect(issued('2031-05-06~')).toBe('"2031-05-06~"^^<http://id.loc.gov/datatypes/edtf/EDTF>');
});

test('PROV-O has every term between such things, and every word is read back, however odd the text', () => {
  expect(breaches(triples)).toEqual([]);
  fc.assert(
    fc.property(oddReading, (odd) => {
      const found = readTurtle(PROV_PREFIXES + provTriples({ id: 'doc-1', reading: odd }));
      expect(breaches(found)).toEqual([]);
      const words = odd.attributions[0]!.content.map(({ text }) => text).join(' … ');
      const values = found.filter(([, p]) => p === `<${NS}value>`).map(([, , object]) => object);
      expect(values).toEqual(words === '' ? [] : [`"${words}"@en`]);
      const labels = found.filter(([, p]) => p.endsWith('label>')).map(([, , object]) => object);
      expect(new Set(labels)).toEqual(new Set(odd.actors.map(({ name }) => `"${name}"`)));
    }),
  );
});
