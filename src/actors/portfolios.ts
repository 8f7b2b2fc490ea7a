import type { Token } from '../record/index.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';

const HEADS = new Set(
  'minister ministers ministry ministries secretary secretaries under-secretary undersecretary director-general commissioner department office bureau'.split(
    ' ',
  ),
);

const FIELDS = new Set(
  (
    'foreign external internal affairs defence defense interior finance trade justice energy health economy economic ' +
    'education environment agriculture transport commerce labor labour culture tourism information security home state ' +
    'war development water oil petroleum planning immigration peace cooperation international industry relations public ' +
    'works treasury homeland veterans social religious youth sports science technology communications fisheries mines forestry livestock power gas ports ' +
    'railways roads sea maritime lands posts budget gender women family emigrants expatriates'
  ).split(' '),
);

/**
 * Where a title ends that goes on with its field: "Ministry | of Foreign Affairs and Trade", "minister | for energy".
 * A place ends it: "minister of Kenya" is a minister and a state.
 */
export function portfolioEnd(
  words: readonly Token[],
  first: number,
  last: number,
  gazetteer: GazetteerIndex,
): number {
  // "minister | responsible for trade"
  if (words[last]?.lower === 'responsible' && words[last + 1]?.lower === 'for') last++;
  const link = words[last]?.lower;
  const title = words.slice(first, last).map(({ lower }) => lower);
  // "accused the Prime Minister | of posturing": a head of government has no field.
  if (title.includes('prime') || !title.some((word) => HEADS.has(word))) return last;
  // "Minister of Foreign Affairs | and International Cooperation": a title of the lexicon that has its first field.
  if (title.includes('of') || title.includes('for'))
    return title.at(-1) === 'state' ? last : fieldsEnd(words, last, last, gazetteer);
  if (link !== 'of' && link !== 'for') return last;
  const start = last + 1 + Number(words[last + 1]?.lower === 'the');
  return ofRegion(words, start) ?? fieldsEnd(words, start, last, gazetteer);
}

/** Where fields end that begin at `at`, or go on there with "and": "Foreign Affairs, Trade and Cooperation"; `none` where no field stands. */
function fieldsEnd(words: readonly Token[], at: number, none: number, gazetteer: GazetteerIndex): number {
  let end = none;
  for (let next = at; next < words.length; next = end) {
    if (JOINS.test(words[next]!.lower)) next++;
    else if (next === none) break;
    // "Foreign Affairs, Migration and | Tunisians Abroad"
    if (/^\p{Lu}/u.test(words[next]?.text ?? '') && words[next + 1]?.text === 'Abroad') return next + 2;
    if (words[next] === undefined || !isField(words, next, gazetteer)) break;
    // "the Secretary of State and | Defence Secretary Cole": the next one's title.
    if (next > at && portfolioHead(words, next, gazetteer) !== null) break;
    end = next + 1;
  }
  return end;
}

const JOINS = /^(?:and|&|,)$/;

/** "Secretary of State for | European Affairs", "Assistant Secretary for | Near Eastern Affairs": behind the affairs of a region; null where none are. */
function ofRegion(words: readonly Token[], first: number): number | null {
  for (let at = first; at < first + LONGEST_REGION; at++) {
    const word = words[at];
    if (word === undefined || !/^(?:\p{Lu}|and$|the$|&$)/u.test(word.text)) return null;
    if (at > first && word.lower === 'affairs') return at + 1;
  }
  return null;
}

/** "South and Central Asian Affairs", in words. */
const LONGEST_REGION = 7;

/**
 * Where "minister", "ministry" … stand behind their field, with `first` at the field: 1 in "Irrigation Minister". Null where
 * no field stands there.
 */
export function portfolioHead(
  words: readonly Token[],
  first: number,
  gazetteer: GazetteerIndex,
): number | null {
  let at = first;
  // "at a conference | Foreign Minister Oduya spoke": a field is written as its minister is.
  const isCapital = /^\p{Lu}/u.test(words[first]?.text ?? '');
  const isWritten = (word: Token) => isCapital || /^\p{Ll}/u.test(word.text);
  while (words[at] && isField(words, at, gazetteer)) {
    at++;
    if (HEADS.has(words[at]?.lower ?? '')) return isWritten(words[at]!) ? at : null;
    if (words[at]?.lower === 'and' || words[at]?.lower === '&') at++;
  }
  return null;
}

/** Nouns of things done or cared for, as ministries have them: irrigation, investment, fishing, justice. */
const ABSTRACT = /.{3}(?:[ts]ion|ment|ism|ure|ity|ics|ing|ogy|[ae]nce|ice|ness|ship|age|stry)$/;

/** Participles that say what a minister does now, and are no field. */
const OF_PERSONS =
  /^(?:visiting|acting|outgoing|incoming|serving|sitting|leading|neighbou?ring|participating|attending)$/;

function isField(words: readonly Token[], at: number, gazetteer: GazetteerIndex): boolean {
  const { lower, pos, text } = words[at]!;
  // "…, quoting Industry Minister Omar"
  if (pos === 'VERB' && /^\p{Ll}.*ing$/u.test(text)) return false;
  return (
    !OF_PERSONS.test(lower) &&
    (FIELDS.has(lower) || ABSTRACT.test(lower)) &&
    gazetteer.names.longestAt(words, at) === null
  );
}
