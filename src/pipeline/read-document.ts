import { resolveActors } from '../actors/index.ts';
import { attribute, linkAttributions } from '../attribution/index.ts';
import { codeEvents, completeParties } from '../events/index.ts';
import { findInteractions } from '../interactions/index.ts';
import { analyse } from '../language/index.ts';
import type { Analysis, Attribution, Cast, Diagnostic, Document, Reading } from '../record/index.ts';
import { findUndertakings } from '../undertakings/index.ts';
import type { Toolkit } from './toolkit.ts';

/** A reading with what only the comparison needs besides: the words, and where the actors are mentioned. */
export interface Worked {
  readonly reading: Reading;
  readonly analysis: Analysis;
  readonly cast: Cast;
}

/** The stages in order. Each runs on what the ones before it gave and changes none of it. */
export type StageName =
  | 'language'
  | 'attribution'
  | 'actors'
  | 'chains'
  | 'interactions'
  | 'events'
  | 'undertakings';

/** Runs a stage; a caller who wants to time or trace them passes its own. */
export type StageRunner = <T>(stage: StageName, run: () => T) => T;

const justRun: StageRunner = (_stage, run) => run();

/**
 * Reads one document through all stages. The same document and lexicons give the same reading, to the letter.
 *
 * | stage | needs | adds |
 * |---|---|---|
 * | language | text | sentences, words, quotations, times |
 * | attribution | words | sources, cues, contents, nesting, act and force |
 * | actors | words, attributions | actors and their mentions |
 * | chains | attributions, actors | speakers, recipients, source chains, topics |
 * | interactions | words, attributions, actors | calls, meetings … and each party's account |
 * | events | the same, interactions | PLOVER events |
 * | undertakings | the same | demands, commitments, agreements … |
 */
export function readDocument(
  document: Document,
  diagnostics: readonly Diagnostic[],
  toolkit: Toolkit,
  run: StageRunner = justRun,
): Worked {
  const analysis = run('language', () => analyse(document));
  const drafts = run('attribution', () => attribute(document, analysis, toolkit.cues));
  const cast = run('actors', () => resolveActors(document, analysis, drafts, toolkit.gazetteer));
  const attributions = run('chains', () =>
    linkAttributions(document, drafts, cast).map((attribution) => withTopics(attribution, toolkit)),
  );
  const interactions = run('interactions', () => findInteractions(document, analysis, attributions, cast));
  const events = run('events', () =>
    completeParties(codeEvents(document, analysis, attributions, cast), interactions, cast),
  );
  const undertakings = run('undertakings', () =>
    findUndertakings(document, analysis, attributions, cast, interactions),
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
  return { reading, analysis, cast };
}

function withTopics(attribution: Attribution, toolkit: Toolkit): Attribution {
  return {
    ...attribution,
    topics: toolkit.topics.topicsOf(attribution.content.map((span) => span.text).join(' ')),
  };
}
