import {
  type ClauseView,
  groupHolding,
  nextLoud,
  type Slot,
  tokenAt,
  withCoordinated,
} from '../clauses/index.ts';
import type { Mention, Range } from '../record/index.ts';
import { tokensIn } from '../text/index.ts';
import { isGroupOfPeople, isSent, membersOf } from './joint-members.ts';
import type { Scene } from './scene.ts';

/** Outlets and crowds are told things; places are where it happened, and of other things only groups of people meet. */
export function canTakePart(scene: Scene, mention: Mention): boolean {
  if (mention.kind === 'other') return isGroupOfPeople(scene, mention);
  if (isSent(scene, mention)) return true;
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
    const { text } = view.tokens[between]!;
    // "with Mr. Yoon Tae-hyun, [the Minister of …]": the description of a name that is no mention.
    const isName = text === ',' && first.form === 'description' && view.tokens[between - 1]?.pos === 'PROPN';
    if (groupHolding(view, between) || (/^[,;:"“”]$/.test(text) && !isName)) return [];
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
  // "phoned **her** Monday night": before a time she is no owner.
  const isBeforeTime = view.quiet[tokenAt(view, mention.end) - view.first] === 1;
  const isOwner = owner && !isBeforeTime && mention.form === 'pronoun' && mention.end - mention.start <= 5;
  const isBody = /^(?:organization|office)$/.test(mention.kind);
  if (!isOwner && !isBody && mention.kind !== 'state') return mention;
  const [from, to] = [tokenAt(view, mention.end), next ? tokenAt(view, next.start) : view.last];
  const isOnePhrase = view.tokens.slice(from, to).every((t) => /^(?:NOUN|ADJ|PROPN)$/.test(t.pos));
  // "Kenyan Revenue Authority chief Obi"
  if (
    !isOwner &&
    next &&
    from === to &&
    /^(?:organization|office)$/.test(next.kind) &&
    outer[at + 2]?.kind === 'person'
  ) {
    const whole = headOf({ view, outer, analysis }, at + 1);
    if (whole?.kind === 'person') return whole;
  }
  // "met League **chief Obi**": not the League itself.
  if (isBody)
    return next?.kind === 'person' && isOnePhrase ? headOf({ view, outer, analysis }, at + 1) : mention;
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
  const leaders = leadersBehind(scene, list);
  if (leaders.length > 0) return leaders;
  const named = namesBehind(scene, list);
  return [...(named.length > 0 && named.length === members.size ? named : members)];
}

/** "a delegation **led by Oduya**", "the Kenyan side, **headed by Oduya**": who leads them takes part. */
function leadersBehind(scene: Scene, list: readonly Mention[]): string[] {
  const last = list.at(-1);
  const { tokens } = scene.view;
  if (!last || last.kind === 'person' || tokenAt(scene.view, last.end - 1) >= scene.view.last) return [];
  let at = tokenAt(scene.view, last.end);
  while (
    at < scene.view.last &&
    /^(?:,|delegations?|teams?|side|mission|respectively)$/.test(tokens[at]!.lower)
  )
    at++;
  if (!/^(?:led|headed)$/.test(tokens[at]?.lower ?? '')) return [];
  const by = tokens[at + 1]?.lower === 'respectively' ? at + 2 : at + 1;
  if (tokens[by]?.lower !== 'by') return [];
  const people = mentionsOpening(scene, { first: by + 1, last: scene.view.last }).filter(
    (m) => m.kind === 'person',
  );
  return [...new Set(people.map((m) => m.actor))];
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

/**
 * ", Ana Ruiz and Luis Soto" behind a description, however long that goes on: "the Minister of Trade **and Industry of Peru**, Ana
 * Ruiz". Not "in a call with the Minister, **Ruiz said**".
 */
export function namesBehind({ view, outer }: Scene, list: readonly Mention[]): string[] {
  const last = list.at(-1);
  if (!last || !isDescription(view, list)) return [];
  const next = outer.find((m) => m.start >= last.end && m.kind === 'person' && m.form === 'name');
  if (!next) return [];
  const [from, comma] = [tokenAt(view, last.end), tokenAt(view, next.start) - 1];
  if (view.tokens[comma]?.text !== ',' || comma < from) return [];
  const between = view.tokens.slice(from, comma);
  if (between.length > 8 || between.some((t) => !/^(?:NOUN|PROPN|ADJ|ADP|DET|CCONJ)$/.test(t.pos))) return [];
  const names = withCoordinated(view, outer, next);
  const behind = tokenAt(view, names.at(-1)!.end);
  // ", Ana Ruiz and Luis Soto, opened": between commas they are whom the description means.
  const isClosed = view.tokens[behind]?.text === ',' && names.length > 1;
  return behind < view.last && !isClosed && groupHolding(view, nextLoud(view, behind))
    ? []
    : names.map((m) => m.actor);
}

/** "the presidents of Peru and Chile", "his **Saudi** opposite number": not people by name, nor a state that stands for itself. */
function isDescription(view: ClauseView, list: readonly Mention[]): boolean {
  const [only] = list;
  if (list.length === 1 && only!.kind === 'state')
    return (
      view.tokens[tokenAt(view, only!.end)]?.pos === 'NOUN' ||
      /^(?:opposite)$/.test(view.tokens[tokenAt(view, only!.end)]?.lower ?? '')
    );
  return !list.some((m) => m.kind === 'person' && m.form === 'name');
}

/** True when a word of possession follows: "received **Oduya**'s thanks". */
export function isPossessor({ analysis }: Scene, { end }: Mention): boolean {
  const [next] = tokensIn(analysis.tokens, { start: end, end: end + 2 } satisfies Range);
  return next !== undefined && /^['’]s?$/.test(next.text);
}
