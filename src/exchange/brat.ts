import { type Attribution, EventType, nearestSpan, type Range, type Span } from '../record/index.ts';
import { type Argument, BratSheet } from './brat-sheet.ts';
import { castOf, type ExportedCast } from './cast-of.ts';
import { type Exported, outerId } from './exported.ts';

/** A file of a folder of exports: a name without any path, and what stands in it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const ENTITIES = [
  'Person',
  'State',
  'Government',
  'Office',
  'Organization',
  'Armed-group',
  'Media',
  'Population',
  'Place',
  'Other',
];

/** What brat needs to know of the types in a folder of ours: its `annotation.conf`. */
export const BRAT_CONFIGURATION = `[entities]
${ENTITIES.join('\n')}
Source
Content
Condition

[relations]
Says Arg1:Source, Arg2:Content
Equiv Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
Statement Source?:Source, Content*:Content, Recipient*:<ENTITY>, Nested*:Statement
Interaction Participant*:<ENTITY>
Undertaking From?:<ENTITY>, To?:<ENTITY>, Condition?:Condition
${EventType.options.map((type) => `${type} Actor*:<ENTITY>, Recipient*:<ENTITY>`).join('\n')}

[attributes]
Act Arg:Statement|Content, Value:assertive|directive|commissive|expressive|declarative
Force Arg:Statement|Content, Value:1|2|3|4|5
Quotation Arg:Statement|Content, Value:direct|indirect|mixed
Negated Arg:Statement|Content
Status Arg:<EVENT>, Value:occurred|planned|negated|hypothetical
Kind Arg:Interaction|Undertaking, Value:call|meeting|visit|letter|talks|summit|other|demand|ultimatum|commitment|offer|refusal|warning|agreement|appointment
`;

/**
 * A reading as brat's two files: the text word for word, and the annotations beside it with offsets in Unicode code points.
 *
 * Mentions are entities, those of one actor `Equiv`. A statement is an event whose trigger is its cue; without a cue `Says` joins source and content. Events,
 * interactions and undertakings are events on the words that show them, one for each place; a party is the mention of it that is nearest.
 *
 * @see https://brat.nlplab.org/standoff.html
 */
export function bratFiles(exported: Exported): [text: NamedText, annotations: NamedText] {
  const name = outerId(exported.id);
  return [
    { name: `${name}.txt`, text: exported.reading.document.text },
    { name: `${name}.ann`, text: annotationsOf(exported) },
  ];
}

/** What the parts of an annotation file are written with. */
interface Writing {
  readonly exported: Exported;
  readonly cast: ExportedCast;
  readonly sheet: BratSheet;
  /** The actors' nearest mentions to a place, as arguments in a role. */
  readonly parties: (role: string, actors: readonly (string | null)[], at: Range) => Argument[];
}

function annotationsOf(exported: Exported): string {
  const sheet = new BratSheet(exported.reading.document.text);
  const cast = castOf(exported);
  const mentions = writeMentions(exported, cast, sheet);
  const near = (actor: string | null, at: Range): string | null => {
    const marks = mentions.get(actor ?? '') ?? new Map<Span, string>();
    const span = nearestSpan([...marks.keys()], at);
    return span && marks.get(span)!;
  };
  const writing: Writing = {
    exported,
    cast,
    sheet,
    parties: (role, actors, at) => actors.map((actor) => [role, near(actor, at)]),
  };
  writeStatements(writing);
  writeEvents(writing);
  return sheet.text();
}

/** The marks of all mentions, by actor. */
function writeMentions(
  { reading }: Exported,
  cast: ExportedCast,
  sheet: BratSheet,
): Map<string, Map<Span, string>> {
  return new Map(
    reading.actors.map(({ id, kind, mentions }) => {
      const type = kind.charAt(0).toUpperCase() + kind.slice(1);
      const marks = new Map<Span, string>();
      for (const span of mentions) {
        const mark = sheet.words(type, [span]);
        if (mark !== null) marks.set(span, mark);
      }
      const [first, ...others] = marks.values();
      if (first !== undefined && others.length > 0) sheet.equal([first, ...others]);
      if (first !== undefined) sheet.note(first, cast.name(id)!);
      return [id, marks] as const;
    }),
  );
}

function writeStatements({ exported, cast, sheet, parties }: Writing): void {
  const { attributions } = exported.reading;
  const marks = new Map<string, string | null>();
  const write = (said: Attribution): void => {
    if (marks.has(said.id)) return;
    marks.set(said.id, null);
    const nested = attributions.filter(({ parent }) => parent === said.id);
    nested.forEach(write);
    const source = said.source && sheet.words('Source', [said.source]);
    const content = sheet.words('Content', said.content);
    const event =
      said.cue &&
      sheet.event('Statement', said.cue, [
        ['Source', source],
        ['Content', content],
        ...parties('Recipient', said.recipients, said.cue),
        ...nested.map(({ id }): Argument => ['Nested', marks.get(id) ?? null]),
      ]);
    if (event) marks.set(said.id, event);
    if (!event && source && content) sheet.relation('Says', source, content);
    const whole = event ?? content;
    if (whole) describe(said, whole);
  };
  const describe = (said: Attribution, mark: string): void => {
    sheet.attribute('Act', mark, said.act);
    sheet.attribute('Force', mark, String(said.force));
    sheet.attribute('Quotation', mark, said.quotation);
    if (said.negated) sheet.attribute('Negated', mark);
    const chain = said.chain.flatMap((id) => cast.name(id) ?? []).join(' → ');
    const speaker = `${outerId(exported.id, said.id)}: ${cast.name(said.speaker) ?? 'unknown'}`;
    sheet.note(mark, chain === '' ? speaker : `${speaker}; through ${chain}`);
  };
  attributions.forEach(write);
}

function writeEvents({ exported, sheet, parties }: Writing): void {
  const { reading } = exported;
  const write = (
    id: string,
    type: string,
    at: Range,
    args: readonly Argument[],
    name: string,
    value: string,
  ) => {
    const mark = sheet.event(type, at, args);
    if (mark === null) return;
    sheet.attribute(name, mark, value);
    sheet.note(mark, outerId(exported.id, id));
  };
  for (const { id, type, status, actor, recipient, evidence } of reading.events)
    for (const at of evidence) {
      const args = [...parties('Actor', actor, at), ...parties('Recipient', recipient, at)];
      write(id, type, at, args, 'Status', status);
    }
  for (const { id, kind, participants, evidence } of reading.interactions)
    for (const at of evidence)
      write(id, 'Interaction', at, parties('Participant', participants, at), 'Kind', kind);
  for (const { id, kind, from, to, what, condition } of reading.undertakings) {
    const args = [...parties('From', [from], what), ...parties('To', [to], what)];
    const unless: Argument = ['Condition', condition && sheet.words('Condition', [condition])];
    write(id, 'Undertaking', what, [...args, unless], 'Kind', kind);
  }
}
