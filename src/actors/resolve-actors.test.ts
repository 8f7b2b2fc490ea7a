import { expect, test } from 'vitest';
import { actorsOf, said, who } from '../../fixtures/hand-cast.ts';

test('a title with an adjective gives a person country, code and role, and the adjective is a mention of the state', () => {
  const actors = actorsOf('Iraqi Prime Minister Omar al-Rashid left. Rashid returned.');
  expect(who(actors, 'Iraqi Prime Minister Omar al-Rashid')).toMatchObject({
    id: 'a1',
    name: 'Omar al-Rashid',
    kind: 'person',
    country: 'IRQ',
    code: 'IRQGOV',
    roles: [{ title: 'prime minister', of: 'Iraq' }],
  });
  expect(who(actors, 'Iraqi')).toMatchObject({ name: 'Iraq', kind: 'state', code: 'IRQ' });
  expect(who(actors, 'Rashid')?.name).toBe('Omar al-Rashid');
});

test('a title behind the name, or with "of", gives the same', () => {
  const apposed = actorsOf('Lena Oduya, the Kenyan foreign minister, said no.');
  expect(who(apposed, 'Lena Oduya')).toMatchObject({ country: 'KEN', code: 'KENGOV' });
  expect(who(apposed, 'the Kenyan foreign minister')?.name).toBe('Lena Oduya');
  const of = actorsOf('President of Kenya Ruth Otieno arrived.');
  expect(who(of, 'President of Kenya Ruth Otieno')).toMatchObject({ name: 'Ruth Otieno', code: 'KENGOV' });
});

test('a title without a country belongs to the country of the dateline', () => {
  const text = 'NAIROBI, May 6 — Foreign Minister Lena Oduya spoke. The ministry agreed.';
  const actors = actorsOf(text, { dateline: 'NAIROBI, May 6' });
  expect(who(actors, 'Foreign Minister Lena Oduya')?.code).toBe('KENGOV');
  expect(who(actors, 'The ministry')).toMatchObject({ kind: 'office', code: 'KENGOV' });
  expect(actorsOf('Foreign Minister Lena Oduya spoke.')[0]?.country).toBeNull();
  const told = actorsOf("Nairobi's account differs. The road, wrote Foreign Minister Lena Oduya, is open.");
  expect(who(told, 'Foreign Minister Lena Oduya')?.code).toBe('KENGOV');
});

test('a story that begins with a state is told of its ministers, wherever it was written and whomever they speak of', () => {
  const codeOf = (dateline: string, story: string) =>
    who(actorsOf(`${dateline} — ${story}`, { dateline }), 'Foreign Minister Lena Oduya')?.code;
  expect(codeOf('LISBON, May 6', 'Kenya wants the crossing open, Foreign Minister Lena Oduya said.')).toBe(
    'KENGOV',
  );
  expect(codeOf('NAIROBI, May 6', '“Germany must pay,” Foreign Minister Lena Oduya told parliament.')).toBe(
    'KENGOV',
  );
});

test('a capital that acts is its country; a capital where something happens is a place', () => {
  const actors = actorsOf('Baghdad urged Kenya to wait. The talks in Moscow ended. Iraq agreed.');
  expect(who(actors, 'Baghdad')).toMatchObject({ name: 'Iraq', kind: 'state' });
  expect(who(actors, 'Moscow')).toMatchObject({ kind: 'place', country: 'RUS' });
  expect(who(actorsOf('Baghdad urged Nairobi to wait.'), 'Baghdad')).toMatchObject({
    kind: 'government',
    code: 'IRQGOV',
  });
  expect(who(actorsOf('Talks between Moscow and Nairobi failed.'), 'Nairobi')?.country).toBe('KEN');
});

test('a seat of power is a government of its own', () => {
  expect(who(actorsOf('The Kremlin rejected the offer.'), 'Kremlin')).toMatchObject({
    kind: 'government',
    code: 'RUSGOV',
  });
});

test('an office is found again by its head, and a spokesman belongs to it', () => {
  const actors = actorsOf(
    "Kenya's foreign ministry denied it. “No,” ministry spokesman Ali Noor said. The ministry added more.",
  );
  expect(who(actors, 'Kenya’s foreign ministry') ?? who(actors, "Kenya's foreign ministry")).toMatchObject({
    kind: 'office',
    code: 'KENGOV',
  });
  expect(who(actors, 'The ministry')?.id).toBe(who(actors, "Kenya's foreign ministry")?.id);
  expect(who(actors, 'ministry spokesman Ali Noor')).toMatchObject({ country: 'KEN', code: 'KENGOV' });
});

