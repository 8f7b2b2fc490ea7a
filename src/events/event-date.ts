import type { ClauseView } from '../clauses/index.ts';
import type { Analysis, Range } from '../record/index.ts';
import { firstFrom } from '../text/index.ts';
import type { Trigger } from './find-triggers.ts';
import type { SpeechMap } from './speech-map.ts';

const SEPARATES = new Set([
  'after',
  'before',
  'while',
  'when',
  'since',
  'because',
  'who',
  'which',
  'that',
  'as',
  'if',
  'unless',
  ';',
]);

/**
 * The day, month or interval of a trigger: of the times in its sentence the nearest that belongs to its clause and to the
 * same piece of speech. Null where there is none, or where it cannot be resolved. In what a demand or promise governs
 * ("agreed to meet in May") a time says when that is to be, and does not count.
 */
export function dateOf(
  analysis: Analysis,
  view: ClauseView,
  trigger: Trigger,
  speech: SpeechMap,
): string | null {
  const sentence = { start: view.tokens[view.first]!.start, end: view.tokens[view.last - 1]!.end };
  const head = view.tokens[trigger.head]!;
  const holder = speech.contentsAt(head)[0];
  const governed = governedFrom(view, trigger);
  let best: { edtf: string | null; distance: number } | null = null;
  for (let at = firstFrom(analysis.times, sentence.start); at < analysis.times.length; at++) {
    const time = analysis.times[at]!;
    if (time.start >= sentence.end) break;
    if (time.start >= governed || speech.contentsAt(time)[0] !== holder || isApart(view, trigger, time))
      continue;
    // "gave them until Friday": the end of a time that is set, not the day of the deed.
    if (tokenBefore(view, time) === 'until') continue;
    const distance = time.start >= head.end ? time.start - head.end : head.start - time.end;
    if (!best || distance < best.distance) best = { edtf: time.edtf, distance };
  }
  return best?.edtf ?? null;
}

/** Where the infinitive or clause begins that a demand or promise governs; the far end where there is none. */
function governedFrom(view: ClauseView, { rule, slots }: Trigger): number {
  const slot =
    rule.content === 'closed' ? slots.find((s) => s.name === 'to' || s.name === 'that') : undefined;
  return slot ? view.tokens[slot.first]!.start : Number.POSITIVE_INFINITY;
}

function tokenBefore({ tokens, first, last }: ClauseView, { start }: Range): string | undefined {
  return tokens.slice(first, last).findLast((token) => token.end <= start)?.lower;
}

/** A word between the two that opens another clause. */
function isApart(view: ClauseView, trigger: Trigger, time: Range): boolean {
  const head = view.tokens[trigger.head]!;
  for (let at = view.first; at < view.last; at++) {
    const token = view.tokens[at]!;
    const between =
      (token.start >= time.end && token.end <= head.start) ||
      (token.start >= head.end && token.end <= time.start);
    // "since January 18, when the troops attacked": the time is that of the clause it opens.
    if (between && SEPARATES.has(token.lower) && !(token.lower === 'when' && token.start - time.end <= 2))
      return true;
  }
  return false;
}
