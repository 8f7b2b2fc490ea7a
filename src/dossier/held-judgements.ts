import type { JudgedKind, Judgement } from '../record/index.ts';

/** The judgements on one kind of record that nobody has undone, the earliest first. */
export function heldJudgements(judgements: readonly Judgement[], kind: JudgedKind): Judgement[] {
  const undone = new Set(judgements.filter(({ verdict }) => verdict === 'undo').map(({ target }) => target));
  return judgements
    .filter((one) => one.kind === kind && one.verdict !== 'undo' && !undone.has(one.id))
    .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
}