test('pronouns take up the subject before them that agrees in number and gender', () => {
  const text = 'Oduya met King Talal of Jordan. He thanked her. The factions fled. They left nothing.';
  const actors = actorsOf(`Foreign Minister Lena Oduya spoke. She left. ${text}`);
  expect(who(actors, 'She')?.name).toBe('Lena Oduya');
  expect(who(actors, 'He')?.name).toBe('Talal');
  expect(who(actors, 'They')?.kind).toBe('armed-group');
});

test('a pronoun that nobody fits stays out', () => {
  expect(actorsOf('She left before dawn. It was raining.')).toEqual([]);
});

test('"I" is the speaker, "we" of an official is the state that the text names', () => {
  const text = '“We will wait for Kenya, and I am sure,” Foreign Minister Lena Oduya of Kenya said.';
  const drafts = [
    said(text, 'Foreign Minister Lena Oduya of Kenya', 'said', '“We will wait for Kenya, and I am sure,”'),
  ];
  const actors = actorsOf(text, {}, drafts);
  expect(who(actors, 'We')?.name).toBe('Kenya');
  expect(who(actors, 'I')?.name).toBe('Lena Oduya');
});

test('two who speak as one are a third actor beside themselves, and "the two ministers" is it again', () => {
  const text = 'Lena Oduya and Ivo Brandt agreed to wait. The two ministers left.';
  const actors = actorsOf(text, {}, [said(text, 'Lena Oduya and Ivo Brandt', 'agreed', 'to wait')]);
  const joint = who(actors, 'Lena Oduya and Ivo Brandt');
  expect(joint).toMatchObject({ kind: 'other', country: null, code: null });
  expect(who(actors, 'The two ministers')?.id).toBe(joint?.id);
  expect(who(actors, 'Lena Oduya')?.kind).toBe('person');
});

test('a state that no gazetteer knows is a state by how the text treats it', () => {
  const actors = actorsOf("Tesserian troops left. Kenya warned Tesseria. Tesseria's government agreed.");
  expect(who(actors, 'Tesseria')).toMatchObject({ kind: 'state', country: null, code: null });
  expect(who(actors, 'Tesserian')?.id).toBe(who(actors, 'Tesseria')?.id);
});

test('whatever a draft names becomes an actor', () => {
  const text = 'Dockers at the quay said that ships waited.';
  const [only] = actorsOf(text, {}, [said(text, 'Dockers at the quay', 'said', 'that ships waited')]);
  expect(only).toMatchObject({ kind: 'other', mentions: [{ text: 'Dockers at the quay' }] });
});

test('an acronym in brackets is the body before it', () => {
  const actors = actorsOf('The Moyra Relief Board (MRB) agreed. Later MRB left, Kenya said.');
  expect(
    new Set([
      who(actors, 'Moyra Relief Board')?.id,
      who(actors, 'The Moyra Relief Board')?.id,
      who(actors, 'MRB')?.id,
    ]).size,
  ).toBe(2);
  expect(actors.filter((a) => a.mentions.some((m) => m.text === 'MRB'))).toHaveLength(1);
});

test('a leader of the gazetteer helps only at a date that fits', () => {
  expect(actorsOf('Daniel Mwangi spoke.', { published: '2021-05-01' })[0]).toMatchObject({
    code: 'KENGOV',
    wikidata: 'Q1',
  });
  expect(actorsOf('Daniel Mwangi spoke.', { published: '2023-05-01' })[0]).toMatchObject({
    country: null,
    wikidata: null,
  });
  expect(actorsOf('Iraqi adviser Daniel Mwangi spoke.')[0]).toMatchObject({ country: 'IRQ', wikidata: null });
});

test('the publisher is an actor even where the text does not name it, and "this newspaper" is it', () => {
  const actors = actorsOf('He told this newspaper the truth.', { publisher: 'The Lakeside Courier' });
  expect(actorsOf('It rained.', { publisher: 'The Lakeside Courier' })).toMatchObject([
    { kind: 'media', mentions: [] },
  ]);
  expect(actors).toMatchObject([
    { name: 'The Lakeside Courier', kind: 'media', mentions: [{ text: 'this newspaper' }] },
  ]);
});

test('the word that a country shares with a name does not make the person a country', () => {
  const actors = actorsOf('Michael Jordan praised Jordan.');
  expect(who(actors, 'Michael Jordan')?.kind).toBe('person');
  expect(who(actors, 'Jordan')?.country).toBe('JOR');
});

test.each([
  '',
  'Kenya',
  '😀 said \ud800 \udc00',
  'قال الوزير',
  "'s of the of",
  '“I',
  `${'Kenya and '.repeat(500)}`,
])('any text gives a cast whose mentions are its own slices: %j', (text) => {
  for (const { mentions } of actorsOf(text)) {
    for (const { start, end, text: slice } of mentions) expect(text.slice(start, end)).toBe(slice);
  }
});

