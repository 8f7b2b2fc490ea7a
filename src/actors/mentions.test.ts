import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Actor, Document, Gazetteer, RoleEntry } from '../record/index.ts';
import { indexGazetteer, resolveActors } from './index.ts';

function country(code: string, name: string, adjective: string, capital: string) {
  const adjectives = [adjective];
  const people = [`${adjective}s`];
  return { code, name, names: [], adjectives, people, capitals: [capital], seats: [], wikidata: null };
}

function roles(kind: RoleEntry['kind'], sector: string, phrases: string): RoleEntry[] {
  return phrases.split(', ').map((phrase) => ({ phrase, sector, kind, gender: null }));
}

const gazetteer: Gazetteer = {
  formerStates: [],
  countries: [
    country('KEN', 'Kenya', 'Kenyan', 'Nairobi'),
    country('IRQ', 'Iraq', 'Iraqi', 'Baghdad'),
    country('PRK', 'North Oruland', 'Northern', 'Oruport'),
  ],
  organizations: [],
  leaders: [],
  places: [],
  roles: [
    ...roles(
      'person',
      'GOV',
      'president, prime minister, foreign minister, minister of foreign affairs, trade minister, ambassador, representative, spokesman',
    ),
    ...roles('office', 'GOV', 'foreign ministry, embassy'),
    ...roles('population', 'GOV', 'officials, leaders, presidents, heads of government'),
    ...roles('population', 'MIL', 'troops, soldiers'),
    ...roles('population', 'CVL', 'farmers, people'),
  ],
};
const index = indexGazetteer(gazetteer);

/** The actors of a text as "kind: mention | mention", in order. */
function castOf(text: string, facts: Partial<Document> = {}): string[] {
  const document = documentOf(text, facts);
  const { actors } = resolveActors(document, analyse(document), [], index);
  return actors.map((actor) => `${actor.kind}: ${mentionsOf(actor).join(' | ')}`);
}

function mentionsOf(actor: Actor): string[] {
  return actor.mentions.map(({ text }) => text);
}

test('a name that no gazetteer knows is a place behind a preposition of place, and with the noun of a place', () => {
  const cast = castOf(
    'Farmers marched in Oruvel. Soldiers burned the nearby village of Tessa and the Lomira bridge.',
  );
  expect(cast).toContain('place: Oruvel');
  expect(cast).toContain('place: the nearby village of Tessa');
  expect(cast).toContain('place: the Lomira bridge');
});

test('before a further noun, a place keeps its name alone', () => {
  expect(castOf('Ships in Lomira waited. The Lomira port project failed.')).toContain(
    'place: Lomira | Lomira',
  );
});

test('a language and a person are no places', () => {
  expect(castOf('He spoke in Frisian.').join()).not.toContain('place');
  expect(castOf('President Lena Oduya spoke. A letter from Oduya came.').join()).not.toContain('place');
});

test('a capital at the head of a sentence acts if a verb follows its comma', () => {
  expect(castOf('Nairobi, for its part, rejected the offer.')[0]).toBe('government: Nairobi | its');
  expect(castOf('Nairobi, Baghdad trade blame over raid')).toEqual([
    'government: Nairobi',
    'government: Baghdad',
  ]);
  expect(castOf('Nairobi, Monday').join()).not.toContain('government');
});

test('a relative pronoun is the mention right before it; "which" only behind a name', () => {
  expect(castOf('President Lena Oduya, who left Kenya, spoke.')[0]).toBe(
    'person: President Lena Oduya | who',
  );
  expect(castOf('Kenya, which borders Iraq, agreed.')[0]).toBe('state: Kenya | which');
  expect(castOf('The embassy which closed was small. Kenya asked who left.').join()).not.toMatch(/which|who/);
});

