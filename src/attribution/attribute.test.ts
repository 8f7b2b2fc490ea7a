import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import { loadLexicons } from '../pipeline/load-lexicons.ts';
import type { DraftAttribution, Range } from '../record/index.ts';
import { attribute } from './attribute.ts';
import { indexCues } from './cue-index.ts';

const { cues, modifiers } = loadLexicons();
const index = indexCues(cues, modifiers);

function draftsOf(text: string): DraftAttribution[] {
  const document = documentOf(text);
  return attribute(document, analyse(document), index);
}

/** `source | cue | content || content`, and `inside` the cue of the parent. */
function linesOf(text: string): string[] {
  const drafts = draftsOf(text);
  const words = (range: Range | null) => (range ? text.slice(range.start, range.end) : '–');
  return drafts.map((one) => {
    const parent = one.parent === null ? '' : ` inside ${words(drafts[one.parent]!.cue)}`;
    return `${words(one.source)} | ${words(one.cue)} | ${one.content.map(words).join(' || ')}${parent}`;
  });
}

test.each([
  [
    'a clause with "that"',
    'The minister said on Tuesday in a statement that the talks had failed.',
    ['The minister | said | that the talks had failed'],
  ],
  [
    'a clause without "that"',
    'Officials said more than 200 houses were burnt.',
    ['Officials | said | more than 200 houses were burnt'],
  ],
  [
    'an infinitive with the one addressed',
    'Kenya strongly urged Tesseria to stop the raids.',
    ['Kenya | strongly urged | to stop the raids'],
  ],
  [
    'an object that ends where its list ends',
    'The council condemned the raid, the siege and the blockade, which began in May.',
    ['The council | condemned | the raid, the siege and the blockade'],
  ],
  [
    'content before its reporter',
    'The crossing will stay shut, the envoy told reporters.',
    ['the envoy | told | The crossing will stay shut'],
  ],
  [
    'content around its reporter',
    'The crossing, said a spokesman for the ministry, will stay shut.',
    ['a spokesman for the ministry | said | The crossing || will stay shut'],
  ],
  [
    'a quotation around its reporter and on',
    '“We are ready,” said Amal Darwish, a doctor. “We always were.” Trucks left at noon.',
    ['Amal Darwish, a doctor | said | “We are ready,” || “We always were.”'],
  ],
  ['a short quotation', '“Not today,” she said.', ['she | said | “Not today,”']],
  [
    'typewriter quotation marks',
    "''It is over,'' the captain said.",
    ["the captain | said | ''It is over,''"],
  ],
  [
    'speech over several paragraphs',
    'Obi said: “We came at night.\n\n“We left at dawn.”\n\nThe road is shut.',
    ['Obi | said | “We came at night. || “We left at dawn.”'],
  ],
  [
    'a paragraph that a colon hands over',
    'In March she wrote:\n\nThe river is ours and will stay so.\n\nThe ministry is silent.',
    ['she | wrote | The river is ours and will stay so.'],
  ],
  [
    'one source for several reports',
    'The envoy said the siege must end and added that food was short, calling on both sides to talk.',
    [
      'The envoy | said | the siege must end',
      'The envoy | added | that food was short',
      'The envoy | calling on | to talk',
    ],
  ],
  [
    'tense tells whose coordinated report it is',
    'The presidency says Lula insisted that the tariff be frozen and offered to host a meeting.',
    [
      'The presidency | says | Lula insisted that the tariff be frozen and offered to host a meeting',
      'Lula | insisted | that the tariff be frozen inside says',
      'Lula | offered | to host a meeting inside says',
    ],
  ],
  [
    'a closing reporter is the outer one',
    'Oduya warned Tesseria that Kenya would close the crossing, the Courier reported.',
    [
      'Oduya | warned | that Kenya would close the crossing inside reported',
      'the Courier | reported | Oduya warned Tesseria that Kenya would close the crossing',
    ],
  ],
  [
    'a dateline is no content',
    'LUSAKA, May 6 (Continental Press) — The army has left Dedza, officials said.',
    ['officials | said | The army has left Dedza'],
  ],
  [
    '"according to" with a relative clause',
    'According to adviser Sami Nour, who spoke to the Courier, the bridge is safe.',
    ['adviser Sami Nour, who spoke to the Courier | According to | the bridge is safe'],
  ],
  [
    'an owner as source',
    "In the court's view, the order is void.",
    ["the court | In the court's view | the order is void"],
  ],
  [
    'a noun and its owner',
    'Peru received its neighbour’s demand to free the fishermen.',
    ['its neighbour | demand | to free the fishermen'],
  ],
  [
    'an ultimatum with the one addressed',
    'The call followed Obi’s ultimatum to the militias — to either disarm or leave.',
    ['Obi | ultimatum | to either disarm or leave'],
  ],
  [
    'a passive without source',
    'It was announced that the port would open.',
    ['– | was announced | that the port would open'],
  ],
  ['a passive with "by"', 'The raid was condemned by the league.', ['the league | was condemned | The raid']],
  [
    'a relative pronoun as source',
    'The doctor, who said the ward was full, left at noon.',
    ['who | said | the ward was full'],
  ],
  [
    'title and apposition',
    'In Oslo, Foreign Minister Lena Oduya, a former judge from Mombasa, Kenya, denied the report.',
    ['Foreign Minister Lena Oduya, a former judge from Mombasa, Kenya | denied | the report'],
  ],
  [
    'someone quoted by another',
    'Tass quoted the minister as saying that talks had begun.',
    [
      'Tass | quoted | the minister as saying that talks had begun',
      'the minister | saying | that talks had begun inside quoted',
    ],
  ],
  [
    'a headline with a colon',
    'Oduya: talks with Tesseria failed\n\nThe talks ended at dawn.',
    ['Oduya | : | talks with Tesseria failed'],
  ],
  [
    'one cue, not two, where a report is withheld',
    'The office declined to say whether the envoy had left.',
    ['The office | declined to say | whether the envoy had left'],
  ],
])('%s', (_, text, expected) => {
  expect(linesOf(text)).toEqual(expected);
});

