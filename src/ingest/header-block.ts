import { DocumentKind } from '../record/index.ts';
import { isPersonName, readCredit } from './byline.ts';
import { readDate } from './dates.ts';
import { isBodyName } from './issuer.ts';
import { isInstitute, isOfficeName } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { NO_FACTS, type PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';

/** The facts that `Key: value` pairs give. Keys are read without regard to case; unknown ones are passed over. */
export function factsOf(pairs: readonly (readonly [string, string])[]): PageFacts {
  const facts: { -readonly [Key in keyof PageFacts]: PageFacts[Key] } = { ...NO_FACTS };
  for (const [key, raw] of pairs) {
    const field = KEYS[key.trim().toLowerCase()];
    // "FW: PM's remarks": how a mail was sent on.
    const value = unquote(raw.trim()).replace(field === 'title' ? /^(?:(?:fwd?|re): ?)+/i : '', '');
    if (value === '' || field === undefined || field === null) continue;
    if (field === 'kind') facts.kind ??= DocumentKind.safeParse(value.toLowerCase()).data ?? null;
    else if (field === 'published') facts.published ??= readGivenDate(value);
    else if (field === 'byline') facts.byline ??= readCredit(value)?.byline ?? value;
    else if (key.trim().toLowerCase() === 'from') addSender(facts, value);
    else facts[field] ??= value;
  }
  return facts;
}

/**
 * Reads the block of `Key: value` lines that a text may open with. It counts only from the first line on, and if
 * a blank line follows or it has more than one line; `end` is where the text after it begins.
 */
export function readHeaderBlock(text: string): { readonly facts: PageFacts; readonly end: number } {
  const pairs: [string, string][] = [];
  let at = text.length - text.trimStart().length;
  for (;;) {
    const stop = text.indexOf('\n', at);
    const end = stop === -1 ? text.length : stop;
    const line = text.slice(at, Math.min(end, at + 600));
    const match = PAIR.exec(line);
    if (match?.[1] === undefined || KEYS[match[1].toLowerCase()] === undefined) {
      const isClosed = line.trim() === '' || pairs.length > 1;
      return pairs.length > 0 && isClosed ? { facts: factsOf(pairs), end: at } : { facts: NO_FACTS, end: 0 };
    }
    pairs.push([match[1], match[2] ?? '']);
    if (stop === -1) return { facts: factsOf(pairs), end };
    at = end + 1;
  }
}

/** Who sent a letter or an electronic one: `"Lake Monitor" <news@lake.example>`. A bare address says nothing that a reader knows. */
function addSender(facts: { -readonly [Key in keyof PageFacts]: PageFacts[Key] }, value: string): void {
  const name = unquote(value.replace(/\s*[<[(]?[^\s<[(]+@[^\s>\])]+[>\])]?\s*$/, '').trim());
  if (isPersonName(name)) facts.byline ??= name;
  else if (isOutletName(name) || isOfficeName(name) || isInstitute(name) || isBodyName(name))
    facts.publisher ??= plainCase(name);
}

const PAIR = /^([A-Za-z][A-Za-z-]{1,11})\s*:\s+(\S.*)$/;

/** A single line of that sort in capitals, as databases print them between title and text; null for any other. */
export function readKeyLine(line: string): PageFacts | null {
  const [, key = '', value = ''] = /^([A-Z][A-Z-]{3,11})\s*:\s+(\S.*)$/.exec(line) ?? [];
  return (KEYS[key.toLowerCase()] ?? null) === null ? null : factsOf([[key, value]]);
}

/** Null marks keys that may stand in the block and say nothing of the document. */
const KEYS: Readonly<Record<string, keyof PageFacts | null>> = {
  title: 'title',
  headline: 'title',
  subject: 'title',
  by: 'byline',
  byline: 'byline',
  author: 'byline',
  authors: 'byline',
  publisher: 'publisher',
  source: 'publisher',
  outlet: 'publisher',
  published: 'published',
  date: 'published',
  dateline: 'dateline',
  kind: 'kind',
  type: 'kind',
  url: 'url',
  link: 'url',
  lang: 'language',
  language: 'language',
  from: 'publisher',
  sent: 'published',
  to: null,
  cc: null,
  bcc: null,
  'reply-to': null,
  party: null,
};

/** A date that somebody gave on purpose may be EDTF with its marks, or a year or month alone. */
function readGivenDate(value: string): string | null {
  if (/^\d{4}(?:-\d{2}){0,2}[~?%]?$/.test(value)) return value;
  return readDate(value);
}

function unquote(value: string): string {
  return /^(["']).*\1$/s.test(value) && value.length >= 2 ? value.slice(1, -1).trim() : value;
}
