import type { Mention } from '../record/index.ts';
import { type ClauseView, groupHolding, nextLoud, previousLoud, tokenAt } from './clause-view.ts';
import type { VerbGroup } from './verb-groups.ts';
import { withCoordinated } from './with-coordinated.ts';

/** Prepositions that open a clause: what stands behind them may be its subject ("after soldiers detained them"). */
const OPENS_CLAUSE = new Set(['after', 'before', 'since', 'until', 'as', 'while', 'because', 'once', 'than']);

/**
 * The mentions that are the subject of a verb, all members of "A, B and C"; none where the subject is no mention.
 *
 * `mentions` are the outermost mentions of the sentence. A verb behind "and", an infinitive or a participle takes the
 * subject of the verb before it, or failing one, of the verb behind it; "who" and "which" take what they stand behind. A mention behind a preposition belongs to
 * what stands before that ("critics **of** the council said"), so the search goes on to the left.
 */
export function subjectOf(
  view: ClauseView,
  mentions: readonly Mention[],
  group: VerbGroup,
  depth = 0,
): Mention[] {
  const before = previousLoud(view, group.first);
  if (depth > 6) return [];
  const earlier = groupBefore(view, group);
  const adjunct = group.form === 'to' || group.form === 'ing';
  // "**Received** by Brandt, Oduya said": with nothing before it a lone past form is a participle.
  if (before < view.first)
    return adjunct || group.form === 'bare' ? subjectBehind(view, mentions, group, depth) : [];
  const { lower, pos } = view.tokens[before]!;
  if (group.form === 'ing' && lower === ',' && isParenthesis(view, mentions, group))
    return nounPhraseBefore(view, mentions, before);
  // "delegations of both, **led by** Oduya, met"
  if (lower === ',' && isDoneBySomebody(view, mentions, group))
    return nounPhraseBefore(view, mentions, before);
  if (earlier && (adjunct || pos === 'CCONJ')) return subjectOf(view, mentions, earlier, depth + 1);
  if (earlier && lower === ',' && sharesSubject(view, mentions, earlier, group)) {
    const shared = subjectOf(view, mentions, earlier, depth + 1);
    // "Kenya, in a note **dated 5 May**, maintained": a participle has none to share.
    if (shared.length > 0) return shared;
  }
  if (/^(?:who|which|that)$/.test(lower)) {
    const relative = mentionAt(view, mentions, before);
    if (relative?.kind === 'person') return [relative];
    const comma = previousLoud(view, before);
    return nounPhraseBefore(view, mentions, view.tokens[comma]?.text === ',' ? comma : before);
  }
  // "The presidents of both states, meeting in Oslo, …"
  if (adjunct && lower === ',') return nounPhraseBefore(view, mentions, before);
  if (adjunct) return subjectBehind(view, mentions, group, depth);
  return nounPhraseBefore(view, mentions, group.first);
}

function isDoneBySomebody(
  view: ClauseView,
  mentions: readonly Mention[],
  { form, last }: VerbGroup,
): boolean {
  const by = nextLoud(view, last);
  if (form !== 'bare' || view.tokens[by]?.lower !== 'by') return false;
  return [by + 1, by + 2].some((at) => at < view.last && mentionAt(view, mentions, at)?.kind === 'person');
}

/** "that Oduya, **visiting Lamu yesterday**, hinted": between its two commas, and the verb behind the second has no subject of its own. */
function isParenthesis(view: ClauseView, mentions: readonly Mention[], group: VerbGroup): boolean {
  const next = view.groups.find((g) => g.first >= group.last);
  if (!next || next.form === 'to' || next.form === 'ing') return false;
  const comma = previousLoud(view, next.first);
  return (
    view.tokens[comma]!.text === ',' &&
    mentionAt(view, mentions, previousLoud(view, group.first) - 1) !== undefined
  );
}

/** "After meeting Brandt, **Oduya** said": what opens a sentence has the subject of the verb behind it. */
function subjectBehind(
  view: ClauseView,
  mentions: readonly Mention[],
  group: VerbGroup,
  depth: number,
): Mention[] {
  const next = view.groups.find((g) => g.first >= group.last && g.form !== 'to' && g.form !== 'ing');
  return next ? subjectOf(view, mentions, next, depth + 1) : [];
}

