import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test('an address is given so that it ends no field and no line', () => {
  expect(webAddress('https://example.org/a?b=1&c=%20d#e')).toBe('https://example.org/a?b=1&c=%20d#e');
  expect(webAddress('https://example.org/x}\n{"y"?q={|}^`\\é')).toMatch(/^https:\/\/example\.org\/[!-~]+$/);
  expect(webAddress('https://example.org/?{"|^`}')).not.toMatch(/[{}"|^`]/);
});

test('what is no web address is none', () => {
  for (const other of [null, '', 'report.txt', 'file:///etc/passwd', 'javascript:alert(1)', 'http://'])
    expect(webAddress(other)).toBeNull();
});
