import { codePair, type PairCode } from '../events/index.ts';
import { analyse } from '../language/index.ts';
import type { Range } from '../record/index.ts';

/**
 * Types a given pair: which PLOVER event a text tells between `source` and `target`; null where it tells none. Rules and tagger alone, without the network.
 *
 * @example typePair('Kenya condemned the raid.', { start: 0, end: 5 }, { start: 16, end: 24 }).type // 'ACCUSE'
 */
export function typePair(text: string, source: Range, target: Range): PairCode {
  const document = {
    id: 'pair',
    input: '-',
    kind: 'other',
    title: null,
    byline: null,
    publisher: null,
    published: null,
    dateline: null,
    language: 'en',
    url: null,
    text,
  } as const;
  return codePair(text, analyse(document), source, target);
}
