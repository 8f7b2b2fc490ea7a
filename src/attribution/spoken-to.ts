import type { Range, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import { rangeOfTokens, type View } from './view.ts';

const BE = /^(?:am|is|are|was|were|be|been|being|get|gets|got|'s|'re|’s|’re)$/;
/** Verbs whose object is spoken of ("accused the rebels"), or more often the thing than the hearer ("promised an answer"). */
const NOT_TO_OBJECT = new Set(['accuse', 'promise']);

/**
 * Whom grammar says is spoken to, where the reader saw nobody: the object of a verb that takes one ("begged London to …"), its subject in
 * the passive ("residents were ordered …"), and in "Asked about the raid, the envoy declined …" the one whose answer follows.
 */
export function withSpokenTo(view: View, found: readonly Found[]): Found[] {
  return found.map((one) => {
    const { entry } = one;
    if (one.recipients.length > 0 || entry?.recipient !== 'object' || NOT_TO_OBJECT.has(entry.phrase))
      return one;
    const range = spokenTo(view, one);
    return range ? { ...one, recipients: [range] } : one;
  });
}

function spokenTo(view: View, found: Found): Range | null {
  const { tokens } = view;
  const first = firstEndingAfter(tokens, found.cue.start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < found.cue.end) last++;
  if (isPassive(tokens, first, last)) return phraseBefore(view, first);
  const clause = tokens[first - 1];
  const opens = clause === undefined || clause.sentence !== tokens[first]!.sentence;
  const participle = /(?:ed|told)$/.test(tokens[first]!.lower) && found.source === null;
  if (participle && opens) return answering(view, found);
  if (participle && clause?.lower === ',') return phraseBefore(view, first - 1);
  return phraseBehind(view, last + 1);
}

/** Whether the verb of tokens `first` to `last` is a participle behind a form of "be": "was then asked". */
export function isPassive(tokens: readonly Token[], first: number, last: number): boolean {
  const verb = tokens.slice(first, last + 1).findLastIndex(({ pos }) => pos === 'VERB');
  if (verb < 0 || !/(?:ed|told|forbidden)$/.test(tokens[first + verb]!.lower)) return false;
  return tokens.slice(first, first + verb).some(({ lower }) => BE.test(lower));
}

const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/;

/** The noun phrase, "of" included, that ends right before a token; adverbs between do not count. */
export function phraseBefore(view: View, before: number): Range | null {
  const { tokens } = view;
  let end = before;
  while (end > 0 && tokens[end - 1]!.pos === 'ADV') end--;
  let start = end;
  const { sentence } = tokens[before]!;
  while (start > 0 && tokens[start - 1]!.sentence === sentence && standsIn(tokens[start - 1]!)) start--;
  // A pronoun is a phrase by itself.
  if (end > start && tokens[end - 1]!.pos === 'PRON') start = end - 1;
  return start < end ? rangeOfTokens(view, start, end) : null;
}

/** The noun phrase that begins at a token. */
export function phraseBehind(view: View, from: number): Range | null {
  const { tokens } = view;
  let end = from;
  while (end < tokens.length && tokens[end]!.sentence === tokens[from]!.sentence && standsIn(tokens[end]!)) {
    const { pos, lower } = tokens[end++]!;
    // "his colleague" goes on; "told her Kenya would" may not.
    if (
      pos === 'PRON' &&
      !(/^(?:his|its|their|our|my|your)$/.test(lower) && tokens[end] && standsIn(tokens[end]!))
    )
      break;
  }
  return end > from ? rangeOfTokens(view, from, end) : null;
}

/** "Asked about X, [the envoy] declined". */
function answering(view: View, { cue, content }: Found): Range | null {
  const { tokens } = view;
  let at = firstEndingAfter(tokens, Math.max(cue.end, ...content.map(({ end }) => end)));
  if (tokens[at]?.lower === ',') at++;
  return phraseBehind(view, at);
}

function standsIn({ pos, lower }: Token): boolean {
  return IN_PHRASE.test(pos) || /^(?:of|['’]s?)$/.test(lower);
}
