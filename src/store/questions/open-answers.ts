import type { AskedThere, Connection } from '../connection.ts';
import type { Database } from '../schema.ts';
import { actor, names, resolve } from './actor.ts';
import { divergence } from './divergence.ts';
import { document, documents } from './documents.ts';
import { doubtful } from './doubtful.ts';
import { interactions } from './interactions.ts';
import { ledger } from './ledger.ts';
import { counts, failures, judgements } from './lists.ts';
import { parties } from './parties.ts';
import type { Questions } from './questions.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** The questions over one database, asked of its own thread where it has one. */
export function openAnswers(db: Database, { answer }: Pick<Connection, 'answer'>): Questions {
  const here = answersOver(db);
  if (answer === undefined) return here;
  const { names, ...there } = here;
  const asked = (Object.keys(there) as AskedThere[]).map((question) => [
    question,
    // As a statement would, it waits until no transaction runs.
    (...given: readonly unknown[]) => db.connection().execute(() => answer(question, given)),
  ]);
  return { names, ...(Object.fromEntries(asked) as typeof there) };
}

/** The questions, each statement sent to the database. */
export function answersOver(db: Database): Questions {
  return {
    search: (question, paging) => search(db, question, paging),
    timeline: (a, b, days, paging) => timeline(db, a, b, days, paging),
    ledger: (question, paging) => ledger(db, question, paging),
    interactions: (question, paging) => interactions(db, question, paging),
    divergence: (a, b, paging) => divergence(db, a, b, paging),
    actor: (party, paging) => actor(db, party, paging),
    documents: (question, paging) => documents(db, question, paging),
    document: (id) => document(db, id),
    sources: (paging) => sources(db, paging),
    failures: (paging) => failures(db, paging),
    judgements: (question, paging) => judgements(db, question, paging),
    doubtful: (paging) => doubtful(db, paging),
    parties: (question, paging) => parties(db, question, paging),
    resolve: (name) => resolve(db, name),
    names: (keys) => names(db, keys),
    counts: () => counts(db),
  };
}
