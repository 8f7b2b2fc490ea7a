import type { Actor, Attribution, Document } from '../record/index.ts';
import { castOf, type ExportedCast } from './cast-of.ts';
import { type Exported, outerId, urnOf } from './exported.ts';
import { placeWords } from './place-words.ts';
import { iri, literal, type Term, triples } from './turtle.ts';
import { webAddress } from './web-address.ts';

export const PROV_PREFIXES = `@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

/**
 * The source chains of a reading in PROV-O, as Turtle without its prefixes.
 *
 * A statement is an entity for each step of its chain: as the document has it (the step with the words, in `prov:value`), as the outlet that the document relays had
 * it, and so on to the origin. Each is attributed to the one who gave it out in that form, and each rests on the next: `prov:wasQuotedFrom` where its words are
 * in quotation marks, the wider `prov:wasDerivedFrom` where they are a paraphrase. The origin is the `prov:hadPrimarySource` of the first.
 */
export function provTriples(exported: Exported): string {
  const { id, reading } = exported;
  const cast = castOf(exported);
  const agent = (actor: string): Term =>
    iri(cast.party(actor) ? urnOf(cast.party(actor)!.id) : urnOf(id, actor));
  const named = new Set(reading.attributions.flatMap(({ chain }) => chain).filter((one) => cast.actor(one)));
  return [
    documentTriples(exported, publisherOf(exported, agent)),
    ...[...named].map((one) => agentTriples(agent(one), one, cast)),
    ...reading.attributions.map((said) =>
      statementTriples(exported, said, said.chain.filter((one) => named.has(one)).map(agent)),
    ),
  ].join('');
}

/** The publisher comes first in every chain, if it is known. */
function publisherOf({ id, reading }: Exported, agent: (actor: string) => Term): Term | null {
  const { publisher } = reading.document;
  if (publisher === null) return null;
  const first = reading.attributions[0]?.chain[0];
  return first === undefined ? iri(urnOf(id, 'publisher')) : agent(first);
}

function documentTriples({ id, reading }: Exported, publisher: Term | null): string {
  const { document } = reading;
  const alone = reading.attributions[0]?.chain[0] === undefined;
  const address = webAddress(document.url);
  const page = address && iri(address);
  return [
    triples(iri(urnOf(id)), [
      ['a', 'prov:Entity'],
      ['dcterms:identifier', literal(outerId(id))],
      ['dcterms:title', document.title && literal(document.title)],
      ['dcterms:creator', document.byline && literal(document.byline)],
      ['dcterms:issued', dateLiteral(document.published)],
      ['dcterms:language', document.language && literal(document.language)],
      ['prov:wasDerivedFrom', page],
      ['prov:wasAttributedTo', publisher],
    ]),
    ...(page === null ? [] : [triples(page, [['a', 'prov:Entity']])]),
    ...(publisher === null || !alone
      ? []
      : [
          triples(publisher, [
            ['a', 'prov:Agent'],
            ['rdfs:label', literal(document.publisher!)],
          ]),
        ]),
  ].join('');
}

const AGENTS: Readonly<Partial<Record<Actor['kind'], Term>>> = {
  person: 'prov:Person',
  state: 'prov:Organization',
  government: 'prov:Organization',
  office: 'prov:Organization',
  organization: 'prov:Organization',
  'armed-group': 'prov:Organization',
  media: 'prov:Organization',
};

function agentTriples(subject: Term, actor: string, cast: ExportedCast): string {
  const { name, kind, wikidata } = cast.row(actor, { start: 0, end: 0 })!;
  return triples(subject, [
    ['a', 'prov:Agent'],
    ['a', AGENTS[kind] ?? null],
    ['rdfs:label', literal(name)],
    ['owl:sameAs', wikidata && iri(`http://www.wikidata.org/entity/${wikidata}`)],
  ]);
}

function statementTriples({ id, reading }: Exported, said: Attribution, chain: readonly Term[]): string {
  const step = (n: number) => iri(n === 0 ? urnOf(id, said.id) : urnOf(id, said.id, String(n)));
  const rests = said.quotation === 'indirect' ? 'prov:wasDerivedFrom' : 'prov:wasQuotedFrom';
  const words = said.content.map(({ text }) => text).join(' … ');
  const steps = chain.length > 0 ? chain : [null];
  return steps
    .map((teller, n) =>
      triples(step(n), [
        ['a', 'prov:Entity'],
        ...(n === 0
          ? ([
              ['dcterms:identifier', literal(outerId(id, said.id))],
              ['dcterms:isPartOf', iri(urnOf(id))],
              ['dcterms:isPartOf', said.parent === null ? null : iri(urnOf(id, said.parent))],
              ['prov:value', words === '' ? null : literal(words, languageOf(reading.document))],
              ['rdfs:comment', said.content.length === 0 ? null : literal(placeWords(null, said.content))],
              ['prov:hadPrimarySource', steps.length > 1 ? step(steps.length - 1) : null],
            ] as const)
          : []),
        ['prov:wasAttributedTo', teller],
        [rests, n + 1 < steps.length ? step(n + 1) : null],
      ]),
    )
    .join('');
}

function languageOf({ language }: Document): string {
  return language !== null && /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(language) ? `@${language}` : '';
}

function dateLiteral(edtf: string | null): Term | null {
  if (edtf === null) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return literal(edtf, '^^xsd:date');
  if (/^\d{4}-\d{2}$/.test(edtf)) return literal(edtf, '^^xsd:gYearMonth');
  if (/^\d{4}$/.test(edtf)) return literal(edtf, '^^xsd:gYear');
  return literal(edtf, '^^<http://id.loc.gov/datatypes/edtf/EDTF>');
}
