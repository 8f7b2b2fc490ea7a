import type { Gazetteer } from '../record/index.ts';

/**
 * Who publishes at an address, by the domains of outlets and organizations; the narrowest that fits. Null where nobody is known to.
 *
 * @example publisherAt('https://www.reuters.com/world/1', gazetteer) // 'Reuters'
 */
export function publisherAt(
  url: string | null,
  { organizations }: Pick<Gazetteer, 'organizations'>,
): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const labels = new URL(url).hostname.split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const domain = labels.slice(at).join('.');
    const found = organizations.find(({ domains }) => domains.includes(domain));
    if (found) return found.name;
  }
  return null;
}
