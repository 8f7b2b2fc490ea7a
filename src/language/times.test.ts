import { expect, test } from 'vitest';
import { timesOf } from './times.ts';

const edtf = (text: string, published: string | null) => timesOf(text, published).map((t) => t.edtf);

test('absolute dates are as precise as their words', () => {
  expect(edtf('On 6 May 2025 and on June 7, 2024, and in February 2025.', null)).toEqual([
    '2025-05-06',
    '2024-06-07',
    '2025-02',
  ]);
  expect(edtf('a deal signed in 2019', null)).toEqual(['2019']);
});

test('a day without a year needs the day of publication', () => {
  expect(edtf('They spoke on May 6.', null)).toEqual([null]);
  expect(edtf('They spoke on May 6.', '2025-05-08')).toEqual(['2025-05-06']);
  expect(edtf('They met on 28 December.', '2025-01-03')).toEqual(['2024-12-28']);
});

test('days of the week are the last ones, unless the text looks ahead', () => {
  expect(edtf('He said on Tuesday that he would travel next Friday.', '2025-10-23')).toEqual([
    '2025-10-21',
    '2025-10-24',
  ]);
  expect(edtf('They met today.', '2025-10-23')).toEqual(['2025-10-23']);
  expect(edtf('They met on Tuesday.', '2025-10')).toEqual([null]);
});

test('a bare month is the last such month', () => {
  expect(edtf('back in March', '2025-02-10')).toEqual(['2024-03']);
  expect(edtf('back in March', '2025-04')).toEqual(['2025-03']);
  expect(edtf('In February, they spoke. Since 2019 they have not met.', '2025-05-06')).toEqual([
    '2025-02',
    '2019',
  ]);
});

test('weeks are intervals, impossible days are unknown', () => {
  expect(edtf('last week', '2025-10-23')).toEqual(['2025-10-13/2025-10-19']);
  expect(edtf('on 31 February 2025', null)).toEqual([null]);
});

test('"may" the verb is no month', () => {
  expect(edtf('They may meet in time.', '2025-10-23')).toEqual([]);
});

test('days that are told together are an interval', () => {
  expect(edtf('from 10 to 12 February 2020, on 13 and 14 July, on May 3-5, 2021', '2021-08-01')).toEqual([
    '2020-02-10/2020-02-12',
    '2021-07-13/2021-07-14',
    '2021-05-03/2021-05-05',
  ]);
  expect(edtf('on July 18 and 19.', null)).toEqual([null]);
  expect(edtf('On July 18 and 19 men were seized.', '2021-08-01')).toEqual(['2021-07-18']);
});

test('parts of a day are that day, and last night the day before', () => {
  expect(edtf('They spoke last night and this morning.', '2025-10-23')).toEqual(['2025-10-22', '2025-10-23']);
  expect(edtf('They spoke yesterday afternoon.', '2025-10-23')).toEqual(['2025-10-22']);
  expect(edtf('They spoke last evening.', '2025-10-23')).toEqual(['2025-10-22']);
  expect(edtf('He came on Tuesday and left in the evening.', '2025-10-23')).toEqual([
    '2025-10-21',
    '2025-10-21',
  ]);
  expect(edtf('They rang at two in the morning.', '2025-10-23')).toEqual([]);
});

test('the previous day is that before the day named last, else before that of publication', () => {
  expect(edtf('Radio Lamu (0700 gmt 13 April) said they had met the previous day.', '1984-04-15')).toEqual([
    '1984-04-13',
    '1984-04-12',
  ]);
  expect(edtf('He had telephoned her that morning.', '2025-10-23')).toEqual(['2025-10-23']);
  expect(
    edtf('They met on 3 May 2024. Two days later he wrote to her; she replied the following day.', null),
  ).toEqual(['2024-05-03', '2024-05-05', '2024-05-06']);
  expect(edtf('the day before the vote', '2025-10-23')).toEqual([]);
});

