import { ingest, type KnownFacts } from '../ingest/index.ts';
import type { Received } from '../record/index.ts';
import { publisherAt } from './publisher-at.ts';
import { readDocument, type Worked } from './read-document.ts';
import { openToolkit, type ToolkitOptions } from './toolkit.ts';

/**
 * Reads a document as the record has kept it. The same document, program and lexicons give the same reading.
 *
 * @throws InputError when there is no text in it to read.
 */
export async function readReceived(
  received: Received,
  options: ToolkitOptions = {},
  keepStates = false,
): Promise<Worked> {
  const { input, url, contentType, charset } = received;
  const { feed = null, ...facts } = received.facts ?? {};
  const bytes = Buffer.from(received.bytes, 'base64');
  const toolkit = await openToolkit(options);
  const { document, diagnostics } = await ingest({
    input,
    bytes,
    url,
    contentType,
    charset,
    feed,
    home: publisherAt(url, toolkit.lexicons.gazetteer),
    ...(received.facts === null ? {} : { facts: facts as KnownFacts }),
  });
  return readDocument(document, diagnostics, toolkit, { keepStates });
}
