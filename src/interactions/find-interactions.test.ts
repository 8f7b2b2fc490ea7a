import { expect, test } from 'vitest';
import { attributionOf, castOf, documentOf, type HandActor } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Attribution, Document } from '../record/index.ts';
import { findInteractions } from './find-interactions.ts';
import { INTERACTION_NOUNS, INTERACTION_VERBS } from './interaction-words.ts';

const people: Record<string, HandActor> = {
  oduya: { says: ['Oduya'], country: 'KEN' },
  brandt: { says: ['Brandt'], country: 'DEU' },
  three: { says: ['The three ministers'], kind: 'other' },
  kenya: { says: ['Kenya', 'Nairobi'], kind: 'state', country: 'KEN' },
  germany: { says: ['Germany', 'Berlin'], kind: 'state', country: 'DEU' },
  tesseria: { says: ['Tesseria'], kind: 'state' },
  courier: { says: ['the Courier'], kind: 'media' },
};

function found(text: string, facts: Partial<Document> = {}, attributions: readonly Attribution[] = []) {
  const document = documentOf(text, facts);
  return findInteractions(document, analyse(document), attributions, castOf(text, people));
}

test('every row of the table finds its example, when that names two sides', () => {
  for (const { phrase, kind, example } of [...INTERACTION_NOUNS, ...INTERACTION_VERBS]) {
    const sides = Object.keys(people).filter((id) => people[id]!.says.some((name) => example.includes(name)));
    if (sides.length < 2) continue;
    const told = found(example, { published: '2025-05-07' });
    expect(told, phrase).toMatchObject([{ kind }]);
    expect([...told[0]!.participants].sort(), example).toEqual(sides.sort());
  }
});

test('a call has its participants and, where the text gives one, its date', () => {
  const text = 'Oduya spoke by phone with Brandt on Monday about the crossing.';
  expect(found(text, { published: '2025-05-07' })).toMatchObject([
    { kind: 'call', date: '2025-05-05', participants: ['oduya', 'brandt'] },
  ]);
  expect(found(text)[0]?.date).toBeNull();
});

test('several mentions of one call are one interaction, with people rather than states', () => {
  const text =
    'Nairobi and Berlin held talks. The phone call between Oduya and Brandt lasted an hour. The call ended well.';
  const [only, ...others] = found(text);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ kind: 'call', participants: ['oduya', 'brandt'] });
  expect(only!.evidence).toHaveLength(3);
});

test('an earlier call with a date of its own is another interaction, with both accounts of its own', () => {
  const text =
    'Oduya held a phone call with Brandt on 6 May 2025. Back in February 2024, Nairobi described a call between Oduya and Brandt as friendly, while Berlin called it tense.';
  const own = attributionOf(text, {
    cue: 'described',
    content: 'as friendly',
    speaker: 'kenya',
    chain: ['kenya'],
  });
  const other = attributionOf(text, {
    cue: 'called',
    content: 'it tense',
    speaker: 'germany',
    chain: ['germany'],
  });
  const [first, earlier] = found(text, {}, [own, { ...other, id: 's2' }]);
  expect(first).toMatchObject({ date: '2025-05-06', accounts: [] });
  expect(earlier).toMatchObject({
    date: '2024-02',
    accounts: [
      { party: 'kenya', attributions: ['s1'] },
      { party: 'germany', attributions: ['s2'] },
    ],
  });
});

test('officials and a spokesman speak for their side; an adviser who took no part does not', () => {
  const text = 'Oduya spoke by phone with Brandt. Officials, the spokeswoman and an adviser called it tense.';
  const says = (id: string) => ({
    ...attributionOf(text, { cue: 'called', content: 'it tense', speaker: id, chain: [id] }),
    id,
  });
  const document = documentOf(text);
  const voices: Record<string, HandActor> = {
    ...people,
    officials: { says: ['Officials'], kind: 'other', country: 'DEU', code: 'DEUGOV' },
    voice: { says: ['the spokeswoman'], country: 'KEN', roles: [{ title: 'spokeswoman', of: 'Kenya' }] },
    adviser: { says: ['an adviser'], country: 'KEN' },
  };
  const told = ['officials', 'voice', 'adviser'].map(says);
  const [call] = findInteractions(document, analyse(document), told, castOf(text, voices));
  expect(call!.accounts.flatMap(({ attributions }) => attributions)).toEqual(['officials', 'voice']);
});

