import { type GazetteerIndex, indexGazetteer } from '../actors/index.ts';
import { type CueIndex, indexCues } from '../attribution/index.ts';
import { loadReader, type ReaderModel } from '../reader/index.ts';
import type { Gazetteer, Lexicons } from '../record/index.ts';
import { type TopicIndex, topicIndex } from '../topics/index.ts';
import { type CountryNames, countryNames } from './country-names.ts';
import { loadLexicons } from './load-lexicons.ts';

/** The reader and the lexicons, made ready once for all documents that are read with them. */
export interface Toolkit {
  readonly lexicons: Lexicons;
  readonly cues: CueIndex;
  readonly gazetteer: GazetteerIndex;
  readonly topics: TopicIndex;
  readonly countryNames: CountryNames;
  readonly reader: ReaderModel;
}

/** Folders of one's own in place of what ships, and actors of one's own besides. */
export interface ToolkitOptions {
  readonly lexicons?: string;
  /** YAML files of actors (`docs/gazetteer.md`); an entry of theirs wins over a shipped one of the same name. */
  readonly gazetteers?: readonly string[];
  /** Holds a reader's `model.json` and the files that it names. */
  readonly model?: string;
}

const toolkits = new Map<string, Promise<Toolkit>>();

/**
 * The shipped reader and lexicons, or one's own. Made once a process for the same folders and files.
 *
 * @throws LexiconError naming file, line and remedy when a lexicon or a gazetteer is missing or malformed.
 * @throws ModelError naming the file when one of the reader's is missing or damaged.
 */
export function openToolkit(options: ToolkitOptions = {}): Promise<Toolkit> {
  const key = JSON.stringify([options.lexicons, options.gazetteers ?? [], options.model]);
  const known = toolkits.get(key);
  if (known) return known;
  const opening = makeToolkit(options);
  toolkits.set(key, opening);
  opening.catch(() => toolkits.delete(key));
  return opening;
}

async function makeToolkit(options: ToolkitOptions): Promise<Toolkit> {
  const loading = loadReader(options.model);
  // Whoever awaits it below hears of its failure; a lexicon that fails first must not leave it unheard.
  loading.catch(() => undefined);
  const shipped = loadLexicons(options.lexicons);
  const lexicons = { ...shipped, gazetteer: await withOwn(shipped.gazetteer, options.gazetteers) };
  return {
    lexicons,
    cues: indexCues(lexicons.cues, lexicons.modifiers),
    gazetteer: indexGazetteer(lexicons.gazetteer),
    topics: topicIndex(lexicons.topics),
    countryNames: countryNames([...lexicons.gazetteer.countries, ...lexicons.gazetteer.formerStates]),
    reader: await loading,
  };
}

/** What reads YAML is loaded only where there is some to read. */
async function withOwn(shipped: Gazetteer, files: readonly string[] = []): Promise<Gazetteer> {
  if (files.length === 0) return shipped;
  const { loadGazetteers } = await import('./load-gazetteers.ts');
  return loadGazetteers(files, shipped);
}
