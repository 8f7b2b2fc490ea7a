import { expect, test } from 'vitest';
import { castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import type { Attribution, Document, DraftAttribution, Range } from '../record/index.ts';
import { linkAttributions } from './link-attributions.ts';

const actors: Record<string, HandActor> = {
  wire: { says: ['Lakeside Wire'], kind: 'media' },
  ledger: { says: ['the Evening Ledger', 'the Ledger', 'The Evening Ledger', 'The Ledger'], kind: 'media' },
  office: { says: ["the Prime Minister's Office", 'The ministry', 'the ministry'], kind: 'office' },
  oduya: { says: ['Prime Minister Oduya', 'Oduya', 'She'] },
  brandt: { says: ['Brandt'] },
  both: { says: ['Oduya and Brandt'], kind: 'other', name: 'Oduya and Brandt' },
  kenya: { says: ['Kenya', 'Nairobi'], kind: 'state' },
  tesseria: { says: ['Tesseria'], kind: 'state' },
  reporters: { says: ['reporters'], kind: 'media' },
  aide: { says: ['a senior aide', 'The aide'], name: 'senior aide' },
};

/** `also` is a second piece of the content. */
type Part = 'source' | 'cue' | 'content' | 'also' | 'to' | 'cited';

/** Drafts by hand: each part is a string of the text, taken where it first stands. */
function linked(
  text: string,
  parts: readonly (Partial<Record<Part, string>> & { parent?: number })[],
  facts: Partial<Document> = {},
  known = actors,
) {
  const at = (words: string | undefined): Range[] => {
    if (words === undefined) return [];
    const start = text.indexOf(words);
    expect(start, words).toBeGreaterThanOrEqual(0);
    return [{ start, end: start + words.length }];
  };
  const drafts = parts.map(
    (part): DraftAttribution => ({
      source: at(part.source)[0] ?? null,
      cue: at(part.cue)[0] ?? null,
      content: [...at(part.content), ...at(part.also)],
      recipients: at(part.to),
      cited: at(part.cited),
      quotation: 'indirect',
      parent: part.parent ?? null,
      act: 'assertive',
      force: 2,
      negated: false,
      score: 0.5,
      by: 'hand',
    }),
  );
  const document = documentOf(text, { publisher: 'Lakeside Wire', ...facts });
  // The publisher is in the cast even where the text does not name it.
  const cast = castOf(text, known);
  return linkAttributions(document, drafts, cast) as readonly Attribution[];
}

test('ids, spans, speaker and recipients come from the drafts and the cast', () => {
  const [only] = linked('Prime Minister Oduya told Tesseria and Kenya that it must stop.', [
    { source: 'Prime Minister Oduya', cue: 'told', content: 'that it must stop', to: 'Tesseria and Kenya' },
  ]);
  expect(only).toMatchObject({
    id: 's1',
    source: { start: 0, end: 20, text: 'Prime Minister Oduya' },
    cue: { text: 'told' },
    content: [{ text: 'that it must stop' }],
    speaker: 'oduya',
    recipients: ['tesseria', 'kenya'],
    parent: null,
    topics: [],
    chain: ['wire', 'oduya'],
  });
});

test('a publisher that is not known is no part of the chain', () => {
  const [only] = linked('Oduya said no.', [{ source: 'Oduya', cue: 'said', content: 'no' }], {
    publisher: null,
  });
  expect(only?.chain).toEqual(['oduya']);
});

test('a nested attribution adds its speaker to the chain of its parent', () => {
  const text = "According to the Prime Minister's Office, Oduya urged Tesseria to stop.";
  const [outer, inner] = linked(text, [
    { source: "the Prime Minister's Office", cue: 'According to', content: 'Oduya urged Tesseria to stop' },
    { source: 'Oduya', cue: 'urged', content: 'to stop', to: 'Tesseria', parent: 0 },
  ]);
  expect(outer?.chain).toEqual(['wire', 'office']);
  expect(inner).toMatchObject({ parent: 's1', chain: ['wire', 'office', 'oduya'] });
});

test('who is cited ends the chain of the one who cites', () => {
  const [only] = linked('The raids stopped, the Evening Ledger reported, citing the ministry.', [
    { source: 'the Evening Ledger', cue: 'reported', content: 'The raids stopped', cited: 'the ministry' },
  ]);
  expect(only?.chain).toEqual(['wire', 'ledger', 'office']);
});

test('an outlet that was told, or that carried the words, stands before the speaker; reporters do not', () => {
  const told = linked('Oduya told the Evening Ledger that it rained.', [
    { source: 'Oduya', cue: 'told', content: 'that it rained', to: 'the Evening Ledger' },
  ]);
  expect(told[0]?.chain).toEqual(['wire', 'ledger', 'oduya']);
  const carried = linked('Oduya said in a statement carried by the Evening Ledger that it rained.', [
    { source: 'Oduya', cue: 'said', content: 'that it rained', cited: 'the Evening Ledger' },
  ]);
  expect(carried[0]?.chain).toEqual(['wire', 'ledger', 'oduya']);
  const press = linked('Oduya told reporters that it rained.', [
    { source: 'Oduya', cue: 'told', content: 'that it rained', to: 'reporters' },
  ]);
  expect(press[0]?.chain).toEqual(['wire', 'oduya']);
});

test('an outlet that a relative clause says the speaker spoke to counts as told', () => {
  const [only] = linked('According to Oduya, who spoke to the Evening Ledger, the road is shut.', [
    { source: 'Oduya', cue: 'According to', content: 'the road is shut' },
  ]);
  expect(only?.chain).toEqual(['wire', 'ledger', 'oduya']);
});

test('a report that rests on another outlet has it in every later chain that names no other', () => {
  const text =
    'The road is shut, Lakeside Wire reports, citing the Evening Ledger.\nOduya said so. Brandt agreed that it was.';
  const all = linked(text, [
    { source: 'Lakeside Wire', cue: 'reports', content: 'The road is shut', cited: 'the Evening Ledger' },
    { source: 'Oduya', cue: 'said', content: 'so' },
    { source: 'Brandt', cue: 'agreed', content: 'that it was' },
  ]);
  expect(all.map((a) => a.chain)).toEqual([
    ['wire', 'ledger'],
    ['wire', 'ledger', 'oduya'],
    ['wire', 'ledger', 'brandt'],
  ]);
});

test('the same holds where no draft says whom the publisher cites', () => {
  const text = 'The road is shut, Lakeside Wire reports, citing the Evening Ledger.\nOduya said so.';
  const [later] = linked(text, [{ source: 'Oduya', cue: 'said', content: 'so' }]);
  expect(later?.chain).toEqual(['wire', 'ledger', 'oduya']);
});

test('two who speak as one are the joint actor, but two who are spoken to are two', () => {
  const [spoke] = linked('Oduya and Brandt agreed to wait.', [
    { source: 'Oduya and Brandt', cue: 'agreed', content: 'to wait' },
  ]);
  expect(spoke?.speaker).toBe('both');
  const [heard] = linked('Kenya urged Oduya and Brandt to wait.', [
    { source: 'Kenya', cue: 'urged', content: 'to wait', to: 'Oduya and Brandt' },
  ]);
  expect(heard?.recipients).toEqual(['oduya', 'brandt']);
});

test('nobody is his own recipient, and an absent source leaves the chain of the parent', () => {
  const [outer, inner] = linked('The ministry said that it was stressed that She would wait.', [
    {
      source: 'The ministry',
      cue: 'said',
      content: 'that it was stressed that She would wait',
      to: 'The ministry',
    },
    { cue: 'was stressed', content: 'that She would wait', parent: 0 },
  ]);
  expect(outer?.recipients).toEqual([]);
  expect(inner).toMatchObject({ source: null, speaker: null, chain: ['wire', 'office'] });
});

test('parents that go in a circle end the chain, not the program', () => {
  const all = linked('Oduya said that Brandt said no.', [
    { source: 'Oduya', cue: 'said', content: 'no', parent: 1 },
    { source: 'Brandt', cue: 'said', content: 'no', parent: 0 },
  ]);
  expect(all).toHaveLength(2);
});

test('in a transcript the speaker of the turn stands behind the publisher', () => {
  const text = 'Prime Minister Oduya: Good morning.\nThe ministry denied it.\nBrandt: Did She say so?';
  const [told] = linked(text, [{ source: 'The ministry', cue: 'denied', content: 'it' }], {
    kind: 'transcript',
  });
  expect(told?.chain).toEqual(['wire', 'oduya', 'office']);
});

test('a monitored broadcast is told by its station, until the next heading', () => {
  const text =
    'From the Evening Ledger in English, 1430 gmt 12 Apr:\nOduya said no.\n(ii) Other reports\nBrandt agreed that it was so.';
  const [first, second] = linked(text, [
    { source: 'Oduya', cue: 'said', content: 'no' },
    { source: 'Brandt', cue: 'agreed', content: 'that it was so' },
  ]);
  expect(first?.chain).toEqual(['wire', 'ledger', 'oduya']);
  expect(second?.chain).toEqual(['wire', 'brandt']);
});

test('an outlet that carried a statement stands before it, wherever the sentence says so', () => {
  const text = 'A statement of the ministry carried by the Evening Ledger warned Tesseria of war.';
  const [only] = linked(text, [
    { source: 'A statement of the ministry carried by the Evening Ledger', cue: 'warned', content: 'of war' },
  ]);
  expect(only?.chain).toEqual(['wire', 'ledger', 'office']);
});

test('a source without a name is reached only through whoever quoted it', () => {
  const text =
    'The road is shut, the Evening Ledger said, quoting a senior aide. Oduya said no. The aide called it final.';
  const all = linked(text, [
    { source: 'the Evening Ledger', cue: 'said', content: 'The road is shut', cited: 'a senior aide' },
    { source: 'Oduya', cue: 'said no', content: 'no' },
    { source: 'The aide', cue: 'called', content: 'it final' },
  ]);
  expect(all.map((a) => a.chain)).toEqual([
    ['wire', 'ledger', 'aide'],
    ['wire', 'oduya'],
    ['wire', 'ledger', 'aide'],
  ]);
});

test('whom a speaker cites it cites to the end of the paragraph', () => {
  const text =
    'The Evening Ledger, citing the ministry, gave another version. The road was open, the Ledger said.\nThe Ledger was silent on the raid.';
  const all = linked(text, [
    { source: 'The Evening Ledger', cue: 'gave', content: 'another version' },
    { source: 'the Ledger', cue: 'said', content: 'The road was open' },
    { source: 'The Ledger', cue: 'was silent on', content: 'the raid' },
  ]);
  expect(all.map((a) => a.chain)).toEqual([
    ['wire', 'ledger', 'office'],
    ['wire', 'ledger', 'office'],
    ['wire', 'ledger'],
  ]);
});

test('an item of a digest that opens with a station and the day is told by it; a question by the outlet beside its label', () => {
  const [item] = linked('The Evening Ledger, 4 Mar: Oduya said no.', [
    { source: 'Oduya', cue: 'said', content: 'no' },
  ]);
  expect(item?.chain).toEqual(['wire', 'ledger', 'oduya']);
  const text = 'QUESTION (The Ledger): Brandt said no?\nBRANDT: Yes.\nQUESTION: Why?\nBRANDT: Ask Oduya.';
  const [asked] = linked(text, [{ source: 'Brandt', cue: 'said', content: 'no' }], { kind: 'transcript' });
  expect(asked?.chain).toEqual(['wire', 'ledger', 'brandt']);
});

test.each([
  ['that Kenya will rebuild the bridge', 'commissive 2'],
  ['that Nairobi would not change its policy', 'commissive 4'],
  ['that Kenya will not be bullied', 'commissive 4'],
  ['that Kenya would close the port unless the raids stopped', 'commissive 5'],
  ['that Kenya is prepared to talk', 'commissive 2'],
  ['that Kenya will be hit by the drought', 'assertive 2'],
  ['that Kenya met Brandt', 'assertive 2'],
  ['that Tesseria will rebuild the bridge', 'assertive 2'],
])('who tells what the own side will do is bound by it: %s', (content, expected) => {
  const text = `The ministry said ${content}.`;
  const own = {
    ...actors,
    office: { ...actors.office!, country: 'KEN' },
    kenya: { ...actors.kenya!, country: 'KEN' },
  };
  const [one] = linked(text, [{ source: 'The ministry', cue: 'said', content }], {}, own);
  expect(`${one!.act} ${one!.force}`).toBe(expected);
});

test('a letter that another circulates is told by who wrote it', () => {
  const text =
    'LETTER DATED 4 MAY FROM Brandt ADDRESSED TO Oduya\n\nI write on Tuesday. Kenya rejects the plan.';
  const [one] = linked(text, [{ source: 'Kenya', cue: 'rejects', content: 'the plan' }], { kind: 'readout' });
  expect(one?.chain).toEqual(['wire', 'brandt', 'kenya']);
});

test('a question belongs to the person in brackets, not to the outlet beside the name', () => {
  const text = 'Q (Brandt, The Ledger): Did Kenya say no?\nOduya: Yes.\nQ: Why?\nOduya: Ask Tesseria.';
  const [one] = linked(text, [{ source: 'Kenya', cue: 'say', content: 'no' }], { kind: 'transcript' });
  expect(one?.chain).toEqual(['wire', 'brandt', 'kenya']);
});

test('an outlet that told, quoting a paper of somebody, rests on that one', () => {
  const text = 'Kenya will pay, the Ledger told on Monday, quoting a telegram of Prime Minister Oduya.';
  const [one] = linked(text, [{ source: 'the Ledger', cue: 'told', content: 'Kenya will pay' }]);
  expect(one?.chain).toEqual(['wire', 'ledger', 'oduya']);
});

test('whoever has a correspondent is an outlet', () => {
  const known = {
    ...actors,
    oru: { says: ['Oru'], kind: 'organization', name: 'Oru' },
    writer: {
      says: ["Oru's correspondent"],
      name: 'correspondent',
      roles: [{ title: 'correspondent', of: 'Oru' }],
    },
  } as const;
  const text = "Oru's correspondent wrote that it rained.";
  const [one] = linked(
    text,
    [{ source: "Oru's correspondent", cue: 'wrote', content: 'that it rained' }],
    {},
    known,
  );
  expect(one?.chain).toEqual(['wire', 'oru', 'writer']);
});

test('an outlet on which the words were spoken, or that carried them before they are told, stands before the speaker', () => {
  const spoken = linked('Oduya said on the Evening Ledger that it rained.', [
    { source: 'Oduya', cue: 'said', content: 'that it rained' },
  ]);
  expect(spoken[0]?.chain).toEqual(['wire', 'ledger', 'oduya']);
  const carried = linked('In a statement carried by the Evening Ledger, the ministry said that it rained.', [
    { source: 'the ministry', cue: 'said', content: 'that it rained' },
  ]);
  expect(carried[0]?.chain).toEqual(['wire', 'ledger', 'office']);
});

test('an outlet rests on whom it quotes, with words between and in its turn', () => {
  const says =
    'The road is shut, the Evening Ledger had claimed on Sunday, quoting what it called a letter of ';
  const [one] = linked(`${says}the ministry, which in turn quoted Prime Minister Oduya.`, [
    { source: 'the Evening Ledger', cue: 'had claimed', content: 'The road is shut' },
  ]);
  expect(one?.chain).toEqual(['wire', 'ledger', 'office', 'oduya']);
  const [before] = linked('The Ledger, with reference to the ministry, informs that the road is shut.', [
    { source: 'The Ledger', cue: 'informs', content: 'that the road is shut' },
  ]);
  expect(before?.chain).toEqual(['wire', 'ledger', 'office']);
  const [inside] = linked('The Ledger, quoting the ministry, said that the road is shut.', [
    { source: 'The Ledger, quoting the ministry', cue: 'said', content: 'that the road is shut' },
  ]);
  expect(inside?.chain).toEqual(['wire', 'ledger', 'office']);
});

test('whom a cited party cites in its turn stands behind it', () => {
  const [one] = linked(
    'It is shut, the Ledger said, citing the ministry, which quoted Prime Minister Oduya.',
    [{ source: 'the Ledger', cue: 'said', content: 'It is shut', cited: 'the ministry' }],
  );
  expect(one?.chain).toEqual(['wire', 'ledger', 'office', 'oduya']);
});

test.each([
  ['Oduya, reached by the Evening Ledger, said it was shut.', 'said'],
  ['Oduya complained to the Evening Ledger that it was shut.', 'complained'],
  ['In a message read over the Evening Ledger, Oduya said it was shut.', 'said'],
  ['Oduya hinted, through the Evening Ledger, that it was shut.', 'hinted'],
  ['Oduya denied on the Evening Ledger that it was shut.', 'denied'],
])('an outlet by which words went stands before the speaker: %s', (text, cue) => {
  const [only] = linked(text, [{ source: 'Oduya', cue, content: 'it was shut' }]);
  expect(only?.chain).toEqual(['wire', 'ledger', 'oduya']);
});

test('who is quoted, but not as saying, stands behind the one who quotes', () => {
  const [only] = linked('“It is shut,” the Ledger quoted Prime Minister Oduya.', [
    { source: 'the Ledger', cue: 'quoted', content: '“It is shut,”', also: 'Prime Minister Oduya' },
  ]);
  expect(only?.chain).toEqual(['wire', 'ledger', 'oduya']);
});

test('all that remarks under a spokesman’s name tell goes by way of him', () => {
  const text = 'Remarks by the Spokesman for Trade\n\nTesseria told Kenya that it was shut.';
  const cast = { ...actors, spokesman: { says: ['the Spokesman for Trade'] } };
  const parts = [{ source: 'Tesseria', cue: 'told', content: 'that it was shut', to: 'Kenya' }];
  const [told] = linked(text, parts, { kind: 'readout' }, cast);
  expect(told?.chain).toEqual(['wire', 'spokesman', 'tesseria']);
  expect(linked(text, parts, { kind: 'report' }, cast)[0]?.chain).toEqual(['wire', 'tesseria']);
});

test('an outlet that was spoken to is a recipient, one that only carried the words is none', () => {
  const [spoken] = linked('In an interview with the Evening Ledger, Oduya said it was shut.', [
    { source: 'Oduya', cue: 'said', content: 'it was shut' },
  ]);
  expect(spoken?.recipients).toEqual(['ledger']);
  const [carried] = linked('In a message read over the Evening Ledger, Oduya said it was shut.', [
    { source: 'Oduya', cue: 'said', content: 'it was shut' },
  ]);
  expect(carried?.recipients).toEqual([]);
  const [other] = linked('Oduya, reached by the Evening Ledger, said no; Brandt denied that it was shut.', [
    { source: 'Brandt', cue: 'denied', content: 'that it was shut' },
  ]);
  expect(other?.recipients).toEqual([]);
});

test('whom an outlet quotes as saying something speaks in an attribution of his own', () => {
  const [outer] = linked('“It is shut,” the Ledger quoted Prime Minister Oduya as saying.', [
    { source: 'the Ledger', cue: 'quoted', content: '“It is shut,”', also: 'Prime Minister Oduya' },
  ]);
  expect(outer?.chain).toEqual(['wire', 'ledger']);
});

test('"is quoted as saying" is by the outlet that was named last', () => {
  const text = 'Oduya told the Evening Ledger no. “It is shut,” she is quoted as saying.';
  const parts = [
    { source: 'Oduya', cue: 'told', content: 'no', to: 'the Evening Ledger' },
    { cue: 'is quoted', content: '“It is shut,”' },
  ];
  expect(linked(text, parts)[1]).toMatchObject({ speaker: null, chain: ['wire', 'ledger'] });
  const price = 'Oduya told the Evening Ledger no. A price of 5 is quoted on the market.';
  const [, quoted] = linked(price, [parts[0]!, { cue: 'is quoted', content: 'A price of 5' }]);
  expect(quoted?.chain).toEqual(['wire']);
});

test('nobody is no speaker', () => {
  const cast = { ...actors, nobody: { says: ['Nobody'] } };
  const [only] = linked(
    'Nobody told Kenya to leave.',
    [{ source: 'Nobody', cue: 'told', content: 'to leave' }],
    {},
    cast,
  );
  expect(only).toMatchObject({ speaker: null, chain: ['wire'] });
});
