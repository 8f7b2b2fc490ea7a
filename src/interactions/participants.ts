import type { Analysis, Cast, Mention, Range, Token } from '../record/index.ts';
import { contains, firstFrom, mentionsWithin, tokensIn } from '../text/index.ts';

/** The words around a verb or noun of interaction, within its clause. */
export interface Surroundings {
  readonly analysis: Analysis;
  readonly cast: Cast;
  readonly before: Range;
  readonly after: Range;
}

/** Verbs that carry a noun of interaction and mean nothing by themselves: "held talks", "paid a visit". */
const LIGHT =
  /^(?:hold|have|make|pay|place|receive|take|conduct|begin|open|start|complete|conclude|end|finish|attend|join|lead|chair|wrap|resume|send|write|sign|be|do)$/;

/** Outlets and crowds are told things; places are where it happened. */
export function canTakePart(mention: Mention): boolean {
  return !['media', 'place', 'population'].includes(mention.kind);
}

/** Who met, called or visited: the subject with all that is joined to it, and the object or the one after "with". */
export function verbParticipants(at: Surroundings, partnerAfterWith: boolean): Mention[] {
  const own = subjects(at);
  if (!partnerAfterWith) return [...own, ...partners(at, at.after)];
  const link = linkAfter(at, /^(?:with|to)$/);
  return link ? [...own, ...partners(at, { start: link.end, end: at.after.end })] : own;
}

/** Who agreed "by phone": a joint subject, or the subject and the one after "with". */
export function adjunctParticipants(at: Surroundings): Mention[] {
  const link = linkAfter(at, /^with$/);
  return [...subjects(at), ...(link ? partners(at, { start: link.end, end: at.after.end }) : [])];
}

/**
 * Who took part in what a noun names: "between A and B"; "A's call with B"; "A held talks with B"; "A told B in talks".
 * Empty when the words do not say ("the call", "consultations with members would go on, A said").
 */
export function nounParticipants(at: Surroundings): Mention[] {
  const link = linkAfter(at, /^(?:between|with|to|from)$/);
  const following = link ? partners(at, { start: link.end, end: at.after.end }) : [];
  if (link?.lower === 'between' && following.length > 1) return following;
  const [previous, own] = [tokenBefore(at), subjects(at)];
  if (previous?.pos === 'ADP' && following.length === 0) return lastTwo(at);
  // "In a call with Oduya, Brandt objected."
  if (previous?.pos === 'ADP' && own.length === 0)
    return [...following, ...subjectBehind(at, following.at(-1)!)];
  if (own.length === 0 || !reaches(at, own.at(-1)!)) return [];
  return following.length > 0 || own.length > 1 ? [...own, ...following] : [];
}

/** The nearest noun phrase before, with all that is joined to it by "and". */
function subjects({ analysis, cast, before }: Surroundings): Mention[] {
  const group: Mention[] = [];
  for (const mention of mentionsWithin(cast.mentions, before).filter(canTakePart).reverse()) {
    const next = group[0];
    if (next && !isJoined(analysis, mention, next)) break;
    group.unshift(mention);
  }
  return named(group).flatMap((mention) => membersOf(cast, mention));
}

/** The noun phrase right behind, with all that is joined to it. */
function partners({ analysis, cast }: Surroundings, after: Range): Mention[] {
  const group: Mention[] = [];
  for (const mention of mentionsWithin(cast.mentions, after)) {
    const last = group.at(-1);
    // "spoke to the Courier, …": whoever comes after those who take no part is another matter.
    if (!canTakePart(mention)) break;
    if (last ? !isJoined(analysis, last, mention) : mention.start - after.start > 60) break;
    group.push(mention);
  }
  return listed(analysis, named(group)).flatMap((mention) => membersOf(cast, mention));
}

/** "A, B and C" are three; in "A, who …" or "A, the envoy" what follows the comma is A again or no part of the list. */
function listed(analysis: Analysis, group: readonly Mention[]): readonly Mention[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return group;
  const between = tokensIn(analysis.tokens, { start: first.end, end: last.start });
  return between.some((t) => t.lower === 'and' || t.lower === '&') ? group : [first];
}

/** "A told B in talks here": the two mentions that stand last before, when they are people. */
function lastTwo({ cast, before }: Surroundings): Mention[] {
  const people = mentionsWithin(cast.mentions, before).filter((m) => m.kind === 'person');
  const actors = new Set(people.map((m) => m.actor));
  return actors.size === 2 ? people : [];
}

/** The first mention after the comma that closes an opening "in a call with …". */
function subjectBehind({ analysis, cast, after }: Surroundings, partner: Mention): Mention[] {
  const comma = tokensIn(analysis.tokens, { start: partner.end, end: after.end }).find((t) => t.text === ',');
  const next = comma && mentionsWithin(cast.mentions, { start: comma.end, end: after.end }).find(canTakePart);
  return next ? membersOf(cast, next) : [];
}

/** "Prince Turki, Crown Prince and Prime Minister": titles beside a name are the same one, not more who took part. */
function named(group: readonly Mention[]): readonly Mention[] {
  const names = group.filter((m) => m.kind === 'person' && m.form === 'name');
  return names.length === 0 ? group : group.filter((m) => m.kind !== 'person' || m.form !== 'description');
}

/** A joint mention ("The Presidents of Peru and Chile, Ana Ruiz and Luis Soto") stands for those whom it names. */
function membersOf(cast: Cast, mention: Mention): Mention[] {
  if (mention.kind !== 'other') return [mention];
  const inside = cast.mentions.filter(
    (m) => m !== mention && contains(mention, m) && m.actor !== mention.actor,
  );
  const people = inside.filter((m) => m.kind === 'person' && m.form !== 'pronoun');
  const members = people.length > 1 ? people : inside.filter((m) => m.kind === 'state');
  return members.length > 1 ? members : [mention];
}

/** True when only a light verb, a possessive and small words stand between the subject and the noun. */
function reaches({ analysis, before }: Surroundings, subject: Mention): boolean {
  const between = tokensIn(analysis.tokens, { start: subject.end, end: before.end });
  return between.every(
    (t) => t.pos !== 'SCONJ' && (t.pos !== 'VERB' || LIGHT.test(t.lemma)) && !/^["“”]$/.test(t.text),
  );
}

function linkAfter({ analysis, after }: Surroundings, words: RegExp): Token | undefined {
  const from = firstFrom(analysis.tokens, after.start);
  return analysis.tokens.slice(from, from + 8).find((t) => words.test(t.lower) && t.end <= after.end);
}

/** The word before the noun phrase, its determiner and adjectives skipped. */
function tokenBefore({ analysis, before }: Surroundings): Token | undefined {
  let at = firstFrom(analysis.tokens, before.end) - 1;
  while (at >= 0 && /^(?:DET|ADJ|NUM)$/.test(analysis.tokens[at]!.pos)) at--;
  const token = analysis.tokens[at];
  return token && token.start >= before.start ? token : undefined;
}

/** True when only "and", a comma, a title or an apposition stands between the two. */
function isJoined(analysis: Analysis, left: Mention, right: Mention): boolean {
  const between = tokensIn(analysis.tokens, { start: left.end, end: right.start });
  if (between.length === 0 || between.length > 12) return false;
  const conjunction = between.some((t) => t.lower === 'and' || t.lower === ',' || t.lower === '&');
  // "A, Minister of Trade of Peru, on the sidelines of the summit": what hangs on a preposition is not joined.
  return conjunction && !between.some((t) => /^(?:VERB|AUX|SCONJ|ADP)$/.test(t.pos));
}
