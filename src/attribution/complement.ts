import type { CueEntry, CueFrame } from '../record/index.ts';
import type { Clauses } from './clauses.ts';
import { finiteFollows } from './finite-follows.ts';
import { basePhraseEnd, fullPhraseEnd, isTellingPlace, isTimeUnit, isTimeWord } from './noun-phrase.ts';
import { type Addressing, skipAdjunct } from './skip-adjunct.ts';

/** What follows a cue: how it is built, where its words begin, and the one addressed before it ("told reporters that"). */
export interface Complement {
  readonly frame: CueFrame;
  readonly first: number;
  /** Tokens of a noun phrase between cue and content. */
  readonly addressed: readonly [first: number, last: number] | null;
  /** True when the content opens with a noun phrase: "wants the army to leave", "condemned the raid". */
  readonly nominal: boolean;
}

/** Adjuncts that may stand between a cue and its content: "said on Tuesday in a statement that". */
const MOST_ADJUNCTS = 4;

/** Verbs whose content may hang on "of" behind the one addressed. */
const OF_CONTENT = /^(?:accuse|warn|inform|remind|assure|reassure|notify|convince|persuade|tell)$/;

/** Behind these "if" and "when" open a question; behind others ("would respond if …") a condition or a time. */
const ASKING =
  /^(?:ask|ask about|wonder|question|know|doubt|decide|consider|determine|learn|discuss|debate|see|tell|explain|reveal|disclose|specify|remember|understand|imagine|guess|be unclear|be sure|be certain)$/;

/**
 * Reads what follows the words of a cue, which end before token `from`, over adverbs, dates and places of telling; null when
 * no content follows. Without `entry` nobody is taken for addressed.
 */
export function complementAfter(clauses: Clauses, from: number, entry: CueEntry | null): Complement | null {
  const addressing = addressingOf(entry);
  const takesOf = entry !== null && OF_CONTENT.test(entry.phrase);
  const asks = entry !== null && ASKING.test(entry.phrase);
  let at = from;
  let addressed: Complement['addressed'] = null;
  for (let turn = 0; turn <= MOST_ADJUNCTS; turn++) {
    const found =
      complementAt(clauses, at, addressed, { late: turn > 0, asks }) ??
      nominalComplement(clauses, at, { addressing, takesOf, asks, late: turn > 0 });
    if (found) return { ...found, addressed: found.addressed ?? addressed };
    const next = skipAdjunct(clauses, at, addressing);
    if (!next) return null;
    at = next.end;
    addressed ??= next.addressed;
  }
  return null;
}

/** "call on" and "appeal to" end in the preposition: the one addressed follows them directly. */
function addressingOf(entry: CueEntry | null): Addressing {
  if (!entry) return 'none';
  const { recipient, phrase } = entry;
  if (recipient === 'object' || (recipient !== 'none' && phrase.endsWith(` ${recipient}`))) return 'direct';
  return recipient === 'to' || recipient === 'with' || recipient === 'from' ? recipient : 'none';
}

/** A quotation, clause, infinitive or gerund that begins at `at`. */
function complementAt(
  clauses: Clauses,
  at: number,
  addressed: Complement['addressed'],
  { late, asks }: { readonly late: boolean; readonly asks: boolean },
): Complement | null {
  if (at >= clauses.last) return null;
  const make = (frame: CueFrame, first: number): Complement => ({ frame, first, addressed, nominal: false });
  const quoted = speechStart(clauses, at);
  if (quoted !== -1) return make('quote', quoted);
  const { tokens } = clauses.view;
  const token = tokens[at]!;
  if (token.lower === ':' && at + 1 < clauses.last) return make('clause', at + 1);
  if (token.lower === 'that' && opensClause(clauses, at)) return make('clause', at);
  if (/^(?:whether|how|why|what|who|which)$/.test(token.lower)) return make('clause', at);
  if (/^(?:if|where|when)$/.test(token.lower) && asks) return make('clause', at);
  const group = groupFrom(clauses, at);
  const negated = token.lower === 'not' && groupFrom(clauses, at + 1)?.form === 'to';
  if (group?.form === 'to' || negated) return make('infinitive', at);
  return group?.form === 'ing' && !late ? make('object', at) : null;
}

