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
  const first = headOf(
    scene,
    outer.findIndex((m) => m.start >= start),
  );
  if (!first) return [];
  const at = tokenAt(view, first.start);
  if (at >= slot.last || at > slot.first + 8) return [];
  for (let between = slot.first; between < at; between++) {
    if (groupHolding(view, between) || /^[,;:"“”]$/.test(view.tokens[between]!.text)) return [];
  }
  return withCoordinated(view, outer, first);
}

/** "his Uzbek colleague **Tursunov**": within one noun phrase the person, not the owner or the adjective; an owner alone is nobody. */
function headOf(
  { view, outer, analysis }: Pick<Scene, 'view' | 'outer' | 'analysis'>,
  at: number,
): Mention | null {
  const [mention, next] = [outer[at], outer[at + 1]];
  if (!mention) return null;
  const owner = /^(?:his|her|its|their|our|my)$/.test(analysis.tokens[tokenAt(view, mention.start)]!.lower);
  const isOwner = owner && mention.form === 'pronoun' && mention.end - mention.start <= 5;
  if (!isOwner && mention.kind !== 'state') return mention;
  const [from, to] = [tokenAt(view, mention.end), next ? tokenAt(view, next.start) : view.last];
  const isOnePhrase = view.tokens.slice(from, to).every((t) => /^(?:NOUN|ADJ|PROPN)$/.test(t.pos));
  if (next && isOnePhrase && (isOwner || next.kind === 'person'))
    return headOf({ view, outer, analysis }, at + 1);
  return isOwner ? null : mention;
}

/**
 * The actors that mentions listed together stand for. Where the list describes ("the presidents of Peru and Chile", "the Foreign
 * Minister of Peru") and as many names follow in apposition, the names count.
 */
export function actorsOf(scene: Scene, list: readonly Mention[]): string[] {
  const able = oneOffice(scene, list).filter((m) => canTakePart(scene, m));
  const members = new Set(able.flatMap((mention) => membersOf(scene, mention)));
  const named = namesBehind(scene, list);
  return [...(named.length > 0 && named.length === members.size ? named : members)];
}

/** "the Deputy Prime Minister and Foreign Minister of Jordan": one article, one person with two offices. */
function oneOffice({ view }: Scene, list: readonly Mention[]): readonly Mention[] {
  const isTitle = (m: Mention) => m.kind === 'person' && m.form === 'description';
  const [first, second] = list;
  if (list.length !== 2 || !isTitle(first!) || !isTitle(second!)) return list;
  const opens = (m: Mention) => {
    const at = tokenAt(view, m.start);
    return /^(?:DET|PRON)$/.test(view.tokens[at]!.pos) || view.tokens[at - 1]?.pos === 'DET';
  };
  return opens(first!) && !opens(second!) ? [first!] : list;
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
