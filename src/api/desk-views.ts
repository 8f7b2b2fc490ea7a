import {
  actorPage,
  actorsPage,
  COMPARISON_FILES,
  documentPage,
  documentsPage,
  failuresPage,
  interactionPage,
  interactionsPage,
  judgementsPage,
  ledgerPage,
  queuePage,
  searchPage,
  sourcesPage,
  startPage,
  versionsPage,
} from '../desk/index.ts';
import { RecordError, type VersionHistory } from '../record/index.ts';
import type {
  ActorAnswer,
  DocumentRow,
  DoubtfulRow,
  FailureRow,
  InteractionRow,
  JudgementState,
  LedgerRow,
  Page,
  PartyRow,
  Resolved,
  SourceRow,
  StatementRow,
  WholeDocument,
} from '../store/index.ts';
import type { Desk } from './desk.ts';
import {
  answer,
  answerTo,
  flat,
  namesOf,
  nothingThere,
  partiesOf,
  sidesOf,
  type View,
} from './desk-asked.ts';
import { pairOf, runOf } from './desk-brought.ts';
import { comparisonOf, interactionAnswer } from './desk-interaction.ts';
import { keysOf, TIMELINES } from './desk-timelines.ts';

/** So much of the latest stands on the start page. */
const LATEST = 6;

/** The pages of the desk. The first path that fits counts. */
export const VIEWS: readonly View[] = [
  { path: '/', page: ({ desk }) => startOf(desk) },
  {
    path: '/search',
    page: async (asked) =>
      searchPage(
        flat(asked.query),
        asked.query.size === 0 ? null : await answer<Page<StatementRow>>(asked, '/api/search'),
      ),
  },
  {
    path: '/interactions',
    page: async (asked) => {
      const page = await answer<Page<InteractionRow>>(asked, '/api/interactions');
      const query = { ...flat(asked.query), party: asked.query.getAll('party') };
      return interactionsPage(query, page, await namesOf(asked.desk, sidesOf(page.rows)));
    },
  },
  {
    path: '/interactions/:id',
    page: async (asked) => {
      const found = await interactionAnswer(asked);
      return interactionPage(found, await namesOf(asked.desk, sidesOf([found.row, ...found.others])));
    },
  },
  {
    path: '/interactions/:id/:file',
    page: async (asked) => {
      const file = asked.parts.file!;
      if (!Object.hasOwn(COMPARISON_FILES, file)) throw nothingThere();
      const [type, make] = COMPARISON_FILES[file]!;
      return {
        type,
        content: make(await comparisonOf({ ...asked, parts: { id: asked.parts.id! } })),
        name: file,
      };
    },
  },
  {
    path: '/compare',
    page: pairOf,
  },
  {
    path: '/documents',
    page: async (asked) =>
      documentsPage(flat(asked.query), await answer<Page<DocumentRow>>(asked, '/api/documents')),
  },
  {
    path: '/documents/:id',
    page: async (asked) => {
      const place = /^(\d+)-(\d+)$/.exec(asked.query.get('at') ?? '');
      const whole = await answerTo<WholeDocument>(asked.desk, '/api/documents/{id}', [], asked.parts);
      const etag = await asked.desk.etagOf(`/api/documents/${encodeURIComponent(asked.parts.id!)}`);
      return documentPage(whole, etag, place && { start: Number(place[1]), end: Number(place[2]) });
    },
  },
  {
    path: '/documents/:id/versions',
    page: async ({ desk, parts }) => {
      const { document } = await answerTo<WholeDocument>(desk, '/api/documents/{id}', [], parts);
      return versionsPage(
        document,
        await answerTo<VersionHistory>(desk, '/api/documents/{id}/versions', [], parts),
      );
    },
  },
  {
    path: '/ledger',
    page: async (asked) => {
      const page = await answer<Page<LedgerRow>>(asked, '/api/ledger');
      return ledgerPage(flat(asked.query), page, await namesOf(asked.desk, partiesOf(page.rows)));
    },
  },
  {
    path: '/ledger/:id',
    page: async (asked) => {
      const rows = [await answer<LedgerRow>(asked, '/api/ledger/{id}')];
      return ledgerPage({}, { rows, next: null }, await namesOf(asked.desk, partiesOf(rows)));
    },
  },
  {
    path: '/sources',
    page: async (asked) =>
      sourcesPage(flat(asked.query), await answer<Page<SourceRow>>(asked, '/api/sources')),
  },
  {
    path: '/failures',
    page: async (asked) => failuresPage(await answer<Page<FailureRow>>(asked, '/api/failures')),
  },
  {
    path: '/queue',
    page: async (asked) => queuePage(await answer<Page<DoubtfulRow>>(asked, '/api/doubtful')),
  },
  {
    path: '/judgements',
    page: async (asked) =>
      judgementsPage(flat(asked.query), await answer<Page<JudgementState>>(asked, '/api/judgements')),
  },
  {
    path: '/actors',
    page: async (asked) => {
      const page = await answer<Page<PartyRow>>(asked, '/api/parties');
      const text = asked.query.get('text');
      const meant =
        text === null
          ? []
          : (await answerTo<Page<Resolved>>(asked.desk, '/api/actors', [['name', text]])).rows;
      return actorsPage(
        flat(asked.query),
        page,
        meant.filter(({ kind }) => kind === 'side'),
      );
    },
  },
  {
    path: '/actors/:id',
    page: async ({ desk, parts, query }) => {
      const text = query.get('with');
      const rest = [...query].filter(([name]) => name !== 'with');
      const found = await answerTo<ActorAnswer>(desk, '/api/actors/{id}', rest, parts);
      const etag = await desk.etagOf(`/api/actors/${encodeURIComponent(parts.id!)}`);
      if (text === null) return actorPage(found, etag);
      const { rows } = await answerTo<Page<PartyRow>>(desk, '/api/parties', [['text', text]]);
      return actorPage(found, etag, { text, rows });
    },
  },
  ...TIMELINES,
  { path: '/runs/:id', page: runOf },
];

async function startOf(desk: Desk): Promise<string> {
  try {
    const found = await desk.record.ask(async ({ name, keeper, questions }) => ({
      record: name,
      problem: null,
      writable: keeper !== null,
      counts: await desk.record.counts(),
      interactions: (await questions.interactions({}, { limit: LATEST })).rows,
      entries: (await questions.ledger({}, { limit: LATEST })).rows,
    }));
    return startPage(found, await namesOf(desk, keysOf(found)));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    // Texts can be compared all the same, and the first that is added may make a record.
    const counts = { documents: 0, statements: 0, interactions: 0, entries: 0, judgements: 0, unread: 0 };
    const none = {
      record: 'No record',
      problem: error.message,
      writable: true,
      counts,
      interactions: [],
      entries: [],
    };
    return startPage(none, new Map());
  }
}