/** What opens with a noun phrase: a clause without "that", an object, or the one addressed with the content behind. */
function nominalComplement(
  clauses: Clauses,
  at: number,
  cue: { addressing: Addressing; takesOf: boolean; asks: boolean; late: boolean },
): Complement | null {
  const { tokens } = clauses.view;
  const base = basePhraseEnd(tokens, at, clauses.last);
  if (base === at || isDate(tokens, at, base)) return null;
  const make = (frame: CueFrame): Complement => ({ frame, first: at, addressed: null, nominal: true });
  if (finiteFollows(clauses, at)) return make('clause');
  if (cue.addressing === 'direct') {
    const after = contentAfterAddressee(clauses, at, cue);
    if (after) return after;
  }
  if (cue.late) return null;
  const end = fullPhraseEnd(tokens, at, clauses.last);
  return make(groupFrom(clauses, end)?.form === 'to' ? 'infinitive' : 'object');
}

function isDate(tokens: Clauses['view']['tokens'], first: number, end: number): boolean {
  const head = tokens[end - 1]!;
  return isTimeWord(head) || (isTimeUnit(head) && /^(?:last|this|earlier)$/.test(tokens[first]!.lower));
}

/** "told reporters that", "urged both sides to", "warned Tesseria: “…”", "accused the rebels of", "thanked Oman for". */
function contentAfterAddressee(
  clauses: Clauses,
  at: number,
  { takesOf, asks }: { takesOf: boolean; asks: boolean },
): Complement | null {
  const { tokens } = clauses.view;
  const full = fullPhraseEnd(tokens, at, clauses.last);
  const named = addresseeEnd(clauses, at, takesOf);
  for (const end of new Set([full, named])) {
    let next = end;
    for (let turn = 0; turn < MOST_ADJUNCTS; turn++) {
      const found = complementAt(clauses, next, [at, end], { late: true, asks });
      if (found) return found;
      if (finiteFollows(clauses, next))
        return { frame: 'clause', first: next, addressed: [at, end], nominal: true };
      const skipped = skipAdjunct(clauses, next, 'none');
      if (!skipped) break;
      next = skipped.end;
    }
  }
  const link = tokens[named];
  if (!link || named >= clauses.last) return null;
  const governs = /^(?:for|on|upon|about|against|over)$/.test(link.lower) || (takesOf && link.lower === 'of');
  if (!governs || isTellingPlace(tokens, named, basePhraseEnd(tokens, named + 1, clauses.last))) return null;
  return { frame: 'object', first: named, addressed: [at, named], nominal: false };
}

/** One past the one addressed: "the Minister of Defence and his deputy"; "of" belongs to the content of some verbs. */
function addresseeEnd(clauses: Clauses, at: number, takesOf: boolean): number {
  const { tokens } = clauses.view;
  let end = basePhraseEnd(tokens, at, clauses.last);
  for (;;) {
    const link = tokens[end]?.lower ?? '';
    if (end >= clauses.last || !/^(?:and|or|of)$/.test(link)) return end;
    const next = basePhraseEnd(tokens, end + 1, clauses.last);
    if (next === end + 1) return end;
    // "accused the Minister of Defence of lying": the last "of" is the content's.
    if (link === 'of' && takesOf && tokens[next]?.lower !== 'of') return end;
    end = next;
  }
}

/** The token at which speech begins at or right after `at` (over a comma or colon), or -1. */
function speechStart(clauses: Clauses, at: number): number {
  const { view, last } = clauses;
  for (let next = at; next < Math.min(last, at + 3); next++) {
    const speech = view.speechAt[next]!;
    if (speech !== -1 && (next === 0 || view.speechAt[next - 1] !== speech)) return next;
    if (!/^[,:—–-]$/.test(view.tokens[next]!.lower)) return -1;
  }
  return -1;
}

/** "that" opens a clause unless it points ("said that.", "rejected that claim of theirs"). */
function opensClause(clauses: Clauses, at: number): boolean {
  const { tokens } = clauses.view;
  const next = tokens[at + 1];
  if (!next || at + 1 >= clauses.last) return false;
  if (tokens[at]!.pos === 'SCONJ') return true;
  if (next.pos === 'PUNCT') return next.lower === ',' || clauses.view.speechAt[at + 1] !== -1;
  return (
    clauses.starts.has(at + 1) || finiteFollows(clauses, at + 1) || next.pos === 'SCONJ' || next.pos === 'ADP'
  );
}

function groupFrom(clauses: Clauses, at: number) {
  const index = clauses.starts.get(at);
  return index === undefined ? null : clauses.groups[index]!;
}
