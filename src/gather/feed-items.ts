import { createHash } from 'node:crypto';
import { type Fetched, fetchedOf } from '../ingest/index.ts';
import { type GivenFacts, InputError, stableId } from '../record/index.ts';
import type { Gathered } from './gathered.ts';
import type { PoliteClient } from './polite-client.ts';
import { type Feed, type FeedItem, readFeed } from './read-feed.ts';
import { receivedOf } from './received-of.ts';

export interface FeedOptions {
  readonly client: PoliteClient;
  /** Whether the page that an item leads to is fetched and stands for the item; where it cannot be had, what the feed carries of it does. */
  readonly pages: boolean;
  /** Marks of items that are known already and not gathered again; see {@link Marked}. */
  readonly known?: ReadonlySet<string>;
}

/** What came of an item. `mark` is another as soon as anything in the item is. */
export type Marked = Gathered & { readonly mark: string };

/**
 * The items of a feed, one after the other, each under the input `ADDRESS#ID`.
 *
 * Of items with one id every one that differs is kept: the first under the id, the others under the id and a hash of theirs. A feed that breaks off gives what is
 * whole, and a reject.
 *
 * @throws InputError where it is no feed that is read
 */
export async function* feedItems(
  { input, url }: Pick<Fetched, 'input' | 'url'>,
  text: string,
  { client, pages, known }: FeedOptions,
): AsyncGenerator<Marked> {
  const feed = readFeed(text, url ?? input);
  const marks = new Set<string>();
  const ids = new Set<string>();
  for (const item of feed.items) {
    const mark = createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 22);
    if (marks.has(mark)) continue;
    marks.add(mark);
    const id = ids.has(item.id) ? `${item.id}~${mark.slice(0, 8)}` : item.id;
    ids.add(item.id);
    if (known?.has(mark)) continue;
    const place = `${input}#${id}`;
    try {
      yield { received: await receive(place, item, feed, pages, client), mark };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { reject: { place, reason: error.why, retriable: error.retriable }, mark };
    }
  }
  if (feed.broken !== null)
    yield {
      reject: { place: input, reason: feed.broken, retriable: true },
      mark: stableId('broken', [text]),
    };
}

async function receive(place: string, item: FeedItem, feed: Feed, pages: boolean, client: PoliteClient) {
  const { url, content, ...facts } = item;
  const at = client.clock.now();
  let trouble: InputError | null = null;
  if (pages && url !== null) {
    const page = await pageOf(url, client).catch((error) => {
      if (!(error instanceof InputError)) throw error;
      trouble = error;
      return null;
    });
    // A page says best itself what it is called and who wrote it; its date is often missing.
    if (page !== null)
      return receivedOf({ ...page, input: place }, at, {
        published: item.published,
        feed: feed.title,
      });
  }
  if (content === null)
    throw trouble ?? new InputError(place, 'the feed carries no text of it; fetch its page with --pages');
  const given: GivenFacts = {
    title: facts.title,
    byline: facts.byline,
    published: facts.published,
    language: feed.language,
    url,
    feed: feed.title,
  };
  const fetched: Fetched = {
    input: place,
    bytes: new TextEncoder().encode(content.text),
    contentType: content.isHtml ? 'text/html' : 'text/plain',
    charset: 'utf-8',
    url,
  };
  return receivedOf(fetched, at, given);
}

async function pageOf(url: string, client: PoliteClient): Promise<Fetched> {
  const page = fetchedOf(url, await client.ask(url, { robots: true }));
  if (page.bytes.byteLength === 0) throw new InputError(url, 'is empty');
  return page;
}
