import { expect, test } from 'vitest';
import { actorsOf, said, who } from '../../fixtures/hand-cast.ts';

test('being named to a post gives the post and its state; naming another does not', () => {
  expect(who(actorsOf('Lena Oduya has been appointed Kenya’s ambassador.'), 'Lena Oduya')?.code).toBe(
    'KENGOV',
  );
  const naming = actorsOf('President Omar of Iraq appointed Kenya’s ambassador. Omar left.');
  expect(who(naming, 'Omar')?.country).toBe('IRQ');
});

test('who leads a state’s delegation is of that state', () => {
  const actors = actorsOf('NAIROBI, May 6 — The Iraqi delegation, led by Minister Ali Omar, left.', {
    dateline: 'NAIROBI, May 6',
  });
  expect(who(actors, 'Minister Ali Omar')?.code).toBe('IRQGOV');
});

test('a minister who has another state’s counterpart is not of that state', () => {
  const actors = actorsOf(
    'NAIROBI, May 6 — In Baghdad, Minister Lena Oduya offers her Iraqi counterpart a port.',
    {
      dateline: 'NAIROBI, May 6',
    },
  );
  expect(who(actors, 'Minister Lena Oduya')?.code).toBe('KENGOV');
});

test('two that "and" joins are of the one state that is named', () => {
  const actors = actorsOf('The greetings came from officials and people of Kenya. Iraq replied.');
  expect(who(actors, 'officials')?.country).toBe('KEN');
});

test('a source that is one of a body’s is of that body’s state and sector', () => {
  const text = 'Nobody at the Kenyan ministry would comment.';
  const actors = actorsOf(text, {}, [said(text, 'Nobody at the Kenyan ministry', 'comment', 'would')]);
  expect(who(actors, 'Nobody at the Kenyan ministry')?.code).toBe('KENGOV');
});

test('who is credited with reporting is of the press', () => {
  expect(who(actorsOf('Kenya waits. (Additional reporting by Ali Omar in Baghdad)'), 'Ali Omar')?.code).toBe(
    'MED',
  );
});

test('a coast guard is a force, and what belongs to a union is the union’s', () => {
  const actors = actorsOf('A Kenyan coast guard vessel came.');
  expect(actors.some(({ code }) => code === 'KENCOP')).toBe(false);
});