test('a paragraph goes on about the call that it named', () => {
  const text =
    'Oduya spoke by phone with Brandt on 6 May 2025.\n\nIn March 2024 Oduya held a call with Brandt. Berlin called it tense.';
  const said = attributionOf(text, {
    cue: 'called',
    content: 'it tense',
    speaker: 'germany',
    chain: ['germany'],
  });
  expect(found(text, {}, [said])).toMatchObject([{ accounts: [] }, { accounts: [{ party: 'germany' }] }]);
});

test('what the document names by a noun alone is no part of an account', () => {
  const text = 'Oduya spoke by phone with Brandt. The call followed Brandt’s demand for calm.';
  const noun = attributionOf(text, { cue: 'demand', content: 'calm', speaker: 'brandt', chain: ['brandt'] });
  expect(found(text, {}, [{ ...noun, by: 'attribution/noun' }])).toMatchObject([{ accounts: [] }]);
  expect(found(text, {}, [noun])).toMatchObject([{ accounts: [{ party: 'germany' }] }]);
});

test('what is wished for, refused or cancelled did not take place', () => {
  expect(found('Oduya would meet Brandt if asked.')).toEqual([]);
  expect(found('Oduya cancelled a meeting with Brandt.')).toEqual([]);
  expect(found('Oduya did not speak with Brandt.')).toEqual([]);
});

test('one who told another something in talks held them with him', () => {
  expect(found('Oduya told Brandt in talks here on Saturday that the crossing was shut.')).toMatchObject([
    { kind: 'talks', participants: ['oduya', 'brandt'] },
  ]);
});

test('a speaker is no party to the talks that the speech is about', () => {
  expect(found('Oduya said that consultations with Germany would go on.')).toEqual([]);
});

test('a call for something is no telephone call', () => {
  expect(found('Oduya and Brandt issued a call for restraint.')).toEqual([]);
});

test('an outlet takes part in nothing', () => {
  expect(found('Oduya spoke with the Courier.')).toEqual([]);
});

test('what fills the frame of a verb without being a party makes no meeting', () => {
  expect(found('Oduya and Brandt spoke to reporters.')).toEqual([]);
  expect(found('Oduya and Brandt met the deadline.')).toEqual([]);
  expect(found('Oduya called on Brandt to resign.')).toEqual([]);
  expect(found('Oduya and Brandt spoke for half an hour.')).toMatchObject([{ kind: 'call' }]);
});

test('a time says the day of the verb it stands by', () => {
  const date = (text: string) => found(text, { published: '2025-05-07' })[0]?.date;
  expect(date('Oduya met Brandt on Monday, officials said on Tuesday.')).toBe('2025-05-05');
  expect(date('On Monday, Oduya met Brandt.')).toBe('2025-05-05');
  expect(date('Oduya said on Tuesday after talks with Brandt that Kenya was ready.')).toBeNull();
  expect(date('Oduya flew in on Monday and met Brandt.')).toBe('2025-05-05');
  expect(date('Oduya met Brandt from 2 to 4 May.')).toBe('2025-05-02/2025-05-04');
});

test('a day after that of the document is a plan', () => {
  expect(found('Oduya meets Brandt on 9 May.', { published: '2025-05-07' })).toEqual([]);
});

test('only a readout lends its day to the meeting that it opens with', () => {
  const text = 'Oduya met Brandt in Lamu.';
  expect(found(text, { kind: 'readout', published: '2025-05-07' })).toMatchObject([{ date: '2025-05-07' }]);
  expect(found(text, { kind: 'report', published: '2025-05-07' })).toMatchObject([{ date: null }]);
});

test('who brings a letter is not who writes or gets it', () => {
  const [letter] = found('The minister was received by Brandt, to whom he conveyed a letter from Oduya.');
  expect(letter).toMatchObject({ kind: 'letter', participants: ['oduya', 'brandt'] });
});

test('those who also attended took part', () => {
  const text = 'Oduya met Brandt in Lamu. The meeting was also attended by Kiplagat.';
  const cast = castOf(text, { ...people, kiplagat: { says: ['Kiplagat'] } });
  const document = documentOf(text);
  expect(findInteractions(document, analyse(document), [], cast)).toMatchObject([
    { participants: ['oduya', 'brandt', 'kiplagat'] },
  ]);
});