test('a date, and the "that" of a clause, are no part of whom they stand before', () => {
  const cast = castOf(
    'On Monday soldiers left. Last week Kenyan troops came. Kenya said that farmers fled.',
  ).join(' / ');
  expect(cast).toMatch(/: soldiers\b/);
  expect(cast).toContain(': Kenyan troops');
  expect(cast).toMatch(/: farmers\b/);
});

test('the words that bound a number belong to the group that is counted', () => {
  const cast = castOf(
    'At least five farmers died. About 200 people marched. More than 300 soldiers came.',
  ).join(' / ');
  for (const whole of ['At least five farmers', 'About 200 people', 'More than 300 soldiers'])
    expect(cast).toContain(`: ${whole}`);
});

test('where a body sits is a part of what it is called, and gives it its country', () => {
  const cast = castOf(
    'Kenya protested. The foreign ministry in Baghdad denied it, the embassy in Oruvel closed.',
  );
  expect(cast).toContain('office: The foreign ministry in Baghdad');
  expect(cast).toContain('office: the embassy in Oruvel');
});

test('a title takes in its field, known or not, and the forms of address before the name', () => {
  for (const whole of [
    'Irrigation Minister Lena Oduya',
    'Fisheries and Livestock Minister Lena Oduya',
    'Minister for Investment and Industry Lena Oduya',
    'His Royal Highness Prince Omar bin Tarek',
    'H.E. Ms. Lena Oduya',
    'Comrade Lena Oduya',
  ])
    expect(castOf(`${whole} arrived.`)).toEqual([`person: ${whole}`]);
});

test('a title with its capital, or on the line below, is apposed; of two persons around a title, it is hers who has none', () => {
  expect(castOf('Lena Oduya, Foreign Minister, spoke.')[0]).toBe('person: Lena Oduya | Foreign Minister');
  expect(castOf('The talks ended.\n\nLena Oduya\nForeign Minister')).toContain(
    'person: Lena Oduya | Foreign Minister',
  );
  expect(
    castOf('President Omar Rashid, the Foreign Minister of Kenya, Lena Oduya, and soldiers came.'),
  ).toContain('person: the Foreign Minister of Kenya | Lena Oduya');
});

test('a name that is only ever a heading is nobody', () => {
  expect(castOf('Oru Bravo\n\nPresident Omar Rashid spoke.').join()).not.toContain('Oru Bravo');
});

test('a capital between commas is the town of the house before it', () => {
  expect(castOf('He spoke at Freedom House, Nairobi, on trade.').join()).toContain('place: Nairobi');
});

test('the noun of a state makes the name behind it one; alone it is no name', () => {
  const cast = castOf('The island republic of Oruvel waited. The President of the Republic spoke to Oruvel.');
  expect(cast).toContain('state: The island republic of Oruvel | Oruvel');
  expect(cast.join()).not.toContain(': Republic');
});

test('a known name that goes on to the noun of a body is a part of the name of that body', () => {
  expect(castOf('The Nairobi Tribune said so. Kenya Water Authority officials agreed.')).toEqual([
    'media: Nairobi Tribune',
    'other: Kenya Water Authority officials',
    'organization: Kenya Water Authority',
  ]);
});

test('a body named whole is named again by a part that tells', () => {
  const paper = castOf('The Oruvel Clarion reported it. Kenya told the Clarion so.', {
    publisher: 'Oruvel Clarion',
  });
  expect(paper).toContain('media: Oruvel Clarion | Clarion');
  expect(castOf('MNB News reported it. Kenya told MNB so.', { publisher: 'MNB News' })).toContain(
    'media: MNB News | MNB',
  );
  expect(castOf('The Oru Water Council met. Soldiers obeyed the Council.')).toContain(
    'organization: Oru Water Council | Council',
  );
});

test('"over" behind a verb is the verb\'s, and a warship of a state acts for it', () => {
  expect(castOf('Kenya handed over 14 soldiers.').join()).toContain(': 14 soldiers');
  expect(castOf('A Kenyan frigate left Iraq.').join()).toContain('organization: A Kenyan frigate');
});