/** The finite verb to the left; not the bare "pass" of "let arms pass". */
function groupBefore(view: ClauseView, group: VerbGroup): VerbGroup | null {
  const isBase = (g: VerbGroup) =>
    g.form === 'bare' && view.tokens[g.head]!.lower === view.tokens[g.head]!.lemma;
  const sameKind = (g: VerbGroup) => isBase(group) || !isBase(g);
  return (
    view.groups.findLast(
      (g) => g.last <= group.first && g.form !== 'to' && g.form !== 'ing' && sameKind(g),
    ) ?? null
  );
}

/** "…, shelled the town, and left": between the two verbs stands no mention that follows a comma. */
function sharesSubject(
  view: ClauseView,
  mentions: readonly Mention[],
  earlier: VerbGroup,
  group: VerbGroup,
): boolean {
  const from = view.tokens[earlier.last - 1]!.end;
  const to = view.tokens[group.first]!.start;
  return !mentions.some(
    (m) => m.start >= from && m.end <= to && view.tokens[tokenAt(view, m.start) - 1]?.text === ',',
  );
}

/** How far to the left the head of a subject is looked for, in words or phrases. */
const REACH = 40;

function nounPhraseBefore(view: ClauseView, mentions: readonly Mention[], end: number): Mention[] {
  let at = previousLoud(view, end);
  for (let steps = 0; at >= view.first && steps < REACH; steps++) {
    const mention = mentionAt(view, mentions, at);
    const step = mention ? fromMention(view, mentions, mention) : fromWord(view, mentions, at);
    if (typeof step !== 'number') return step;
    at = step;
  }
  return [];
}

/** The subject, or where to look on to the left of what stands behind a preposition or in apposition. */
function fromMention(view: ClauseView, mentions: readonly Mention[], mention: Mention): Mention[] | number {
  const start = tokenAt(view, mention.start);
  // "came up **when** Oduya rang Brandt": adverbs are quiet, but these begin a clause.
  if (/^(?:when|where|how|why)$/.test(view.tokens[start - 1]?.lower ?? ''))
    return withCoordinated(view, mentions, mention);
  // "Kenya, **whose President** wrote": he is not Kenya.
  if (view.tokens[start]!.lower === 'whose') return [mention];
  let opening = previousLoud(view, start);
  // A mention may lack its article: "at the [State House]".
  if (view.tokens[opening]?.pos === 'DET' && opening > view.first) opening = previousLoud(view, opening);
  const outer = opening >= view.first ? view.tokens[opening]! : null;
  if (outer && (outer.pos === 'ADP' || outer.lower === 'to') && !OPENS_CLAUSE.has(outer.lower))
    return previousLoud(view, opening);
  const list = withCoordinated(view, mentions, mention);
  // "Oduya, the minister, warned": a mention between commas behind another is the same one.
  const left = outer?.text === ',' ? previousLoud(view, opening) : view.first - 1;
  const apposed = left >= view.first && mentionAt(view, mentions, left);
  if (!apposed || isFronted(view, tokenAt(view, apposed.start))) return list;
  return isAnother(apposed, mention) ? list : left;
}

/**
 * "when he met Brandt, **Oduya** said", "sells gas to Kenya, **Oduya** said": a named person stands in apposition neither to another nor to a state,
 * nor several to one ("at the invitation of Oduya, **the ministers of both states** met").
 */
function isAnother(apposed: Mention, mention: Mention): boolean {
  if (mention.kind === 'other' && apposed.kind === 'person') return true;
  if (mention.kind !== 'person' || mention.form !== 'name' || apposed.actor === mention.actor) return false;
  return apposed.kind === 'person' ? apposed.form === 'name' : apposed.kind !== 'other';
}

/** "**According to the newspaper**, Oduya warned", "In Berlin, the minister …": what opens the sentence with a preposition. */
function isFronted(view: ClauseView, start: number): boolean {
  const opening = view.tokens[view.first]!;
  if (opening.pos !== 'ADP' && opening.lower !== 'according') return false;
  for (let at = view.first; at < start; at++) {
    if (view.tokens[at]!.text === ',' || (at > view.first && view.groupAt[at - view.first] !== -1))
      return false;
  }
  return true;
}

function fromWord(view: ClauseView, mentions: readonly Mention[], at: number): Mention[] | number {
  const token = view.tokens[at]!;
  if (token.text === ',' && at > view.first)
    return listBefore(view, mentions, at) ?? apposedBefore(view, mentions, at) ?? skipParenthesis(view, at);
  const held = groupHolding(view, at);
  // "A delegation **led by** Oduya left": only says which.
  if (held?.form === 'bare' && /^(?:led|headed)$/.test(token.lower) && view.tokens[at + 1]?.lower === 'by')
    return previousLoud(view, held.first);
  if (held || /^(?:[;:—–]|--)$/.test(token.text)) return [];
  if (token.pos === 'NOUN' && !isModifierOfMention(view, mentions, at))
    return beforePreposition(view, at) ?? [];
  return previousLoud(view, at);
}