test('names behind a list of titles are those who met', () => {
  const text = 'The foreign ministers of Kenya and Germany, Oduya and Brandt, met in Lamu.';
  expect(found(text)).toMatchObject([{ participants: ['oduya', 'brandt'] }]);
});

test('a chairman who calls on a speaker does not meet him', () => {
  expect(found('I call on Brandt to speak for Germany.')).toEqual([]);
});

test('a relative clause has the day of the clause that it hangs on', () => {
  const facts = { published: '2025-05-07' };
  expect(found('Oduya returned last night from Lamu, where Oduya had met with Brandt.', facts)).toMatchObject(
    [{ kind: 'meeting', date: '2025-05-06' }],
  );
  expect(found('On Monday Oduya came to Lamu, where Oduya met with Brandt on Tuesday.', facts)).toMatchObject(
    [{ kind: 'meeting', date: '2025-05-06' }],
  );
});

test('a visit on which somebody was met is that meeting, on the days of the visit', () => {
  const text =
    'Brandt paid a visit to Kenya from 3 to 5 May 2025.\n\nBrandt was received by Oduya. Back in March, Brandt had telephoned Oduya.';
  expect(found(text, { published: '2025-05-07' })).toMatchObject([
    { kind: 'meeting', date: '2025-05-03/2025-05-05' },
    { kind: 'call', date: '2025-03' },
  ]);
});

test('a verb that is left out the second time has its own partner and its own day', () => {
  const cast = { ...people, kiplagat: { says: ['Kiplagat'], country: 'UGA' } };
  const text = 'Oduya telephoned Brandt on Monday, and Kiplagat the day after.';
  const document = documentOf(text, { published: '2025-05-07' });
  expect(findInteractions(document, analyse(document), [], castOf(text, cast))).toMatchObject([
    { date: '2025-05-05', participants: ['oduya', 'brandt'] },
    { date: '2025-05-06', participants: ['oduya', 'kiplagat'] },
  ]);
});

test('"when" takes up the day before it', () => {
  expect(
    found('What was said on 2 May, when Oduya met Brandt, is not known.', { published: '2025-05-07' }),
  ).toMatchObject([{ date: '2025-05-02' }]);
});

test('the two ministries are states', () => {
  const cast = {
    ...people,
    two: { says: ['the two foreign ministries'], kind: 'other', form: 'description' },
  } as const;
  const text =
    'Kenya is at odds with Germany. The matter was settled when the two foreign ministries met on 2 May.';
  const document = documentOf(text, { published: '2025-05-07' });
  expect(findInteractions(document, analyse(document), [], castOf(text, cast))).toMatchObject([
    { participants: ['kenya', 'germany'] },
  ]);
});

test('who leads a delegation takes part', () => {
  const cast = { ...people, mission: { says: ['a delegation', 'Delegations'], kind: 'other' as const } };
  const told = (text: string) => {
    const document = documentOf(text, { published: '2025-05-07' });
    return findInteractions(document, analyse(document), [], castOf(text, cast));
  };
  expect(told('Oduya received a delegation led by Brandt on Monday.')).toMatchObject([
    { date: '2025-05-05', participants: ['oduya', 'brandt'] },
  ]);
  expect(told('Delegations from Kenya and Germany, led by Oduya and Brandt, met in Lamu.')).toMatchObject([
    { participants: ['oduya', 'brandt'] },
  ]);
});

test('on the sidelines people meet, and are called to a ministry in person', () => {
  expect(found('Oduya told Brandt on the sidelines of the conference that it was shut.')).toMatchObject([
    { kind: 'meeting', participants: ['oduya', 'brandt'] },
  ]);
  expect(found('Oduya and Brandt spoke on the margins of the conference.')).toMatchObject([
    { kind: 'meeting' },
  ]);
  const cast = { ...people, ministry: { says: ['the ministry'], kind: 'office' as const, country: 'KEN' } };
  const document = documentOf('Brandt was called to the ministry.');
  expect(findInteractions(document, analyse(document), [], castOf(document.text, cast))).toMatchObject([
    { kind: 'meeting', participants: ['brandt', 'ministry'] },
  ]);
});

