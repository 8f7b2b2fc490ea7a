import { readCredit } from './byline.ts';
import { visibleText } from './clean-text.ts';
import { readDate } from './dates.ts';
import type { DomDocument, DomElement } from './html-dom.ts';
import { readJsonLd } from './json-ld.ts';
import { wordsOf } from './lines.ts';
import { NO_FACTS, type PageFacts } from './page-facts.ts';

/**
 * What a page says of its article: JSON-LD first, then OpenGraph and meta tags, then what stands on the page itself
 * (heading, author and `<time>` elements).
 *
 * The title is the heading a reader sees where there is one; a title that only names the site is none. Dates keep the
 * calendar day as written, whatever the zone.
 */
export function readPageMetadata(document: DomDocument): PageFacts {
  const ld = readJsonLd(document);
  const publisher = ld?.publisher ?? meta(document, PUBLISHER) ?? null;
  const headline = ld?.title ?? meta(document, ['og:title', 'twitter:title', 'dc.title', 'parsely-title']);
  const { title, site } = pageTitle(document, tidy(headline), tidy(publisher));
  const issuer = tidy(publisher) ?? site;
  return {
    ...NO_FACTS,
    title,
    byline: byline(document, ld?.authors ?? [], issuer),
    publisher: issuer,
    published: published(document, ld?.published ?? null),
    url: canonical(document),
    language: tidy(ld?.language ?? document.documentElement.getAttribute('lang')),
  };
}

const PUBLISHER = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'];
const AUTHOR = ['author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl'];
const DATE = [
  'article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'publishdate',
];

function meta(document: DomDocument, names: readonly string[]): string | null {
  for (const name of names) {
    for (const key of ['property', 'name', 'itemprop']) {
      const element = document.querySelector(`meta[${key}="${name}" i]`);
      const content = element?.getAttribute('content')?.trim();
      if (content !== undefined && content !== '') return content;
    }
  }
  return null;
}

function tidy(text: string | null): string | null {
  const plain = visibleText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

/** The article's title, and the site's name where only the `<title>` gives it. */
function pageTitle(
  document: DomDocument,
  headline: string | null,
  publisher: string | null,
): { title: string | null; site: string | null } {
  const whole = tidy(document.querySelector('title')?.textContent ?? null);
  const heads = headings(document, 'h1').filter((text) => !sameWords(text, publisher));
  const wanted = headline ?? whole;
  const heading =
    heads.length < 2 ? heads[0] : heads.toSorted((a, b) => overlap(b, wanted) - overlap(a, wanted))[0];
  if (heading !== undefined) return { title: heading, site: siteIn(whole, heading) };
  if (headline !== null && !sameWords(headline, publisher))
    return { title: headline, site: siteIn(whole, headline) };
  // A bare page: the same <title> everywhere names the site, and the story's own heading is a smaller one.
  const lesser = headings(document, 'h2, h3, h4').find(
    (text) => !sameWords(text, publisher) && !sameWords(text, whole),
  );
  if (lesser !== undefined) return { title: lesser, site: siteIn(whole, lesser) ?? whole };
  return { title: sameWords(whole, publisher) ? null : whole, site: null };
}

function headings(document: DomDocument, selector: string): readonly string[] {
  return Array.from(document.body.querySelectorAll(selector)).flatMap((element) => {
    if (element.closest('nav, aside, footer, form') !== null) return [];
    const text = tidy(element.textContent);
    return text !== null && wordsOf(text).length >= 3 && text.length <= 300 ? [text] : [];
  });
}

/** "Envoys meet in Moyra | The Daily Courier" with the first half as title gives the second as site. */
function siteIn(whole: string | null, title: string): string | null {
  if (whole === null) return null;
  const parts = whole.split(/\s+(?:\||-|–|—|::|•|·|»|«)\s+/);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && overlap(parts[0] ?? '', title) > 0.5 && wordsOf(last).length <= 8 ? last : null;
}

/** The share of the words of `a` that `b` has too, 0 to 1. */
function overlap(a: string, b: string | null): number {
  const words = wordsOf(a.toLowerCase());
  const others = new Set(wordsOf((b ?? '').toLowerCase()));
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}

function sameWords(a: string | null, b: string | null): boolean {
  return (
    a !== null && b !== null && wordsOf(a.toLowerCase()).join(' ') === wordsOf(b.toLowerCase()).join(' ')
  );
}

const BYLINE_ELEMENTS = '[rel~="author"], [itemprop="author"], .byline, .author, [class*="byline"]';

function byline(document: DomDocument, authors: readonly string[], publisher: string | null): string | null {
  const named = authors.filter((name) => !sameWords(name, publisher));
  if (named.length > 0)
    return tidy([named.slice(0, -1).join(', '), named.at(-1)].filter(Boolean).join(' and '));
  const fromMeta = meta(document, AUTHOR);
  const elements = Array.from(document.body.querySelectorAll(BYLINE_ELEMENTS)) as DomElement[];
  const candidates = [fromMeta, ...elements.map((element) => tidy(element.textContent))];
  for (const candidate of candidates) {
    // Some sites put the address of the author's page into article:author.
    if (candidate === null || candidate.length > 160 || /^https?:/.test(candidate)) continue;
    const credit = readCredit(candidate)?.byline ?? null;
    if (credit !== null && !sameWords(credit, publisher)) return credit;
  }
  return null;
}

function published(document: DomDocument, fromLd: string | null): string | null {
  const time =
    document.querySelector(
      'time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime]',
    ) ?? document.querySelector('time');
  const microdata = document.querySelector('[itemprop="datePublished"]');
  const candidates = [
    fromLd,
    meta(document, ['datePublished', ...DATE]),
    microdata?.getAttribute('content') ?? null,
    time?.getAttribute('datetime') ?? null,
    time?.textContent ?? null,
  ];
  for (const candidate of candidates) {
    const date = readDate((candidate ?? '').slice(0, 200));
    if (date !== null) return date;
  }
  return null;
}

function canonical(document: DomDocument): string | null {
  const address =
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ??
    meta(document, ['og:url']) ??
    '';
  return /^https?:\/\/\S+$/.test(address) ? address : null;
}
