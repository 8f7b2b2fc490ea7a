import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from './ingest.ts';

/**
 * Texts of many manners, all invented, each under "=== manner | publisher". "null" stands where the text does not say it, "open:" before what is
 * still missed.
 */
const CASES = readFileSync(new URL('../../fixtures/heads/publishers.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((part) => {
    const end = part.indexOf('\n');
    const [manner = '', publisher = ''] = part.slice(0, end).split(' | ');
    return { manner, publisher, text: part.slice(end + 1) };
  });

describe('who issued a text', () => {
  it.each(CASES)('$manner: $publisher', async ({ publisher, text }) => {
    const bytes = Buffer.from(text);
    const { document } = await ingest({ input: 'a.txt', bytes, contentType: null, url: null });
    const found = document.publisher ?? 'null';
    if (publisher.startsWith('open: '))
      expect(found, 'right now, no longer open').not.toBe(publisher.slice(6));
    else expect(found).toBe(publisher);
  });
});
