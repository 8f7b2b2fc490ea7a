import type { Token } from '../record/index.ts';

const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
const TIME = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april ' +
    'may june july august september october november december today yesterday tomorrow tonight'
  ).split(' '),
);
const TIME_UNIT = new Set(
  'week month year night morning afternoon evening day weekend spring summer fall autumn winter'.split(' '),
);
const RELATIVE = new Set(['who', 'which', 'whom', 'whose', 'where', 'when', 'why', 'how', 'what', 'that']);
/** Prepositions whose phrase belongs to the noun before it more often than to the verb. */
const ATTACHING = new Set(
  'of for in at from with on to against between among under over about near behind within inside outside across around toward towards into including like'.split(
    ' ',
  ),
);

/** True for "who", "which", "that", "what" and their like. */
export function isRelative(token: Token): boolean {
  return RELATIVE.has(token.lower);
}

/** True for weekdays, months and "today": words that date a clause and are no part of the noun beside them. */
export function isTimeWord(token: Token): boolean {
  if (token.lower === 'may') return token.pos === 'PROPN';
  return TIME.has(token.lower);
}

/** True for "week", "morning" and other units after "last", "this" or a weekday. */
export function isTimeUnit(token: Token): boolean {
  return TIME_UNIT.has(token.lower);
}

/**
 * One past the simple noun phrase that begins at token `first`: determiners, adjectives, nouns, names, possessors, with a
 * bracket after a name. `first` itself when none begins there.
 *
 * @example // "the Iraqi Prime Minister's Office urged": basePhraseEnd(tokens, 0, 7) === 6
 */
export function basePhraseEnd(tokens: readonly Token[], first: number, limit: number): number {
  const opening = first < limit ? tokens[first]! : undefined;
  if (opening?.pos === 'PRON' && !POSSESSIVE.has(opening.lower))
    return isRelative(opening) ? first : first + 1;
  let head = -1;
  let at = first;
  for (; at < limit && !endsPhrase(tokens, at, first, head); at++) {
    if (tokens[at]!.lower === '(' && head === at - 1) {
      const close = bracketEnd(tokens, at, limit);
      if (close === at) break;
      at = close - 1;
      head = at;
    } else if (!belongs(tokens, at, limit, first)) break;
    else if (isHead(tokens[at]!) || isNominalAdjective(tokens, at)) head = at;
  }
  if (head !== -1) return head + 1;
  const alone = isLoneDeterminer(tokens, first, at) || (opening?.lower === 'her' && at === first + 1);
  return alone ? at : first;
}

/** A pronoun, a determiner, a date or a name behind a full noun begins something new. */
function endsPhrase(tokens: readonly Token[], at: number, first: number, head: number): boolean {
  const token = tokens[at]!;
  if (at === first) return false;
  if (token.pos === 'PRON' && !POSSESSIVE.has(token.lower)) return true;
  return (
    beginsPhrase(tokens, at, head) || isNewName(tokens, at, head) || (isTimeWord(token) && head === at - 1)
  );
}

/** The first token of the simple noun phrase whose last token is `last`; `last + 1` when none ends there. */
export function basePhraseStart(tokens: readonly Token[], last: number, limit: number): number {
  const end = tokens[last]!;
  if (end.pos === 'PRON' && !POSSESSIVE.has(end.lower)) return isRelative(end) ? last + 1 : last;
  let at = last;
  if (end.lower === ')') at = bracketStart(tokens, last, limit) - 1;
  if (
    at < limit ||
    !(
      isHead(tokens[at]!) ||
      (at > limit && isNominalAdjective(tokens, at)) ||
      isLoneDeterminer(tokens, at, at + 1)
    )
  )
    return last + 1;
  for (; at > limit; at--) {
    const token = tokens[at]!;
    const before = tokens[at - 1]!;
    // "a gap that experts say": the word before is a relative, not a determiner.
    if (before.lower === 'that' && at - 1 > limit && !/^(?:ADP|CCONJ|PUNCT)$/.test(tokens[at - 2]!.pos))
      break;
    if (startsPhrase(token) && before.lower !== "'s" && !/^(?:all|both|half|such|not)$/.test(before.lower))
      break;
    if (isTimeWord(before) || (isTimeUnit(before) && (token.pos === 'PROPN' || startsPhrase(token)))) break;
    if (!belongs(tokens, at - 1, last + 1, limit)) break;
  }
  return at;
}

/**
 * One past the noun phrase at `first` with the phrases that hang on it: "the spokesman for the ministry", "talks on
 * the border and the truce". Stops before commas, verbs and what dates or places the telling ("in a statement").
 */
export function fullPhraseEnd(tokens: readonly Token[], first: number, limit: number): number {
  let end = basePhraseEnd(tokens, first, limit);
  if (end === first) return first;
  while (end < limit) {
    const link = tokens[end]!;
    if (ATTACHING.has(link.lower)) {
      const next = basePhraseEnd(tokens, end + 1, limit);
      if (next === end + 1 || isTellingPlace(tokens, end, next)) break;
      end = next;
    } else if (link.lower === 'and' || link.lower === 'or') {
      const next = basePhraseEnd(tokens, end + 1, limit);
      if (next === end + 1) break;
      end = next;
    } else break;
  }
  return end;
}

