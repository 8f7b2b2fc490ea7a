import { expect, test } from 'vitest';
import { isAdjectiveOf } from './adjectives.ts';
import { foldName, soundAlike, titleWords } from './fold-name.ts';
import { kindOfHead } from './name-heads.ts';
import { PersonNames } from './person-names.ts';

test.each([
  ['al-Sudani', 'sudani'],
  ['Zelenskyy', 'zelensky'],
  ['Erdoğan', 'erdogan'],
  ['J. O’Brien', 'j obrien'],
])('%s is compared as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test('transliterations of one name sound alike, other names do not', () => {
  expect(soundAlike(foldName('Mohammed'), foldName('Muhammad'))).toBe(true);
  expect(soundAlike(foldName('Zelensky'), foldName('Zelenskiy'))).toBe(true);
  expect(soundAlike(foldName('Oduya'), foldName('Odinga'))).toBe(false);
  expect(soundAlike('lee', 'leo')).toBe(false);
});

test('a title is the same in any order and spelling of its words', () => {
  expect(titleWords('Minister of Foreign Affairs')).toEqual(titleWords('foreign minister'));
  expect(titleWords('defense minister')).toEqual(titleWords('minister for defence'));
  expect(titleWords('premier')).toEqual(titleWords('prime minister'));
  expect(titleWords('vice president')).not.toEqual(titleWords('president'));
});

test('a surname, a shorter full name and an initial find the person; another first name does not', () => {
  const names = new PersonNames<string>();
  names.add('omar shia rashid', 'omar');
  names.add('lena oduya', 'lena');
  expect(names.find('rashid')).toEqual(['omar']);
  expect(names.find('omar rashid')).toEqual(['omar']);
  expect(names.find('o rashid')).toEqual(['omar']);
  expect(names.find('huda rashid')).toEqual([]);
  expect(names.find('lena')).toEqual(['lena']);
});

test('a surname that two persons share finds both', () => {
  const names = new PersonNames<number>();
  names.add('ann omondi', 1);
  names.add('peter omondi', 2);
  expect(names.find('omondi').sort()).toEqual([1, 2]);
});

test('the adjective of an unknown state is told from other words', () => {
  expect(isAdjectiveOf('teserian', 'teseria')).toBe(true);
  expect(isAdjectiveOf('moyran', 'moyra')).toBe(true);
  expect(isAdjectiveOf('morning', 'moyra')).toBe(false);
});

test('the head of a name tells what it names', () => {
  expect(kindOfHead('Moyra Evening Courier')).toBe('media');
  expect(kindOfHead('Strategic Framework Agreement')).toBe('none');
  expect(kindOfHead('Union of Moyra')).toBe('organization');
  expect(kindOfHead('Courier')).toBeNull();
});
