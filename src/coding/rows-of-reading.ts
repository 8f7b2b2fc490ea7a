import {
  type Actor,
  type Attribution,
  type Event,
  type EventRow,
  QUAD_CLASS,
  type Reading,
  type RowAttribution,
  rowPartyOf,
  stableId,
} from '../record/index.ts';
import { cameoOf } from './cameo.ts';
import { placeOf } from './place-of.ts';

/**
 * The events of a reading as rows of their own: parties by what is known of them in place of ids, CAMEO beside PLOVER.
 *
 * `name` is what the corpus calls the document. A row's id is made from that name, the words and the event, so that it is the same in any
 * order of the corpus, and differs where two documents hold the same words.
 */
export function rowsOfReading(reading: Reading, name: string, version: string): EventRow[] {
  const { document, actors, attributions } = reading;
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  const attributionOf = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const used = new Map<string, number>();
  return reading.events.map((event): EventRow => {
    const attribution = attributionOf.get(event.attribution ?? '') ?? null;
    const parties = (ids: readonly string[]) =>
      ids.flatMap((id) => actorOf.get(id) ?? []).map((actor) => rowPartyOf(actor, event.evidence[0]!));
    return {
      id: idOf(name, event, used),
      document: name,
      textId: document.id,
      title: document.title,
      publisher: document.publisher,
      published: document.published,
      language: document.language,
      url: document.url,
      type: event.type,
      mode: event.mode,
      contexts: event.contexts,
      status: event.status,
      date: event.date,
      quad: QUAD_CLASS[event.type],
      cameo: cameoOf(event, forceOfSaying(event, attribution)),
      actor: parties(event.actor),
      recipient: parties(event.recipient),
      place: placeOf(document.text, actors, event.evidence),
      attribution: attribution && rowAttribution(attribution, actorOf),
      evidence: event.evidence,
      score: event.score,
      by: event.by,
      version,
    };
  });
}

/** `event.id` knows the words, the type, the parties and the place; a second event alike in all of them is numbered. */
function idOf(name: string, event: Event, used: Map<string, number>): string {
  const count = (used.get(event.id) ?? 0) + 1;
  used.set(event.id, count);
  return stableId('ev', [name, event.id, String(count)], 24);
}

/** How strongly it was said, where the event is the saying itself ("demanded"), not something that was told. */
function forceOfSaying({ evidence }: Event, attribution: Attribution | null): Attribution['force'] | null {
  const cue = attribution?.cue;
  const said = cue && evidence.some(({ start, end }) => cue.start < end && start < cue.end);
  return said ? attribution.force : null;
}

function rowAttribution(
  { speaker, cue, act, force, chain }: Attribution,
  actors: ReadonlyMap<string, Actor>,
): RowAttribution {
  return {
    speaker: actors.get(speaker ?? '')?.name ?? null,
    cue,
    act,
    force,
    chain: chain.flatMap((id) => actors.get(id)?.name ?? []),
  };
}
