/** Parameters that say how a reader came to a page and never which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|cmpid|ocid|ftag|ref_?src|smid|guccounter|at_(?:medium|campaign|custom\d|link\w*|format|bbc\w*|ptr\w*)|xtor)$/i;

/**
 * The one form of an address under which all its spellings are known: without fragment, tracking parameters, default port, `www.` and a slash at
 * the end, over https, other parameters in order of name. Null for what is no http address.
 *
 * It tells two addresses apart or not; what is fetched and shown is the address as it came.
 *
 * @example canonicalUrl('http://www.example.org/a/?utm_source=x&id=7#top') // 'https://example.org/a?id=7'
 */
export function canonicalUrl(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.protocol = 'https:';
  if (url.port === '80') url.port = '';
  url.hostname = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  url.pathname = url.pathname.replace(/(?<=[^/])\/+$/, '');
  return url.href.replace(/\/$/, '');
}
