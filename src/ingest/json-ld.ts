import type { DomDocument } from './html-dom.ts';

/** What a page's JSON-LD says of its article. Authors are the persons named; dates are as written. */
export interface JsonLdFacts {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

type Json = { readonly [key: string]: unknown };

/**
 * Reads the schema.org article out of a page's JSON-LD: several scripts, arrays, `@graph` and references by `@id` are
 * followed; scripts that do not parse are passed over. Null when no article is described.
 */
export function readJsonLd(document: DomDocument): JsonLdFacts | null {
  const items: Json[] = [];
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    collect(parse(script.textContent ?? ''), items, 0);
  }
  const byId = new Map(
    items.flatMap((item) => (typeof item['@id'] === 'string' ? [[item['@id'], item]] : [])),
  );
  const article = items.find((item) => isArticle(item)) ?? null;
  if (article === null) return null;
  const site = items.find((item) => hasType(item, /^WebSite$/)) ?? null;
  return {
    title: text(article.headline) ?? text(article.name),
    authors: people(article.author ?? article.creator, byId),
    publisher: nameOf(article.publisher ?? article.sourceOrganization, byId) ?? text(site?.name),
    published: text(article.datePublished) ?? text(article.dateCreated),
    language: text(article.inLanguage),
  };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source.trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''));
  } catch {
    return null;
  }
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > 8 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
    return;
  }
  const item = value as Json;
  // A bare reference would hide the thing it refers to.
  if (Object.keys(item).some((key) => key !== '@id')) into.push(item);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher', 'isPartOf']) {
    collect(item[key], into, depth + 1);
  }
}

function isArticle(item: Json): boolean {
  return hasType(item, /Article$|^BlogPosting$|^LiveBlogPosting$|^Report$|^PressRelease$|^Statement$/);
}

function hasType(item: Json, pattern: RegExp): boolean {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && pattern.test(name));
}

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function nameOf(value: unknown, byId: ReadonlyMap<unknown, Json>): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return text(first);
  if (first === null || typeof first !== 'object') return null;
  const item = first as Json;
  return text(item.name) ?? text(byId.get(item['@id'])?.name);
}

function people(value: unknown, byId: ReadonlyMap<unknown, Json>): readonly string[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.flatMap((author) => {
    const item = byId.get((author as Json | null)?.['@id']) ?? (author as Json | null);
    if (typeof item === 'object' && item !== null && hasType(item, /Organization$/)) return [];
    return nameOf(author, byId) ?? [];
  });
}
