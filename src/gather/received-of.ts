import type { Fetched } from '../ingest/index.ts';
import { type GivenFacts, type Received, stableId } from '../record/index.ts';

/** What was fetched, as the record keeps it. `at` is an instant in milliseconds since 1970. */
export function receivedOf(fetched: Fetched, at: number, facts: GivenFacts | null = null): Received {
  const bytes = Buffer.from(fetched.bytes).toString('base64');
  return {
    id: stableId('rec', [fetched.input, bytes], 24),
    input: fetched.input,
    url: fetched.url,
    at: new Date(at).toISOString(),
    contentType: fetched.contentType,
    charset: fetched.charset ?? null,
    bytes,
    facts: facts ?? null,
  };
}
