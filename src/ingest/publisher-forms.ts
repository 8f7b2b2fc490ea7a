import { isBareName, isBarePlace } from './bare-name.ts';
import { isPersonName } from './byline.ts';
import { isCapitals } from './capitals.ts';
import { isCompany } from './firm.ts';
import { isFurniture } from './furniture.ts';
import { isBodyName, isMeetingName } from './issuer.ts';
import { wordsOf } from './lines.ts';
import { HEADLINE_VERB, isHolder, isInstitute, isOfficeName } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { plainCase } from './plain-case.ts';
import { isPost } from './post.ts';
import { isDesk } from './signing-office.ts';
import { isDocumentName } from './title-line.ts';

/** A name without its article and in small letters, by which two prints of it are told to be one. */
export function keyOf(name: string): string {
  return name
    .replace(/^the\s+/i, '')
    .replaceAll('’', "'")
    .replace(/\.$/, '')
    .toLowerCase();
}

/** What a name is by itself. */
export interface NameForm {
  readonly key: string;
  readonly sort: string;
  readonly signs: readonly string[];
}

/** Whether the name alone shows that it is an issuer's. */
export function isSure({ sort }: NameForm): boolean {
  return sort === 'outlet' || sort === 'office' || sort === 'body';
}

/** @param story the story in small letters */
export function readForm(name: string, story: string): NameForm {
  const plain = plainCase(name);
  const words = wordsOf(name);
  const key = keyOf(name);
  const sort = sortOf(name, plain);
  const signs = FORM_SIGNS.filter(([, holds]) => holds({ name, plain, words, key, sort, story })).map(
    ([sign]) => sign,
  );
  return { key, sort, signs: [sort, ...signs] };
}

interface Printed {
  readonly name: string;
  readonly plain: string;
  readonly words: readonly string[];
  readonly key: string;
  readonly sort: string;
  readonly story: string;
}

type Row<T> = readonly [sign: string, holds: (one: T) => boolean];

const FORM_SIGNS: readonly Row<Printed>[] = [
  ['capitals', ({ name, words }) => isCapitals(name) && words.length > 1],
  ['person', ({ plain, sort }) => sort !== 'outlet' && sort !== 'office' && isPersonName(plain)],
  ['place', ({ plain, sort }) => sort === 'bare' && isBarePlace(plain)],
  ['furniture', ({ name, sort }) => sort !== 'outlet' && sort !== 'office' && isFurniture(name)],
  ['digit', ({ name }) => /\d/.test(name)],
  ['document', ({ name }) => isDocumentName(name)],
  ['post', ({ name }) => isPost(name)],
  ['holder', ({ plain }) => isHolder(plain)],
  ['desk', ({ plain }) => isDesk(plain)],
  ['government', ({ plain }) => /^(?:the )?government of .+$|^\S+ government$/i.test(plain)],
  ['verb', ({ name }) => HEADLINE_VERB.test(name)],
  ['small', ({ words }) => words.slice(1).some((word) => /^\p{Ll}{4,}/u.test(word))],
  ['smallFirst', ({ name }) => /^\p{Ll}/u.test(name)],
  ['article', ({ name }) => /^the /i.test(name)],
  ['stop', ({ name }) => /[.!?:;]/.test(name.replace(/\b(?:\p{Lu}|Co|St|Ltd)\./gu, ''))],
  ['one', ({ words }) => words.length === 1],
  ['letters', ({ name, words }) => words.length === 1 && /^\p{Lu}{2,10}$/u.test(name)],
  ['long', ({ words }) => words.length > 9],
  ['comma', ({ name }) => name.includes(',')],
  ['joint', ({ name }) => / (?:and|AND|&) /.test(name)],
  ['dash', ({ name }) => / [–—/|-] /.test(name)],
  ['unbalanced', ({ name }) => (name.match(/[("“]/g)?.length ?? 0) !== (name.match(/[)"”]/g)?.length ?? 0)],
  ['self', ({ story, key }) => tellsOf(story, key)],
  [
    'selfByLast',
    ({ story, words }) => words.length > 1 && words.length < 6 && tellsOf(story, words.at(-1)!.toLowerCase()),
  ],
  ['said', ({ story, key }) => saysIn(story, key)],
];

function sortOf(name: string, plain: string): string {
  if (isOutletName(plain)) return 'outlet';
  if (isOfficeName(plain)) return 'office';
  if (isBodyName(name) || isMeetingName(name)) return 'body';
  if (isInstitute(plain)) return 'institute';
  if (isCompany(name)) return 'company';
  return isBareName(name) ? 'bare' : 'other';
}

/** "told the Banner", "the Banner has learned": so a paper speaks of itself. Both in small letters. */
function tellsOf(story: string, key: string): boolean {
  for (let at = story.indexOf(key); at !== -1 && key !== ''; at = story.indexOf(key, at + 1)) {
    if (/\btold (?:the )?$/.test(story.slice(Math.max(0, at - 9), at))) return true;
    if (
      /^ (?:has (?:learn|seen)|can (?:exclusively )?reveal|understands)/.test(
        story.slice(at + key.length, at + key.length + 25),
      )
    )
      return true;
  }
  return false;
}

/** Whom a story lets speak is seldom the one who tells it. */
function saysIn(story: string, key: string): boolean {
  for (let at = story.indexOf(key); at !== -1 && key !== ''; at = story.indexOf(key, at + 1))
    if (/^\b.{0,30}\b(?:said|says|reported)\b/.test(story.slice(at + key.length, at + key.length + 45)))
      return true;
  return false;
}
