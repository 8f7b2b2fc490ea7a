import type { Judgement } from '../record/index.ts';
import type { JudgementState, Tables } from '../store/index.ts';
import { findJudged } from './find-judged.ts';

/**
 * How judgements stand: undone by a later one that is not undone itself; orphans where what they are about is not there. Of what spans documents, parties are looked for by id; other records
 * are taken to be there.
 */
export async function judgementStates(
  judgements: readonly Judgement[],
  tables: Pick<Tables, 'readings' | 'parties'>,
): Promise<JudgementState[]> {
  const undone = undoneIn(judgements);
  const asked = new Set(judgements.flatMap(({ document }) => (document === null ? [] : [document])));
  const known = new Map((await tables.readings([...asked])).map(({ id, reading }) => [id, reading]));
  const parties = judgements.filter(({ kind }) => kind === 'party').map(({ target }) => target);
  const present = new Set((await tables.parties(parties)).map(({ id }) => id));
  const ids = new Set(judgements.map(({ id }) => id));
  return judgements.map((judgement) => {
    const { id, kind, verdict, target, document } = judgement;
    if (undone.has(id)) return { judgement, state: 'undone', found: null };
    const reading = document === null ? undefined : known.get(document);
    const found =
      verdict === 'undo'
        ? ids.has(target) && target
        : document === null
          ? (kind !== 'party' || present.has(target)) && target
          : reading !== undefined && findJudged(judgement, reading);
    return found
      ? { judgement, state: 'stands', found: found === target ? null : found }
      : { judgement, state: 'orphan', found: null };
  });
}

/** Ids of judgements that were taken back. Who takes back an undoing puts in force again what it undid. */
function undoneIn(judgements: readonly Judgement[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const byTime = judgements.toSorted((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1));
  // The latest first: what undoes stands only where nothing later undoes it.
  for (const { id, verdict, target } of byTime) if (verdict === 'undo' && !undone.has(id)) undone.add(target);
  return undone;
}
