import { describe, expect, it } from 'vitest';
import { readHead } from './read-head.ts';

const STORY =
  'Secretary Anna Holt spoke today with Prime Minister Ivo Sarkan of Tesseria. The Secretary urged the Prime Minister to reopen the crossing.';

describe('readHead', () => {
  it('reads the head of an official account', () => {
    const text = `Secretary Holt’s Call with Tesserian Prime Minister Sarkan\n\nReadout\n\nOffice of the Spokesperson\n\nOctober 21, 2025\n\n${STORY}`;
    const { facts, bodyStart } = readHead(text, 0);
    expect(facts).toMatchObject({
      title: 'Secretary Holt’s Call with Tesserian Prime Minister Sarkan',
      kind: 'readout',
      publisher: 'Office of the Spokesperson',
      published: '2025-10-21',
    });
    expect(text.slice(bodyStart)).toBe(STORY);
  });

  it('finds the title behind labels and offices', () => {
    const text = `PRESS RELEASE\nMinistry of Foreign Affairs of Tesseria\nPort Sarel, 6 May 2025\nOn the call between the two ministers\n\n${STORY}`;
    expect(readHead(text, 0).facts).toMatchObject({
      title: 'On the call between the two ministers',
      publisher: 'Ministry of Foreign Affairs of Tesseria',
      dateline: 'Port Sarel, 6 May 2025',
      published: '2025-05-06',
    });
  });

  it('reads the day of a press conference in its title, and no place or section as its publisher', () => {
    const title = 'Foreign Ministry Spokesperson Lena Oduya’s Regular Press Conference on May 23, 2031';
    expect(readHead(`Spokesperson’s Remarks\n${title}\n\n${STORY}`, 0).facts).toMatchObject({
      title,
      published: '2031-05-23',
    });
    const paper = `Kenya summons envoy over strike\n\nThe Newspaper’s Staff Reporter Published January 18, 2031\n\nNAIROBI: Kenya on Wednesday recalled its envoy.`;
    expect(readHead(paper, 0).facts).toMatchObject({ dateline: 'NAIROBI', published: '2031-01-18' });
  });

  it('reads the day that stands on its own line under the first paragraph', () => {
    const text = `Telephone conversation with Ivo Sarkan\n\n${STORY}\n\nMarch 12, 2031\n14:30\n\nThey spoke again.`;
    expect(readHead(text, 0).facts.published).toBe('2031-03-12');
  });

  it.each([
    ['WEEKLY LANTERN, Friday, May 6, 1994', { publisher: 'Weekly Lantern', published: '1994-05-06' }],
    ['Coral Radio › Region', { publisher: 'Coral Radio' }],
    ['To Fos – English edition, Friday, May 6, 2025', { publisher: 'To Fos', published: '2025-05-06' }],
    ['HALVIC CENTRE FOR RIVER STUDIES', { publisher: 'Halvic Centre for River Studies' }],
    ['MINISTERIO DE RELACIONES EXTERIORES', { publisher: 'Ministerio de Relaciones Exteriores' }],
    ['United Nations', { publisher: 'United Nations' }],
  ])('reads the masthead "%s"', (line, facts) => {
    expect(readHead(`${line}\n\nTalks on the crossing fail\n\n${STORY}`, 0).facts).toMatchObject({
      title: 'Talks on the crossing fail',
      ...facts,
    });
  });

  it.each([
    [
      'Posted by Lena Marsh on 6 May 2025 | Filed under: rivers',
      { byline: 'Lena Marsh', published: '2025-05-06' },
    ],
    ['Lena Marsh, regional reporter', { byline: 'Lena Marsh' }],
  ])('reads the credit "%s"', (line, facts) => {
    const text = `Coral Radio › Region\n\nTalks on the crossing fail\n\n${line}\n\n${STORY}`;
    expect(readHead(text, 0).facts).toMatchObject(facts);
  });

  it.each([
    ['LD041210 Moyra CPA in English 1154 GMT 4 Jul 86', '1986-07-04'],
    ['Embassy of Halvia in Moyra @halvia · Oct 12, 2023', '2023-10-12'],
    ['News » Foreign relations » 12 July 2023, 18:40', '2023-07-12'],
  ])('reads the day in "%s"', (line, published) => {
    expect(readHead(`${line}\n\n${STORY}`, 0).facts.published).toBe(published);
  });

  it('reads the day on which what follows was issued', () => {
    const text = `Talks on the crossing fail\n\nThe following was issued today, 29 March 2011, by the Spokesman:\n\n${STORY}`;
    expect(readHead(text, 0).facts.published).toBe('2011-03-29');
  });

  it('takes from the dateline which number is the month', () => {
    const text = `Published 03/02/2021 14:05\n\nTalks on the crossing fail\n\nMoyra, 3 Feb (CPA) -- ${STORY}`;
    expect(readHead(text, 0).facts.published).toBe('2021-02-03');
  });

  it('takes no line in brackets for a title, and no agency mark for a part of one', () => {
    const text = `(Courtesy translation)\n\n(2nd LD) Talks on the crossing fail\n\n${STORY}`;
    expect(readHead(text, 0).facts.title).toBe('Talks on the crossing fail');
  });

  it('takes the issuer from the title of a statement, but no person', () => {
    const by = (issuer: string) =>
      readHead(`Statement by ${issuer} on the raid\n\n${STORY}`, 0).facts.publisher;
    expect(by('the Ministry of Foreign Affairs of Kenya')).toBe('Ministry of Foreign Affairs of Kenya');
    expect(by('Foreign Minister Lena Oduya')).toBeNull();
  });

  it('reads who released what follows', () => {
    const text = `The White House released the following readout of the call:\n\n${STORY}`;
    expect(readHead(text, 0).facts).toMatchObject({ publisher: 'White House', kind: 'readout' });
    const spoken = `The spokesperson for the Federal Government, Lena Brandt, issued the following statement:\n\n${STORY}`;
    expect(readHead(spoken, 0).facts).toMatchObject({ publisher: 'Federal Government', kind: 'readout' });
  });

  it('reads headline, byline, dateline and credit of a wire report', () => {
    const text = `Kenya warns neighbour over raids\nBy Lena Marsh\n\nNAIROBI, May 6 (Continental Press) — ${STORY}`;
    expect(readHead(text, 0).facts).toMatchObject({
      title: 'Kenya warns neighbour over raids',
      byline: 'Lena Marsh',
      dateline: 'NAIROBI, May 6',
      publisher: 'Continental Press',
      published: null,
    });
  });

  it('tells a headline with a label from a dateline with a colon', () => {
    const label = readHead(`BOOM: Market falls over crossing talks\n\n${STORY}`, 0).facts;
    expect(label).toMatchObject({ title: 'BOOM: Market falls over crossing talks', dateline: null });
    const place = readHead(`KARACHI: ${STORY}\n\nMore.`, 0).facts;
    expect(place).toMatchObject({ title: null, dateline: 'KARACHI' });
  });

  it('reads a name without "By" between title and day', () => {
    const text = `Kenya warns neighbour over raids\n\nLena Marsh\n6 May 2025\n\n${STORY}`;
    expect(readHead(text, 0).facts).toMatchObject({ byline: 'Lena Marsh', published: '2025-05-06' });
  });

  it('takes nothing from a text that says nothing of itself', () => {
    const { facts, bodyStart } = readHead(STORY, 0);
    expect(Object.values(facts).every((value) => value === null)).toBe(true);
    expect(bodyStart).toBe(0);
  });
});
