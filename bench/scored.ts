import type { Attribution, Event, Interaction, Range, Reading, Undertaking } from '../src/record/index.ts';
import type { ScoredActor } from './actor-scores.ts';
import { type GoldDocument, resolveAnchor } from './gold.ts';

/** What is scored of a {@link Reading}: any reading is one, and so is what a second annotator wrote. */
export interface Scored {
  readonly actors: readonly ScoredActor[];
  readonly attributions: readonly (Omit<Attribution, 'source' | 'cue' | 'content' | Unscored> & {
    readonly source: Range | null;
    readonly cue: Range | null;
    readonly content: readonly Range[];
  })[];
  readonly events: readonly Pick<Event, 'type' | 'actor' | 'recipient'>[];
  readonly interactions: readonly Pick<Interaction, 'kind' | 'date' | 'participants'>[];
  readonly undertakings: readonly (Pick<Undertaking, 'kind' | 'from' | 'to'> & { readonly what: Range })[];
}

type Unscored = Exclude<keyof Attribution, keyof GoldDocument['gold']['attributions'][number]>;

/** An annotation in the shape in which readings are scored, its anchors found in the text. */
export function scoredFromGold({ text, gold }: GoldDocument): Scored {
  const at = (anchor: string) => resolveAnchor(text, anchor);
  const maybe = (anchor: string | null) => (anchor === null ? null : at(anchor));
  return {
    ...gold,
    actors: gold.actors.map((actor) => ({ ...actor, mentions: actor.mentions.map(at) })),
    attributions: gold.attributions.map((a) => ({
      ...a,
      source: maybe(a.source),
      cue: maybe(a.cue),
      content: a.content.map(at),
    })),
    undertakings: gold.undertakings.map((u) => ({ ...u, what: at(u.what) })),
  };
}
