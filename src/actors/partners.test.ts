import { expect, test } from 'vitest';
import { actorsOf, who } from '../../fixtures/hand-cast.ts';

test('"his Iraqi counterpart" is the one of that state in office, named before or after', () => {
  const before = actorsOf(
    'Foreign Minister Ali Omar of Iraq wrote. Kenya’s minister answered his Iraqi counterpart.',
  );
  expect(who(before, 'his Iraqi counterpart')?.name).toBe('Ali Omar');
  const after = actorsOf(
    'Kenya’s minister met his Iraqi counterpart. Iraq’s Foreign Minister Ali Omar left early.',
  );
  expect(who(after, 'his Iraqi counterpart')?.name).toBe('Ali Omar');
});

test('a counterpart whom the text goes on to name without a title is the one known to be of that state', () => {
  const actors = actorsOf(
    'The Iraqi president rang his Kenyan counterpart. He told Mwangi that Iraq would wait.',
  );
  expect(who(actors, 'his Kenyan counterpart')?.name).toBe('Mwangi');
});

test('"the Iraqi leader" is the president or premier of that state, not its minister', () => {
  const actors = actorsOf(
    'Iraqi President Zaid Karim and Iraqi Foreign Minister Ali Omar came. Kenya invited the Iraqi leader to stay.',
  );
  expect(who(actors, 'the Iraqi leader')?.name).toBe('Zaid Karim');
});

test('with two of that state in office, whom nobody has named yet stays a stranger', () => {
  const actors = actorsOf(
    'Kenya’s minister met his Iraqi counterpart. Iraq’s Foreign Minister Ali Omar and Iraq’s Defence Minister Zaid Karim left.',
  );
  expect(who(actors, 'his Iraqi counterpart')?.name).not.toMatch(/Omar|Karim/);
});

test('the title under the name that signs a text is the author’s', () => {
  const text = 'Kenya waits.\n\nIda Roe\n\nPresidential Spokeswoman';
  const actors = actorsOf(text, { kind: 'readout', publisher: 'Presidency of Kenya', byline: 'Ida Roe' });
  expect(who(actors, 'Ida Roe')?.code).toBe('KENGOV');
  expect(who(actors, 'Spokeswoman')?.name ?? 'Ida Roe').toBe('Ida Roe');
});

test('"this newspaper", whose name nobody gives, is not the one that was named last', () => {
  const actors = actorsOf('Kenya waits, said the Moyra Courier. “No,” an official told this newspaper.');
  expect(who(actors, 'this newspaper')?.name ?? 'newspaper').toBe('newspaper');
});
