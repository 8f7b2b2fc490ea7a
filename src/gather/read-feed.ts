import { parseFeed } from 'feedsmith';
import { readDate } from '../ingest/index.ts';
import { InputError, stableId } from '../record/index.ts';

/**
 * An item of a feed. `id` is its own, else its address, else made of its words. `content` is what the feed carries of it, whole or in short, as
 * HTML or as plain text; null where it carries nothing.
 */
export interface FeedItem {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly content: { readonly text: string; readonly isHtml: boolean } | null;
}

/** `broken` says what is wrong with a feed that could still be read in part. */
export interface Feed {
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  readonly broken: string | null;
}

/**
 * Reads an RSS, Atom, RDF or JSON feed. Of a feed that breaks off, the items that are whole.
 *
 * @param address where it came from; addresses in it may be relative to it
 * @throws InputError where it is no feed, or declares a document type: what that can hold (entities that multiply, files of the
 * reader's own machine) no feed needs
 */
export function readFeed(text: string, address: string): Feed {
  const isJson = text.trimStart().startsWith('{');
  if (!isJson && /<!(?:doctype|entity)/i.test(prologOf(text)))
    throw new InputError(
      address,
      'is a feed with a DTD, which is not read; ask its publisher for one without',
    );
  const breaksOff = !isJson && !/<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[^<>]*-->\s*)*$/i.test(text);
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(breaksOff ? wholeItems(text) : text);
  } catch (cause) {
    throw new InputError(address, 'is a broken feed; nothing of it could be read', {
      cause,
      retriable: true,
    });
  }
  return {
    title: plain(titleOf(parsed.feed.title)),
    language: parsed.format === 'rss' || parsed.format === 'json' ? (parsed.feed.language ?? null) : null,
    items: itemsOf(parsed, address),
    broken: breaksOff ? 'the feed breaks off; what was whole in it was read' : null,
  };
}

/** A feed up to the end of its last whole item; the parser does without the ends of what is around it. */
function wholeItems(text: string): string {
  const ends = [...text.matchAll(/<\/(?:item|entry)\s*>/gi)];
  const last = ends.at(-1);
  return last === undefined ? text : text.slice(0, last.index + last[0].length);
}

/** What stands before the outermost element. */
function prologOf(text: string): string {
  return text.slice(0, /<[a-z]/i.exec(text)?.index ?? text.length);
}

function itemsOf(parsed: ReturnType<typeof parseFeed>, address: string): FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) =>
        itemOf(address, {
          id: item.guid?.value,
          url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          authors: item.dc?.creators ?? item.authors?.map(({ name }) => name),
          published: item.pubDate ?? item.dc?.dates?.[0],
          content: item.content?.encoded ?? item.description,
        }),
      );
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) =>
        itemOf(address, {
          id: item.rdf?.about,
          url: item.link,
          title: item.title,
          authors: item.dc?.creators,
          published: item.dc?.dates?.[0],
          content: item.content?.encoded ?? item.description,
        }),
      );
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) =>
        itemOf(address, {
          id: entry.id,
          url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
            ?.href,
          title: titleOf(entry.title),
          authors: entry.authors?.map(({ name }) => name),
          published: entry.published ?? entry.updated,
          content: entry.content?.value ?? entry.summary?.value,
        }),
      );
    case 'json':
      return (parsed.feed.items ?? []).map((item) =>
        itemOf(address, {
          id: item.id,
          url: item.url ?? item.external_url,
          title: item.title,
          authors: item.authors?.map(({ name }) => name),
          published: item.date_published,
          content: item.content_html ?? item.content_text ?? item.summary,
        }),
      );
  }
}

function titleOf(title: string | { readonly value?: string | undefined } | undefined): string | undefined {
  return typeof title === 'object' ? title.value : title;
}

interface Raw {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly authors: readonly (string | undefined)[] | undefined;
  readonly published: unknown;
  readonly content: string | undefined;
}

function itemOf(address: string, raw: Raw): FeedItem {
  const url = httpAddress(raw.url, address);
  const title = plain(raw.title);
  const text = raw.content?.trim() ?? '';
  return {
    id: raw.id?.trim() || url || stableId('item', [title ?? '', text], 24),
    url,
    title,
    byline: plain(raw.authors?.filter((name) => name !== undefined && name !== '').join(', ')),
    published: readDate(String(raw.published ?? '')),
    content: text === '' ? null : { text, isHtml: /<[a-z][^<>]*>/i.test(text) },
  };
}

function httpAddress(value: string | undefined, base: string): string | null {
  const from = /^https?:/i.test(base) ? base : undefined;
  if (value === undefined || !URL.canParse(value, from)) return null;
  const url = new URL(value, from);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A title or name without the markup that feeds put into them; null where nothing is left. */
function plain(value: string | undefined): string | null {
  const text = (value ?? '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}