test('a courtesy call has both with it where no verb does', () => {
  expect(found('Courtesy call by Brandt on Oduya.')).toMatchObject([
    { kind: 'meeting', participants: ['brandt', 'oduya'] },
  ]);
});

test('those met separately, or in meetings named one by one, were each alone', () => {
  const cast = { ...people, kiplagat: { says: ['Kiplagat'], country: 'UGA' } };
  for (const text of [
    'Oduya met separately with Brandt and Kiplagat.',
    'Oduya held separate talks with Brandt and Kiplagat.',
    'Oduya had meetings with Brandt and Kiplagat.',
  ]) {
    const document = documentOf(text, { published: '2025-05-07' });
    const all = findInteractions(document, analyse(document), [], castOf(text, cast));
    expect(all.map(({ participants }) => participants)).toEqual([
      ['oduya', 'brandt'],
      ['oduya', 'kiplagat'],
    ]);
  }
  expect(found('Oduya had several meetings with Brandt.')).toEqual([]);
});

test('the call that "took place on Monday" is of that day, and one who "called for" restraint rang nobody', () => {
  expect(
    found('The two confirmed a call between Oduya and Brandt, which took place on Monday.', {
      published: '2025-05-07',
    }),
  ).toMatchObject([{ kind: 'call', date: '2025-05-05' }]);
  expect(found('Oduya, for his part, called for restraint by Brandt.')).toEqual([]);
});

test('who is told to have led a side takes part for it', () => {
  expect(
    found('Kenya and Tesseria held talks on Monday. The Kenyan delegation was led by Oduya.', {
      published: '2025-05-07',
    })[0]?.participants,
  ).toContain('oduya');
});

test('a message is for whom its bringer met', () => {
  const cast = { ...people, kiplagat: { says: ['Kiplagat'], country: 'KEN' } };
  const text = 'Brandt met Oduya and delivered a message from Kiplagat.';
  const document = documentOf(text, { published: '2025-05-07' });
  const letter = findInteractions(document, analyse(document), [], castOf(text, cast)).find(
    ({ kind }) => kind === 'letter',
  );
  expect(letter?.participants).toEqual(['kiplagat', 'oduya']);
});

test('what they spoke of may go to a third: "conferred on exports to Tesseria"', () => {
  const [only] = found('Oduya and Brandt conferred by phone on exports to Tesseria.');
  expect(only).toMatchObject({ kind: 'call', participants: ['oduya', 'brandt'] });
});

test('whom somebody has brought together have met', () => {
  const [only] = found('Oduya and Brandt were brought together in Lamu.');
  expect(only).toMatchObject({ kind: 'meeting', participants: ['oduya', 'brandt'] });
});

test('names between commas are whom a description of several means', () => {
  const text = 'The ministers of Kenya and Germany, Oduya and Brandt, opened talks in Oslo.';
  expect(found(text)[0]?.participants).toEqual(['oduya', 'brandt']);
});

test('who brought the letter that was told before has written nothing, and its day is the letter’s', () => {
  const text =
    'Oduya has sent a letter to Brandt. The letter was delivered in Berlin on Thursday by the envoy.';
  expect(found(text, { published: '2025-05-09' })).toMatchObject([
    { kind: 'letter', date: '2025-05-08', participants: ['oduya', 'brandt'] },
  ]);
});

test.each([
  ['Oduya called Brandt on Saturday night to say that he would leave.', 'call'],
  ['Oduya was in Berlin on Monday for talks with Brandt.', 'talks'],
])('it took place: %s', (text, kind) => {
  expect(found(text)).toMatchObject([{ kind, participants: ['oduya', 'brandt'] }]);
});

test.each([
  'Oduya called Brandt to resign.',
  'Oduya is in Berlin for talks with Brandt.',
  'Oduya came to Berlin for talks with Brandt.',
])('it did not, or may not have: %s', (text) => {
  expect(found(text).filter(({ kind }) => kind !== 'visit')).toEqual([]);
});

test('each half of a day has its own partner, and the day is that named before', () => {
  const text = 'Oduya came on Thursday. Oduya met Brandt in the morning and Tesseria in the evening.';
  expect(found(text, { published: '2025-05-09' })).toMatchObject([
    { kind: 'meeting', date: '2025-05-08', participants: ['oduya', 'brandt'] },
    { kind: 'meeting', date: '2025-05-08', participants: ['oduya', 'tesseria'] },
  ]);
});

