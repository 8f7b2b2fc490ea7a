import { expect, test } from 'vitest';
import { CARRIED } from './carried.ts';

test('what carried the words stands right before the outlet', () => {
  expect('In a statement carried by the ').toMatch(CARRIED);
  expect('in a letter printed in the weekly ').toMatch(CARRIED);
  expect('She carried it to the ').not.toMatch(CARRIED);
});