test('time ago is as exact as its words', () => {
  expect(edtf('They met two days ago, a week ago, three months ago and 10 years ago.', '2025-10-23')).toEqual(
    ['2025-10-21', '2025-10-13/2025-10-19', '2025-07', '2015'],
  );
  expect(edtf('They met over the weekend.', '2025-10-23')).toEqual(['2025-10-18/2025-10-19']);
});

test('the day at the head of an entry is the nearest of that name, and of a month named before', () => {
  expect(edtf('Tue 6. Received the envoy.\n\nWEDNESDAY 7\nNo engagements.', '2021-07-11')).toEqual([
    '2021-07-06',
    '2021-07-07',
  ]);
  expect(edtf('Mon 6. Received the envoy.', '2021-07-11')).toEqual([null]);
  expect(edtf('He flew out on May 6, was back on the 7th and is on the 5th floor.', '2021-07-11')).toEqual([
    '2021-05-06',
    '2021-05-07',
  ]);
  expect(edtf('They met there the day after, and again on the 9th.', '2021-07-11')).toEqual([
    '2021-07-12',
    '2021-07-09',
  ]);
});

test('capitals date too, hours ago are today, and a weekly has no yesterday', () => {
  expect(edtf('LETTER DATED 9 JUNE 1993', null)).toEqual(['1993-06-09']);
  expect(edtf('She rang an hour ago.', '2021-07-11')).toEqual(['2021-07-11']);
  expect(edtf('He gave them until Friday to leave.', '2025-10-23')).toEqual(['2025-10-24']);
  expect(edtf('They agreed to meet in Accra in March.', '2023-04-07')).toEqual(['2024-03']);
  expect(edtf('He will fly on Monday, she said on Tuesday.', '2025-10-23')).toEqual([
    '2025-10-27',
    '2025-10-21',
  ]);
  expect(edtf('They met on Sunday, Nov. 1, 2015.', null)).toEqual(['2015-11-01', '2015-11-01']);
  expect(edtf('They stayed until Friday.', '2025-10-23')).toEqual(['2025-10-17']);
  expect(edtf('They met yesterday and on Friday.', '2021-07-05/2021-07-11')).toEqual([null, '2021-07-02']);
});

test('the entries of a chronology are days of the month that stands over them', () => {
  const text = 'MAY\n\n3 — Peru protests.\n\n11–12 — Brandt visits Lima.\n\nJUNE\n\n2 — Nothing more.';
  expect(timesOf(text, '1986-09').map(({ edtf }) => edtf)).toEqual([
    '1986-05-03',
    '1986-05-11/1986-05-12',
    '1986-06-02',
  ]);
  expect(timesOf('3 — Peru protests.', '1986-09')).toEqual([]);
});

test('a text that nobody dates is of the day on a line of its head or foot, else of the one year of its days', () => {
  const edtfs = (text: string) => timesOf(text, null).map(({ edtf }) => edtf);
  expect(edtfs('Sitting of Tuesday, 17 March 1987\n\nThey met on Saturday.')).toContain('1987-03-14');
  expect(edtfs('The ministers met on 4 May.\n\nDone at Lamu, 9 May 1961')).toContain('1961-05-04');
  expect(
    edtfs('It fell on 3 May 1961, and they met on 4 June, it is said here by many. It was cold. It was wet.'),
  ).toContain('1961-06-04');
  expect(edtfs('They met on Saturday.')).toEqual([null]);
});

test('a day in brackets dates the word before it, and "later in the day" is of the day told last', () => {
  expect(timesOf('It took place yesterday (4 May 2022).', null).map(({ edtf }) => edtf)).toEqual([
    '2022-05-04',
    '2022-05-04',
  ]);
  expect(
    timesOf('He flew in on Monday. Later in the day he left.', '2025-05-07').map(({ edtf }) => edtf),
  ).toEqual(['2025-05-05', '2025-05-05']);
});
