import { type ClauseView, clauseViewOf } from '../clauses/index.ts';
import type { Analysis, EventType, Range } from '../record/index.ts';
import { contains, overlaps, sentenceAt } from '../text/index.ts';
import { findTriggers, type Trigger } from './find-triggers.ts';
import { intendedType } from './intended-type.ts';
import { mendTags } from './mend-tags.ts';

/** What a given actor does to a given recipient. `type` is null where no rule finds anything between the two. */
export interface PairCode {
  readonly type: EventType | null;
  readonly score: number;
  readonly by: string;
}

const NOTHING: PairCode = { type: null, score: 0, by: 'none' };

/**
 * Codes one marked pair: which type of event the text tells between `source` and `target`, both given.
 *
 * What is only intended is coded as the promise or threat that it is: "will release" is AGREE, "will shell" THREATEN,
 * "will not lift" REJECT. Of several events in the sentence the one wins that has the source before its verb and the
 * target behind, by the rule's own score. Never throws on ranges outside the text; then the answer is null.
 *
 * @example codePair('Kenya condemned the raid.', analysis, { start: 0, end: 5 }, { start: 16, end: 24 }).type // 'ACCUSE'
 */
export function codePair(text: string, analysis: Analysis, source: Range, target: Range): PairCode {
  if (source.end > text.length || target.end > text.length) return NOTHING;
  const mended = mendTags(analysis);
  const sentences = new Set([
    sentenceAt(mended.sentences, source.start),
    sentenceAt(mended.sentences, target.start),
  ]);
  let best: PairCode = NOTHING;
  for (const sentence of sentences) {
    if (!sentence) continue;
    const view = clauseViewOf(mended, sentence);
    for (const trigger of findTriggers(view)) {
      const score = tieOf(view, trigger, source, target);
      if (score > best.score) best = { type: intendedType(trigger), score, by: trigger.rule.id };
    }
  }
  return best;
}

/** How well the trigger ties source and target, above 0 and at most 1. */
function tieOf(view: ClauseView, trigger: Trigger, source: Range, target: Range): number {
  const verb = view.tokens[trigger.head]!;
  const [before, behind] = trigger.group?.passive ? [target, source] : [source, target];
  let points = trigger.rule.score ?? 0.8;
  if (before.end <= verb.start) points += 0.3;
  if (behind.start >= verb.start) points += 0.3;
  if (reachesTo(view, trigger, target)) points += 0.35;
  if (trigger.rule.reciprocal && target.end <= verb.start && source.end <= verb.start) points += 0.4;
  if (overlaps(verb, source) || overlaps(verb, target)) points -= 0.35;
  points -= Math.min(0.4, verbsBetween(view, trigger, before) * 0.12);
  return Math.max(0.01, Math.min(1, points / 2));
}

function reachesTo(view: ClauseView, trigger: Trigger, target: Range): boolean {
  return trigger.slots.some((slot) => {
    if (!trigger.rule.recipient.includes(slot.name as never)) return false;
    const range = { start: view.tokens[slot.first]!.start, end: view.tokens[slot.last - 1]!.end };
    return contains(range, target) || overlaps(range, target);
  });
}

/** Verbs between the subject and the trigger: the nearer, the likelier they belong together. */
function verbsBetween(view: ClauseView, trigger: Trigger, subject: Range): number {
  const start = view.tokens[trigger.first]!.start;
  return view.groups.filter((g) => {
    const head = view.tokens[g.head]!;
    return g.form !== 'to' && head.start >= subject.end && head.end <= start && g.first < trigger.first;
  }).length;
}
