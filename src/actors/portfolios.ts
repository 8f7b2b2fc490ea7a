import type { Token } from '../record/index.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';

const HEADS = new Set(
  'minister ministers ministry ministries secretary secretaries department office bureau'.split(' '),
);

const FIELDS = new Set(
  (
    'foreign external internal affairs defence defense interior finance trade justice energy health economy economic ' +
    'education environment agriculture transport commerce labor labour culture tourism information security home state ' +
    'war development water oil petroleum planning immigration peace cooperation international industry relations public ' +
    'works treasury homeland veterans social religious youth sports science technology communications fisheries mines'
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
  const head = words[last - 1]!;
  const link = words[last]?.lower;
  if (!HEADS.has(head.lower) || (link !== 'of' && link !== 'for')) return last;
  let at = last + 1;
  if (words[at]?.lower === 'the') at++;
  const start = at;
  let end = last;
  while (at < words.length && isField(words, at, gazetteer)) {
    end = ++at;
    const joined = words[at]?.lower === 'and' || words[at]?.lower === '&' || words[at]?.lower === ',';
    if (joined && at > start && words[at + 1] !== undefined && isField(words, at + 1, gazetteer)) at++;
  }
  return end > first ? end : last;
}

function isField(words: readonly Token[], at: number, gazetteer: GazetteerIndex): boolean {
  return FIELDS.has(words[at]!.lower) && gazetteer.names.longestAt(words, at) === null;
}
