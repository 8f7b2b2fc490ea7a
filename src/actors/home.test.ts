import { expect, test } from 'vitest';
import { actorsOf, said, who } from '../../fixtures/hand-cast.ts';

test('a text is at home where the town of its dateline lies, or the town beside its publisher', () => {
  const story = 'The spokesman denied it. The foreign minister said so.';
  const dated = actorsOf(`TAMBERRA, May 6 — ${story}`, { dateline: 'TAMBERRA, May 6' });
  expect(who(dated, 'The foreign minister')?.code).toBe('KENGOV');
  const credited = actorsOf(`${story}\n\nPrinted by the Moyra Gazette, Halvost.`, {
    publisher: 'Moyra Gazette',
  });
  expect(who(credited, 'The spokesman')?.code).toBe('IRQGOV');
  const inside = actorsOf(`Moyra Gazette | Halvost\n\n${story}`, { publisher: 'Moyra Gazette' });
  expect(who(inside, 'The spokesman')?.country).toBe('IRQ');
});

test('of two towns of one name, the one whose state the text speaks of is meant; without it neither', () => {
  const of = (text: string) => who(actorsOf(text, { dateline: 'MERRIN, May 6' }), 'The minister')?.country;
  expect(of('MERRIN, May 6 — The minister left. A Kenyan boat sank.')).toBe('KEN');
  expect(of('MERRIN, May 6 — The minister left.')).toBeNull();
});

test('who is of a town is of its state, of which the town itself does not tell', () => {
  const text = 'The spokesman of Tamberra denied it. Talks in Tamberra went on.';
  const actors = actorsOf(text, {}, [said(text, 'The spokesman of Tamberra', 'denied', 'it')]);
  expect(who(actors, 'The spokesman of Tamberra')?.code).toBe('KENGOV');
  expect(who(actors, 'Tamberra')).toMatchObject({ kind: 'place', country: null });
});

test('an office that names no state is at home in the capital behind its name', () => {
  const text = 'President Otieno received the guests at Oru House, Nairobi. They thanked him.';
  expect(who(actorsOf(text, { kind: 'readout', publisher: 'Oru House' }), 'President Otieno')?.code).toBe(
    'KENGOV',
  );
});

test('nobody is at home in what several states issue', () => {
  const text =
    'Governments of Kenya and Iraq\n\nJordan was absent, Chancellor Dabor having excused himself. Kenya and Iraq agreed.';
  const actors = actorsOf(text, { kind: 'readout', publisher: 'Governments of Kenya and Iraq' });
  expect(who(actors, 'Chancellor Dabor')?.country).not.toBe('KEN');
});

test('an embassy that nobody names is another state’s', () => {
  const text = 'NAIROBI, May 6 — The Iraqi envoy was summoned. An embassy spokesman regretted it.';
  const actors = actorsOf(text, { dateline: 'NAIROBI, May 6' }, [
    said(text, 'An embassy spokesman', 'regretted', 'it'),
  ]);
  expect(who(actors, 'An embassy spokesman')?.country).toBe('IRQ');
});

test('a place that only colours a noun does not say whose minister speaks', () => {
  const text = 'NAIROBI, May 6 — The Baghdad-based daily said that Foreign Minister Oduya had left.';
  expect(who(actorsOf(text, { dateline: 'NAIROBI, May 6' }), 'Foreign Minister Oduya')?.country).toBe('KEN');
});

test('Brussels acts for the union unless the text names Belgium, and is a town where nobody acts', () => {
  expect(who(actorsOf('Kenya asked Brussels for time. Brussels refused.'), 'Brussels')?.code).toBe('IGO');
  expect(who(actorsOf('Belgium waits. Kenya asked Brussels for time.'), 'Brussels')?.country).toBe('BEL');
  expect(who(actorsOf('They met in Brussels.'), 'Brussels')).toMatchObject({ kind: 'place', country: 'BEL' });
});

test('who holds an office of a province that no list has is of where the text is at home', () => {
  const at = { dateline: 'NAIROBI, May 6' };
  const actors = actorsOf('NAIROBI, May 6 — Moyra Governor Omar Tarek resigned.', at);
  expect(who(actors, 'Moyra Governor Omar Tarek')?.country).toBe('KEN');
  expect(who(actors, 'Moyra')?.kind).toBe('place');
});

test('a mission of many states belongs to none of those where it is', () => {
  const actors = actorsOf('The monitoring mission in Iraq left. Iraq waited.');
  expect(who(actors, 'The monitoring mission in Iraq')).toMatchObject({ country: null, code: 'IGO' });
});
