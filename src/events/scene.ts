import type { ClauseView } from '../clauses/index.ts';
import type { Actor, Analysis, Mention, Sentence } from '../record/index.ts';
import type { SpeechMap } from './speech-map.ts';

/** One sentence with all that its events are read from. `mentions` are its outermost ones. */
export interface Scene {
  readonly text: string;
  readonly analysis: Analysis;
  readonly sentence: Sentence;
  readonly view: ClauseView;
  readonly mentions: readonly Mention[];
  /** All mentions of the document, nested ones too. */
  readonly every: readonly Mention[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly speech: SpeechMap;
  readonly heading: boolean;
}
