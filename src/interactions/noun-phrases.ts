import { groupHolding, type Slot, tokenAt, withCoordinated } from '../clauses/index.ts';
import type { Mention, Range } from '../record/index.ts';
import { tokensIn } from '../text/index.ts';
import { isGroupOfPeople, membersOf } from './joint-members.ts';
import type { Scene } from './scene.ts';

/** Outlets and crowds are told things; places are where it happened, and of other things only groups of people meet. */
export function canTakePart(scene: Scene, mention: Mention): boolean {
  if (mention.kind === 'other') return isGroupOfPeople(scene, mention);
  return !['media', 'place', 'population'].includes(mention.kind);
}

/** The mentions that open a stretch of tokens, with all that is listed with the first; none where a verb comes first. */
export function mentionsOpening(scene: Scene, slot: Pick<Slot, 'first' | 'last'>): Mention[] {
  const { view, outer } = scene;
  const start = view.tokens[slot.first]!.start;
  const first = outer.find((m) => m.start >= start);
  if (!first) return [];
  const at = tokenAt(view, first.start);
  if (at >= slot.last || at > slot.first + 8) return [];
  for (let between = slot.first; between < at; between++) {
    if (groupHolding(view, between) || /^[,;:"“”]$/.test(view.tokens[between]!.text)) return [];
  }
  return withCoordinated(view, outer, first);
}

/**
 * The actors that mentions listed together stand for. Where the list describes ("the presidents of Peru and Chile", "the Foreign
 * Minister of Peru") and as many names follow in apposition, the names count.
 */
export function actorsOf(scene: Scene, list: readonly Mention[]): string[] {
  const members = list.filter((m) => canTakePart(scene, m)).flatMap((mention) => membersOf(scene, mention));
  const named = namesBehind(scene, list);
  const ids = named.length > 0 && named.length === new Set(members).size ? named : members;
  return [...new Set(ids)];
}

/** ", Ana Ruiz and Luis Soto" right behind a description. */
function namesBehind({ view, outer }: Scene, list: readonly Mention[]): string[] {
  const last = list.at(-1);
  if (!last || list.some((m) => m.kind === 'person' && m.form === 'name')) return [];
  const comma = tokenAt(view, last.end);
  const next = outer.find((m) => m.start >= last.end);
  if (next?.kind !== 'person' || next.form !== 'name') return [];
  if (comma >= view.last || view.tokens[comma]!.text !== ',' || tokenAt(view, next.start) !== comma + 1)
    return [];
  return withCoordinated(view, outer, next).map((m) => m.actor);
}

/** True when a word of possession follows: "received **Oduya**'s thanks". */
export function isPossessor({ analysis }: Scene, { end }: Mention): boolean {
  const [next] = tokensIn(analysis.tokens, { start: end, end: end + 2 } satisfies Range);
  return next !== undefined && /^['’]s?$/.test(next.text);
}
