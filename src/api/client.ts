import type { Comparison, ComparisonOfMany, Judgement, Reading, VersionHistory } from '../record/index.ts';
import type {
  ActorAnswer,
  DivergenceAnswer,
  DocumentRow,
  DocumentsQuestion,
  DoubtfulRow,
  FailureRow,
  InteractionQuestion,
  InteractionRow,
  JudgementState,
  LedgerQuestion,
  LedgerRow,
  Page,
  Paging,
  PartiesQuestion,
  PartyRow,
  Resolved,
  SearchQuestion,
  SourceRow,
  StatementRow,
  TimelineRow,
  WholeDocument,
} from '../store/index.ts';
import type { ProblemBody } from './problem.ts';
import type { Decision, GivenSource, Job } from './schemas.ts';

/*
 * A client of the API for browsers and Node. It loads nothing but itself: everything it imports is a type.
 */

/** An error that the API told. `detail` says what to do; `type` is stable. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: ProblemBody;
  /** Of `stale-etag`: the present one. */
  readonly etag: string | null;

  constructor(problem: ProblemBody, etag: string | null) {
    super(problem.detail);
    this.problem = problem;
    this.etag = etag;
  }
}

export interface ClientOptions {
  /** Where the API is: `http://127.0.0.1:4280`. In a page, left out: where the page came from. */
  readonly base?: string;
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** Something with the ETag under which it was read; a judgement on it carries the ETag. */
export interface Read<T> {
  readonly value: T;
  readonly etag: string;
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Given = Partial<Omit<Decision, 'who' | 'verdict' | 'kind' | 'target'>> &
  Pick<Decision, 'who' | 'verdict' | 'kind' | 'target'>;
/** What an interaction is looked for by, as the address has it. */
type AskedInteractions = Omit<InteractionQuestion, 'parties' | 'id'> & { readonly party?: readonly string[] };
type AskedLedger = Omit<LedgerQuestion, 'id'>;
interface Pair {
  readonly a: string;
  readonly b: string;
}
interface CompareRequest {
  readonly a: GivenSource;
  readonly b?: GivenSource | null;
  readonly partyA?: string;
  readonly partyB?: string;
  readonly interaction?: number;
}
interface AddRequest {
  readonly texts?: readonly Extract<GivenSource, { readonly text: string }>[];
  readonly addresses?: readonly string[];
  readonly pages?: boolean;
}
export interface RecordState {
  readonly version: string;
  readonly record: string | null;
  readonly writable: boolean;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly problem: string | null;
}

export type Client = ReturnType<typeof createClient>;

/**
 * The API as functions. Every one throws an {@link ApiError} for what the API refuses.
 *
 * @example
 * const client = createClient({ base: 'http://127.0.0.1:4280' });
 * const { rows } = await client.search({ text: 'border', minForce: 4 });
 */
export function createClient({ base = '', token, fetch: ask = globalThis.fetch }: ClientOptions = {}) {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const response = await ask(base + path, { ...init, headers });
    if (response.ok) return response;
    throw new ApiError(await problemIn(response), response.headers.get('etag'));
  };
  const get = async <T>(path: string, asked: object = {}): Promise<T> =>
    (await (await send(path + query(asked))).json()) as T;
  const read = async <T>(path: string): Promise<Read<T>> => {
    const response = await send(path);
    return { value: (await response.json()) as T, etag: response.headers.get('etag') ?? '' };
  };
  const post = async <T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> => {
    const init = {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    };
    return (await (await send(path, init)).json()) as T;
  };
  const at = encodeURIComponent;

