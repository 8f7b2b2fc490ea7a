import { type Fetched, formatOf } from '../ingest/index.ts';
import { InputError, stableId } from '../record/index.ts';
import { type FeedOptions, feedItems, type Marked } from './feed-items.ts';
import { receivedOf } from './received-of.ts';

/**
 * The documents in what was fetched: the items of a feed, else the one that it is.
 *
 * @throws InputError where it is no text: an image, a program, JSON that is no feed.
 */
export async function* documentsIn(fetched: Fetched, options: FeedOptions): AsyncGenerator<Marked> {
  const feed = feedIn(fetched);
  if (feed !== null) yield* feedItems(fetched, feed, options);
  else {
    const received = receivedOf(fetched, options.client.clock.now());
    yield { received, mark: stableId('bytes', [received.bytes]) };
  }
}

function feedIn(fetched: Fetched): string | null {
  const head = Buffer.from(fetched.bytes.subarray(0, 4096)).toString('utf8');
  if (/^\ufeff?\s*\{[\s\S]*jsonfeed\.org\\?\/version/.test(head))
    return Buffer.from(fetched.bytes).toString('utf8');
  const { format, text } = formatOf(fetched);
  if (format === 'data')
    throw new InputError(
      fetched.input,
      'is JSON data, not text; a corpus has one object a line and ends in .jsonl',
    );
  return format === 'feed' ? text : null;
}
