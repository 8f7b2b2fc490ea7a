import { expect, test } from 'vitest';
import { kindOfHead, sectorOfHead, sectorOfIssuer } from './name-heads.ts';

test.each([
  ['Joint Fisheries Commission', 'IGO'],
  ['Fisheries Commission', null],
  ['Regional Council for River Traffic', 'IGO'],
  ['Royal Moyra Police', 'COP'],
  ['Second Infantry Division', 'MIL'],
  ['Moyra National Liberation Army', 'REB'],
  ['Lakeside Brigade', 'REB'],
  ['Ministry of Defence', 'MIL'],
  ['Ministry of Culture', 'GOV'],
  ['Court of Audit', 'JUD'],
  ['Lakeside Shipping Company', 'BUS'],
  ['Progress Party', null],
])('the head of "%s" gives the sector %s', (name, sector) => {
  expect(sectorOfHead(name)).toBe(sector);
});

test('forces that only a state has are an organization, others an armed group', () => {
  expect(kindOfHead('Second Infantry Division')).toBe('organization');
  expect(kindOfHead('Lakeside Brigade')).toBe('armed-group');
});

test('a forum that issues a readout is one of many states', () => {
  expect(sectorOfIssuer('Lakes Navigation Forum')).toBe('IGO');
  expect(sectorOfIssuer('Ministry of Culture')).toBe('GOV');
});