test('credits in brackets name persons, though all their words are capitals', () => {
  expect(castOf('(Reporting by Lena Oduya; Editing by Omar Rashid)').join()).toContain('person: Omar Rashid');
});

test('a plural belongs to all the states behind "of"; of two it is a pair that "both" takes up', () => {
  const cast = castOf('The Presidents of Kenya and Iraq met. Both leaders spoke.').join(' / ');
  expect(cast).toContain('other: The Presidents of Kenya and Iraq | Both leaders');
  expect(castOf('The Presidents of Kenya, Iraq and Kenya met.')[0]).toContain(
    'The Presidents of Kenya, Iraq and Kenya',
  );
});

test('a possessor belongs to the phrase of whom it owns, and a dateline names a town', () => {
  const cast = castOf(
    "NAIROBI, May 6 -- Iraq's Oruvel Water Council met Kenya's Lena Oduya, the foreign minister.",
    {
      dateline: 'NAIROBI, May 6',
    },
  );
  expect(cast).toContain("organization: Iraq's Oruvel Water Council");
  expect(cast).toContain("person: Kenya's Lena Oduya | the foreign minister");
  expect(cast).toContain('place: NAIROBI');
});

test('a name between quotation marks belongs to the noun that it names', () => {
  expect(castOf('The group "Oru Front" met President Lena Oduya.')[0]).toBe(
    'organization: The group "Oru Front"',
  );
});

test('a style of address opens a phrase and goes on to the title behind its article', () => {
  const cast = castOf(
    'The minister received at her residence His Excellency Mr. Omar Rashid, who saw His Majesty the President.',
  ).join(' / ');
  expect(cast).toContain('person: His Excellency Mr. Omar Rashid | who');
  expect(cast).toContain('person: His Majesty the President');
});

test('"official" before a title only colours it', () => {
  expect(castOf('The Official Spokesman Omar Rashid spoke.')[0]).toBe(
    'person: The Official Spokesman Omar Rashid',
  );
});

test('stops of ranks and initials belong to their words', () => {
  const cast = castOf('They met the Iraqi ambassador, Maj. Gen. Omar Rashid, and Sh. Kodur.').join(' / ');
  expect(cast).toContain('person: the Iraqi ambassador | Maj. Gen. Omar Rashid');
  expect(cast).toContain('Sh. Kodur');
});

test('a participle before "minister" is no portfolio, nor is what a prime minister is accused of', () => {
  const cast = castOf(
    'Minister Omar Rashid left. The visiting minister accused the Prime Minister of posturing.',
  );
  expect(cast.join(' / ')).toContain('The visiting minister');
  expect(cast.join(' / ')).toContain('the Prime Minister');
  expect(cast.join(' / ')).not.toContain('posturing');
});

test('of two titles and two names in a row, each name has the title before it', () => {
  const cast = castOf(
    'The foreign minister, Lena Oduya, the Iraqi ambassador, Omar Rashid, and he met.',
  ).join(' / ');
  expect(cast).toContain('person: The foreign minister | Lena Oduya');
  expect(cast).toContain('person: the Iraqi ambassador | Omar Rashid');
});

test('the record of an assembly: its chairman, and who represents a state', () => {
  const cast = castOf(
    'Chairman: Mr. Rashid (Iraq)\n\nMs. Oduya (Kenya) said so. The representative of Kenya left. The Chairman thanked her.',
  ).join(' / ');
  expect(cast).toContain('person: Ms. Oduya | The representative of Kenya');
  expect(cast).toMatch(/person: Chairman \| Mr. Rashid \| The Chairman/);
});

test('a guest is the person of that country who was named', () => {
  const cast = castOf('Lena Oduya received Ambassador Omar Rashid of Iraq. The Iraqi guest thanked Kenya.');
  expect(cast.join(' / ')).toContain('Ambassador Omar Rashid of Iraq | The Iraqi guest');
});

