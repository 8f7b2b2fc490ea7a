import type { LedgerStep } from '../record/index.ts';
import { byDate } from './days.ts';
import { familyOf, type LedgerDraft, SAME } from './ledger-draft.ts';
import { commonStems, isOneMatter, type Similarity } from './matter.ts';
import type { Saying } from './sayings.ts';
import { partOf, type SaidStep, saidSteps } from './steps.ts';

/** A draft with the times at which it was said. */
export interface SteppedDraft {
  readonly draft: LedgerDraft;
  readonly said: readonly SaidStep[];
}

/** What the other side said to it, by the draft that it answers; and the drafts that are nothing besides. */
export interface Answers {
  readonly of: ReadonlyMap<SteppedDraft, readonly LedgerStep[]>;
  readonly spent: ReadonlySet<SteppedDraft>;
}

/**
 * Finds which refusals, promises and agreements answer a demand or an offer: by the other side, on the same matter, not before it was made.
 *
 * A refusal is nothing but an answer, and where it answers something it is no entry of its own. A promise has a life of its own and stays one.
 */
export function findAnswers(all: readonly SteppedDraft[], similarity?: Similarity): Answers {
  const said = new Map<SteppedDraft, Saying[]>();
  const of = new Map<SteppedDraft, LedgerStep[]>();
  const spent = new Set<SteppedDraft>();
  const open = new Map<string | null, SteppedDraft[]>();
  for (const one of all) {
    if (one.draft.family !== 'ask' && one.draft.family !== 'promise') continue;
    const { to } = sidesOf(one.draft);
    open.set(to, [...(open.get(to) ?? []), one]);
  }
  for (const answer of all) {
    const { family, members } = answer.draft;
    if (!['refusal', 'promise', 'joint', 'agreement'].includes(family)) continue;
    const { from, to } = sidesOf(answer.draft);
    // What both agree answers a demand of either.
    const asking = new Set([from, ...(family === 'refusal' || family === 'promise' ? [] : [to])]);
    const asked = [...asking]
      .flatMap((side) => open.get(side) ?? [])
      .filter(
        (one) =>
          one !== answer &&
          (family === 'refusal' || one.draft.family === 'ask') &&
          isAnsweredBy(one, answer, similarity),
      );
    const best = asked.sort((a, b) => likeness(b, answer) - likeness(a, answer))[0];
    if (!best || (isBare(answer) && asked.length > 1)) continue;
    if (family === 'refusal') {
      spent.add(answer);
      said.set(best, [...(said.get(best) ?? []), ...members]);
    } else of.set(best, [...(of.get(best) ?? []), stepOf(answer.said[0]!, 'answered')]);
  }
  for (const [asked, refusals] of said) {
    const steps = saidSteps(refusals).map((time) => stepOf(time, 'refused'));
    of.set(asked, [...(of.get(asked) ?? []), ...steps]);
  }
  return { of, spent };
}

/** A promise that is repeated answers once; a refusal as often as it is given. */
function stepOf({ date, step, sayings }: SaidStep, name: 'refused' | 'answered'): LedgerStep {
  const note = name === 'answered' ? `${sayings[0]!.kind}: ${sayings[0]!.what.text}` : null;
  return { date, step: name, force: step.force, parts: sayings.map(partOf), note };
}

function isAnsweredBy(asked: SteppedDraft, answer: SteppedDraft, similarity?: Similarity): boolean {
  const [one, other] = [sidesOf(asked.draft), sidesOf(answer.draft)];
  if (one.from === null || other.from === null) return false;
  const both = answer.draft.family === 'agreement' || answer.draft.family === 'joint';
  const pair = other.from === one.to && (other.to === null || other.to === one.from);
  if (!pair && !(both && other.from === one.from && other.to === one.to)) return false;
  if (!asked.said[0] || byDate(asked.said[0].date, answer.said[0]!.date) > 0) return false;
  if (isBare(answer))
    return asked.draft.members.some((saying) => commonStems(saying.matter, wordsOf(answer)) > 0);
  return asked.draft.members.some((saying) =>
    answer.draft.members.some(
      (said) => !isWithin(saying, said) && isOneMatter(saying.matter, said.matter, SAME, similarity),
    ),
  );
}

/** Words that stand in the demand itself are no answer to it. */
function isWithin(a: Saying, b: Saying): boolean {
  return a.document === b.document && a.what.start < b.what.end && b.what.start < a.what.end;
}

/** "refused to pay": words that mean one matter only as long as no other has them. */
function isBare({ draft }: SteppedDraft): boolean {
  return draft.members.every(({ matter }) => matter.stems.size < SAME.words);
}

function wordsOf({ draft }: SteppedDraft): Saying['matter'] {
  return draft.members[0]!.matter;
}

function likeness(asked: SteppedDraft, answer: SteppedDraft): number {
  return Math.max(
    ...asked.draft.members.flatMap((saying) =>
      answer.draft.members.map((said) => commonStems(saying.matter, said.matter)),
    ),
  );
}

/** From whom to whom: of the first saying that names both, so that one that leaves the hearer open does no harm. */
export function sidesOf({ members }: LedgerDraft): Saying['sides'] {
  const [first] = members as [Saying, ...Saying[]];
  const known = members.find(({ sides }) => sides.from !== null && sides.to !== null)?.sides ?? first.sides;
  // An agreement is both sides' alike.
  if (familyOf(first) !== 'agreement' || known.from === null || known.to === null) return known;
  const [from, to] = [known.from, known.to].sort();
  return { from: from!, to: to! };
}

export function stepped(drafts: readonly LedgerDraft[]): SteppedDraft[] {
  return drafts
    .map((draft) => ({ draft, said: saidSteps(draft.members) }))
    .filter(({ said }) => said.length > 0);
}
