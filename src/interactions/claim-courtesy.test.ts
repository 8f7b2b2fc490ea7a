import { expect, test } from 'vitest';
import { courtesyOf } from './claim-courtesy.ts';

test.each([
  ['president vella held a phone call today with president trabelsi of tunisia', 'opening'],
  ['the ministers of kenya and tesseria, oduya and sarel, spoke by telephone on 6 may', 'opening'],
  ['another conversation took place between the two heads of government', 'opening'],
  ['thanked the minister for the warm hospitality', 'thanks'],
  ['conveyed his best wishes to the people of namibia', 'greeting'],
  ['congratulated his colleague on the occasion of independence day', 'congratulation'],
  ['wished the president good health', 'wish'],
  ['president vella today received the prime minister of tunisia, who is on a visit', 'opening'],
  ['the secretary traveled to moyra, where he met with his colleague', 'opening'],
  ['the meeting was attended by the ambassador of tunisia', 'attendance'],
  ['experts of both ministries were also present', 'attendance'],
  ['the overview is as follows', 'announcement'],
  ['the following is attributable to deputy spokesperson lena oduya', 'announcement'],
  ['the statement made no mention of the two trawlers', 'silence'],
] as const)('%s: %s', (words, kind) => {
  expect(courtesyOf(words)).toBe(kind);
});

test.each([
  'thanked canada for its support of the mission',
  'called for talks to be held in geneva',
  'the conversation was held in a businesslike atmosphere',
  'the call lasted forty minutes',
  'the refugees received food and medicine this spring',
  'the peacekeepers were present in the valley until may',
  'the raids were led by mercenaries',
  'the two ministers spoke in favour of a truce and of open crossings',
  'congratulated the minister on the release of the hostages',
])('a claim: %s', (words) => {
  expect(courtesyOf(words)).toBeNull();
});