test('a minister is responsible for a field', () => {
  expect(castOf('Omar Rashid, Minister Responsible for Foreign Affairs, left.')[0]).toBe(
    'person: Omar Rashid | Minister Responsible for Foreign Affairs',
  );
});

test('behind the name that a title has, its country may stand', () => {
  const actors = castOf(
    'The foreign minister, Lena Oduya of Kenya, and the ambassador, Omar Rashid of Iraq, met.',
  );
  expect(actors).toContain('person: The foreign minister | Lena Oduya');
  expect(actors).toContain('person: the ambassador | Omar Rashid');
});

test('what is said of the first place of a list is said of all; a point of the compass makes a region', () => {
  const cast = castOf(
    'Fighting went on in Oruvel and Tessa Kell, and reached Eastern Moyra. They met in Oruvel and Lena Oduya spoke.',
  );
  for (const place of ['Tessa Kell', 'Eastern Moyra']) expect(cast).toContain(`place: ${place}`);
  expect(cast).toContain('person: Lena Oduya');
});

test('a minister of several fields is one', () => {
  const ofTrade = castOf(
    'The Minister of Trade and Industry, Omar Rashid, met the Minister of Foreign Affairs and International Cooperation, Lena Oduya.',
  );
  expect(ofTrade).toContain(
    'person: the Minister of Foreign Affairs and International Cooperation | Lena Oduya',
  );
  const next = castOf('The Minister of Foreign Affairs, Trade Minister Omar Rashid and others left.').join(
    ' / ',
  );
  expect(next).toContain('Trade Minister Omar Rashid');
  expect(next).not.toContain('Foreign Affairs, Trade');
  const abroad = castOf('The Minister of Foreign Affairs, Migration and Kenyans Abroad, Lena Oduya, left.');
  expect(abroad[0]).toBe(
    'person: The Minister of Foreign Affairs, Migration and Kenyans Abroad | Lena Oduya',
  );
});

test('"PM" is a head of government, but not behind an hour', () => {
  expect(castOf('The PM met farmers.').join()).toContain('person: The PM');
  expect(castOf('Farmers met troops at 6:14 PM on Monday.').join()).not.toContain('PM');
});

test('a capital within a phrase is the town where a body is or comes out', () => {
  const cast = castOf(
    'Kenya wrote to the embassy in Baghdad. The Nairobi daily Oru Ledger reported it.',
  ).join(' / ');
  expect(cast).toContain('place: Baghdad');
  expect(cast).toContain('place: Nairobi');
});

test('the noun of an outlet behind a name makes it one, and "official" before it no person', () => {
  expect(castOf('Kenya read it in the official Oru news agency.').join()).toContain(
    'media: the official Oru news agency',
  );
  expect(castOf('Al Garid newspaper told of it.')[0]).toBe('media: Al Garid newspaper');
});

test('"heads of government" are several persons', () => {
  expect(castOf('The two heads of government met troops.')[0]).toBe('other: The two heads of government');
});

test('"it" in a clause without its object is the subject before it', () => {
  expect(
    castOf('Kenya expelled the farmers it had. Iraq paid the farmers it employs.').join(' / '),
  ).toContain('state: Iraq | it');
  expect(castOf('Kenya counted the hours it took.')[0]).toBe('state: Kenya');
});

test('"the North" is the northern state of that name', () => {
  const cast = castOf(
    'North Oruland said it would pay. President Omar Rashid of North Oruland left the North.',
  );
  expect(cast[0]).toBe('state: North Oruland | it | North Oruland | North');
});

test('each author of a byline is a person', () => {
  const cast = castOf('By Lena Oduya and Omar Rashid\n\nFarmers met troops.', {
    byline: 'Lena Oduya and Omar Rashid',
  });
  expect(cast.slice(0, 2)).toEqual(['person: Lena Oduya', 'person: Omar Rashid']);
});
