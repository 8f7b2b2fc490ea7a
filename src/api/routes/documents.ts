import { DocumentKind, Reading, VersionHistory } from '../../record/index.ts';
import type { Questions } from '../../store/index.ts';
import type { Desk } from '../desk.ts';
import { Problem } from '../problem.ts';
import { list, type Route, route } from '../route.ts';
import { DocumentRow, WholeDocument } from '../schemas.ts';
import { DAY, DOCUMENT_COLUMNS, Id, Name, Text } from './common.ts';
import { comparison, DOCUMENT_ID, reading, row } from './examples.ts';

/** So many versions are compared. */
const MOST_VERSIONS = 12;

const example = {
  document: row,
  kind: 'report' as const,
  language: 'en',
  group: DOCUMENT_ID,
  versionOf: null,
  at: '2025-05-06T10:00:00.000Z',
  program: '0.1.0',
  snippet: 'Kenya’s foreign minister said that …',
  verdicts: [],
};

/** One document. @throws Problem when there is none of that id. */
export async function documentOf(
  desk: Desk,
  id: string,
): Promise<NonNullable<Awaited<ReturnType<Questions['document']>>>> {
  const found = await desk.record.ask(({ questions }) => questions.document(id));
  if (found === null)
    throw new Problem(
      'not-found',
      `there is no document ${id} in the record; /api/documents lists those there are`,
    );
  return found;
}

export const documentRoutes: readonly Route[] = [
  list({
    path: '/api/documents',
    summary: 'Documents, the newest first',
    tag: 'documents',
    ask: {
      text: Text.exactOptional(),
      publisher: Name.exactOptional(),
      kind: DocumentKind.exactOptional(),
      language: Name.exactOptional(),
      party: Name.exactOptional().describe('a party or side that the document speaks of'),
      group: Id.exactOptional().describe('copies of this document, itself included'),
      versionOf: Id.exactOptional(),
      from: DAY.exactOptional(),
      to: DAY.exactOptional(),
    },
    row: DocumentRow,
    columns: {
      ...DOCUMENT_COLUMNS,
      kind: ({ kind }) => kind,
      language: ({ language }) => language,
      group: ({ group }) => group,
      versionOf: ({ versionOf }) => versionOf,
      at: ({ at }) => at,
      snippet: ({ snippet }) => snippet,
    },
    example: { ask: { text: 'border' }, answer: { rows: [example], next: null } },
    run: (questions, ask, paging) => questions.documents(ask, paging),
  }),
  route({
    path: '/api/documents/{id}',
    summary: 'A document with its reading, its copies and its versions',
    tag: 'documents',
    ask: { id: Id },
    answer: WholeDocument,
    kept: true,
    example: {
      ask: { id: DOCUMENT_ID },
      answer: { ...example, reading, copies: [], versions: [], judged: [] },
    },
    run: (desk, { id }) => documentOf(desk, id),
  }),
  route({
    path: '/api/documents/{id}/versions',
    summary: 'What was changed from each version of a document to the next, claim by claim, the oldest first',
    tag: 'documents',
    ask: { id: Id },
    answer: VersionHistory,
    kept: true,
    example: {
      ask: { id: DOCUMENT_ID },
      answer: {
        accounts: comparison.accounts,
        steps: [{ from: 0, to: 1, changes: [], divergence: 0 }],
        diagnostics: [],
      },
    },
    run: async (desk, { id }) => {
      const one = await documentOf(desk, id);
      if (one.versions.length === 0)
        throw new Problem('conflict', `the record has one version of document ${id}; two are needed`);
      const all = [one];
      for (const version of one.versions.slice(0, MOST_VERSIONS - 1))
        all.push(await documentOf(desk, version.id));
      const inTime = all.toSorted((x, y) => (x.at + x.document.id < y.at + y.document.id ? -1 : 1));
      return desk.reader.compareVersions(inTime.map(({ reading }) => reading.document));
    },
  }),
  route({
    path: '/api/documents/{id}/reading',
    summary: 'What was read in a document, as `readout read --format json` gives it',
    tag: 'documents',
    ask: { id: Id },
    answer: Reading,
    kept: true,
    example: { ask: { id: DOCUMENT_ID }, answer: reading },
    run: async (desk, { id }) => (await documentOf(desk, id)).reading,
  }),
];
