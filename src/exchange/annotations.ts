import type { Span } from '../record/index.ts';
import { castOf } from './cast-of.ts';
import { codePointsOf } from './code-points.ts';
import { type Exported, outerId, urnOf } from './exported.ts';
import { webAddress } from './web-address.ts';

/** An annotation of the Web Annotation Data Model (W3C Recommendation of 2017), as JSON-LD. */
export interface WebAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'describing' | 'classifying' | 'identifying' | 'highlighting';
  readonly 'dcterms:identifier': string;
  readonly body: readonly object[];
  readonly target: readonly object[];
}

/** Code points of context on either side of a quoted passage. */
const CONTEXT = 32;

/**
 * What a reading says of its text, span by span: statements (their words; source and cue beside them), actors (all mentions), events, interactions and
 * undertakings.
 *
 * The target is the text that was read, not the page from which it came (`via`): offsets count in it, in Unicode code points. The quotation with what stands before
 * and after it finds the words on the page as well. Several targets of one annotation are all of them meant.
 */
export function webAnnotations(exported: Exported): WebAnnotation[] {
  const { id: document, reading } = exported;
  const cast = castOf(exported);
  const target = targetsIn(exported);
  const name = (id: string | null) => cast.name(id) ?? 'somebody';
  const names = (ids: readonly string[]) => ids.map(name).join(', ');
  const annotation = (
    record: string,
    motivation: WebAnnotation['motivation'],
    spans: readonly Span[],
    body: readonly object[],
  ): WebAnnotation[] =>
    spans.length === 0
      ? []
      : [
          {
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            id: urnOf(document, record, 'annotation'),
            type: 'Annotation',
            motivation,
            'dcterms:identifier': outerId(document, ...record.split('/')),
            body,
            target: spans.map(target),
          },
        ];
  return [
    ...reading.attributions.flatMap((said) => [
      ...annotation(said.id, 'describing', said.content, [
        text(
          `${name(said.speaker)}${said.recipients.length > 0 ? ` to ${names(said.recipients)}` : ''}: ${said.negated ? 'not said; ' : ''}${said.act}, force ${said.force}${said.chain.length > 1 ? `; through ${said.chain.map(name).join(' → ')}` : ''}`,
          'describing',
        ),
        ...tags('statement', said.act, `force ${said.force}`, said.quotation, ...said.topics),
      ]),
      ...annotation(`${said.id}/source`, 'highlighting', said.source === null ? [] : [said.source], [
        ...tags('source'),
        linked(urnOf(document, said.id, 'annotation'), 'linking'),
      ]),
      ...annotation(`${said.id}/cue`, 'highlighting', said.cue === null ? [] : [said.cue], [
        ...tags('cue'),
        linked(urnOf(document, said.id, 'annotation'), 'linking'),
      ]),
    ]),
    ...reading.actors.flatMap(({ id, kind, mentions }) => {
      const { wikidata, country } = cast.row(id, { start: 0, end: 0 })!;
      return annotation(id, 'identifying', mentions, [
        text(name(id), 'identifying'),
        ...(wikidata === null ? [] : [linked(`http://www.wikidata.org/entity/${wikidata}`, 'identifying')]),
        ...tags(kind, ...(country === null ? [] : [country])),
      ]);
    }),
    ...reading.events.flatMap(({ id, type, status, actor, recipient, date, evidence }) =>
      annotation(id, 'classifying', evidence, [
        text(
          `${type}, ${status}: ${names(actor)} → ${names(recipient)}${date === null ? '' : `, ${date}`}`,
          'describing',
        ),
        ...tags(type, status),
      ]),
    ),
    ...reading.interactions.flatMap(({ id, kind, date, participants, evidence }) =>
      annotation(id, 'classifying', evidence, [
        text(`${kind}${date === null ? '' : `, ${date}`}: ${names(participants)}`, 'describing'),
        ...tags('interaction', kind),
      ]),
    ),
    ...reading.undertakings.flatMap(({ id, kind, from, to, what }) =>
      annotation(
        id,
        'classifying',
        [what],
        [
          text(`${kind}: ${name(from)}${to === null ? '' : ` → ${name(to)}`}`, 'describing'),
          ...tags('undertaking', kind),
        ],
      ),
    ),
  ];
}

function text(value: string, purpose: string): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

function tags(...values: readonly string[]): object[] {
  return values.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
}

function linked(source: string, purpose: string): object {
  return { type: 'SpecificResource', source, purpose };
}

function targetsIn({ id, reading: { document } }: Exported): (span: Span) => object {
  const at = codePointsOf(document.text);
  const address = webAddress(document.url);
  const source = {
    id: urnOf(id),
    type: 'Text',
    format: 'text/plain',
    ...(document.language === null ? {} : { language: document.language }),
    ...(address === null ? {} : { via: address }),
  };
  return ({ start, end, text: exact }) => ({
    type: 'SpecificResource',
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix: [...document.text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join(''),
        suffix: [...document.text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join(''),
      },
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
    ],
  });
}
