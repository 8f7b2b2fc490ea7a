import { expect, test } from 'vitest';
import { castOf, type HandActor } from '../../fixtures/hand-built.ts';
import { namedHolder } from './named-holder.ts';

const TEXT = 'The Halvian minister met Oduya. Brandt was tired.';
const role = (title: string) => [{ title, of: null }] as unknown as HandActor['roles'];

function cast(title: string, country = 'DEU') {
  return castOf(TEXT, {
    minister: {
      says: ['The Halvian minister'],
      form: 'description',
      country: 'DEU',
      roles: role('minister'),
    },
    oduya: { says: ['Oduya'], country: 'KEN' },
    brandt: { says: ['Brandt'], country, roles: role(title) },
  } as Record<string, HandActor>);
}

test('an office that nobody is named with is held by whom the text names with it', () => {
  expect(namedHolder('minister', ['minister', 'oduya'], cast('foreign minister'))).toBe('brandt');
  expect(namedHolder('minister', ['minister', 'oduya'], cast('ambassador'))).toBe('minister');
  expect(namedHolder('minister', ['minister', 'oduya'], cast('foreign minister', 'KEN'))).toBe('minister');
  expect(namedHolder('oduya', ['minister', 'oduya'], cast('foreign minister'))).toBe('oduya');
});
