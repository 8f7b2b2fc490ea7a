import { clauseViewOf } from '../clauses/index.ts';
import {
  type Analysis,
  type Attribution,
  type Cast,
  type Document,
  type Event,
  type EventReading,
  type Interaction,
  type Range,
  type Sentence,
  stableId,
} from '../record/index.ts';
import { firstFrom, mentionsWithin, spanOf } from '../text/index.ts';
import { chooseParties } from './choose-parties.ts';
import type { DraftEvent } from './draft-event.ts';
import { draftEvent } from './draft-one.ts';
import { findTriggers } from './find-triggers.ts';
import { mendTags } from './mend-tags.ts';
import { mergeEvents } from './merge-events.ts';
import { withReadings } from './read-triggers.ts';
import type { Scene } from './scene.ts';
import { speechMapOf } from './speech-map.ts';

/**
 * The PLOVER events of a document, each once, in the order in which the text first tells them.
 *
 * An event counts whether the document or a speaker tells it; `attribution` says which. What is asked for, promised or
 * threatened is no event beside the asking. Where nobody is known to act or to be acted on there is none.
 *
 * @example codeEvents(document, analysis, attributions, cast)[0] // { type: 'THREATEN', actor: ['oduya'], recipient: ['tess'], … }
 */
export function codeEvents(
  document: Document,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
  readings: readonly EventReading[] = [],
  interactions: readonly Interaction[] = [],
): Event[] {
  const drafts = chooseParties(
    draftEvents(document, analysis, attributions, cast, readings),
    attributions,
    interactions,
    cast,
  );
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  return mergeEvents(drafts, actors).map(({ evidence, ...event }) => ({
    id: stableId('e', [
      document.id,
      event.type,
      ...event.actor,
      '>',
      ...event.recipient,
      String(evidence[0]!.start),
    ]),
    ...event,
    score: Math.round(event.score * 100) / 100,
    evidence: evidence.map((range) => spanOf(document.text, range)),
  }));
}

/** The events as single places tell them, with the parties that grammar gives; more than are kept. */
export function draftEvents(
  document: Document,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
  readings: readonly EventReading[],
): DraftEvent[] {
  const mended = mendTags(analysis);
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const speech = speechMapOf(attributions);
  const drafts: DraftEvent[] = [];
  const cues = readings.map(({ cue }) => cue);
  for (const sentence of mended.sentences) {
    const mentions = mentionsWithin(cast.mentions, sentence);
    if (mentions.length === 0) continue;
    const view = clauseViewOf(mended, sentence);
    const scene: Scene = {
      text: document.text,
      analysis: mended,
      sentence,
      view,
      mentions,
      every: cast.mentions,
      actors,
      speech,
      heading: isHeading(mended, sentence),
    };
    const triggers = withReadings(view, findTriggers(view), readingsIn(readings, cues, sentence));
    for (const trigger of triggers) {
      const draft = draftEvent(scene, trigger, drafts, triggers);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** Those whose cue lies in a sentence; they are in text order. */
function readingsIn(
  readings: readonly EventReading[],
  cues: readonly Range[],
  { start, end }: Range,
): EventReading[] {
  const found: EventReading[] = [];
  for (let at = firstFrom(cues, start); at < cues.length && cues[at]!.end <= end; at++)
    found.push(readings[at]!);
  return found;
}

function isHeading(analysis: Analysis, sentence: Sentence): boolean {
  return analysis.paragraphs[sentence.paragraph]?.heading ?? false;
}
