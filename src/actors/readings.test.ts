import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { actorsOf, gazetteer, said, who } from '../../fixtures/hand-cast.ts';
import { analyse } from '../language/index.ts';
import { indexGazetteer, resolveActors } from './index.ts';

const mentionsOf = (text: string) => actorsOf(text).flatMap(({ mentions }) => mentions.map((m) => m.text));

test('the short name of a day names nobody where a number follows', () => {
  expect(mentionsOf('Kenya left. Sat 23. Private. Mon 25, 0900. Thu 28 rest.')).toEqual(['Kenya']);
});

test('an adjective alone behind "in" is a language, before a noun its state', () => {
  expect(mentionsOf('Radio Oruvel, in Russian, 1200 GMT, said no.')).not.toContain('Russian');
  expect(mentionsOf('A boat was seen in Russian waters.')).toContain('Russian');
});

test('"the" and the name of a people is their state; without it they are people', () => {
  expect(who(actorsOf('The Iraqis have agreed. Iraq will pay.'), 'The Iraqis')?.name ?? null).toBeNull();
  expect(who(actorsOf('The Iraqis have agreed. Iraq will pay.'), 'Iraqis')?.code).toBe('IRQ');
  expect(who(actorsOf('Iraqis fled at night.'), 'Iraqis')?.kind).toBe('population');
});

test('"both" and "neither" alone are a pair; before "nor" and "and" they are none', () => {
  expect(mentionsOf('Kenya was invited by both. Neither would yield.')).toEqual(['Kenya', 'both', 'Neither']);
  expect(mentionsOf('Kenya would neither confirm nor deny it, both in Nairobi and at home.')).not.toContain(
    'both',
  );
  expect(mentionsOf('Kenya would neither confirm nor deny it.')).toEqual(['Kenya']);
});

test('a plural title before two names is the title of each and part of neither', () => {
  const actors = actorsOf('Presidents Lena Oduya and Omar Tarek met in May. Oduya left.');
  expect(who(actors, 'Lena Oduya')?.roles).toEqual([{ title: 'president', of: null }]);
  expect(who(actors, 'Omar Tarek')).toMatchObject({ kind: 'person', country: null, code: 'GOV' });
  expect(who(actors, 'Presidents Lena Oduya and Omar Tarek')?.kind).toBe('other');
});

test('whom a ministry called in is a person; what a capital claims, its government claims', () => {
  const called = actorsOf('The Kenyan ministry called in Omar Tarek on Monday.');
  expect(who(called, 'Omar Tarek')?.kind).toBe('person');
  const claimed = actorsOf(
    'Kenya protested over Baghdad’s new claim. The talks went on in Baghdad’s old fort.',
  );
  const [government, town] = claimed.filter((a) => a.mentions.some(({ text }) => /^Baghdad/.test(text)));
  expect([government?.kind, town?.kind].sort()).toEqual(['government', 'place']);
});

test('a title in capitals behind a plain noun begins a phrase', () => {
  expect(mentionsOf('At his press conference Defence Minister Ali Noor spoke.')).toContain(
    'Defence Minister Ali Noor',
  );
});

test('a colleague or guest is the other of those who hold the office, and of another country', () => {
  const text = 'Iraqi President Omar Tarek received Kenyan President Ruth Otieno. Tarek thanked his guest.';
  expect(who(actorsOf(text), 'his guest')?.name).toBe('Ruth Otieno');
  const apposed = 'Kenya waited. Iraqi Foreign Minister Omar Tarek wrote to his counterpart, Lena Oduya.';
  expect(who(actorsOf(apposed), 'Lena Oduya')?.country).toBe('KEN');
});

test('whoever signs with name and titles is "I", and "my Government" the state that sent him', () => {
  const text =
    'LETTER FROM THE AMBASSADOR OF KENYA\n\nOn the instructions of my Government, I write to you.\n\n(Signed) Lena Oduya\nAmbassador\n';
  const actors = actorsOf(text, { kind: 'readout' });
  expect(who(actors, 'I')).toMatchObject({ name: 'Lena Oduya', code: 'KENGOV' });
  expect(who(actors, 'my Government')?.code).toBe('KEN');
});

test('"our country" is the state of the one who speaks, else the one where the text is at home', () => {
  const text = 'NAIROBI, May 6 — A clerk hoped that our country would agree. Kenya and Iraq met.';
  const drafts = [said(text, 'A clerk', 'hoped', 'that our country would agree')];
  expect(who(actorsOf(text, { dateline: 'NAIROBI, May 6' }, drafts), 'our country')?.code).toBe('KEN');
});

test('a capital in an address and where somebody is invited is a place', () => {
  for (const text of ['P.O. Box 9, Nairobi.\n\nIraq agreed.', 'Iraq accepted an invitation to Nairobi.'])
    expect(who(actorsOf(text), 'Nairobi')?.kind).toBe('place');
});