  return {
    record: () => get<RecordState>('/api/record'),
    read: (source: GivenSource) => post<Reading>('/api/read', source),
    compare: (accounts: CompareRequest) => post<Comparison>('/api/compare', accounts),
    documents: (asked: Optional<DocumentsQuestion & Paging> = {}) =>
      get<Page<DocumentRow>>('/api/documents', asked),
    document: (id: string) => read<WholeDocument>(`/api/documents/${at(id)}`),
    search: (asked: Optional<SearchQuestion & Paging> = {}) => get<Page<StatementRow>>('/api/search', asked),
    versions: (document: string) => get<VersionHistory>(`/api/documents/${at(document)}/versions`),
    interactions: (asked: Optional<AskedInteractions & Paging> = {}) =>
      get<Page<InteractionRow>>('/api/interactions', asked),
    interaction: (id: string) => read<InteractionRow>(`/api/interactions/${at(id)}`),
    comparison: (id: string, sides: Optional<Pair> = {}) =>
      get<Comparison>(`/api/interactions/${at(id)}/comparison`, sides),
    /** Three to six, each as `side@document`. */
    accounts: (id: string, account: readonly string[]) =>
      get<ComparisonOfMany>(`/api/interactions/${at(id)}/accounts`, { account }),
    divergence: (pair: Pair & Paging) => get<DivergenceAnswer>('/api/divergence', pair),
    ledger: (asked: Optional<AskedLedger & Paging> = {}) => get<Page<LedgerRow>>('/api/ledger', asked),
    entry: (id: string) => read<LedgerRow>(`/api/ledger/${at(id)}`),
    timeline: (asked: Pair & Optional<{ from: string; to: string } & Paging>) =>
      get<Page<TimelineRow>>('/api/timeline', asked),
    actors: (name: string) => get<{ readonly rows: readonly Resolved[] }>('/api/actors', { name }),
    actor: (id: string) => read<ActorAnswer>(`/api/actors/${at(id)}`),
    parties: (asked: Optional<PartiesQuestion & Paging> = {}) => get<Page<PartyRow>>('/api/parties', asked),
    sources: (asked: Paging = {}) => get<Page<SourceRow>>('/api/sources', asked),
    failures: (asked: Paging = {}) => get<Page<FailureRow>>('/api/failures', asked),
    judgements: (
      asked: Paging &
        Optional<{ kind: string; who: string; state: JudgementState['state']; document: string }> = {},
    ) => get<Page<JudgementState>>('/api/judgements', asked),
    doubtful: (asked: Paging = {}) => get<Page<DoubtfulRow>>('/api/doubtful', asked),
    /** @param etag of what is judged, as it was read: it is refused where that has changed since. */
    judge: (decision: Given, etag?: string) =>
      post<Judgement>('/api/judgements', decision, etag === undefined ? {} : { 'if-match': etag }),
    undo: (judgement: string, who: string) =>
      post<Judgement>(`/api/judgements/${at(judgement)}/undo`, { who }),
    add: (addition: AddRequest) => post<Job>('/api/add', addition),
    addFile: async (name: string, file: Blob): Promise<Job> =>
      (await send(`/api/add/file${query({ name })}`, { method: 'POST', body: file })).json() as Promise<Job>,
    jobs: () => get<{ readonly rows: readonly Job[] }>('/api/jobs'),
    job: (id: string) => get<Job>(`/api/jobs/${at(id)}`),
    /** A run of adding step by step; ends when it is over. */
    follow: (id: string, signal?: AbortSignal) =>
      jobsIn(send(`/api/jobs/${at(id)}/events`, signal === undefined ? {} : { signal })),
  };
}

/** All rows of a list, page after page. @example for await (const row of allRows((after) => client.search({ text, after }))) … */
export async function* allRows<Row>(
  page: (after: string | undefined) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await page(after);
    yield* rows;
    if (next === null) return;
    after = next;
  }
}

/** `{ party: ['KEN', 'UGA'], kind: undefined }` as `?party=KEN&party=UGA`. */
export function query(asked: object): string {
  const pairs = Object.entries(asked as Record<string, unknown>).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one): [string, string] => [name, String(one)]),
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

async function problemIn(response: Response): Promise<ProblemBody> {
  const told = (await response.json().catch(() => null)) as ProblemBody | null;
  return (
    told ?? {
      type: 'urn:readout:problem:failed',
      title: response.statusText,
      status: response.status,
      detail: `the server answered ${response.status}`,
    }
  );
}

/** Server-sent events; of each only its data counts. */
async function* jobsIn(response: Promise<Response>): AsyncGenerator<Job> {
  const decoder = new TextDecoder();
  let text = '';
  const reader = (await response).body!.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data !== undefined) yield JSON.parse(data) as Job;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
