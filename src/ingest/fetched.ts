/**
 * What was read for one input, before anyone looked inside.
 *
 * `input` is the path or URL as given, `-` for standard input. `url` is where the bytes came from after redirects,
 * null for files. `charset` comes from the server (or the caller); null or absent where nobody said.
 */
export interface Fetched {
  readonly input: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string | null;
  readonly charset?: string | null;
}
