import { expect, test } from 'vitest';
import { actorsOf, who } from '../../fixtures/hand-cast.ts';

test.each([
  ['The newspaper “Dalamira” said that Kenya would pay.', 'The newspaper “Dalamira”'],
  ['Kenya told the daily The Moyra Times of its plan.', 'the daily The Moyra Times'],
])('an outlet’s sort and its name are one mention, though marks or an article part them: %s', (text, mention) => {
  expect(who(actorsOf(text), mention)?.kind).toBe('media');
});
