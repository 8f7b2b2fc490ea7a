import { expect, test } from 'vitest';
import { read } from './read.ts';

/** What the shipped reader finds in a text: `source | cue | content || content`, and `inside` the cue of the parent. */
async function linesOf(text: string): Promise<string[]> {
  const { attributions } = await read({ text });
  return attributions.map(({ source, cue, content, parent }) => {
    const outer = attributions.find((one) => one.id === parent);
    const inside = outer ? ` inside ${outer.cue?.text}` : '';
    return `${source?.text ?? '–'} | ${cue?.text} | ${content.map((piece) => piece.text).join(' || ')}${inside}`;
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
    'content before its reporter',
    'The crossing will stay shut, the envoy told reporters.',
    ['the envoy | told | The crossing will stay shut'],
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
    'one source for several reports',
    'The envoy said the siege must end and added that food was short, calling on both sides to talk.',
    [
      'The envoy | said | the siege must end',
      'The envoy | added | that food was short',
      'The envoy | calling on | to talk',
    ],
  ],
  [
    'a reporter between commas is the outer one',
    'The daily reported, according to the Courier, that the envoy had left.',
    [
      'The daily | reported | that the envoy had left inside according to',
      'the Courier | according to | The daily reported || that the envoy had left',
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
    'a noun and its owner',
    'Peru received its neighbour’s demand to free the fishermen.',
    ['its neighbour | demand | to free the fishermen'],
  ],
  [
    'a passive without source',
    'It was announced that the port would open.',
    ['– | was announced | that the port would open'],
  ],
  ['a passive with "by"', 'The raid was condemned by the league.', ['the league | was condemned | The raid']],
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
    'one cue, not two, where a report is withheld',
    'The office declined to say whether the envoy had left.',
    ['The office | declined to say | whether the envoy had left'],
  ],
])('finds %s', async (_, text, expected) => {
  expect(await linesOf(text)).toEqual(expected);
});

test.each([
  'They met on Monday and troops crossed the river.',
  'The leaders spoke for an hour.',
  'The so-called “green line” runs through the town.',
  'He called the mayor on Monday.',
  'There is a risk to continued growth.',
])('finds nothing said in: %s', async (text) => {
  expect(await linesOf(text)).toEqual([]);
});

test('a report that is denied or withheld is negated, one of a denial is not', async () => {
  const negated = async (text: string) => (await read({ text })).attributions.map((one) => one.negated)[0];
  expect(await negated('She did not say what the measures would be.')).toBe(true);
  expect(await negated('The ministry declined to comment on the raid.')).toBe(true);
  expect(await negated('The ministry said it would not comment on the raid.')).toBe(false);
});

test.each([
  'Later , met President Brandt in Nairobi.',
  ', said he',
  '”',
  'to French President',
  'said',
  '(Kenya)',
])('what is hardly a sentence is read to its end: %s', async (text) => {
  expect((await read({ text })).document.text).toBe(text);
});
