import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { loadLexicons } from '../pipeline/load-lexicons.ts';
import type { CueReading, DraftAttribution, Range } from '../record/index.ts';
import { attribute } from './attribute.ts';
import { indexCues } from './cue-index.ts';

const { cues, modifiers } = loadLexicons();
const index = indexCues(cues, modifiers);

interface Said {
  readonly source?: string;
  readonly cue: string;
  readonly content: readonly string[];
  readonly recipient?: string;
}

/** What a reader would see: each string stands once in the text. */
function readingsOf(text: string, said: readonly Said[]): CueReading[] {
  const at = (words: string): Range => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`"${words}" is not in the text`);
    return { start, end: start + words.length };
  };
  return said.map(({ source, cue, content, recipient }) => ({
    source: source === undefined ? null : at(source),
    cue: at(cue),
    content: content.map(at),
    recipients: recipient === undefined ? [] : [at(recipient)],
    negated: false,
    score: 0.9,
    by: 'test',
  }));
}

function draftsOf(text: string, ...said: readonly Said[]): DraftAttribution[] {
  const document = documentOf(text);
  return attribute(document, analyse(document), readingsOf(text, said), index);
}

function wordsOf(text: string, ranges: readonly Range[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

test('who stands between "gave" and a noun of speech is spoken to, and its subject speaks', () => {
  const [only, ...others] = draftsOf(
    'Kenya on Tuesday gave Tesseria an ultimatum to leave.',
    { source: 'Kenya', cue: 'gave', content: ['an ultimatum to leave'] },
    { source: 'Tesseria', cue: 'ultimatum', content: ['to leave'] },
  );
  expect(others).toEqual([]);
  expect(only).toMatchObject({ source: { start: 0, end: 5 }, recipients: [{ start: 22, end: 30 }] });
});

test.each<[string, Said, string[]]>([
  ['It then begged London to wait.', { source: 'It', cue: 'begged', content: ['to wait'] }, ['London']],
  [
    'Residents of Moyra were ordered to leave.',
    { cue: 'were ordered', content: ['to leave'] },
    ['Residents of Moyra'],
  ],
  ['Asked about the raid, the envoy smiled.', { cue: 'Asked about', content: ['the raid'] }, ['the envoy']],
  ['Omar, pressed on the raid, smiled.', { cue: 'pressed on', content: ['the raid'] }, ['Omar']],
  ['He told him that he was late.', { source: 'He', cue: 'told', content: ['that he was late'] }, ['him']],
  ['Kiev accused the rebels of theft.', { source: 'Kiev', cue: 'accused', content: ['of theft'] }, []],
  ['Kiev promised an answer.', { source: 'Kiev', cue: 'promised', content: ['an answer'] }, []],
  ['Kiev said that Omar was late.', { source: 'Kiev', cue: 'said', content: ['that Omar was late'] }, []],
])('grammar says who is spoken to where the reader saw nobody: %s', (text, said, recipients) => {
  expect(wordsOf(text, draftsOf(text, said)[0]!.recipients)).toEqual(recipients);
});

/** The source of the last of what the reader saw. */
function sourceOf(text: string, ...said: readonly Said[]): string | null {
  const source = draftsOf(text, ...said).at(-1)!.source;
  return source && text.slice(source.start, source.end);
}

test.each<[string, Said, string | null]>([
  ['Omar was asked by the Courier to explain.', { cue: 'was asked', content: ['to explain'] }, 'the Courier'],
  [
    'Omar was named only yesterday by the chair, Kenya.',
    { cue: 'was named', content: ['Omar'] },
    'the chair, Kenya',
  ],
  [
    'Asked by us whether it was so, Omar laughed.',
    { source: 'Omar', cue: 'Asked', content: ['whether it was so'] },
    'us',
  ],
  ['Omar was asked by telephone to explain.', { cue: 'was asked', content: ['to explain'] }, null],
  ['Omar was told to answer by Friday.', { cue: 'was told', content: ['to answer'] }, null],
  ['Omar was urged to pay, and the bill sent by Brandt.', { cue: 'was urged', content: ['to pay'] }, null],
])('a passive is said by its agent: %s', (text, said, source) => {
  expect(sourceOf(text, said)).toBe(source);
});

test('whom an agent asks is spoken to, and no part of what is asked', () => {
  const text = 'The council was asked by us to publish them.';
  const [asked] = draftsOf(text, { cue: 'was asked', content: ['The council', 'to publish them'] });
  expect(wordsOf(text, asked!.content)).toEqual(['to publish them']);
  expect(wordsOf(text, asked!.recipients)).toEqual(['The council']);
});

test.each<[string, Said, Said, string]>([
  [
    'He regretted the tone of Kenya and invited Omar to Moyra. The envoy smiled.',
    { source: 'He', cue: 'regretted', content: ['the tone of Kenya'] },
    { source: 'The envoy', cue: 'invited', content: ['to Moyra'] },
    'He',
  ],
  [
    'Moyra asks for time and, for its part, warns that it will not wait.',
    { source: 'Moyra', cue: 'asks', content: ['for time'] },
    { cue: 'warns', content: ['that it will not wait'] },
    'Moyra',
  ],
  [
    'Omar promised that Kenya rejects the plan and demands an answer.',
    { source: 'Kenya', cue: 'rejects', content: ['the plan'] },
    { cue: 'demands', content: ['an answer'] },
    'Kenya',
  ],
  [
    'Omar asked for time, and Brandt refused to wait.',
    { source: 'Omar', cue: 'asked', content: ['for time'] },
    { source: 'Brandt', cue: 'refused', content: ['to wait'] },
    'Brandt',
  ],
])('a verb that “and” joins on has the subject of the one before: %s', (text, first, second, source) => {
  expect(sourceOf(text, first, second)).toBe(source);
});

test.each([
  ['Tass quoted Omar as saying that Kenya owed nothing.', 'quoted'],
  ['Omar was quoted by Tass as saying that Kenya owed nothing.', 'was quoted'],
  ['Omar was quoted as saying by Tass that Kenya owed nothing.', 'was quoted'],
])('whoever is quoted says it: %s', (text, quoted) => {
  const outer = { source: 'Tass', cue: quoted, content: ['that Kenya owed nothing'] };
  expect(sourceOf(text, outer, { ...outer, cue: 'saying' })).toBe('Omar');
});

test('what is said ends with its sentence, unless it is quoted on', () => {
  const plain = 'Kenya urged both to wait. Omar smiled.';
  const [urged] = draftsOf(plain, { source: 'Kenya', cue: 'urged', content: ['to wait. Omar smiled'] });
  expect(wordsOf(plain, urged!.content)).toEqual(['to wait']);
  const quoted = 'Omar said: “Wait. It rains.”';
  const [said] = draftsOf(quoted, { source: 'Omar', cue: 'said', content: ['“Wait. It rains.”'] });
  expect(wordsOf(quoted, said!.content)).toEqual(['“Wait. It rains.”']);
});

test('whom a phrase between two joined verbs cites is not the subject of the second', () => {
  const text = 'Omar rejected the plan, according to the Ledger, and said he would travel to Moyra.';
  expect(
    sourceOf(
      text,
      { source: 'Omar', cue: 'rejected', content: ['the plan'] },
      { source: 'the Ledger', cue: 'according to', content: ['Omar rejected the plan'] },
      { source: 'the Ledger', cue: 'said', content: ['he would travel to Moyra'] },
    ),
  ).toBe('Omar');
});

test('the clauses of a declaration have the subject that stands over them', () => {
  const text =
    'The Ministers of Kenya and Tesseria, meeting at Moyra on 4 May,\n\nRecalling the pledge of last year,\n\n' +
    '1. Condemn the raid, and convey their sympathy;\n\n2. Demand of the Front that it disarm.\n\nOmar thanked them.';
  const drafts = draftsOf(
    text,
    { cue: 'Recalling', content: ['the pledge of last year'] },
    { cue: 'Condemn', content: ['the raid'] },
    { cue: 'convey', content: ['their sympathy'] },
    { source: 'the Front', cue: 'Demand of', content: ['that it disarm'] },
    { source: 'Omar', cue: 'thanked', content: ['them'] },
  );
  const subject = 'The Ministers of Kenya and Tesseria';
  expect(drafts.map(({ source }) => source && text.slice(source.start, source.end))).toEqual([
    subject,
    subject,
    subject,
    subject,
    'Omar',
  ]);
});

test('a verb that is a paragraph by itself enacts the numbered paragraphs behind it', () => {
  const text =
    'The Ministers of Kenya and Tesseria, meeting at Moyra,\n\nRecalling the pledge,\n\nNoting the letter,\n\nDECLARE:\n\n' +
    '1. That the port is open;\n\n2. That Kenya thanks Omar.\n\nDone at Moyra.';
  const drafts = draftsOf(
    text,
    { cue: 'Recalling', content: ['the pledge'] },
    { cue: 'Noting', content: ['the letter'] },
    { source: 'Kenya', cue: 'thanks', content: ['Omar'] },
  );
  const declared = drafts.findIndex(({ cue }) => cue && text.slice(cue.start, cue.end) === 'DECLARE');
  expect(wordsOf(text, drafts[declared]!.content)).toEqual([
    'That the port is open',
    'That Kenya thanks Omar',
  ]);
  expect(drafts.at(-1)!.parent).toBe(declared);
});

test('what ends in a colon hands over all numbered paragraphs', () => {
  const text = 'The parties agreed as follows:\n\n1. To open the port.\n\n2. To pay.\n\nThey parted.';
  const [agreed] = draftsOf(text, { source: 'The parties', cue: 'agreed', content: [] });
  expect(wordsOf(text, agreed!.content)).toEqual(['To open the port', 'To pay']);
});

test('a reporter inside a relative clause tells that clause and no more', () => {
  const text = 'Omar resigned after a meeting which, sources say, was stormy, the ministry said.';
  const [say] = draftsOf(text, {
    source: 'sources',
    cue: 'say',
    content: ['Omar resigned after a meeting which', 'was stormy'],
  });
  expect(wordsOf(text, say!.content)).toEqual(['which', 'was stormy']);
});

test('the colon behind whoever has the turn reports nothing', () => {
  const text = 'BRANDT: We shall pay.\nQ: When?\nBRANDT: On Friday.\nQ: Sure?';
  const document = documentOf(text, { kind: 'transcript' });
  const readings = readingsOf(text, [{ source: 'BRANDT', cue: ':', content: ['We shall pay'] }]);
  expect(attribute(document, analyse(document), readings, index)).toEqual([]);
});

test('whom the reader saw stands', () => {
  const text = 'Brandt told the envoy of Kenya, Omar, that he was late.';
  const said = { source: 'Brandt', cue: 'told', content: ['that he was late'], recipient: 'Omar' };
  expect(wordsOf(text, draftsOf(text, said)[0]!.recipients)).toEqual(['Omar']);
});

test('what stands in the content of another has it as its parent, the nearest one', () => {
  const text = 'The Courier reported that Oduya warned that Brandt had said the port was shut.';
  const drafts = draftsOf(
    text,
    {
      source: 'The Courier',
      cue: 'reported',
      content: ['that Oduya warned that Brandt had said the port was shut'],
    },
    { source: 'Oduya', cue: 'warned', content: ['that Brandt had said the port was shut'] },
    { source: 'Brandt', cue: 'had said', content: ['the port was shut'] },
  );
  expect(drafts.map(({ parent }) => parent)).toEqual([null, 0, 1]);
});

test('what another says behind "while" is no part of the content before it', () => {
  const text = 'Rabat called the talks a routine exchange, while Madrid was blunter, stressing its rights.';
  const drafts = draftsOf(
    text,
    {
      source: 'Rabat',
      cue: 'called',
      content: ['the talks a routine exchange, while Madrid was blunter, stressing its rights'],
    },
    { source: 'Madrid', cue: 'stressing', content: ['its rights'] },
  );
  expect(wordsOf(text, drafts[0]!.content)).toEqual(['the talks a routine exchange']);
  expect(drafts.map(({ parent }) => parent)).toEqual([null, null]);
});

test('two that hold each other’s cues are both outermost', () => {
  const text = 'The port is shut, he said, she said.';
  const drafts = draftsOf(
    text,
    { source: 'he', cue: 'he said', content: ['The port is shut', ', she said'] },
    { source: 'she', cue: 'she said', content: ['The port is shut, he said'] },
  );
  expect(drafts.map(({ parent }) => parent)).toEqual([null, null]);
});

test('speech goes on with its speaker: in its paragraph, and over the next ones', () => {
  const text =
    '“We came at night,” said Obi. “We left at dawn.” Trucks left.\n\n“The road is shut.”\n\nIt is.';
  const [one] = draftsOf(text, { source: 'Obi', cue: 'said', content: ['“We came at night,”'] });
  expect(wordsOf(text, one!.content)).toEqual([
    '“We came at night,”',
    '“We left at dawn.”',
    '“The road is shut.”',
  ]);
});

test('a paragraph that ends in a colon hands over the next', () => {
  const text = 'In March she wrote:\n\nThe river is ours and will stay so.\n\nThe ministry is silent.';
  const [one] = draftsOf(text, { source: 'she', cue: 'wrote', content: [] });
  expect(wordsOf(text, one!.content)).toEqual(['The river is ours and will stay so.']);
});

test('a cue without any content is left out', () => {
  expect(
    draftsOf('The minister spoke and left.', { source: 'The minister', cue: 'spoke', content: [] }),
  ).toEqual([]);
});

test.each([
  ['The army has left, the Courier reports, citing two officials.', 'two officials', ['two officials']],
  ['The army has left, the Courier reports, citing Dennik Tatry.', 'Dennik Tatry', ['Dennik Tatry']],
  ['The bank shut its doors, the Courier reports, citing the drought.', 'the drought', []],
])('the source that a reporter relies on is cited, a reason is not: %s', (text, named, cited) => {
  const [one] = draftsOf(
    text,
    { source: 'the Courier', cue: 'reports', content: [text.slice(0, text.indexOf(','))] },
    { source: 'the Courier', cue: 'citing', content: [named] },
  );
  expect(wordsOf(text, one!.cited)).toEqual(cited);
});

test('whom a source cites before its own verb is cited, too', () => {
  const text = 'The Courier, citing two officials, reports that the army has left.';
  const [one, ...more] = draftsOf(
    text,
    { source: 'The Courier', cue: 'citing', content: ['two officials'] },
    { source: 'The Courier', cue: 'reports', content: ['that the army has left'] },
  );
  expect(wordsOf(text, one!.cited)).toEqual(['two officials']);
  expect(more).toEqual([]);
});

test.each([
  'Omar said in a statement carried by Tass that talks had begun.',
  'In a statement carried by Tass on Monday, Omar said that talks had begun.',
])('who carries a statement is cited: %s', (text) => {
  const [one] = draftsOf(text, { source: 'Omar', cue: 'said', content: ['that talks had begun'] });
  expect(wordsOf(text, one!.cited)).toEqual(['Tass']);
});

test.each([
  ['Kenya urged Tesseria to stop.', 'urged', 'to stop', 'directive 4'],
  ['Kenya strongly urged Tesseria to stop.', 'strongly urged', 'to stop', 'directive 5'],
  ['Kenya gently urged Tesseria to stop.', 'gently urged', 'to stop', 'directive 3'],
  ['“You must leave,” he told them.', 'told', '“You must leave,”', 'directive 5'],
  ['“We thank them for their help,” she said.', 'said', '“We thank them for their help,”', 'expressive 2'],
  [
    '“We will rebuild the bridge by May,” she said.',
    'said',
    '“We will rebuild the bridge by May,”',
    'commissive 4',
  ],
  ['Oman reaffirmed its commitment to the pact.', 'reaffirmed', 'its commitment to the pact', 'commissive 3'],
  [
    'Oman expressed deep concern about the raids.',
    'expressed',
    'deep concern about the raids',
    'expressive 3',
  ],
  ['The agency warned that food would run out.', 'warned', 'that food would run out', 'assertive 5'],
  ['In the court’s view, the order is void.', 'In the court’s view', 'the order is void', 'assertive 2'],
  ['Kenya refused to leave.', 'refused', 'to leave', 'commissive 4'],
  ['Kenya refused to confirm the raid.', 'refused', 'to confirm the raid', 'assertive 4'],
  ['Kenya rejected the offer.', 'rejected', 'the offer', 'commissive 4'],
  ['Kenya rejected the charge of theft.', 'rejected', 'the charge of theft', 'assertive 4'],
  ['Kenya told them to leave.', 'told', 'to leave', 'directive 2'],
  ['Kenya announced a new cabinet.', 'announced', 'a new cabinet', 'declarative 2'],
  ['Kenya announced that it was over.', 'announced', 'that it was over', 'assertive 2'],
  ['Kenya assured them of its full support.', 'assured', 'of its full support', 'commissive 3'],
  ['The minister frobbed that it was over.', 'frobbed', 'that it was over', 'assertive 2'],
])('act and force are the cue’s, moved by an adverb, or those of the words themselves: %s', (text, cue, content, expected) => {
  const [one] = draftsOf(text, { source: text.split(' ')[0]!, cue, content: [content] });
  expect(`${one!.act} ${one!.force}`).toBe(expected);
});

test('an official who warns of what the own state will do commits it', () => {
  const [one] = draftsOf('Foreign Minister Oduya warned Tesseria that Kenya would close the port.', {
    source: 'Foreign Minister Oduya',
    cue: 'warned',
    content: ['that Kenya would close the port'],
    recipient: 'Tesseria',
  });
  expect(`${one!.act} ${one!.force}`).toBe('commissive 5');
});

test.each([
  ['“It is over,” he said.', '“It is over,”', 'direct'],
  ['It was over, he said.', 'It was over', 'indirect'],
  ['It was “over and done with”, he said.', 'It was “over and done with”', 'mixed'],
])('a quotation is direct, a clause indirect, a clause with quoted words mixed: %s', (text, content, kind) => {
  expect(draftsOf(text, { source: 'he', cue: 'said', content: [content] })[0]!.quotation).toBe(kind);
});

test('whatever the reader sees, ranges lie inside the text, in the order of cues, without a circle of parents', () => {
  const words = [
    'Obi',
    'said',
    'that',
    '“',
    '”',
    ',',
    '.',
    '\n\n',
    ':',
    'told',
    'them',
    'citing',
    'to',
    '—',
    "''",
  ];
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 3, maxLength: 60 })
    .map((list) => list.join(' '));
  const places = fc.array(fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)), { maxLength: 6 });
  fc.assert(
    fc.property(text, places, (any, seen) => {
      const range = (start: number, length: number): Range => {
        const from = start % any.length;
        return { start: from, end: Math.min(any.length, from + 1 + (length % 40)) };
      };
      const readings = seen
        .map(([cue, content, source]) => ({
          source: source % 3 === 0 ? null : range(source, 4),
          cue: range(cue, 4),
          content: content % 4 === 0 ? [] : [range(content, content)],
          recipients: [],
          negated: false,
          score: 0.5,
          by: 'test',
        }))
        .sort((a, b) => a.cue.start - b.cue.start);
      const document = documentOf(any);
      const drafts = attribute(document, analyse(document), readings, index);
      drafts.forEach((one, at) => {
        for (const found of [one.source, one.cue, ...one.content, ...one.recipients, ...one.cited]) {
          if (found)
            expect(0 <= found.start && found.start < found.end && found.end <= any.length).toBe(true);
        }
        expect(one.content.length).toBeGreaterThan(0);
        if (at > 0) expect(drafts[at - 1]!.cue!.start).toBeLessThanOrEqual(one.cue!.start);
        const passed = new Set<number>();
        for (let up: number | null = at; up !== null; up = drafts[up]!.parent) {
          expect(passed.has(up)).toBe(false);
          passed.add(up);
        }
      });
    }),
    { numRuns: 300 },
  );
});
