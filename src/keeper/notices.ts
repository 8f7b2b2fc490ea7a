import { stableId } from '../record/index.ts';
import type { DocumentHead, Tables } from '../store/index.ts';
import type { DossierNews } from './dossier-news.ts';

/**
 * News for people and machines outside: what happened in a sentence, the record that it is about, and the documents that show it. The same news has the same `id`,
 * so that who is told twice can tell.
 */
export interface Notice {
  readonly id: string;
  readonly kind: DossierNews['kind'];
  readonly text: string;
  /** Id of the interaction or ledger entry. */
  readonly about: string;
  readonly date: string | null;
  readonly sides: readonly string[];
  /** Of a divergence what it is, else null. */
  readonly divergence: number | null;
  readonly documents: readonly Pick<DocumentHead, 'id' | 'input' | 'url' | 'publisher' | 'published'>[];
}

/** News as notices, in order; a divergence only where it rose to the threshold or beyond. */
export async function noticesOf(
  news: readonly DossierNews[],
  threshold: number,
  { heads }: Pick<Tables, 'heads'>,
): Promise<Notice[]> {
  const telling = news.filter(
    (one) => one.kind !== 'divergence' || (one.divergence >= threshold && (one.before ?? 0) < threshold),
  );
  const ids = [...new Set(telling.flatMap(({ documents }) => documents))];
  const known = new Map((await heads(ids)).map((head) => [head.id, head]));
  return telling.map((one) => {
    const { about, date, sides } = subjectOf(one);
    const text = wordsOf(one);
    const documents = one.documents.flatMap((id) => {
      const head = known.get(id);
      if (head === undefined) return [];
      const { input, url, publisher, published } = head;
      return [{ id, input, url, publisher, published }];
    });
    return {
      id: stableId('notice', [one.kind, about, text, ...one.documents], 24),
      kind: one.kind,
      text,
      about,
      date,
      sides,
      divergence: one.kind === 'divergence' ? one.divergence : null,
      documents,
    };
  });
}

function subjectOf(news: DossierNews) {
  if (news.kind !== 'undertaking') {
    const { id, date, sides } = news.interaction;
    return { about: id, date, sides };
  }
  const { entry, step } = news;
  const sides = [entry.sides.from, entry.sides.to].filter((side) => side !== null);
  return { about: entry.id, date: step.date, sides };
}

/** @example 'KEN: another account of the call of 2031-05-02 (KEN, TZA)' */
function wordsOf(news: DossierNews): string {
  if (news.kind === 'undertaking') {
    const { entry, step } = news;
    const who = [entry.sides.from, entry.sides.to].map((side) => side ?? '?').join(' → ');
    return `${who}: ${entry.kind} ${STEPS[step.step]}: “${entry.what}”`;
  }
  const { kind, date, sides } = news.interaction;
  const which = `the ${kind}${date === null ? '' : ` of ${date}`} (${sides.join(', ')})`;
  if (news.kind === 'account') return `${news.side}: another account of ${which}`;
  const before = news.before === null ? '' : `, was ${news.before.toFixed(2)}`;
  return `accounts of ${which} part: ${news.divergence.toFixed(2)}${before}`;
}

const STEPS = {
  made: 'made',
  restated: 'restated',
  changed: 'restated on other terms',
  answered: 'answered',
  met: 'met',
  refused: 'refused',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed unanswered',
  signed: 'signed',
  'in-force': 'in force',
  ended: 'ended',
} as const;
