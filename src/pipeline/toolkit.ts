import { type GazetteerIndex, indexGazetteer } from '../actors/index.ts';
import { type CueIndex, indexCues } from '../attribution/index.ts';
import type { Lexicons } from '../record/index.ts';
import { type TopicIndex, topicIndex } from '../topics/index.ts';
import { loadLexicons } from './load-lexicons.ts';

/** The lexicons, indexed once for all documents that are read with them. */
export interface Toolkit {
  readonly lexicons: Lexicons;
  readonly cues: CueIndex;
  readonly gazetteer: GazetteerIndex;
  readonly topics: TopicIndex;
}

const toolkits = new Map<string, Toolkit>();

/**
 * The toolkit for a folder of lexicons, by default the shipped ones. Made once a folder and process.
 *
 * @throws LexiconError naming file, line and remedy when a lexicon is missing or malformed.
 */
export function openToolkit(folder?: string): Toolkit {
  const known = toolkits.get(folder ?? '');
  if (known) return known;
  const lexicons = loadLexicons(folder);
  const toolkit: Toolkit = {
    lexicons,
    cues: indexCues(lexicons.cues, lexicons.modifiers),
    gazetteer: indexGazetteer(lexicons.gazetteer),
    topics: topicIndex(lexicons.topics),
  };
  toolkits.set(folder ?? '', toolkit);
  return toolkit;
}
