import { expect, test } from 'vitest';
import { actorsOf, said, who } from '../../fixtures/hand-cast.ts';

test('in an office’s own text "the Ministry", "this Embassy" and "we" are that office, "our Government" its state', () => {
  const text =
    'The Embassy of Iraq wrote. This Embassy has asked for time, and Kenya waits. We regret the delay, and so does our Government.';
  const actors = actorsOf(text, { kind: 'readout', publisher: 'Embassy of Kenya' });
  expect(who(actors, 'This Embassy')?.name).toBe('Embassy of Kenya');
  expect(who(actors, 'We')?.name).toBe('Embassy of Kenya');
  expect(who(actors, 'our Government')?.name).toBe('Kenya');
});

test('a paper that says "us" means itself', () => {
  const actors = actorsOf('A diplomat from Kenya whispered it to us.', { publisher: 'Moyra Gazette' });
  expect(who(actors, 'us')?.name).toBe('Moyra Gazette');
});

test('an embassy’s people are its own state’s, wherever it writes from', () => {
  const text = 'Baghdad, May 6\n\nThe ambassador met the press. President Otieno arrives on Friday.';
  const facts = { kind: 'readout', publisher: 'Embassy of Kenya', dateline: 'Baghdad, May 6' } as const;
  expect(who(actorsOf(text, facts), 'President Otieno')?.code).toBe('KENGOV');
});

test('two governments that issue a paper are its hosts, and have no country', () => {
  const text = 'Governments of Kenya and Iraq\n\nThe hosts thanked Jordan. Kenya and Iraq agreed to pay.';
  const drafts = [said(text, 'Kenya and Iraq agreed', 'agreed', 'to pay')];
  const actors = actorsOf(text, { kind: 'readout', publisher: 'Governments of Kenya and Iraq' }, drafts);
  expect(who(actors, 'The hosts')).toMatchObject({ name: 'Governments of Kenya and Iraq', country: null });
});

test('in a transcript whoever asks is somebody, "you" is who answers, and "he" is not who speaks', () => {
  const text = [
    'QUESTION: Have you seen Lena Oduya?',
    'MR. OMAR: I have.',
    'QUESTION: But will she go?',
    'MR. OMAR: Colonel Brandt may. He has told us so.',
    'QUESTION: Thank you.',
  ].join('\n\n');
  const actors = actorsOf(text, { kind: 'transcript' });
  const labels = actors.filter(({ name }) => name === 'questioner').map(({ mentions }) => mentions.length);
  expect(labels).toEqual([2, 1]);
  expect(who(actors, 'you')?.name).toBe('OMAR');
  expect(who(actors, 'He')?.name).toBe('Brandt');
});

test('each item of a digest is at home where its station sits', () => {
  const text = [
    'Moyra Monitor',
    'Baghdad, Radio Dijla, 4 Mar: The foreign minister left.',
    'Nairobi, Radio Tana, 4 Mar: The defence minister stayed.',
  ].join('\n\n');
  const actors = actorsOf(text, { publisher: 'Moyra Monitor' });
  expect(who(actors, 'The foreign minister')?.country).toBe('IRQ');
  expect(who(actors, 'The defence minister')?.country).toBe('KEN');
  expect(who(actors, 'Radio Tana')?.kind).toBe('media');
});

test('a lone name in capitals inside a sentence is a town, before a noun too; at its head it may be any word', () => {
  const actors = actorsOf(
    'Talks on the Sareva pipeline were held. Kenya wants to visit Orlin. Cement is dear.',
  );
  expect(who(actors, 'Sareva')?.kind).toBe('place');
  expect(who(actors, 'Orlin')?.kind).toBe('place');
  expect(who(actors, 'Cement')).toBeUndefined();
});

test('an office that another holds is not free, and an ambassador comes from elsewhere', () => {
  const text =
    'NAIROBI, May 6 — Iraq’s foreign minister, Omar Rashid, hinted to Foreign Minister Lena Oduya that Jordan would pay. Jordan was silent, Ambassador Ali Nur too.';
  const actors = actorsOf(text, { dateline: 'NAIROBI, May 6' });
  expect(who(actors, 'Foreign Minister Lena Oduya')?.country).toBe('KEN');
  expect(who(actors, 'Ambassador Ali Nur')?.country).toBe('JOR');
});

test('they who met are a pair, though no words named one', () => {
  const text = 'Foreign Minister Lena Oduya received Ambassador Otto Brandt. They reviewed the dam.';
  expect(who(actorsOf(text), 'They')?.name).toBe('Lena Oduya and Otto Brandt');
});

test('an adjective alone behind "the" is one person of that country', () => {
  const text = 'Iraqi Prime Minister Omar Rashid came. Lena Oduya received the Iraqi in Nairobi.';
  const { mentions } = who(actorsOf(text), 'Iraqi Prime Minister Omar Rashid')!;
  expect(mentions.map((mention) => mention.text)).toContain('Iraqi');
});

