import { expect, test } from 'vitest';
import { quotedIn } from './quoted.ts';

test.each([
  ['He said “yes” twice', ['“yes”']],
  ['"Yes" and "no"', ['"Yes"', '"no"']],
  ["''We don't,'' he said", ["''We don't,''"]],
  ["``We came,'' he said", ["``We came,''"]],
  ['‘We don’t know,’ he said', ['‘We don’t know,’']],
  ["The ministers' plan, 'a failure', was John's", ["'a failure'"]],
  ['«Oui», dit-il', ['«Oui»']],
  ['He said: "Go on', ['"Go on']],
  ["'bout a mile from John's house", []],
  ['', []],
])('%s', (text, quoted) => {
  expect(quotedIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
});