/** "Oduya **in a telephone conversation** on Monday discussed": the token left of the preposition that governs a noun; null where none does. */
function beforePreposition(view: ClauseView, noun: number): number | null {
  let at = previousLoud(view, noun);
  while (at > view.first && /^(?:DET|ADJ|NOUN|NUM)$/.test(view.tokens[at]!.pos)) at = previousLoud(view, at);
  const word = view.tokens[at];
  return at > view.first && word?.pos === 'ADP' && !OPENS_CLAUSE.has(word.lower)
    ? previousLoud(view, at)
    : null;
}

/** The mention that holds a word; none left of the sentence. */
function mentionAt(view: ClauseView, mentions: readonly Mention[], at: number): Mention | undefined {
  const token = at < view.first ? undefined : view.tokens[at];
  return token && mentions.find((m) => m.start <= token.start && token.end <= m.end);
}

/** "Kenya's **navy** shelled": the noun is no mention of its own, but the one before it owns it. */
function isModifierOfMention(view: ClauseView, mentions: readonly Mention[], at: number): boolean {
  for (let left = at - 1; left >= view.first && left > at - 5; left--) {
    if (mentionAt(view, mentions, left)) return true;
    if (!/^(?:ADJ|NOUN|PROPN|PART|NUM|DET)$/.test(view.tokens[left]!.pos)) return false;
  }
  return false;
}

/** "The presidents of both states, **Cordero and Salazar**, met": the names between the commas say who they are. */
function listBefore(view: ClauseView, mentions: readonly Mention[], comma: number): Mention[] | null {
  const last = previousLoud(view, comma);
  const mention = last >= view.first && mentionAt(view, mentions, last);
  if (!mention) return null;
  const list = withCoordinated(view, mentions, mention);
  const mark = previousLoud(view, tokenAt(view, list[0]!.start));
  if (list.length < 2 || mark < view.first || view.tokens[mark]!.text !== ',') return null;
  // "Cordero, president and commander, met": what stands behind a name only describes it.
  const head = mentionAt(view, mentions, previousLoud(view, mark));
  return head?.form === 'name' && list.some((m) => m.form === 'description') ? null : list;
}

/**
 * "Turki bin Nayef, **the Crown Prince**, met", "The undersecretary for fisheries, **Omar Rashid**, met": the person between the commas, who stands
 * for the words before them where these are no mention: a description for a name, a name for either.
 */
function apposedBefore(view: ClauseView, mentions: readonly Mention[], comma: number): Mention[] | null {
  const mention = mentionAt(view, mentions, previousLoud(view, comma));
  if (mention?.kind !== 'person' || mention.form === 'pronoun') return null;
  const mark = previousLoud(view, tokenAt(view, mention.start));
  if (mark <= view.first || view.tokens[mark]!.text !== ',') return null;
  const head = previousLoud(view, mark);
  const heads = mention.form === 'description' ? /^PROPN$/ : /^(?:NOUN|PROPN)$/;
  return heads.test(view.tokens[head]?.pos ?? '') && !mentionAt(view, mentions, head) ? [mention] : null;
}

/** The comma of ", who is visiting Munich, Germany," when that stands before another; -1 when none does. */
function relativeBefore(view: ClauseView, comma: number): number {
  let verbs = 0;
  for (let at = comma - 1; at > view.first && at > comma - 30 && verbs < 2; at--) {
    if (view.tokens[at]!.text === ',' && /^(?:who|which|whose|where)$/.test(view.tokens[at + 1]!.lower))
      return at;
    const group = groupHolding(view, at);
    if (group?.first === at && group.form !== 'to' && group.form !== 'ing') verbs++;
  }
  return -1;
}

/** Left of ", which controls the north," or ", 54,": the comma that opens what stands between. */
function skipParenthesis(view: ClauseView, comma: number): number {
  const relative = relativeBefore(view, comma);
  if (relative !== -1) return previousLoud(view, relative);
  for (let at = comma - 1; at > view.first && at > comma - 30; at--)
    if (view.tokens[at]!.text === ',') return previousLoud(view, at);
  return previousLoud(view, comma);
}