test('a town from which somebody comes is a place, though its people speak', () => {
  const text = 'Officials from Oruvel refused.';
  const actors = actorsOf(text, {}, [said(text, 'Officials from Oruvel', 'refused', 'refused')]);
  expect(who(actors, 'Oruvel')?.kind).toBe('place');
});

test('a ship with a name is an actor, and so is "the trawler" after it; ships without one are things', () => {
  const text = 'Kenya seized the trawler Lady Moyra. The trawler was old. Fishing boats stayed in port.';
  const actors = actorsOf(text);
  expect(who(actors, 'the trawler Lady Moyra')).toMatchObject({ kind: 'other', country: null });
  expect(who(actors, 'The trawler')?.id).toBe(who(actors, 'the trawler Lady Moyra')?.id);
  expect(who(actors, 'Fishing boats')).toBeUndefined();
  expect(who(actorsOf('The boat sank. Kenya waited.'), 'The boat')).toBeUndefined();
});

test('a number behind a state begins another phrase', () => {
  expect(mentionsOf('Iraq promised Kenya two boats.')).toEqual(['Iraq', 'Kenya', 'two boats']);
});

test('"it" is somebody where it acts or is addressed, and nobody where it stands or is so', () => {
  const it = (text: string) =>
    actorsOf(text).find(({ mentions }) => mentions.some((m) => /^it$/i.test(m.text)));
  expect(it('Kenya closed the gate. It will expel no one.')?.code).toBe('KEN');
  expect(it('Iraq wrote to Kenya and urged it to wait.')?.code).toBe('KEN');
  expect(it('Kenya made an offer. It stands. It was hot. Iraq made it clear.')).toBeUndefined();
});

test('right behind a verb "its" is the subject’s', () => {
  const actors = actorsOf(
    'Kenya, which blames the Iraqi government, has called home its ambassador. Iraq waits.',
  );
  expect(who(actors, 'its ambassador')?.country).toBe('KEN');
});

test('"the Kingdom" is the state spoken of whose full name has the form', () => {
  const countries = gazetteer.countries.map((one) =>
    one.code === 'JOR' ? { ...one, names: ['Hashemite Kingdom of Jordan'] } : one,
  );
  const text = 'Jordan wrote to Iraq. Iraq thanked the Kingdom.';
  const document = documentOf(text);
  const { actors } = resolveActors(
    document,
    analyse(document),
    [],
    indexGazetteer({ ...gazetteer, countries }),
  );
  expect(who(actors, 'the Kingdom')?.code).toBe('JOR');
});

test('the town beside the name of an outlet gives it its country; whose correspondent speaks carries news', () => {
  expect(who(actorsOf('Radio Oruvel (Nairobi) said no.'), 'Radio Oruvel')?.code).toBe('KENMED');
  expect(who(actorsOf("Oruvel's correspondent waited."), 'Oruvel')?.kind ?? 'media').toBe('media');
});

test('a body of one state is meant only where the text speaks of that state', () => {
  const organizations = [
    {
      id: 'foreign-ministry-of-jordan',
      name: 'Foreign Ministry',
      aliases: [],
      kind: 'office' as const,
      country: 'JOR',
      code: 'JORGOV',
      domains: [],
      wikidata: null,
    },
  ];
  const index = indexGazetteer({ ...gazetteer, organizations });
  const codeIn = (text: string) => {
    const document = documentOf(text);
    return who(resolveActors(document, analyse(document), [], index).actors, 'Foreign Ministry')?.code;
  };
  expect(codeIn('Jordan waited. A letter to the Foreign Ministry came.')).toBe('JORGOV');
  expect(codeIn('Kenya waited. A letter to the Foreign Ministry came.')).not.toBe('JORGOV');
});

test('a neighbour of a state is the other state that was spoken of, a neighbour of a person somebody', () => {
  const actors = actorsOf(
    'Iraq and Kenya met. Kenya thanked its neighbour. Omar Tarek thanked his neighbour.',
  );
  expect(who(actors, 'its neighbour')?.name).toBe('Iraq');
  expect(who(actors, 'his neighbour')?.kind ?? 'person').toBe('person');
});

test('"side" is no title of the minister behind the comma', () => {
  const actors = actorsOf(
    'Kenya closed the road after boats sank on the Iraqi side, Foreign Minister Lena Oduya has announced.',
  );
  expect(who(actors, 'Foreign Minister Lena Oduya')?.roles).toEqual([
    { title: 'foreign minister', of: null },
  ]);
  expect(who(actors, 'Foreign Minister Lena Oduya')?.name).not.toBe(who(actors, 'the Iraqi side')?.name);
});

test('what somebody was comes behind what he is', () => {
  const actors = actorsOf('Former President Omar Tarek, the African Union envoy, met Kenya.');
  expect(who(actors, 'Former President Omar Tarek')?.code).toBe('IGO');
});
