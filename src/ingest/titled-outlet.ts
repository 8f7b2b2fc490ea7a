import { isBareName, isNames } from './bare-name.ts';
import { isPersonName } from './byline.ts';
import { isCapitals } from './capitals.ts';
import { isSection } from './furniture.ts';
import { wordsOf } from './lines.ts';
import { isOfficeName } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { plainCase } from './plain-case.ts';

/**
 * The headline and the outlet of a line that has both, as the title of a saved page has, or null.
 *
 * Behind a bar any short name is the site's; before or behind a dash only one that is known for an outlet or office. Before a colon stands more
 * often who says what the headline tells ("Courier: minister lied"), so there the outlet has to be set off by capitals.
 *
 * @example splitTitle('Ministers reach deal on water | Delta Observer')
 * // { title: 'Ministers reach deal on water', publisher: 'Delta Observer' }
 */
export function splitTitle(line: string): { readonly title: string; readonly publisher: string } | null {
  for (const { pattern, fits } of FORMS) {
    const { title = '', name = '' } = pattern.exec(line)?.groups ?? {};
    const own = withoutPath(title);
    if (wordsOf(own).length >= 3 && fits(name, own)) return { title: own, publisher: plainCase(name) };
  }
  return null;
}

const isKnown = (name: string) => isOutletName(name) || isOfficeName(name);

const FORMS: readonly {
  readonly pattern: RegExp;
  readonly fits: (name: string, title: string) => boolean;
}[] = [
  {
    pattern: /^(?<title>.+?) (?:\| [^|]+ )?\| (?<name>[^|]{2,50})$/,
    fits: (name, title) =>
      isKnown(name) ||
      (wordsOf(title).length > 3 && isSiteName(name) && !isNames(name) && !isPersonName(name)),
  },
  { pattern: /^(?<title>.+) \((?<name>[^()]{2,40})\)$/, fits: isOutletName },
  { pattern: /^(?<title>.+) [-–—] (?<name>[^–—]{2,40})$/, fits: isKnown },
  { pattern: /^(?<name>[^–—:]{2,40}?) [-–—|] (?<title>.+)$/, fits: isOutletName },
  {
    pattern: /^(?<name>[^:]{2,40}): (?<title>.+)$/,
    fits: (name, title) => isOutletName(name) && isCapitals(name) && !isCapitals(title) && / /.test(name),
  },
];

/** "World | Africa | Zambia recalls its envoy": the way through the site is no part of the headline. */
function withoutPath(title: string): string {
  const parts = title.split(' | ');
  return parts.slice(0, -1).every(isSection) ? parts.at(-1)! : title;
}

/**
 * As {@link splitTitle} for a name behind a dash that no word gives away ("… on the pipeline - Caucasus Watch"): whom a headline quotes so, the
 * story names again; a site's name it does not.
 */
export function splitSite(
  line: string,
  story: string,
): { readonly title: string; readonly publisher: string } | null {
  const { title = '', name = '' } = /^(?<title>.+) [-–—] (?<name>[^–—]{4,40})$/.exec(line)?.groups ?? {};
  const words = wordsOf(name);
  if (wordsOf(title).length < 4 || words.length < 2 || words.length > 4 || !isBareName(name)) return null;
  if (isSection(name) || (isCapitals(name) && isCapitals(title))) return null;
  const isSpokenOf = words.some((word) => word.length > 3 && new RegExp(`\\b${word}\\b`, 'i').test(story));
  return isSpokenOf ? null : { title, publisher: name };
}

function isSiteName(name: string): boolean {
  return wordsOf(name).length <= 5 && /^[A-ZÀ-Þ]/u.test(name) && !isSection(name) && !/[.!?,:\d]/.test(name);
}
