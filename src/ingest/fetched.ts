import type { PageFacts } from './page-facts.ts';

/** What a catalogue says of a text beside it: a row of a corpus, say. It outvotes what the text says of itself. */
export type KnownFacts = Partial<Omit<PageFacts, 'kind' | 'dateline'>>;

/**
 * What was read for one input, before anyone looked inside.
 *
 * `input` is the path or URL as given, `-` for standard input. `url` is where the bytes came from after redirects,
 * null for files. `charset` comes from the server (or the caller); null or absent where nobody said. With `facts` and the type
 * `text/plain`, the bytes are the text that these facts are about word for word, whatever their address ends in.
 */
export interface Fetched {
  readonly input: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string | null;
  readonly charset?: string | null;
  readonly facts?: KnownFacts;
  /** Who is known to publish at its address: its publisher where nothing in it says who that is. */
  readonly home?: string | null;
  /** The title of the feed that carried it: its publisher where neither it nor its address says who that is. */
  readonly feed?: string | null;
}
