import { pairAddress, pairPage, type RunResult, runPage } from '../desk/index.ts';
import type { DocumentRow, InteractionRow, WholeDocument } from '../store/index.ts';
import { type Asked, answerTo, namesOf, type Other, sidesOf } from './desk-asked.ts';
import { judgedClaims } from './desk-interaction.ts';

/** So many interactions are told of each document. */
const MOST = 6;

/** Whether and how a run of adding goes on; one of two accounts of one call leads to the comparison. */
export async function runOf({ desk, parts }: Asked): Promise<string | Other> {
  const job = desk.jobs.get(parts.id!);
  if (job.state !== 'done' || job.documents.length === 0) return runPage(job, null, new Map());
  const documents: DocumentRow['document'][] = [];
  const interactions = new Map<string, InteractionRow>();
  for (const document of [...new Set(job.documents)].slice(0, MOST * 4)) {
    const found = await desk.record.ask(({ questions }) => questions.document(document));
    if (found === null) continue;
    documents.push(found.document);
    const { rows } = await desk.record.ask(({ questions }) =>
      questions.interactions({ document }, { limit: MOST }),
    );
    for (const row of rows) interactions.set(row.interaction.id, row);
  }
  const [one, other] = documents;
  // Two texts that were pasted side by side.
  if (one && other && job.inputs.length === 2 && job.inputs.every((input) => input.startsWith('pasted:')))
    return { location: pairAddress(one.id, other.id) };
  const result: RunResult = { documents, interactions: [...interactions.values()] };
  return runPage(job, result, await namesOf(desk, sidesOf(result.interactions)));
}

/** Two documents of the record: the interaction of which both are accounts, else the two compared as they are. */
export async function pairOf({ desk, query }: Asked): Promise<string | Other> {
  const ids = ['a', 'b'].map((side) => query.get(side) ?? '');
  const [a, b] = await Promise.all(
    ids.map((id) => answerTo<WholeDocument>(desk, '/api/documents/{id}', [], { id: id || 'unnamed' })),
  );
  const told = await Promise.all(
    ids.map((document) =>
      desk.record.ask(({ questions }) => questions.interactions({ document }, { limit: MOST })),
    ),
  );
  const interactions = [
    ...new Map(told.flatMap(({ rows }) => rows).map((row) => [row.interaction.id, row])).values(),
  ];
  const shared = interactions.filter(
    ({ interaction: { accounts, parts } }) =>
      accounts.length > 1 && ids.every((id) => parts.some(({ document }) => document === id)),
  );
  if (shared.length === 1)
    return { location: `/interactions/${encodeURIComponent(shared[0]!.interaction.id)}` };
  const documents = [a!.document.id, b!.document.id] as const;
  const comparison = await desk.reader.compareDocuments(a!.reading.document, b!.reading.document, {});
  const judged = await judgedClaims(desk, documents);
  return pairPage(
    { comparison, documents, interactions, judged },
    await namesOf(desk, sidesOf(interactions)),
  );
}