test('"the statement" speaks for whoever made the one cited before', () => {
  const text =
    'The border is shut, according to a statement of the foreign ministry. The statement adds that it is raining.';
  const drafts = [
    said(text, 'a statement of the foreign ministry', 'according to', 'The border is shut'),
    said(text, 'The statement', 'adds', 'that it is raining'),
  ];
  expect(who(actorsOf(text, {}, drafts), 'The statement')?.kind).toBe('office');
});

test('in a paper "our Government" is that of the state where it is at home', () => {
  const text = 'NAIROBI, May 6 — Kenya is dry.\n\nIraq waits. So does our Government, and so do we.';
  const actors = actorsOf(text, { publisher: 'Moyra Gazette', dateline: 'NAIROBI, May 6' });
  expect(who(actors, 'our Government')?.name).toBe('Kenya');
  expect(who(actors, 'we')?.name).toBe('Moyra Gazette');
});

test('a letter is its writer’s: "I" is that one, "my Government" the state, "you" whom it is addressed to', () => {
  const text =
    'LETTER DATED 4 MAY FROM THE AMBASSADOR OF KENYA ADDRESSED TO THE PRESIDENT OF IRAQ\n\nI write to you for my Government. We shall wait.';
  const actors = actorsOf(text, { kind: 'readout', publisher: 'United Nations' });
  expect(who(actors, 'I')?.roles[0]?.title).toBe('ambassador');
  expect(who(actors, 'We')?.name).toBe('Kenya');
  expect(who(actors, 'you')?.roles[0]?.title).toBe('president');
});

test('in a transcript the label of a turn is a person, and the name in brackets that of the label', () => {
  const text = [
    'SPOKESPERSON (Ida Rowell): Good morning. We have ruled.',
    'Q (Otto Vail): Is it final?',
    'ROWELL: We never change it.',
    'Q: Never?',
  ].join('\n\n');
  const actors = actorsOf(text, { kind: 'transcript', publisher: 'Bureau of the Moyra Arbitration' });
  expect(who(actors, 'SPOKESPERSON')?.name).toBe('Ida Rowell');
  expect(who(actors, 'ROWELL')?.name).toBe('Ida Rowell');
  expect(who(actors, 'We')?.name).toBe('Bureau of the Moyra Arbitration');
});

test('whoever is only a "Q" is the same one throughout, and an answer without a name is the spokesman’s of the heading', () => {
  const text = [
    'Briefing by the Foreign Ministry Spokeswoman',
    'Q – Will the bridge be opened?',
    'A – I have seen no order.',
    'Q – Can you say when?',
    'A – In May.',
  ].join('\n\n');
  const actors = actorsOf(text, { kind: 'transcript' });
  expect(actors.filter(({ name }) => name === 'questioner').map(({ mentions }) => mentions.length)).toEqual([
    2,
  ]);
  expect(who(actors, 'I')?.name).toMatch(/spokeswoman$/i);
  expect(who(actors, 'you')?.name).toMatch(/spokeswoman$/i);
});

test('"I" in remarks under a spokesman’s name is that spokesman', () => {
  const text = 'Comment by the Spokesman\n\nThe Minister left Iraq. I have nothing to add.';
  expect(who(actorsOf(text, { kind: 'readout', publisher: 'Ministry of Trade' }), 'I')?.name).toMatch(
    /spokesman$/i,
  );
});

test('two states that issue a text under their bare names are its hosts, too; two ministries are not', () => {
  const text = 'Joint statement of Kenya and Iraq\n\nThe hosts thanked Jordan.';
  const actors = actorsOf(text, { kind: 'readout', publisher: 'Kenya and Iraq' });
  expect(who(actors, 'The hosts')).toMatchObject({ name: 'Kenya and Iraq', kind: 'other', code: 'GOV' });
  const offices = actorsOf(text, { kind: 'readout', publisher: 'Kenya and the Ministry of Trade of Iraq' });
  expect(who(offices, 'The hosts')?.name).not.toBe('Kenya and the Ministry of Trade of Iraq');
});

test('"you" in an answer is whoever asked', () => {
  const text = 'Q: Will it open?\n\nMR. OMAR: I can tell you that it will.\n\nQ: When?\n\nMR. OMAR: In May.';
  expect(who(actorsOf(text, { kind: 'transcript' }), 'you')?.name).toBe('questioner');
});

test('"this station" is the one that issues the text, though it says nothing', () => {
  const text = 'Speaking on this station’s morning show, Lena Oduya said it was late.';
  expect(who(actorsOf(text, { publisher: 'Radio Moyra' }), 'this station')?.name).toBe('Radio Moyra');
});