/** "in a statement", "on Tuesday", "to reporters", "during the debate": says when and where something was said. */
export function isTellingPlace(tokens: readonly Token[], first: number, end: number): boolean {
  const head = tokens[end - 1]!;
  if (isTimeWord(head) || isTimeUnit(head)) return true;
  if (tokens.slice(first + 1, end).some((t) => isTimeWord(t))) return true;
  return (
    /^(?:in|on|at|during|with|to|by|via|through|after|before)$/.test(tokens[first]!.lower) &&
    tokens.slice(first + 1, end).some((t) => TELLING.has(t.lemma))
  );
}

const TELLING = new Set(
  (
    'statement interview email e-mail speech letter tweet post address report memo note message briefing debate rally ' +
    'conference release article column editorial reporter journalist call remarks testimony filing appearance event ' +
    'interviewer television radio twitter facebook communiqué broadcast video'
  ).split(' '),
);

function isHead(token: Token): boolean {
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'NUM' ||
    token.pos === 'SYM' ||
    token.pos === 'X'
  );
}

/** "more than 1 million", "at least ten", "about 4 in 10": words before a number that belong to it. */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (/^(?:about|around|nearly|almost|roughly|over|than|least|most|only)$/.test(lower))
    return next?.pos === 'NUM';
  if (/^(?:more|less|fewer|at)$/.test(lower)) {
    return /^(?:than|least|most)$/.test(next?.lower ?? '') && tokens[at + 2]?.pos === 'NUM';
  }
  return false;
}

/** "the poor", "a third", "the latter": an adjective after a determiner that no noun follows. */
function isNominalAdjective(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]!.pos !== 'ADJ' || before === undefined) return false;
  // "Slovak premier does not", "the Iranian foreign ministry official said".
  const named = /^(?:ADJ|PROPN)$/.test(before.pos) && /^(?:AUX|VERB)$/.test(tokens[at + 1]?.pos ?? '');
  if (before.pos !== 'DET' && !POSSESSIVE.has(before.lower)) return named;
  return !/^(?:NOUN|PROPN|ADJ|NUM|CCONJ)$/.test(tokens[at + 1]?.pos ?? '');
}

/** "told reporters Trump would": a plural common noun is no title of the name behind it. */
function isNewName(tokens: readonly Token[], at: number, head: number): boolean {
  const before = tokens[at - 1]!;
  return (
    tokens[at]!.pos === 'PROPN' &&
    head === at - 1 &&
    before.pos === 'NOUN' &&
    before.lower !== before.lemma &&
    /^\p{Ll}/u.test(before.text)
  );
}

function startsPhrase(token: Token): boolean {
  return token.pos === 'DET' || POSSESSIVE.has(token.lower);
}

function beginsPhrase(tokens: readonly Token[], at: number, head: number): boolean {
  if (!startsPhrase(tokens[at]!)) return false;
  return head === at - 1 || tokens[at - 1]!.pos === 'DET';
}

function belongs(tokens: readonly Token[], at: number, limit: number, floor: number): boolean {
  const token = tokens[at]!;
  const next = at + 1 < limit ? tokens[at + 1]! : null;
  if (isRelative(token) && token.lower !== 'that' && token.lower !== 'whose') return false;
  if (isHead(token) || startsPhrase(token) || token.pos === 'ADJ') return true;
  if (token.lower === "'s" || token.lower === "'") return token.pos === 'PART' || token.lower === "'";
  if (token.text === '&' || token.text === '-' || token.text === '‑') return true;
  if (!next) return false;
  const nominal = isHead(next) || next.pos === 'ADJ';
  if (isMeasure(tokens, at)) return true;
  if (token.pos === 'ADV' && tokens[at - 1]?.pos === 'DET' && nominal) return true;
  if (token.pos === 'ADV') return (next.pos === 'ADJ' || next.pos === 'NUM') && at >= floor;
  if (token.pos === 'VERB') {
    const before = tokens[at - 1];
    const modifier = token.lower.endsWith('ing') || token.lower.endsWith('ed') || token.lower !== token.lemma;
    return (
      modifier &&
      nominal &&
      before !== undefined &&
      (startsPhrase(before) || before.pos === 'ADJ' || before.lower === "'s")
    );
  }
  if (token.lower === 'and' && at > floor) return tokens[at - 1]!.pos === 'ADJ' && next.pos === 'ADJ';
  return false;
}

/** "Some", "both", "others", "this" can stand alone. */
function isLoneDeterminer(tokens: readonly Token[], first: number, end: number): boolean {
  if (end !== first + 1) return false;
  return /^(?:some|many|both|few|several|all|others|another|this|these|those|most|each|neither|none|one|any)$/.test(
    tokens[first]!.lower,
  );
}

function bracketEnd(tokens: readonly Token[], open: number, limit: number): number {
  for (let at = open + 1; at < Math.min(limit, open + 10); at++) if (tokens[at]!.lower === ')') return at + 1;
  return open;
}

function bracketStart(tokens: readonly Token[], close: number, limit: number): number {
  for (let at = close - 1; at >= Math.max(limit, close - 10); at--) if (tokens[at]!.lower === '(') return at;
  return close;
}
