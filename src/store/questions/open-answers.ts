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

/** The questions over one database. */
export function openAnswers(db: Database): Questions {
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
