import type { Event, Span } from '../record/index.ts';
import type { DossierDocument } from './dossier-document.ts';
import type { DossierParties } from './match-parties.ts';
import { type Matter, matterOf } from './matter.ts';

/** Something that a document tells as done: who did it, when, in which words. */
export interface Deed {
  readonly document: DossierDocument;
  readonly event: Event;
  readonly sides: ReadonlySet<string>;
  readonly words: Span;
  readonly matter: Matter;
  readonly date: string | null;
}

/** "to reopen", "will close", "paying": what is only wanted, planned or named. */
const NOT_DONE = /^(?:to|will|would|shall|should|may|might|could|can|must|not|never|\p{L}+ing)\b/iu;
const WAITS =
  /(?:\b(?:to|will|would|shall|should|may|might|could|can|must|not|never|without|for|of)|n[’']t)\s+$/iu;

/** What the documents tell as having happened, with whoever did it as sides. */
export function deedsIn(documents: readonly DossierDocument[], parties: DossierParties): Deed[] {
  return documents.flatMap((document) => {
    if (document.replacedBy !== null) return [];
    const { events, attributions, undertakings, document: text } = document.reading;
    const carriers = new Set(undertakings.flatMap((undertaking) => undertaking.attributions));
    const publisher = parties.publisher(document);
    // "Ghana reopened the port, as it had promised": what the outlet seems to promise is told by it.
    const wanted = attributions.filter(
      ({ id, act, speaker }) =>
        (act === 'directive' || act === 'commissive' || carriers.has(id)) &&
        (speaker === null || text.kind !== 'report' || parties.of(document.id, speaker) !== publisher),
    );
    const isWanted = ({ start, end }: Span) =>
      wanted.some(({ cue, content }) =>
        [...(cue ? [cue] : []), ...content].some((span) => span.start < end && start < span.end),
      );
    return events.flatMap((event) => {
      if (event.status !== 'occurred') return [];
      const sides = new Set(event.actor.flatMap((actor) => parties.of(document.id, actor)?.side ?? []));
      return event.evidence
        .filter(
          (span) => !NOT_DONE.test(span.text) && !WAITS.test(before(text.text, span)) && !isWanted(span),
        )
        .map((words) => ({
          document,
          event,
          sides,
          words,
          matter: matterOf(words.text, []),
          date: event.date ?? text.published,
        }));
    });
  });
}

function before(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - 12), start);
}

/** Deeds by the sides that did them. */
export function bySide(deeds: readonly Deed[]): ReadonlyMap<string, readonly Deed[]> {
  const found = new Map<string, Deed[]>();
  for (const deed of deeds) {
    for (const side of deed.sides) {
      const known = found.get(side);
      if (known) known.push(deed);
      else found.set(side, [deed]);
    }
  }
  return found;
}
