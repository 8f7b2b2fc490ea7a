import { expect, test } from 'vitest';
import { loadLexicons } from './load-lexicons.ts';
import { publisherAt } from './publisher-at.ts';

test('who publishes at an address is told by the narrowest domain that is known', () => {
  const known = loadLexicons().gazetteer.organizations[0]!;
  const of = (name: string, ...domains: string[]) => ({ ...known, name, domains });
  const organizations = [of('The Herald', 'herald.example'), of('Herald Wire', 'wire.herald.example')];
  const at = (url: string | null) => publisherAt(url, { organizations });
  expect(at('https://www.herald.example/world/1?a=b')).toBe('The Herald');
  expect(at('https://wire.herald.example:8080/')).toBe('Herald Wire');
  expect(at('https://notherald.example/')).toBeNull();
  expect(at('https://example/')).toBeNull();
  expect(at('report.txt')).toBeNull();
  expect(at(null)).toBeNull();
});
