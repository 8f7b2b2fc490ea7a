/**
 * An http(s) address as every format can hold it: in ASCII, what no IRI may have percent-encoded. Null for what is no such address.
 *
 * @example webAddress('https://example.org/a b') // 'https://example.org/a%20b'
 */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href.replaceAll(/[\s\p{Cc}<>"{}|^`\\]/gu, (mark) => encodeURIComponent(mark));
}