test('experts and commissions of two countries are these countries', () => {
  const both = { countries: { says: ['the two countries', 'both countries'], kind: 'other' as const } };
  const read = (text: string) =>
    findInteractions(documentOf(text), analyse(documentOf(text)), [], castOf(text, { ...people, ...both }));
  for (const who of ['Experts from both countries', 'The border commissions of the two countries'])
    expect(read(`Kenya and Germany are at odds. ${who} met in Oslo.`)).toMatchObject([
      { kind: 'meeting', participants: ['kenya', 'germany'] },
    ]);
});

test('a body before the name of its chief is not met', () => {
  const text = 'Oduya met League chief Brandt in Oslo.';
  const cast = castOf(text, { ...people, league: { says: ['League'], kind: 'organization' } });
  const [only] = findInteractions(documentOf(text), analyse(documentOf(text)), [], cast);
  expect(only?.participants).toEqual(['oduya', 'brandt']);
});

test('two who talked at their summit have not telephoned besides', () => {
  const text = 'Oduya and Brandt held a summit in Oslo on Monday. Oduya and Brandt talked alone for an hour.';
  expect(found(text)).toMatchObject([{ kind: 'summit' }]);
});

test('who speaks for the ministry that somebody is summoned to has met him', () => {
  const cast = (text: string, country: string) =>
    castOf(text, {
      brandt: { says: ['Brandt', 'him'], country: 'DEU' },
      ministry: { says: ['the ministry'], kind: 'office', country: 'KEN' },
      oduya: { says: ['Oduya'], country },
    });
  const text = 'Brandt was summoned to the ministry on Monday. Oduya told him that it must stop.';
  const read = (country: string) =>
    findInteractions(documentOf(text), analyse(documentOf(text)), [], cast(text, country))[0]?.participants;
  expect(read('KEN')).toEqual(['brandt', 'oduya']);
  expect(read('UGA')).toEqual(['brandt', 'ministry']);
});

test('a similar letter is from whoever wrote the one before', () => {
  const text = 'Oduya sent a message of thanks to Brandt. A similar message went to Tesseria.';
  expect(found(text).map(({ participants }) => participants)).toEqual([
    ['oduya', 'brandt'],
    ['oduya', 'tesseria'],
  ]);
});

test('the day of the dateline is not the day of what its sentence tells', () => {
  const text = 'LAMU, Thursday 14 June 1979 (CPA) Oduya met Brandt at the port.';
  const facts = { published: '1979-06-14', dateline: 'LAMU, Thursday 14 June 1979' };
  expect(found(text, facts)[0]?.date).toBeNull();
});

test('what is handed over, and whom one met besides, is of the day of the occasion told before', () => {
  const letter = 'Oduya received Brandt on Thursday. Brandt handed over a letter from Germany.';
  expect(found(letter, { published: '2025-05-09' })[1]).toMatchObject({ kind: 'letter', date: '2025-05-08' });
  const besides = 'Oduya met Brandt on Thursday. Oduya also met Tesseria.';
  expect(found(besides, { published: '2025-05-09' })[1]).toMatchObject({ date: '2025-05-08' });
  const other = 'Oduya met Brandt on Thursday. Oduya met Tesseria.';
  expect(found(other, { published: '2025-05-09' })[1]).toMatchObject({ date: null });
});

test('a letter that is answered was written; one that may be answered need not be', () => {
  expect(found('Oduya replied to a letter from Brandt.')).toMatchObject([
    { kind: 'letter', participants: ['brandt', 'oduya'] },
  ]);
  expect(found('Oduya would reply to a letter from Brandt.')).toEqual([]);
});

test('who came with a letter met nobody besides his host, who got it', () => {
  const text = 'Oduya received in Lamu Brandt, who handed Kenya a letter from Tesseria.';
  expect(found(text).map(({ kind, participants }) => [kind, ...participants].join(' '))).toEqual([
    'meeting oduya brandt',
    'letter tesseria oduya',
  ]);
});