test('"we" of an ambassador is the state that his title says, though it is named before him by a pronoun only', () => {
  const text = 'Kenya was curt. “We reject this,” its ambassador, Omar Otieno, said.';
  const drafts = [said(text, 'its ambassador, Omar Otieno', 'said', '“We reject this,”')];
  expect(who(actorsOf(text, {}, drafts), 'We')?.name).toBe('Kenya');
});

test('"his" inside what is said goes to the subject beside it, and "her" behind a verb is an object', () => {
  const text = 'Lena Oduya said that Omar Rashid had called his aide.';
  const drafts = [said(text, 'Lena Oduya', 'said', 'that Omar Rashid had called his aide')];
  expect(who(actorsOf(text, {}, drafts), 'his')?.name).toBe('Omar Rashid');
  const thanked = actorsOf('Foreign Minister Lena Oduya arrived. President Omar Rashid thanked her.');
  expect(who(thanked, 'her')?.name).toBe('Lena Oduya');
});

test('"its" behind a verb joined by "and" is the subject\'s', () => {
  const actors = actorsOf('Iraq on Friday accused Kenya of delay and has since recalled its ambassador.');
  expect(who(actors, 'its')?.name).toBe('Iraq');
});

test('"his government" is the state that his title leads to', () => {
  const text = 'Kenya was curt. Its ambassador, Omar Otieno, said his government would wait.';
  const drafts = [said(text, 'Its ambassador, Omar Otieno', 'said', 'his government would wait')];
  expect(who(actorsOf(text, {}, drafts), 'his government')?.name).toBe('Kenya');
});

test('a source that nobody names is taken up by its last word', () => {
  const text = 'A kindly bystander wept. The bystander left.';
  const drafts = [said(text, 'A kindly bystander', 'wept', ''), said(text, 'The bystander', 'left', '')];
  const bystander = who(actorsOf(text, {}, drafts), 'A kindly bystander');
  expect(bystander?.mentions.map((m) => m.text)).toEqual(['A kindly bystander', 'The bystander']);
});

test('"the two" and "the two leaders" are one pair, whose members the text may name later', () => {
  const text = 'It was a talk between the two. The two leaders spoke. Oduya and Rashid agreed on trade.';
  const drafts = [said(text, 'Oduya and Rashid', 'agreed on', 'trade')];
  const pair = who(actorsOf(text, {}, drafts), 'the two');
  expect(pair?.mentions.map((m) => m.text)).toEqual(['the two', 'The two leaders', 'Oduya and Rashid']);
});

test('"the two sides" are the two countries, not the two leaders before them', () => {
  const countries = actorsOf('The two countries met. Both sides agreed.');
  expect(who(countries, 'Both sides')).toBe(who(countries, 'The two countries'));
  const leaders = actorsOf('The two leaders met. Both sides agreed.');
  expect(who(leaders, 'Both sides')).not.toBe(who(leaders, 'The two leaders'));
});

test('two states without "and" before a verb of speech are joint in a headline', () => {
  const text = 'Nairobi, Baghdad reject charges';
  const actors = actorsOf(text, {}, [said(text, 'Nairobi, Baghdad', 'reject', 'charges')]);
  expect(who(actors, 'Nairobi, Baghdad')?.kind).toBe('other');
});

test('a paper with a longer name is not the paper that is called by its last word', () => {
  const text = 'The ship sank, the Fjord Times reported. The Times had no report.';
  const drafts = [said(text, 'the Fjord Times', 'reported', 'The ship sank')];
  const actors = actorsOf(text, {}, drafts);
  expect(who(actors, 'Fjord Times')).toMatchObject({ name: 'Fjord Times', kind: 'media', country: null });
  expect(who(actors, 'Times')?.code).toBe('GBRMED');
});

test('names that the gazetteer knows for one person are one actor', () => {
  const actors = actorsOf('Daniel Mwangi left Nairobi. Abu Tariq said no. Abu Sayd said yes.');
  expect(who(actors, 'Abu Tariq')?.name).toBe('Daniel Mwangi');
  expect(who(actors, 'Abu Sayd')?.name).toBe('Abu Sayd');
});

test('"it" that opens what a body says is that body', () => {
  const text = 'The African Union said it would wait.';
  const actors = actorsOf(text, {}, [said(text, 'The African Union', 'said', 'it would wait')]);
  expect(who(actors, 'it')?.name).toBe('African Union');
  const rain = said(text, 'The African Union', 'said', 'it was late');
  expect(who(actorsOf('The African Union said it was late.', {}, [rain]), 'it')).toBeUndefined();
});

test('"I" outside what anybody says is the author whom the text credits', () => {
  const actors = actorsOf('I think Kenya is right.', { byline: 'Lena Oduya' });
  expect(who(actors, 'I')?.name).toBe('Lena Oduya');
  expect(who(actorsOf('I think Kenya is right.'), 'I')).toBeUndefined();
});
