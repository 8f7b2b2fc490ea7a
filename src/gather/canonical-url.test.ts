import { expect, test } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';

test('spellings of one address are one', () => {
  const one = 'https://example.org/a?id=7&page=2';
  for (const spelling of [
    'http://www.example.org/a/?page=2&utm_source=x&id=7#top',
    'https://EXAMPLE.org:443/a?fbclid=abc&id=7&page=2',
    'http://example.org:80/a?id=7&page=2',
  ]) {
    expect(canonicalUrl(spelling), spelling).toBe(one);
  }
  expect(canonicalUrl('https://example.org/')).toBe('https://example.org');
});

test('what may lead elsewhere stays', () => {
  const addresses = [
    'https://example.org/a?id=7',
    'https://example.org/a?id=8',
    'https://example.org/A?id=7',
    'https://example.org:8080/a?id=7',
  ];
  expect(new Set(addresses.map(canonicalUrl)).size).toBe(4);
  expect(canonicalUrl('reports/a.txt')).toBeNull();
});