test('who attended "the audience" was at the one told before', () => {
  const cast = (text: string) =>
    castOf(text, { ...people, kato: { says: ['Kato'] }, obi: { says: ['Obi'] } } as Record<
      string,
      HandActor
    >);
  const text = 'Oduya received Brandt in Lamu. Kato and Obi attended the audience.';
  const told = findInteractions(documentOf(text), analyse(documentOf(text)), [], cast(text));
  expect(told.map(({ participants }) => participants)).toEqual([['oduya', 'brandt', 'kato', 'obi']]);
});

test('the ministers of two countries are those whom the text names', () => {
  const ministers = (title: string) => ({
    oduya: { says: ['Oduya'], country: 'KEN', roles: [{ title, of: null }] },
    brandt: { says: ['Brandt'], country: 'DEU', roles: [{ title, of: null }] },
    kenya: { says: ['Kenya'], kind: 'state', country: 'KEN' },
    germany: { says: ['Germany'], kind: 'state', country: 'DEU' },
    both: { says: ['the foreign ministers of Kenya and Germany'], kind: 'other', form: 'description' },
  });
  const text =
    'Oduya and Brandt are at odds. A meeting between the foreign ministers of Kenya and Germany was brief.';
  const read = (title: string) =>
    findInteractions(
      documentOf(text),
      analyse(documentOf(text)),
      [],
      castOf(text, ministers(title) as unknown as Record<string, HandActor>),
    )[0]?.participants;
  expect(read('foreign minister')).toEqual(['oduya', 'brandt']);
  expect(read('ambassador')).toEqual(['kenya', 'germany']);
});

test('what is discussed with somebody makes a meeting where its day is told, and time spent with him', () => {
  expect(found('Oduya discussed the lakes with Brandt.')).toEqual([]);
  expect(found('Oduya and Brandt discussed the lakes on Thursday.')).toEqual([]);
  expect(found('Oduya spent 20 dollars with Brandt.')).toEqual([]);
});

test('a letter is of the person behind "of" where nobody else wrote it', () => {
  const text = 'Oduya received the letter of Brandt of 4 May.';
  expect(found(text, { published: '2025-05-09' })).toMatchObject([
    { kind: 'letter', date: '2025-05-04', participants: ['brandt', 'oduya'] },
  ]);
});

test('who is briefed over a line is briefed by whom the text says, whatever about', () => {
  const text = 'Oduya was briefed by telephone conference by Brandt on a quarrel between Tesseria and Kenya.';
  expect(found(text)[0]?.participants.toSorted()).toEqual(['brandt', 'oduya']);
});

test('a body right before a person with a title is his', () => {
  const text = 'Oduya met with League Counsellor Brandt in Oslo.';
  const cast = castOf(text, {
    ...people,
    brandt: { says: ['Counsellor Brandt'], country: 'DEU' },
    league: { says: ['League'], kind: 'organization' },
  });
  const [only] = findInteractions(documentOf(text), analyse(documentOf(text)), [], cast);
  expect(only?.participants).toEqual(['oduya', 'brandt']);
});

test('a letter of thanks is one, a letter of intent none', () => {
  expect(found('Oduya sent a letter of thanks to Brandt.')).toMatchObject([{ kind: 'letter' }]);
  expect(found('Oduya sent a letter of intent to Brandt.')).toEqual([]);
});

test('they met face to face', () => {
  const [only] = found('Oduya and Brandt met face to face in Lamu on Thursday.', { published: '2025-05-09' });
  expect(only).toMatchObject({ date: '2025-05-08', participants: ['oduya', 'brandt'] });
});

test('who came along took part in the meeting; whom a call was about did not', () => {
  const text = (verb: string) => `Oduya ${verb} Brandt on Thursday, along with Kato.`;
  const read = (verb: string) => {
    const cast = castOf(text(verb), { ...people, kato: { says: ['Kato'] } });
    return findInteractions(documentOf(text(verb)), analyse(documentOf(text(verb))), [], cast)[0]
      ?.participants;
  };
  expect(read('met')).toEqual(['oduya', 'brandt', 'kato']);
  expect(read('telephoned')).toEqual(['oduya', 'brandt']);
});

test('who visited a city for talks with somebody has had them', () => {
  expect(found('Oduya visited Berlin on Thursday for talks with Brandt.')).toMatchObject(
    [{ kind: 'visit' }, { kind: 'talks', participants: ['oduya', 'brandt'] }].slice(-1),
  );
});
