import { describe, expect, it } from 'vitest';
import { FIFTH_HEADS } from '../../fixtures/heads/fifth-heads.ts';
import { FIRST_HEADS } from '../../fixtures/heads/first-heads.ts';
import { FOURTH_HEADS } from '../../fixtures/heads/fourth-heads.ts';
import type { HeadCase } from '../../fixtures/heads/head-case.ts';
import { SECOND_HEADS } from '../../fixtures/heads/second-heads.ts';
import { SIXTH_HEADS } from '../../fixtures/heads/sixth-heads.ts';
import { THIRD_HEADS } from '../../fixtures/heads/third-heads.ts';
import { ingest } from './ingest.ts';

const FIELDS = ['kind', 'title', 'byline', 'publisher', 'published', 'dateline'] as const;

describe('head and foot of a text', () => {
  it.each([
    ...FIRST_HEADS,
    ...SECOND_HEADS,
    ...THIRD_HEADS,
    ...FOURTH_HEADS,
    ...FIFTH_HEADS,
    ...SIXTH_HEADS,
  ])('$manner', async (head) => {
    const document = await read(head);
    for (const field of FIELDS) {
      const right = head[field] ?? null;
      if (head.open?.[field] === undefined) expect(document[field], field).toBe(right);
      else expect(document[field], `${field} is right now: no longer open`).not.toBe(right);
    }
  });
});

async function read({ text }: HeadCase) {
  const { document } = await ingest({
    input: 'a.txt',
    bytes: Buffer.from(text),
    contentType: null,
    url: null,
  });
  return document;
}
