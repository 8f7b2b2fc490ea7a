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
  const open = all.filter(({ draft }) => draft.family === 'ask' || draft.family === 'promise');
  for (const answer of all) {
    const { family, sayings } = answer.draft;
    if (!['refusal', 'promise', 'joint', 'agreement'].includes(family)) continue;
    const asked = open.filter(
      (one) =>
        one !== answer &&
        (family === 'refusal' || one.draft.family === 'ask') &&
        isAnsweredBy(one, answer, similarity),
    );
    const best = asked.sort((a, b) => likeness(b, answer) - likeness(a, answer))[0];
    if (!best || (isBare(answer) && asked.length > 1)) continue;
    if (family === 'refusal') {
      spent.add(answer);
      said.set(best, [...(said.get(best) ?? []), ...sayings]);
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
    return asked.draft.sayings.some((saying) => commonStems(saying.matter, wordsOf(answer)) > 0);
  return asked.draft.sayings.some((saying) =>
    answer.draft.sayings.some((said) => isOneMatter(saying.matter, said.matter, SAME, similarity)),
  );
}

/** "refused to pay": words that mean one matter only as long as no other has them. */
function isBare({ draft }: SteppedDraft): boolean {
  return draft.sayings.every(({ matter }) => matter.stems.size < SAME.words);
}

function wordsOf({ draft }: SteppedDraft): Saying['matter'] {
  return draft.sayings[0]!.matter;
}

function likeness(asked: SteppedDraft, answer: SteppedDraft): number {
  return Math.max(
    ...asked.draft.sayings.flatMap((saying) =>
      answer.draft.sayings.map((said) => commonStems(saying.matter, said.matter)),
    ),
  );
}

/** From whom to whom: of the first saying that names both, so that one that leaves the hearer open does no harm. */
export function sidesOf({ sayings }: LedgerDraft): Saying['sides'] {
  const [first] = sayings as [Saying];
  const known = sayings.find(({ sides }) => sides.from !== null && sides.to !== null)?.sides ?? first.sides;
  // An agreement is both sides' alike.
  if (familyOf(first) !== 'agreement' || known.from === null || known.to === null) return known;
  const [from, to] = [known.from, known.to].sort();
  return { from: from!, to: to! };
}

export function stepped(drafts: readonly LedgerDraft[]): SteppedDraft[] {
  return drafts
    .map((draft) => ({ draft, said: saidSteps(draft.sayings) }))
    .filter(({ said }) => said.length > 0);
}
