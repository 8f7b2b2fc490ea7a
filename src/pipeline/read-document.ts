import { resolveActors } from '../actors/index.ts';
import { attribute, linkAttributions } from '../attribution/index.ts';
import { codeEvents } from '../events/index.ts';
import { findInteractions } from '../interactions/index.ts';
import { analyse } from '../language/index.ts';
import { readParagraphs, TextStates } from '../reader/index.ts';
import type { Analysis, Attribution, Cast, Diagnostic, Document, Reading } from '../record/index.ts';
import { findUndertakings } from '../undertakings/index.ts';
import type { Toolkit } from './toolkit.ts';

/** A reading with what only the comparison needs besides: the words, and where the actors are mentioned. */
export interface Worked {
  readonly reading: Reading;
  readonly analysis: Analysis;
  readonly cast: Cast;
  /** What the encoder made of the words; null when nobody asked to keep it. */
  readonly states: TextStates | null;
}

/** How to read: who runs the stages, and whether what the encoder made of the words is kept. */
export interface ReadSettings {
  readonly stage?: StageRunner | undefined;
  readonly keepStates?: boolean;
  /** Leaves events and undertakings out, which no comparison looks at. */
  readonly untilInteractions?: boolean;
  /** The network reads the same in every place where a state is named, so that nothing can hang on which it is. */
  readonly statesAlike?: boolean;
}

/** The stages in order. Each runs on what the ones before it gave and changes none of it. */
export type StageName =
  | 'language'
  | 'reader'
  | 'attribution'
  | 'actors'
  | 'chains'
  | 'interactions'
  | 'events'
  | 'undertakings';

/** Runs a stage; a caller who wants to time or trace them passes its own. */
export type StageRunner = <T>(stage: StageName, run: () => T | Promise<T>) => Promise<T>;

const justRun: StageRunner = async (_stage, run) => run();

/**
 * Reads one document through all stages. The same document, reader and lexicons give the same reading, to the letter.
 *
 * | stage | needs | adds |
 * |---|---|---|
 * | language | text | sentences, words, quotations, times |
 * | reader | paragraphs | sources, cues, contents, recipients, events, as the network sees them |
 * | attribution | words, what the reader saw | attributions: nesting, speech that goes on, act and force |
 * | actors | words, attributions | actors and their mentions |
 * | chains | attributions, actors | speakers, recipients, source chains, topics |
 * | interactions | words, attributions, actors | calls, meetings … and each party's account |
 * | events | the same, what the reader saw, interactions | PLOVER events |
 * | undertakings | the same | demands, commitments, agreements … |
 */
export async function readDocument(
  document: Document,
  diagnostics: readonly Diagnostic[],
  toolkit: Toolkit,
  {
    stage: run = justRun,
    keepStates = false,
    untilInteractions = false,
    statesAlike = false,
  }: ReadSettings = {},
): Promise<Worked> {
  const analysis = await run('language', () => analyse(document));
  const states = keepStates ? new TextStates(toolkit.reader) : null;
  const { cues, events: seen } = await run('reader', () =>
    readParagraphs(document.text, analysis.paragraphs, toolkit.reader, {
      states,
      alike: statesAlike ? toolkit.countryNames(document.text) : [],
      withoutEvents: untilInteractions,
    }),
  );
  const drafts = await run('attribution', () => attribute(document, analysis, cues, toolkit.cues));
  const cast = await run('actors', () => resolveActors(document, analysis, drafts, toolkit.gazetteer));
  const attributions = await run('chains', () =>
    linkAttributions(document, drafts, cast).map((attribution) => withTopics(attribution, toolkit)),
  );
  const interactions = await run('interactions', () =>
    findInteractions(document, analysis, attributions, cast),
  );
  const events = untilInteractions
    ? []
    : await run('events', () => codeEvents(document, analysis, attributions, cast, seen, interactions));
  const undertakings = untilInteractions
    ? []
    : await run('undertakings', () =>
        findUndertakings(document, analysis, attributions, cast, interactions, events),
      );
  const reading: Reading = {
    document,
    actors: cast.actors,
    attributions,
    events,
    interactions,
    undertakings,
    diagnostics,
  };
  return { reading, analysis, cast, states };
}

function withTopics(attribution: Attribution, toolkit: Toolkit): Attribution {
  return {
    ...attribution,
    topics: toolkit.topics.topicsOf(attribution.content.map((span) => span.text).join(' ')),
  };
}