test.each([
  'They met on Monday and troops crossed the river.',
  'The leaders spoke for an hour.',
  'The so-called “green line” runs through the town.',
  'He called the mayor on Monday.',
  'They acted according to the rules.',
  'There is a risk to continued growth.',
])('nothing is said in: %s', (text) => {
  expect(linesOf(text)).toEqual([]);
});

test('those spoken to are told from what is said', () => {
  const addressed = (text: string) =>
    draftsOf(text).flatMap((one) => one.recipients.map((r) => text.slice(r.start, r.end)));
  expect(addressed('He told state television that the road was open.')).toEqual(['state television']);
  expect(addressed('Brandt urged Oduya to wait.')).toEqual(['Oduya']);
  expect(addressed('She accused the Minister of Defence of lying.')).toEqual(['the Minister of Defence']);
  expect(addressed('They thanked Oman and Qatar for their help.')).toEqual(['Oman and Qatar']);
  expect(addressed('The pope appealed to both sides to stop.')).toEqual(['both sides']);
  expect(addressed('Ion Rusu was asked to convey this to his capital.')).toEqual(['Ion Rusu']);
});

test('the source that a reporter relies on is cited, a reason is not', () => {
  const cited = (text: string) =>
    draftsOf(text).map((one) => one.cited.map((r) => text.slice(r.start, r.end)));
  expect(cited('The army has left, the Courier reports, citing two officials.')).toEqual([['two officials']]);
  expect(cited('The army has left, the Courier reports, citing Dennik Tatry.')).toEqual([['Dennik Tatry']]);
  expect(cited('He said in a statement carried by Tass that talks had begun.')).toEqual([['Tass']]);
  expect(cited('The bank shut its doors, citing the drought.')).toEqual([[]]);
});

test('a report that is denied or withheld is negated, a denial inside it is not', () => {
  const negated = (text: string) => draftsOf(text).map((one) => one.negated);
  expect(negated('She did not say what the measures would be.')).toEqual([true]);
  expect(negated('The ministry declined to comment on the raid.')).toEqual([true]);
  expect(negated('The ministry said it would not comment on the raid.')[0]).toBe(false);
});

test('act and force are the cue’s, moved by an adverb, or those of the words themselves', () => {
  const acts = (text: string) => draftsOf(text).map(({ act, force }) => `${act} ${force}`);
  expect(acts('Kenya urged Tesseria to stop.')).toEqual(['directive 4']);
  expect(acts('Kenya strongly urged Tesseria to stop.')).toEqual(['directive 5']);
  expect(acts('Kenya gently urged Tesseria to stop.')).toEqual(['directive 3']);
  expect(acts('“You must leave,” he told them.')).toEqual(['directive 5']);
  expect(acts('“We thank them for their help,” she said.')[0]).toBe('expressive 2');
  expect(acts('“We will rebuild the bridge by May,” she said.')).toEqual(['commissive 4']);
  expect(acts('Oman reaffirmed its commitment to the pact.')).toEqual(['commissive 3']);
  expect(acts('Oman expressed deep concern about the raids.')).toEqual(['expressive 3']);
  expect(acts('The agency warned that food would run out.')).toEqual(['assertive 5']);
  expect(acts('Foreign Minister Oduya warned Tesseria that Kenya would close the port.')).toEqual([
    'commissive 5',
  ]);
});

test('a quotation is direct, a clause indirect, a clause with quoted words mixed', () => {
  const kinds = (text: string) => draftsOf(text).map((one) => one.quotation);
  expect(kinds('“It is over,” he said.')).toEqual(['direct']);
  expect(kinds('He said it was over.')).toEqual(['indirect']);
  expect(kinds('He said it was “over and done with”.')).toEqual(['mixed']);
});

test('any text at all gives ranges inside it, in the order of cues, without a circle of parents', () => {
  const word = fc.constantFrom(
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
    'to',
    '—',
    '(',
    "''",
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 60 }).map((w) => w.join(' ')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const drafts = draftsOf(any);
      drafts.forEach((one, at) => {
        for (const range of [one.source, one.cue, ...one.content, ...one.recipients, ...one.cited]) {
          if (range)
            expect(0 <= range.start && range.start < range.end && range.end <= any.length).toBe(true);
        }
        expect(one.content.length).toBeGreaterThan(0);
        if (at > 0) expect(drafts[at - 1]!.cue!.start).toBeLessThanOrEqual(one.cue!.start);
        const seen = new Set<number>();
        for (let up: number | null = at; up !== null; up = drafts[up]!.parent) {
          expect(seen.has(up)).toBe(false);
          seen.add(up);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('time grows with the length of the text, not faster', () => {
  const nested = 'Obi said that Ada said that '.repeat(2500);
  const quoted = 'He left. “We came at night. We think that he knows it,” she said. '.repeat(1500);
  const plain = 'The minister said that the road was open. '.repeat(2500);
  const timed = (text: string) => {
    const document = documentOf(text);
    const analysis = analyse(document);
    const start = performance.now();
    attribute(document, analysis, index);
    return (performance.now() - start) / text.length;
  };
  timed(plain);
  const unit = timed(plain);
  expect(timed(nested) / unit).toBeLessThan(40);
  expect(timed(quoted) / unit).toBeLessThan(10);
});
